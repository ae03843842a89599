#include "models/storage/sqlite/statement_cache.h"

#include "models/storage/sqlite/failure.h"

namespace mostrador::sqlite {

BoundStatement::BoundStatement(StatementCache& cache, void* slot, std::unique_ptr<Statement> statement)
    : m_cache(&cache), m_slot(slot), m_statement(std::move(statement)) {}

BoundStatement::BoundStatement(BoundStatement&& other) noexcept = default;

BoundStatement& BoundStatement::operator=(BoundStatement&& other) noexcept {
    if (this != &other) {
        giveBack();
        m_cache = other.m_cache;
        m_slot = other.m_slot;
        m_statement = std::move(other.m_statement);
    }
    return *this;
}

BoundStatement::~BoundStatement() { giveBack(); }

void BoundStatement::giveBack() {
    if (m_statement) m_cache->takeBack(m_slot, std::move(m_statement));
}

Result<std::unique_ptr<Statement>> StatementCache::prepare(std::string_view sql, unsigned flags) {
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), flags, &prepared, &rest);
    if (code != SQLITE_OK) return failure(m_handle, code);
    if (prepared == nullptr) return fail(ErrorCode::Internal, {}, "SQL without a statement");
    auto statement = std::make_unique<Statement>(prepared);
    const std::string_view left = sql.substr(static_cast<std::size_t>(rest - sql.data()));
    if (left.find_first_not_of(" \t\r\n;") != std::string_view::npos)
        return fail(ErrorCode::Internal, {}, "SQL with more than one statement");
    return statement;
}

Result<BoundStatement> StatementCache::lend(std::string_view sql) {
    auto found = m_slots.find(sql);
    if (found != m_slots.end() && !found->second.empty()) {
        std::unique_ptr<Statement> idle = std::move(found->second.back());
        found->second.pop_back();
        return BoundStatement(*this, &found->second, std::move(idle));
    }
    MOSTRADOR_TRY_ASSIGN(auto fresh, prepare(sql, SQLITE_PREPARE_PERSISTENT));
    if (found == m_slots.end() && m_slots.size() < textsMax) found = m_slots.try_emplace(std::string(sql)).first;
    void* slot = found == m_slots.end() ? nullptr : &found->second;
    return BoundStatement(*this, slot, std::move(fresh));
}

void StatementCache::takeBack(void* slot, std::unique_ptr<Statement> statement) {
    if (slot == nullptr) return;
    statement->clear();
    static_cast<Idle*>(slot)->push_back(std::move(statement));
}

}  // namespace mostrador::sqlite

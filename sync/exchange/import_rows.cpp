#include "sync/exchange/import_rows.h"

#include <algorithm>

#include "models/base/quantity.h"
#include "models/base/text.h"
#include "models/commands/clients.h"
#include "models/commands/products.h"
#include "models/commands/stock.h"
#include "models/commands/users.h"
#include "models/records/movement.h"
#include "models/records/product.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "models/rules/validation.h"
#include "sync/exchange/csv_writer.h"
#include "sync/exchange/encoding.h"
#include "sync/exchange/rights.h"

namespace mostrador::exchange {
namespace {

bool plainNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

// "Nancy Davolio" → "nancy.davolio"
std::string userNameFrom(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : foldForSearch(name) + " ") {
        if (c != ' ') {
            if (plainNameCharacter(c)) word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (words.empty()) return {};
    return words.size() == 1 ? words.front() : words.front() + "." + words.back();
}

// What the commands on users will look at, seen beforehand so that a dry run counts the same.
Result<> checkUser(const Record& record) {
    const std::string_view name = record.text(user::UserName);
    if (name.empty()) return fail(ErrorCode::FieldRequired, "usuario");
    if (!std::all_of(name.begin(), name.end(), plainNameCharacter))
        return fail(ErrorCode::FieldInvalid, "usuario", std::string(name));
    for (const SetElement& role : record.set(user::Roles))
        if (!roleFromName(textOf(role.fields.front())))
            return fail(ErrorCode::FieldInvalid, "roles", std::string(textOf(role.fields.front())));
    return success();
}

// An element that a file filled only in part (a city without a street) gets a dash where a value is required.
void completeElements(Record& record) {
    for (FieldIndex i = 0; i < record.values.size(); ++i) {
        auto* set = std::get_if<SetValue>(&record.values[i]);
        if (!set) continue;
        for (SetElement& element : *set) {
            const auto& parts = record.type().field(i).elements;
            for (std::size_t k = 0; k < parts.size() && k < element.fields.size(); ++k)
                if (parts[k].required && parts[k].kind == FieldKind::Text && isNull(element.fields[k]))
                    element.fields[k] = std::string("-");
        }
    }
}

Command createCommand(const RecordType& type, const Uuid& id, const Edit& edit) {
    if (&type == &user::type) return user::create(id, edit);
    if (&type == &product::type) return product::create(id, edit);
    return client::create(id, edit);
}

Command setCommand(const RecordType& type, const Uuid& id, const Edit& edit) {
    if (&type == &user::type) return user::set(id, edit);
    if (&type == &product::type) return product::set(id, edit);
    return client::set(id, edit);
}

}  // namespace

RowPlanner::RowPlanner(sync::Replica& replica, const RecordType& type, const ColumnMap& map, const Clock& clock,
                       Random& random)
    : m_replica(replica),
      m_type(type),
      m_map(map),
      m_random(random),
      m_ids(clock, random),
      m_matcher(type),
      m_currency(currencyOf(replica)) {}

Result<> RowPlanner::load() { return m_matcher.load(m_replica); }

Result<> RowPlanner::fill(Record& record, const std::vector<std::string>& cells, Random* random) const {
    std::map<std::pair<FieldIndex, int>, std::string> pieces;  // in the order they are joined
    for (std::size_t i = 0; i < m_map.columns.size() && i < cells.size(); ++i) {
        const auto& target = m_map.columns[i];
        if (!target) continue;
        const std::string cell = plainCell(repairGarbled(cells[i]));
        if (!isValidUtf8(cell)) return fail(ErrorCode::TextNotUtf8, targetPath(m_type, *target));
        if (target->join > 0) pieces[{target->field, target->join}] = std::string(trimmed(cell));
        else MOSTRADOR_TRY(putCell(record, *target, cell, random, m_currency));
    }
    std::map<FieldIndex, std::string> joined;
    for (const auto& [key, text] : pieces) {
        std::string& whole = joined[key.first];
        if (!whole.empty() && !text.empty()) whole += ' ';
        whole += text;
    }
    for (const auto& [field, text] : joined)
        MOSTRADOR_TRY(putCell(record, Target::whole(field), text, random, m_currency));
    completeElements(record);
    return success();
}

Result<> RowPlanner::applyConstants(Record& record) const {
    for (const auto& [target, text] : m_map.constants) {
        if (isNull(record.at(target.field)) || target.part)
            MOSTRADOR_TRY(putCell(record, target, text, nullptr, m_currency));
    }
    return success();
}

// Two people of the same name in one file get two sign-in names, the same ones each time the file is read.
Result<> RowPlanner::addUserName(Record& record) {
    if (&m_type != &user::type || !m_map.deriveUserName) return success();
    const std::string base = userNameFrom(record.text(user::Name));
    if (base.empty()) return fail(ErrorCode::FieldRequired, "usuario");
    std::string name = base;
    record.at(user::UserName) = name;
    for (int i = 2; m_matcher.rowOf(m_matcher.keyOf(record)); ++i) {
        name = base + std::to_string(i);
        record.at(user::UserName) = name;
    }
    return success();
}

Result<std::optional<Record>> RowPlanner::existing(const std::string& key) const {
    const auto id = m_matcher.find(key);
    if (!id) return std::optional<Record>();
    Result<std::optional<Record>> found = fail(ErrorCode::Internal);
    m_replica.readAndWait([&](sync::Reader& reader) { found = reader.find(m_type, *id); });
    if (found.ok() && *found && !m_matcher.matches(**found, key)) return std::optional<Record>();
    return found;
}

Result<PlannedRow> RowPlanner::plan(std::int64_t row, const std::vector<std::string>& cells) {
    Record seen(m_type, m_ids.next());
    MOSTRADOR_TRY(fill(seen, cells, nullptr));
    MOSTRADOR_TRY(addUserName(seen));
    PlannedRow planned{row, RowAction::Skip, 0, {}};
    const std::string key = m_matcher.keyOf(seen);
    if (const auto earlier = m_matcher.rowOf(key)) {
        planned.sameAsRow = *earlier;
        return planned;
    }
    MOSTRADOR_TRY_ASSIGN(const auto known, existing(key));
    MOSTRADOR_TRY_ASSIGN(planned, known ? planKnown(std::move(planned), *known, seen, cells)
                                        : planNew(std::move(planned), std::move(seen), cells));
    m_matcher.remember(key, row);  // a row that fails is not the one later rows repeat
    return planned;
}

Result<PlannedRow> RowPlanner::planNew(PlannedRow planned, Record record, const std::vector<std::string>& cells) {
    MOSTRADOR_TRY(applyConstants(record));
    const Edit edit = diff(Record(m_type, record.id), record);
    MOSTRADOR_TRY(validateEdit(m_type, edit, true));
    if (&m_type == &user::type) MOSTRADOR_TRY(checkUser(record));
    planned.action = RowAction::Create;
    planned.drafts.push_back(createCommand(m_type, record.id, edit));
    MOSTRADOR_TRY_ASSIGN(auto stock, openingStock(record.id, cells));
    if (stock) planned.drafts.push_back(std::move(*stock));
    return planned;
}

Result<std::optional<Command>> RowPlanner::openingStock(const Uuid& product, const std::vector<std::string>& cells) {
    if (!m_map.openingStock || *m_map.openingStock >= cells.size()) return std::optional<Command>();
    const std::string cell(trimmed(plainCell(cells[*m_map.openingStock])));
    if (cell.empty()) return std::optional<Command>();
    const auto quantity = parseQuantity(cell);
    if (!quantity || *quantity < 0) return fail(ErrorCode::FieldInvalid, std::string(openingStockPath), cell);
    if (*quantity == 0) return std::optional<Command>();
    return std::optional(stock::moveGoods(m_ids.next(), {{stock::move::Product, Value{product}},
                                                         {stock::move::Quantity, Value{*quantity}},
                                                         {stock::move::Kind, Value{std::string(movement::initial)}}}));
}

Result<PlannedRow> RowPlanner::planKnown(PlannedRow planned, const Record& before, const Record& seen,
                                         const std::vector<std::string>& cells) {
    Record after = before;
    MOSTRADOR_TRY(fill(after, cells, &m_random));
    if (m_map.deriveUserName) after.at(user::UserName) = seen.at(user::UserName);
    const Edit edit = diff(before, after);
    if (edit.empty()) return planned;
    MOSTRADOR_TRY(validateEdit(m_type, edit, false));
    if (&m_type == &user::type) MOSTRADOR_TRY(checkUser(after));
    planned.action = RowAction::Update;
    planned.drafts.push_back(setCommand(m_type, before.id, edit));
    return planned;
}

}  // namespace mostrador::exchange

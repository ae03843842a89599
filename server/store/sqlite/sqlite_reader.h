#pragma once
// Reader on SQLite. See reader.h. Owns its connection, or shares the writer's where there is only one (in memory).

#include <memory>
#include <vector>

#include "server/store/reader.h"
#include "server/store/sqlite/rows.h"
#include "server/store/sqlite/sqlite_accounts.h"

namespace mostrador::server {

class SqliteReader final : public Reader {
public:
    explicit SqliteReader(std::unique_ptr<sqlite::Connection> own);
    explicit SqliteReader(sqlite::Connection& shared);

    Result<> begin() override;
    void end() override;

    Result<std::optional<Head>> head(const OrgId& org) override;
    Result<std::vector<sync::LineageEntry>> lineage(const OrgId& org) override;
    Result<std::optional<std::uint64_t>> markAt(const OrgId& org, std::int64_t seq) override;
    Result<std::optional<ReplicaState>> replica(const OrgId& org, const ReplicaId& id) override;
    Result<std::int64_t> countRowsAfter(const OrgId& org, std::int64_t seq) override;
    Result<> rowsAfter(const OrgId& org, const PageKey& key, const RowVisitor& visit) override;
    Result<> goneBetween(const OrgId& org, std::int64_t after, std::int64_t upTo,
                         const std::function<void(TableId, const Uuid&)>& visit) override;
    Result<> resultsBetween(const OrgId& org, const VerdictQuery& query,
                            const std::function<void(const StoredResult&)>& visit) override;
    Result<> noticesBetween(const OrgId& org, const ReplicaId& replica, std::int64_t after, std::int64_t upTo,
                            const std::function<void(const Notice&)>& visit) override;
    Result<std::vector<HistoryItem>> history(const OrgId& org, TableId table, const Uuid& record) override;
    Result<std::vector<Change>> changesOf(const OrgId& org, TableId table, const Uuid& record) override;

    Result<std::optional<Record>> find(const OrgId& org, const RecordType& type, const Uuid& id) override;
    Result<std::vector<Uuid>> findEqual(const OrgId& org, const RecordType& type, FieldIndex field,
                                        const Value& value) override;
    Result<std::vector<Record>> list(const OrgId& org, const RecordType& type, const ListQuery& query) override;
    Result<std::int64_t> count(const OrgId& org, const RecordType& type, const ListQuery& query) override;

    Result<Figures> figures(const OrgId& org, const FiguresQuery& query) override;

    AccountReads& accounts() override { return m_accounts; }

private:
    Result<sqlite::Statement> prepareList(std::string_view select, const OrgId& org, const RecordType& type,
                                          const ListQuery& query, std::vector<std::string>& words,
                                          std::string& scratch);
    RowTable& rows(const RecordType& type);
    void makeTables();

    std::unique_ptr<sqlite::Connection> m_own;
    sqlite::Connection& m_connection;
    SqliteAccounts m_accounts;
    std::vector<std::pair<TableId, std::unique_ptr<RowTable>>> m_rows;
    bool m_began = false;
};

}  // namespace mostrador::server

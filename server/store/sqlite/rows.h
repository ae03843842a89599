#pragma once
// Reading and writing the rows of one record table. Holds its statements prepared; belongs to one connection and its
// thread, and must be gone before it.

#include <optional>
#include <unordered_map>
#include <vector>

#include "models/records/record.h"
#include "models/storage/sqlite/connection.h"

namespace mostrador::server {

class RowTable {
public:
    RowTable(sqlite::Connection& connection, const RecordType& type);

    // The view holds until the next call.
    Result<std::optional<std::string_view>> read(const OrgId& org, const Uuid& id);
    Result<std::vector<Uuid>> equal(const OrgId& org, FieldIndex field, const Value& value);
    Result<> insert(const OrgId& org, const Record& record, std::string_view wire);
    Result<> update(const OrgId& org, const Record& record, FieldMask changed, std::string_view wire);

private:
    Result<sqlite::Statement*> prepared(std::optional<sqlite::Statement>& slot, const std::string& sql);
    Result<sqlite::Statement*> updateStatement(FieldMask changed);
    Result<std::vector<Uuid>> scanEqual(const OrgId& org, FieldIndex field, const Value& value);
    Result<> run(sqlite::Statement& statement);
    void bindTitle(sqlite::Statement& statement, int parameter, const Record& record);

    sqlite::Connection& m_connection;
    const RecordType& m_type;
    const FieldMask m_columns;
    const FieldMask m_searched;
    const bool m_titled;  // has title_sort
    const std::string m_table;
    std::optional<sqlite::Statement> m_read;
    std::optional<sqlite::Statement> m_insert;
    std::unordered_map<FieldMask, sqlite::Statement> m_updates;  // by the typed columns they set
    std::string m_search;
    std::string m_title;
    std::string m_scratch;
};

}  // namespace mostrador::server

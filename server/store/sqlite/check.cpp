#include "server/store/sqlite/check.h"

#include "models/records/registry.h"
#include "models/records/wire.h"
#include "models/storage/sqlite/connection.h"
#include "models/storage/sqlite/record_table.h"

namespace mostrador::server {
namespace {

constexpr std::size_t findingsMax = 100;

Result<> checkRows(sqlite::Connection& connection, const RecordType& type, std::vector<std::string>& findings) {
    MOSTRADOR_TRY_ASSIGN(
        auto rows, connection.prepareOnce("SELECT r.id, r.last_seq, r.wire, h.seq FROM " +
                                          sqlite::quoted(type.tableName) + " r LEFT JOIN org_head h ON h.org=r.org"));
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool more, rows.step());
        if (!more || findings.size() >= findingsMax) return success();
        const std::string name = std::string(type.publicName) + " " + rows.uuid(0).toString();
        const auto row = decodeRow(type, rows.blob(2));
        if (!row.ok()) findings.push_back(name + ": its encoding cannot be read");
        else if (row->id != rows.uuid(0) || row->lastSeq != rows.integer(1))
            findings.push_back(name + ": its encoding is of another row or number");
        else if (encodeRow(*row) != rows.blob(2)) findings.push_back(name + ": its encoding is not canonical");
        if (rows.isNull(3)) findings.push_back(name + ": belongs to no organisation");
        else if (rows.integer(1) > rows.integer(3)) findings.push_back(name + ": its number is above the head");
    }
}

// Each query finds what must not be there.
struct Rule {
    std::string_view words;
    std::string_view sql;
};
constexpr Rule rules[] = {
    {"the head's mark is missing or another",
     "SELECT count(*) FROM org_head h WHERE seq>0 AND NOT EXISTS"
     " (SELECT 1 FROM mark m WHERE m.org=h.org AND m.seq=h.seq AND m.mark=h.mark)"},
    {"numbers above the head are in the log",
     "SELECT count(*) FROM mark m JOIN org_head h ON h.org=m.org WHERE m.seq>h.seq"},
    {"changes without a number in the log",
     "SELECT count(*) FROM (SELECT DISTINCT org,seq FROM change) c WHERE NOT EXISTS"
     " (SELECT 1 FROM mark m WHERE m.org=c.org AND m.seq=c.seq)"},
    {"verdicts above the head", "SELECT count(*) FROM result r JOIN org_head h ON h.org=r.org WHERE r.at_seq>h.seq"},
    {"an organisation without lineage, or whose lineage ends in another log",
     "SELECT count(*) FROM org_head h WHERE NOT EXISTS (SELECT 1 FROM lineage l WHERE l.org=h.org AND"
     " l.log_id=h.log_id AND l.ord=(SELECT max(ord) FROM lineage x WHERE x.org=h.org))"},
};

}  // namespace

Result<std::vector<std::string>> checkDatabase(sqlite::Connection& connection) {
    std::vector<std::string> findings;
    if (const auto structure = connection.integrityCheck(); !structure.ok()) {
        if (structure.error().code != ErrorCode::StorageCorrupt) return structure.error();
        findings.push_back(structure.error().detail);
        return findings;  // what is above it cannot be trusted then
    }
    for (const RecordType* type : allRecordTypes()) MOSTRADOR_TRY(checkRows(connection, *type, findings));
    for (const Rule& rule : rules) {
        MOSTRADOR_TRY_ASSIGN(const std::int64_t count, connection.queryInteger(rule.sql));
        if (count > 0) findings.push_back(std::string(rule.words) + " (" + std::to_string(count) + ")");
    }
    return findings;
}

}  // namespace mostrador::server

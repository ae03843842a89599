#include "sync/exchange/importer.h"

#include <algorithm>

#include "models/records/client.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "sync/exchange/import_rows.h"
#include "sync/exchange/rights.h"
#include "sync/exchange/sale_rows.h"

namespace mostrador::exchange {
namespace {

// Rows that become one transaction: few enough that screens and sync are served in between.
constexpr std::size_t chunkRows = 500;
constexpr std::size_t issuesMax = 10'000;

// The whole import is refused at once where every row would be.
Result<> checkRights(sync::Replica& replica, UserId author, const RecordType& type) {
    MOSTRADOR_TRY_ASSIGN(const auto roles, rolesOf(replica, author));
    bool edits = false;
    if (&type == &client::type) edits = grantFor(roles, Action::ClientsEdit) != Grant::None;
    if (&type == &user::type) edits = grantFor(roles, Action::UsersManage) == Grant::Full;
    if (&type == &product::type) edits = grantFor(roles, Action::ProductsEdit) == Grant::Full;
    if (&type == &sale::type) edits = grantFor(roles, Action::SalesCreate) == Grant::Full;
    if (grantFor(roles, Action::Import) == Grant::None || !edits) return fail(ErrorCode::NotAllowed, {}, "import");
    return success();
}

}  // namespace

// One run: rows are gathered into chunks, each executed as one transaction.
struct Importer::Run {
    Importer& owner;
    const ImportRequest& request;
    Planner& planner;
    ImportReport report;
    std::vector<PlannedRow> chunk;

    void note(std::int64_t row, bool duplicate, Error error) {
        if (report.issues.size() < issuesMax) report.issues.push_back({row, false, duplicate, std::move(error)});
        else report.issuesCut = true;
    }

    void fault(std::int64_t row, Error error) {
        ++report.failed;
        note(row, false, std::move(error));
    }

    void count(const PlannedRow& row) { ++(row.action == RowAction::Create ? report.created : report.updated); }

    // All rows of the chunk in one transaction; when one is refused, each by itself, so that only the bad ones fail.
    Result<> flush() {
        if (chunk.empty()) return success();
        if (request.dryRun) {
            for (const PlannedRow& row : chunk) count(row);
            chunk.clear();
            return success();
        }
        Result<> outcome = success();
        owner.m_replica.writeAndWait(sync::Replica::Priority::Local,
                                     [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
                                         std::vector<Command> drafts;
                                         for (const PlannedRow& row : chunk)
                                             drafts.insert(drafts.end(), row.drafts.begin(), row.drafts.end());
                                         const auto all = store.executeAll(std::move(drafts), owner.m_author, changes);
                                         if (!all.ok()) outcome = all.error();
                                     });
        if (outcome.ok()) {
            for (const PlannedRow& row : chunk) count(row);
        } else if (static_cast<int>(outcome.error().code) >= 500) {  // this computer, not a row
            return outcome;
        } else {
            for (const PlannedRow& row : chunk) executeOne(row);
        }
        chunk.clear();
        return success();
    }

    void executeOne(const PlannedRow& row) {
        owner.m_replica.writeAndWait(sync::Replica::Priority::Local,
                                     [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
                                         const auto done = store.executeAll(row.drafts, owner.m_author, changes);
                                         if (done.ok()) count(row);
                                         else fault(row.row, done.error());
                                     });
    }

    void take(std::int64_t number, const std::vector<std::string>& cells) {
        Result<PlannedRow> planned = planner.plan(number, cells);
        if (!planned.ok()) return fault(number, planned.error());
        if (planned->action == RowAction::Skip) {
            ++report.skipped;
            if (planned->sameAsRow > 0)
                note(number, true, {ErrorCode::AlreadyExists, {}, std::to_string(planned->sameAsRow)});
            return;
        }
        chunk.push_back(std::move(*planned));
    }

    Result<> readAll(CsvReader& file, const Progress& progress) {
        report.dryRun = request.dryRun;
        report.encoding = encodingName(file.encoding());
        report.separator = file.separator();
        MOSTRADOR_TRY(planner.load());
        std::vector<std::string> cells;
        for (;;) {
            const auto more = file.next(cells);
            if (!more.ok() && file.failedForGood()) return more.error();
            if (more.ok() && !*more) return flush();
            ++report.rows;
            if (more.ok()) take(file.row(), cells);
            else fault(file.row(), more.error());
            if (chunk.size() < chunkRows) continue;
            MOSTRADOR_TRY(flush());
            if (progress && !progress(report.rows)) return fail(ErrorCode::Cancelled);
        }
    }
};

Importer::Importer(sync::Replica& replica, UserId author, const Clock& clock, Random& random)
    : m_replica(replica), m_author(author), m_clock(clock), m_random(random) {}
Importer::~Importer() = default;

Result<ImportReport> Importer::run(const ImportRequest& request, const Progress& progress) {
    MOSTRADOR_TRY(checkRights(m_replica, m_author, *request.type));
    if (request.type == &sale::type) return runSales(request, progress);
    MOSTRADOR_TRY_ASSIGN(const auto file, CsvReader::open(request.path, request.csv));
    ColumnMap map = autoMap(*request.type, file->header());
    if (!request.mapJson.empty()) {
        MOSTRADOR_TRY_ASSIGN(map, mapFromJson(*request.type, file->header(), request.mapJson));
    }
    MOSTRADOR_TRY(checkMap(*request.type, map));
    RowPlanner planner(m_replica, *request.type, map, m_clock, m_random);
    Run run{*this, request, planner, {}, {}};
    for (std::size_t i = 0; i < map.columns.size(); ++i) {
        std::string field = map.columns[i] ? targetPath(*request.type, *map.columns[i]) : std::string();
        if (map.openingStock == i) field = openingStockPath;
        run.report.columns.push_back({file->header()[i], std::move(field)});
    }
    MOSTRADOR_TRY(run.readAll(*file, progress));
    return std::move(run.report);
}

Result<ImportReport> Importer::runSales(const ImportRequest& request, const Progress& progress) {
    if (!request.mapJson.empty()) return fail(ErrorCode::Malformed, {}, "--map");
    if (request.linesPath.empty()) return fail(ErrorCode::FieldRequired, "lineas");
    MOSTRADOR_TRY_ASSIGN(const auto file, CsvReader::open(request.path, request.csv));
    MOSTRADOR_TRY_ASSIGN(const auto lines, CsvReader::open(request.linesPath, request.csv));
    SalePlanner planner(m_replica, m_clock, m_random);
    MOSTRADOR_TRY(planner.readHeader(file->header()));
    MOSTRADOR_TRY(planner.readLines(*lines));
    Run run{*this, request, planner, {}, {}};
    for (const std::string& column : file->header()) run.report.columns.push_back({column, planner.fieldOf(column)});
    MOSTRADOR_TRY(run.readAll(*file, progress));
    for (const auto& [row, error] : planner.lineFaults()) run.report.issues.push_back({row, true, false, error});
    return std::move(run.report);
}

}  // namespace mostrador::exchange

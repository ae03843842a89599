#pragma once
// Brings the rows of a CSV file in as local commands: works without a network, and a row becomes a new record, a change
// to the one it matches (matcher.h), or nothing when all is as the file says. A dry run takes the same steps and counts
// the same, without writing. Made for one run; blocks: command line and worker threads only.

#include <functional>
#include <string>
#include <vector>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/exchange/column_map.h"
#include "sync/exchange/csv_reader.h"
#include "sync/replica/replica.h"

namespace mostrador::exchange {

struct ImportRequest {
    const RecordType* type = nullptr;
    std::string path;
    CsvOptions csv;
    std::string mapJson;    // column_map.h; empty = by the header's names. Not for sales
    std::string linesPath;  // sales: the file with their lines (sale_rows.h)
    bool dryRun = false;
};

struct ImportIssue {
    std::int64_t row = 0;    // as a spreadsheet counts
    bool inLines = false;    // of the file of lines
    bool duplicate = false;  // the row was passed over because an earlier row is about the same record (error.detail)
    Error error;
};

struct ImportedColumn {
    std::string column;
    std::string field;  // target.h; empty = not imported
};

struct ImportReport {
    std::int64_t rows = 0;  // = created + updated + skipped + failed
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t skipped = 0;
    std::int64_t failed = 0;
    bool dryRun = false;
    std::string encoding;
    char separator = ',';
    std::vector<ImportedColumn> columns;
    std::vector<ImportIssue> issues;  // the first 10,000
    bool issuesCut = false;
};

class Importer {
public:
    // `replica` and `clock` outlive the importer.
    Importer(sync::Replica& replica, UserId author, const Clock& clock, Random& random);
    ~Importer();

    // Called after each chunk with the rows done so far; returning false stops there (Cancelled; what is in, stays in).
    using Progress = std::function<bool(std::int64_t rows)>;

    // NotAllowed, the file's errors, checkMap()'s. Faults of single rows are in the report.
    Result<ImportReport> run(const ImportRequest& request, const Progress& progress = {});

private:
    struct Run;
    Result<ImportReport> runSales(const ImportRequest& request, const Progress& progress);
    sync::Replica& m_replica;
    UserId m_author;
    const Clock& m_clock;
    Random& m_random;
};

}  // namespace mostrador::exchange

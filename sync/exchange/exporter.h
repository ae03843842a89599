#pragma once
// Writes all records of a type to a file: CSV that comes in again through the importer, or JSON with everything the
// interface shows. Memory is one page of rows. Blocks: command line and worker threads only.

#include <string>

#include "models/base/result.h"
#include "models/records/json.h"
#include "sync/exchange/csv_writer.h"
#include "sync/replica/replica.h"

namespace mostrador::exchange {

struct ExportRequest {
    const RecordType* type = nullptr;
    std::string path;  // ".json" gives a JSON array, anything else CSV
    CsvWriter::Options csv;
    sync::ArchivedFilter archived = sync::ArchivedFilter::Live;
    Masking masking = Masking::None;
    Currency currency = {};  // the organisation's
};

// Number of records. The author's role must allow it (NotAllowed). FileUnwritable; the file is whole or absent.
[[nodiscard]] Result<std::int64_t> exportRecords(sync::Replica& replica, UserId author, const ExportRequest& request);

}  // namespace mostrador::exchange

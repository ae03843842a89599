#include "sync/exchange/pages.h"

namespace mostrador::exchange {

Result<> forEachRecord(sync::Replica& replica, const RecordType& type, sync::ArchivedFilter archived,
                       const std::function<Result<>(const Record&)>& visit) {
    sync::ListQuery query;
    query.table = type.table;
    query.archived = archived;
    query.sortBy = type.titleField;
    query.limit = 500;
    for (;;) {
        Result<std::vector<sync::ListRow>> page = fail(ErrorCode::Internal);
        replica.readAndWait([&](sync::Reader& reader) { page = reader.list(query); });
        if (!page.ok()) return page.error();
        for (const sync::ListRow& row : *page) MOSTRADOR_TRY(visit(row.record));
        if (page->size() < static_cast<std::size_t>(query.limit)) return success();
        query.after = page->back().record.id;
    }
}

}  // namespace mostrador::exchange

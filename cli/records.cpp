// list, show, search: reading the local replica. No network.

#include "cli/context.h"
#include "cli/kinds.h"
#include "cli/record_view.h"
#include "cli/table.h"

namespace mostrador::cli {
namespace {

struct Listing {
    std::vector<sync::ListRow> rows;
};

// Pages until `limit` rows (0 = all) are there.
Result<> readRows(Context& context, sync::ListQuery query, std::int64_t limit, Listing& listing) {
    for (;;) {
        const auto wanted =
            limit == 0 ? std::int64_t{500} : std::min<std::int64_t>(500, limit - std::ssize(listing.rows));
        query.limit = static_cast<std::int32_t>(wanted);
        Result<std::vector<sync::ListRow>> page = fail(ErrorCode::Internal);
        context.replica().readAndWait([&](sync::Reader& reader) { page = reader.list(query); });
        if (!page.ok()) return page.error();
        if (!page->empty()) query.after = page->back().record.id;
        const bool last = std::ssize(*page) < wanted;
        for (sync::ListRow& row : *page) listing.rows.push_back(std::move(row));
        if (last || (limit > 0 && std::ssize(listing.rows) >= limit)) return success();
    }
}

Reply listingReply(Context& context, const RecordType& type, const Listing& listing, Masking masking) {
    const RecordView view(context, type, masking);
    Table table(view.header());
    JsonWriter json;
    json.beginArray();
    for (const sync::ListRow& row : listing.rows) {
        view.json(json, row.record, row.state);
        table.row(view.cells(row.record, row.state));
    }
    json.endArray();
    return Reply::done(json.take(),
                       listing.rows.empty() ? context.say("Nada que mostrar.\n", "Nothing to show.\n") : table.text());
}

Result<sync::ListQuery> queryFor(const ListArgs& args) {
    sync::ListQuery query;
    query.table = args.type->table;
    if (!args.query.empty() && !args.type->searchable) return fail(ErrorCode::FieldInvalid, "q");
    query.search = args.query;
    const Kind& kind = kindOf(*args.type);
    query.sortBy = kind.sortBy != 0 ? kind.sortBy : args.type->titleField;
    query.descending = kind.newestFirst;
    query.archived = args.archived ? sync::ArchivedFilter::Archived : sync::ArchivedFilter::Live;
    if (args.sortBy.empty()) return query;
    const FieldSpec* spec = args.type->findByName(args.sortBy);
    if (!spec || spec->kind == FieldKind::Set || spec->kind == FieldKind::Reference)
        return fail(ErrorCode::FieldUnknown, args.sortBy);
    query.sortBy = static_cast<FieldIndex>(spec->tag - 1);
    query.descending = false;
    return query;
}

Result<Reply> list(Context& context, const ListArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const Masking masking, context.viewOf(*args.type, user));
    MOSTRADOR_TRY_ASSIGN(sync::ListQuery query, queryFor(args));
    Listing listing;
    MOSTRADOR_TRY(readRows(context, std::move(query), args.limit, listing));
    return listingReply(context, *args.type, listing, masking);
}

Result<Reply> show(Context& context, const ShowArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    MOSTRADOR_TRY_ASSIGN(const Masking masking, context.viewOf(*args.type, user));
    MOSTRADOR_TRY_ASSIGN(const Record record, References(context).record(*args.type, args.id, "id"));
    return RecordView(context, *args.type, masking).reply(record);
}

// All kinds that can be searched at once; with --json each record says its kind.
Result<Reply> search(Context& context, const SearchArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    Reply reply = Reply::done("[");
    for (const Kind& kind : allKinds()) {
        const RecordType* type = kind.type;
        if (!type->searchable) continue;
        const auto masking = context.viewOf(*type, user);
        if (!masking.ok()) continue;  // what he may not see is not found
        sync::ListQuery query;
        query.table = type->table;
        query.search = args.text;
        query.sortBy = type->titleField;
        Listing listing;
        MOSTRADOR_TRY(readRows(context, query, args.limit, listing));
        const RecordView view(context, *type, *masking);
        for (const sync::ListRow& row : listing.rows) {
            JsonWriter json;
            view.json(json, row.record, row.state, true);
            reply.json += (reply.json.size() > 1 ? "," : "") + json.take();
        }
        if (!listing.rows.empty()) reply.text += listingReply(context, *type, listing, *masking).text + "\n";
    }
    reply.json += "]";
    if (reply.text.empty()) reply.text = context.say("Nada que mostrar.\n", "Nothing to show.\n");
    return reply;
}

}  // namespace

void runList(Context& context, const ListArgs& args) { context.finish(list(context, args)); }
void runShow(Context& context, const ShowArgs& args) { context.finish(show(context, args)); }
void runSearch(Context& context, const SearchArgs& args) { context.finish(search(context, args)); }

}  // namespace mostrador::cli

// import, export. No network: what comes in waits in the outbox.

#include <fstream>
#include <sstream>

#include "cli/context.h"
#include "cli/table.h"
#include "sync/exchange/exporter.h"
#include "sync/exchange/importer.h"

namespace mostrador::cli {
namespace {

Result<std::string> readSmallFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(1u << 20, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.eof() && !file) return fail(ErrorCode::FileUnreadable, {}, path);
    if (!file.eof()) return fail(ErrorCode::TooLarge, {}, std::to_string(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.empty()) return fail(ErrorCode::FileUnreadable, {}, path);
    return text;
}

std::string reportJson(const exchange::ImportReport& report, Language language) {
    JsonWriter out;
    out.beginObject().key("dry_run").boolean(report.dryRun).key("rows").integer(report.rows);
    out.key("create").integer(report.created).key("update").integer(report.updated);
    out.key("skip").integer(report.skipped).key("fail").integer(report.failed);
    out.key("encoding").text(report.encoding).key("separator").text(std::string(1, report.separator));
    out.key("columns").beginArray();
    for (const exchange::ImportedColumn& column : report.columns) {
        out.beginObject().key("columna").text(column.column).key("campo");
        if (column.field.empty()) out.null();
        else out.text(column.field);
        out.endObject();
    }
    out.endArray().key("issues").beginArray();
    for (const exchange::ImportIssue& issue : report.issues) {
        out.beginObject()
            .key("row")
            .integer(issue.row)
            .key("in_lines")
            .boolean(issue.inLines)
            .key("duplicate")
            .boolean(issue.duplicate)
            .key("error");
        errorToJson(out, issue.error, language);
        out.endObject();
    }
    out.endArray().key("issues_cut").boolean(report.issuesCut).endObject();
    return out.take();
}

std::string reportText(const Context& context, const exchange::ImportReport& report) {
    std::string text;
    for (const exchange::ImportIssue& issue : report.issues) {
        text += issue.inLines ? context.say("líneas, fila ", "lines, row ") : context.say("fila ", "row ");
        text += std::to_string(issue.row) + ": ";
        if (issue.duplicate) text += context.say("repite la fila ", "repeats row ") + issue.error.detail;
        else text += describe(issue.error, context.language());
        if (!issue.duplicate && !issue.error.detail.empty()) text += " [" + issue.error.detail + "]";
        text += "\n";
    }
    std::string left;
    for (const exchange::ImportedColumn& column : report.columns)
        if (column.field.empty()) left += (left.empty() ? "" : ", ") + column.column;
    if (!left.empty()) text += context.say("Columnas que no se traen: ", "Columns not brought in: ") + left + "\n";
    const auto line = [&](const char* es, const char* en, std::int64_t count) {
        text += context.say(es, en) + ": " + std::to_string(count) + "\n";
    };
    if (report.dryRun) text += context.say("Ensayo: no se guardó nada.\n", "Dry run: nothing was saved.\n");
    line("nuevos", "created", report.created);
    line("cambiados", "updated", report.updated);
    line("sin cambios", "skipped", report.skipped);
    line("con error", "failed", report.failed);
    return text;
}

Result<Reply> import(Context& context, const ImportArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    exchange::ImportRequest request;
    request.type = args.type;
    request.path = args.file;
    request.dryRun = args.dryRun;
    request.linesPath = args.lines;
    if (!args.map.empty()) { MOSTRADOR_TRY_ASSIGN(request.mapJson, readSmallFile(args.map)); }
    exchange::Importer importer(context.replica(), user.id, context.clock(), context.random());
    MOSTRADOR_TRY_ASSIGN(const exchange::ImportReport report, importer.run(request));
    Reply reply = Reply::done(reportJson(report, context.language()), reportText(context, report));
    if (report.failed > 0) reply.exit = Exit::Refused;  // the good rows are in; the report names the others
    return reply;
}

Result<Reply> exportFile(Context& context, const ExportArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    exchange::ExportRequest request;
    request.type = args.type;
    request.path = args.file;
    request.csv = {args.separator, args.byteOrderMark};
    request.archived = args.archived ? sync::ArchivedFilter::All : sync::ArchivedFilter::Live;
    MOSTRADOR_TRY_ASSIGN(request.masking, context.viewOf(*args.type, user));
    request.currency = context.currency();
    MOSTRADOR_TRY_ASSIGN(const std::int64_t count, exchange::exportRecords(context.replica(), user.id, request));
    JsonWriter out;
    out.beginObject().key("rows").integer(count).key("file").text(args.file).endObject();
    return Reply::done(out.take(),
                       std::to_string(count) + context.say(" registros en ", " records in ") + args.file + "\n");
}

}  // namespace

void runImport(Context& context, const ImportArgs& args) { context.finish(import(context, args)); }
void runExport(Context& context, const ExportArgs& args) { context.finish(exportFile(context, args)); }

}  // namespace mostrador::cli

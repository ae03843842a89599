// Files of data and files of records, the inbox, watching, measuring.

#include "cli/checks.h"
#include "cli/grammar.h"

namespace mostrador::cli {

void Grammar::declareExchange() {
    auto* import =
        command("import", say("trae registros de un archivo CSV", "brings records in from a CSV file"), m_import);
    kind(import, m_import);
    import->add_option("FILE", m_import.file)->required();
    import
        ->add_option("--map", m_import.map,
                     say("JSON con {\"columna\": \"campo\"}", "JSON with {\"column\": \"campo\"}"))
        ->type_name("FILE");
    import
        ->add_option("--lines", m_import.lines,
                     say("ventas: el archivo con sus líneas", "sales: the file with their lines"))
        ->type_name("FILE");
    import->add_flag("--dry-run", m_import.dryRun, say("solo dice qué pasaría", "only says what would happen"));

    auto* out = command(
        "export", say("escribe registros en un archivo CSV o JSON", "writes records to a CSV or JSON file"), m_export);
    kind(out, m_export);
    out->add_option("FILE", m_export.file)->required();
    out->add_flag("--bom", m_export.byteOrderMark,
                  say("marca para que Excel vea UTF-8", "mark that lets Excel see UTF-8"));
    out->add_flag("--archived", m_export.archived, say("también los archivados", "the archived ones too"));
    out->add_option_function<std::string>(
           "--separator", [this](const std::string& s) { m_export.separator = s == "tab" ? '\t' : s.front(); },
           say("separador: , ; | tab", "separator: , ; | tab"))
        ->check(CLI::IsMember({",", ";", "|", "tab"}))
        ->type_name("C");
}

void Grammar::declareFiles() {
    auto* attach = command("attach",
                           say("adjunta un archivo a un registro (10 MB como máximo); se envía al sincronizar",
                               "attaches a file to a record (10 MB at most); a sync sends it"),
                           m_attach);
    kind(attach, m_attach);
    attach->add_option("ID", m_attach.id)->required();
    attach->add_option("FILE", m_attach.file)->required();
    attach
        ->add_option("--kind", m_attach.purpose,
                     say("foto, firma o documento (sin decirlo: foto si es una imagen)",
                         "foto, firma or documento (not said: foto for a picture)"))
        ->check(CLI::IsMember({"foto", "firma", "documento"}))
        ->type_name("CLASE");

    auto* fetch = command("fetch-file",
                          say("guarda el contenido de un archivo adjunto; lo trae del servidor si no está aquí",
                              "saves the content of an attached file; fetches it from the server if it is not here"),
                          m_fetchFile);
    fetch->add_option("ID", m_fetchFile.id, say("de `list archivos`", "of `list archivos`"))->required();
    fetch->add_option("FILE", m_fetchFile.file)->required();
}

void Grammar::declareInboxAndWatch() {
    auto* inbox =
        command("inbox", say("cambios que necesitan su decisión", "changes that need your decision"), m_inbox);
    inbox->add_flag("--all", m_inbox.all, say("también los resueltos", "the resolved ones too"));
    auto* resolve = inbox->add_subcommand("resolve", say("decide uno", "decides one"));
    resolve->fallthrough();
    resolve->add_option("ID", m_inbox.resolve)->required();
    resolve->add_option("--take", m_inbox.take, say("mine, theirs o un valor", "mine, theirs or a value"))
        ->required()
        ->type_name("mine|theirs|VALUE");

    auto* watch = command(
        "watch",
        say("queda en línea y escribe una línea JSON por cambio", "stays online and writes a JSON line per change"),
        m_watch);
    watch->add_option("--until", m_watch.until, say("termina tras N líneas", "ends after N lines"))
        ->check(wholeNumber(m_language, 1))
        ->type_name("N");

    auto* bench = command("bench",
                          say("mide: w1 descarga, w2 cola, w3 latencia, w4 local, w5 difusión, w6 conflictos",
                              "measures: w1 download, w2 drain, w3 latency, w4 local, w5 fan-out, w6 conflicts"),
                          m_bench);
    bench->add_option("WORK", m_bench.work)->required()->check(CLI::IsMember({"w1", "w2", "w3", "w4", "w5", "w6"}));
    bench->add_option("--url", m_bench.url, say("dirección del servidor", "the server's address"))->type_name("URL");
    bench->add_option("--user", m_bench.user, say("nombre de usuario", "user name"))->type_name("U");
    bench->add_option("-n", m_bench.n, say("cuántas filas o cambios", "how many rows or edits"))
        ->check(wholeNumber(m_language, 1));
    bench->add_option("--clients", m_bench.clients, say("cuántos equipos (w5)", "how many computers (w5)"))
        ->check(wholeNumber(m_language, 1));
}

}  // namespace mostrador::cli

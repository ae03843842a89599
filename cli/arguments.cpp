#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/checks.h"
#include "cli/kinds.h"

namespace mostrador::cli {
namespace {

// The language has to be known before anything is described.
Language chosenLanguage(const std::vector<std::string>& arguments, std::string_view locale) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i].starts_with("--lang="))
            if (const auto language = languageFromTag(arguments[i].substr(7))) return *language;
        if (arguments[i] == "--lang" && i + 1 < arguments.size())
            if (const auto language = languageFromTag(arguments[i + 1])) return *language;
    }
    return languageFromTag(locale).value_or(Language::Spanish);
}

// Declares the commands on a CLI::App and remembers which one was named.
class Grammar {
public:
    explicit Grammar(Language language) : m_language(language), m_app(describeApp(), "mostrador-cli") {
        m_globals.language = language;
        m_app.require_subcommand(1);
        m_app.add_option("--home", m_globals.home, say("carpeta de datos", "data folder"))->type_name("DIR");
        m_app.add_flag("--json", m_globals.json, say("salida en JSON", "output in JSON"));
        m_app.add_option("--lang", m_languageTag, "es | en")->check(CLI::IsMember({"es", "en"}))->type_name("");
        m_app
            .add_option("--timeout", m_globals.timeoutS,
                        say("segundos sin avance de la red", "seconds without network progress"))
            ->check(wholeNumber(m_language, 1, 86'400))
            ->type_name("S");
        m_app.set_help_flag("-h,--help", say("muestra esta ayuda", "shows this help"));
        m_app.set_version_flag("--version", MOSTRADOR_VERSION, say("muestra la versión", "shows the version"));
        declareConnection();
        declareRecords();
        declareExchange();
        declareInboxAndWatch();
    }

    std::variant<Invocation, UsageText> parse(std::vector<std::string> arguments) {
        std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
        try {
            m_app.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            return UsageText{helpText(), true, m_globals};
        } catch (const CLI::CallForVersion&) {
            return UsageText{"mostrador-cli " MOSTRADOR_VERSION "\n", true, m_globals};
        } catch (const CLI::RequiredError& error) {
            return mistake(say("Falta algo: ", "Something is missing: "), error);
        } catch (const CLI::ExtrasError& error) {
            return mistake(say("No se entiende: ", "Not understood: "), error);
        } catch (const CLI::Error& error) {
            return mistake(say("Revise lo escrito: ", "Check what was typed: "), error);
        }
        Invocation invocation{m_globals, m_action()};
        const auto* bench = std::get_if<BenchArgs>(&invocation.action);
        if (bench && bench->work != "w4" && (bench->url.empty() || bench->user.empty()))
            return UsageText{say("bench necesita --url y --user\n", "bench needs --url and --user\n"), false,
                             m_globals};
        return invocation;
    }

private:
    std::string say(const char* es, const char* en) const { return m_language == Language::Spanish ? es : en; }
    std::string describeApp() const {
        return say("Mostrador en la línea de órdenes: los mismos datos que el escritorio, con o sin red.",
                   "Mostrador on the command line: the same data as the desktop, with or without a network.");
    }
    UsageText mistake(const std::string& lead, const CLI::Error& error) const {
        return {lead + error.what() + "\n" + say("Use --help para ver la ayuda.", "Use --help to see the help.") + "\n",
                false, m_globals};
    }
    std::string helpText() {
        for (const CLI::App* sub : m_app.get_subcommands())
            if (sub->count("--help") > 0 || sub->count("-h") > 0) return sub->help("mostrador-cli");
        const auto named = m_app.get_subcommands();
        return named.empty() ? m_app.help() : named.front()->help("mostrador-cli");
    }

    template <class Args>
    CLI::App* command(const char* name, const std::string& about, Args& args) {
        CLI::App* sub = m_app.add_subcommand(name, about);
        sub->fallthrough();
        sub->callback([this, &args] { m_action = [&args]() -> Action { return args; }; });
        return sub;
    }
    template <class Args>
    void kind(CLI::App* sub, Args& args) {
        sub->add_option_function<std::string>(
               "KIND", [&args](const std::string& name) { args.type = findKind(name); }, kindList())
            ->required()
            ->check([this](const std::string& name) {
                if (findKind(name)) return std::string();
                return say("no existe la clase ", "there is no kind ") + name + " (" + kindList() + ")";
            });
    }
    void pairs(CLI::App* sub, WriteArgs& args) {
        sub->add_option_function<std::vector<std::string>>(
               "campo=valor",
               [&args](const std::vector<std::string>& words) {
                   for (const std::string& word : words) {
                       const std::size_t equals = word.find('=');
                       args.pairs.emplace_back(word.substr(0, equals), word.substr(equals + 1));
                   }
               },
               say("campos y valores", "fields and values"))
            ->required()
            ->check([this](const std::string& word) {
                if (word.find('=') != std::string::npos && word.front() != '=') return std::string();
                return word + say(": se espera campo=valor", ": expected campo=valor");
            });
    }

    void declareConnection();
    void declareRecords();
    void declareExchange();
    void declareInboxAndWatch();

    Language m_language;
    CLI::App m_app;
    Globals m_globals;
    std::string m_languageTag;
    std::function<Action()> m_action;

    ConnectArgs m_connect;
    AloneArgs m_alone;
    SyncArgs m_sync;
    StatusArgs m_status;
    PasswordArgs m_password;
    ListArgs m_list;
    ShowArgs m_show;
    WriteArgs m_add, m_set;
    ArchiveArgs m_archive, m_restore;
    SearchArgs m_search;
    ImportArgs m_import;
    ExportArgs m_export;
    InboxArgs m_inbox;
    WatchArgs m_watch;
    BenchArgs m_bench;
};

void Grammar::declareConnection() {
    auto* connect = command("connect",
                            say("conecta este equipo con un servidor (contraseña por la entrada)",
                                "connects this computer to a server (password on stdin)"),
                            m_connect);
    connect->add_option("URL", m_connect.url, say("dirección del servidor", "the server's address"))->required();
    connect->add_option("--user", m_connect.user, say("nombre de usuario", "user name"))->required()->type_name("U");
    connect->add_option("--device", m_connect.device, say("nombre de este equipo", "this computer's name"))
        ->type_name("NAME");

    auto* alone = command("alone", say("trabaja sin servidor", "works without a server"), m_alone);
    alone->add_option("--org", m_alone.organization, say("nombre de la organización", "the organisation's name"))
        ->required()
        ->type_name("NAME");
    alone->add_option("--user", m_alone.user, say("nombre de usuario", "user name"))->required()->type_name("U");
    alone->add_option("--name", m_alone.name, say("nombre de la persona", "the person's name"))->type_name("NAME");
    alone->add_option("--device", m_alone.device, say("nombre de este equipo", "this computer's name"))
        ->type_name("NAME");

    command("sync", say("sincroniza con el servidor, una vuelta completa", "syncs with the server, one full round"),
            m_sync);
    command("status", say("muestra quién es este equipo y qué espera", "shows who this computer is and what waits"),
            m_status);
    command("passwd",
            say("cambia su propia contraseña (en línea; por la entrada: la actual y la nueva)",
                "changes your own password (online; on stdin: the current and the new one)"),
            m_password);
}

void Grammar::declareRecords() {
    auto* list = command("list", say("lista registros", "lists records"), m_list);
    kind(list, m_list);
    list->add_option("--q", m_list.query, say("lo que contienen", "what they contain"))->type_name("TEXT");
    list->add_option("--limit", m_list.limit, say("cuántos (0: todos)", "how many (0: all)"))
        ->check(wholeNumber(m_language, 0))
        ->type_name("N");
    list->add_option("--sort", m_list.sortBy, say("campo por el que se ordena", "field to sort by"))
        ->type_name("CAMPO");
    list->add_flag("--archived", m_list.archived, say("los archivados", "the archived ones"));

    auto* show = command("show", say("muestra un registro", "shows a record"), m_show);
    kind(show, m_show);
    show->add_option("ID", m_show.id)->required();

    auto* add = command("add", say("crea un registro", "creates a record"), m_add);
    kind(add, m_add);
    pairs(add, m_add);

    auto* set =
        command("set", say("cambia un registro (campo= lo deja vacío)", "changes a record (campo= clears it)"), m_set);
    kind(set, m_set);
    set->add_option("ID", m_set.id)->required();
    pairs(set, m_set);

    auto* archive =
        command("archive", say("archiva un registro (usuarios: lo suspende)", "archives a record (usuarios: suspends)"),
                m_archive);
    kind(archive, m_archive);
    archive->add_option("ID", m_archive.id)->required();

    m_restore.restore = true;
    auto* restore =
        command("restore", say("recupera un registro archivado", "brings an archived record back"), m_restore);
    kind(restore, m_restore);
    restore->add_option("ID", m_restore.id)->required();

    auto* search = command("search", say("busca en clientes y usuarios", "searches clients and users"), m_search);
    search->add_option("TEXT", m_search.text)->required();
    search->add_option("--limit", m_search.limit, say("cuántos de cada clase", "how many of each kind"))
        ->check(wholeNumber(m_language, 1))
        ->type_name("N");
}

void Grammar::declareExchange() {
    auto* import =
        command("import", say("trae registros de un archivo CSV", "brings records in from a CSV file"), m_import);
    kind(import, m_import);
    import->add_option("FILE", m_import.file)->required();
    import
        ->add_option("--map", m_import.map,
                     say("JSON con {\"columna\": \"campo\"}", "JSON with {\"column\": \"campo\"}"))
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

}  // namespace

std::variant<Invocation, UsageText> parseArguments(std::vector<std::string> arguments, std::string_view locale) {
    const Language language = chosenLanguage(arguments, locale);
    return Grammar(language).parse(std::move(arguments));
}

}  // namespace mostrador::cli

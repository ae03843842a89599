#include "cli/grammar.h"

#include <algorithm>

#include "cli/checks.h"

namespace mostrador::cli {

Grammar::Grammar(Language language) : m_language(language), m_app(describeApp(), "mostrador-cli") {
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
    declareSales();
    declareStock();
    declareOrders();
    declareFiles();
}

std::variant<Invocation, UsageText> Grammar::parse(std::vector<std::string> arguments) {
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
    } catch (const CLI::Error& error) { return mistake(say("Revise lo escrito: ", "Check what was typed: "), error); }
    Invocation invocation{m_globals, m_action()};
    const auto* bench = std::get_if<BenchArgs>(&invocation.action);
    if (bench && bench->work != "w4" && (bench->url.empty() || bench->user.empty()))
        return UsageText{say("bench necesita --url y --user\n", "bench needs --url and --user\n"), false, m_globals};
    return invocation;
}

std::string Grammar::describeApp() const {
    return say("Mostrador en la línea de órdenes: los mismos datos que el escritorio, con o sin red.",
               "Mostrador on the command line: the same data as the desktop, with or without a network.");
}
UsageText Grammar::mistake(const std::string& lead, const CLI::Error& error) const {
    return {lead + error.what() + "\n" + say("Use --help para ver la ayuda.", "Use --help to see the help.") + "\n",
            false, m_globals};
}
std::string Grammar::helpText() {
    for (const CLI::App* sub : m_app.get_subcommands())
        if (sub->count("--help") > 0 || sub->count("-h") > 0) return sub->help("mostrador-cli");
    const auto named = m_app.get_subcommands();
    return named.empty() ? m_app.help() : named.front()->help("mostrador-cli");
}

std::string Grammar::checkKind(const std::string& name, const Fits& fits) const {
    const RecordType* type = findKind(name);
    if (type && (!fits || fits(kindOf(*type)))) return {};
    const std::string why =
        type ? say("no es posible con ", "not possible with ") : say("no existe la clase ", "there is no kind ");
    return why + name + " (" + kindList(fits) + ")";
}

std::string Grammar::kindList(const Fits& fits) {
    std::string names;
    for (const Kind& kind : allKinds())
        if (!fits || fits(kind)) names += (names.empty() ? "" : ", ") + std::string(kind.type->publicName);
    return names;
}

CLI::Option* Grammar::pairs(CLI::App* sub, std::vector<std::pair<std::string, std::string>>& out) {
    return sub
        ->add_option_function<std::vector<std::string>>(
            "campo=valor",
            [&out](const std::vector<std::string>& words) {
                for (const std::string& word : words) {
                    const std::size_t equals = word.find('=');
                    out.emplace_back(word.substr(0, equals), word.substr(equals + 1));
                }
            },
            say("campos y valores", "fields and values"))
        ->check([this](const std::string& word) {
            if (word.find('=') != std::string::npos && word.front() != '=') return std::string();
            return word + say(": se espera campo=valor", ": expected campo=valor");
        });
}

}  // namespace mostrador::cli

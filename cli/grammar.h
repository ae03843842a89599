#pragma once
// The commands as a person types them, declared once on a CLI::App. Used by parseArguments() only; main thread.

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/arguments.h"
#include "cli/kinds.h"

namespace mostrador::cli {

// Declares the commands and remembers which one was named.
class Grammar {
public:
    explicit Grammar(Language language);
    [[nodiscard]] std::variant<Invocation, UsageText> parse(std::vector<std::string> arguments);

private:
    [[nodiscard]] std::string say(const char* es, const char* en) const {
        return m_language == Language::Spanish ? es : en;
    }
    [[nodiscard]] std::string describeApp() const;
    [[nodiscard]] UsageText mistake(const std::string& lead, const CLI::Error& error) const;
    [[nodiscard]] std::string helpText();

    template <class Args>
    CLI::App* command(const char* name, const std::string& about, Args& args) {
        CLI::App* sub = m_app.add_subcommand(name, about);
        sub->fallthrough();
        sub->callback([this, &args] { m_action = [&args]() -> Action { return args; }; });
        return sub;
    }
    // What a command can be used with: "no se puede archivar movimientos".
    using Fits = std::function<bool(const Kind& kind)>;
    template <class Args>
    void kind(CLI::App* sub, Args& args, const Fits& fits = {}) {
        sub->add_option_function<std::string>(
               "KIND", [&args](const std::string& name) { args.type = findKind(name); }, kindList(fits))
            ->required()
            ->check([this, fits](const std::string& name) { return checkKind(name, fits); });
    }
    [[nodiscard]] std::string checkKind(const std::string& name, const Fits& fits) const;
    [[nodiscard]] static std::string kindList(const Fits& fits);
    // campo=valor words.
    CLI::Option* pairs(CLI::App* sub, std::vector<std::pair<std::string, std::string>>& out);

    void declareConnection();
    void declareRecords();
    void declareExchange();
    void declareInboxAndWatch();
    void declareSales();
    void declareStock();
    void declareOrders();
    void declareFiles();

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
    SellArgs m_sell;
    MoveArgs m_move;
    CountArgs m_count;
    OrderArgs m_order;
    AttachArgs m_attach;
    FetchFileArgs m_fetchFile;
    StatsArgs m_stats;
    BenchArgs m_bench;
};

}  // namespace mostrador::cli

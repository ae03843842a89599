#pragma once
// What was typed, taken apart and checked for form. Pure: no files, no network. Texts in the chosen language.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "models/records/field.h"
#include "models/rules/messages.h"

namespace mostrador::cli {

struct ConnectArgs {
    std::string url, user, device;
};
struct AloneArgs {
    std::string organization, user, name, device, country;
};
struct SyncArgs {};
struct StatusArgs {};
struct PasswordArgs {};
struct ListArgs {
    const RecordType* type = nullptr;
    std::string query;
    std::int64_t limit = 0;  // 0 = all
    bool archived = false;   // the archived ones
    std::string sortBy;      // public name of a field; empty = the record's title
};
struct ShowArgs {
    const RecordType* type = nullptr;
    std::string id;
};
struct WriteArgs {  // add, set
    const RecordType* type = nullptr;
    std::string id;  // empty: add
    std::vector<std::pair<std::string, std::string>> pairs;
};
struct ArchiveArgs {
    const RecordType* type = nullptr;
    std::string id;
    bool restore = false;
};
struct SearchArgs {
    std::string text;
    std::int64_t limit = 50;
};
struct ImportArgs {
    const RecordType* type = nullptr;
    std::string file, map;
    std::string lines;  // sales: the file with their lines
    bool dryRun = false;
};
struct ExportArgs {
    const RecordType* type = nullptr;
    std::string file;
    bool byteOrderMark = false;
    char separator = ',';
    bool archived = false;
};
struct InboxArgs {
    bool all = false;     // resolved ones too
    std::string resolve;  // id
    std::string take;     // "mine", "theirs" or a value
};
struct WatchArgs {
    std::int64_t until = 0;  // 0 = for ever
};
struct SellArgs {
    enum class What : std::uint8_t { Sale, Void, Refund };
    What what = What::Sale;
    std::vector<std::string> products;  // "SKU=QTY"
    std::vector<std::string> payments;  // "METHOD=AMOUNT"
    std::string client, place, session, notes;
    std::string sale;                // what is undone: id or number
    std::string reason, method;      // … why, and how the money goes back
    std::vector<std::string> lines;  // … "LINE=QTY"
    bool notRestocked = false;       // … the goods do not come back to the shelf
};
struct MoveArgs {
    std::string product, quantity, kind, place, to, reason, cost;
};
struct CountArgs {
    std::string product, quantity, place, seen, reason;
    bool scan = false;  // codes on stdin, one a line, as a bar code reader types them
};
struct OrderArgs {
    enum class What : std::uint8_t { New, State, Approve, Line, RemoveLine, Part, Deposit };
    What what = What::New;
    std::string order;  // id or number
    std::string state;
    std::string line;      // its number within the order
    std::string quantity;  // of a part
    std::vector<std::pair<std::string, std::string>> pairs;
    std::vector<std::string> payments;  // "METHOD=AMOUNT"
};
struct AttachArgs {
    const RecordType* type = nullptr;
    std::string id, file, purpose;  // empty purpose: a photo where it is a picture, else a document
};
struct FetchFileArgs {
    std::string id, file;
};
struct StatsArgs {
    std::int64_t days = 1;  // how many to show, today the last
};
struct BenchArgs {
    std::string work, url, user;
    std::int64_t n = 0;  // 0 = as the work has it
    std::int64_t clients = 200;
};

using Action = std::variant<ConnectArgs, AloneArgs, SyncArgs, StatusArgs, PasswordArgs, ListArgs, ShowArgs, WriteArgs,
                            ArchiveArgs, SearchArgs, ImportArgs, ExportArgs, InboxArgs, WatchArgs, SellArgs, MoveArgs,
                            CountArgs, OrderArgs, AttachArgs, FetchFileArgs, StatsArgs, BenchArgs>;

struct Globals {
    std::string home;  // empty = the user's data folder
    bool json = false;
    Language language = Language::Spanish;
    int timeoutS = 60;  // without any progress on the network
};

struct Invocation {
    Globals globals;
    Action action;
};

// Why there is nothing to run: help or version asked for (exit 0), or a mistake (exit 2).
struct UsageText {
    std::string text;
    bool asked = false;
    Globals globals;  // as far as they could be read
};

// `arguments` without the program's name; `locale` as in LANG.
[[nodiscard]] std::variant<Invocation, UsageText> parseArguments(std::vector<std::string> arguments,
                                                                 std::string_view locale);

}  // namespace mostrador::cli

#include "server/config.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "models/base/json.h"
#include "models/base/text.h"

namespace mostrador::server {
namespace {

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (!value || !*value) return std::nullopt;
    return std::string(value);
}

Result<int> readPort(std::string_view text, std::string_view name) {
    int port = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port < 0 || port > 65535)
        return fail(ErrorCode::FieldInvalid, std::string(name), std::string(text));
    return port;
}

Result<std::string> readDatabaseUrl(const std::string& url) {
    for (const std::string_view prefix : {"sqlite:///", "sqlite:"}) {
        if (!url.starts_with(prefix)) continue;
        std::string path = url.substr(prefix.size());
        // sqlite:///var/shop.db is absolute; sqlite:///shop.db and sqlite:///./shop.db lie in the working folder, as in
        // the program this one replaces.
        const bool relative = path.starts_with("./") || path.starts_with("../") || path.find('/') == std::string::npos;
        if (prefix.size() > 7 && !path.empty() && !relative && !path.starts_with('/')) path = "/" + path;
        if (path.empty() || path == "/") return fail(ErrorCode::FieldInvalid, "DATABASE_URL", url);
        return path;
    }
    return fail(ErrorCode::Unsupported, "DATABASE_URL", url.substr(0, url.find(':')));
}

std::vector<std::string> splitList(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const std::size_t comma = text.find_first_of(", ;");
        const std::string_view item = trimmed(text.substr(0, comma));
        if (!item.empty()) items.emplace_back(item);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return items;
}

Result<> readKey(const JsonMember& member, Config& config) {
    const JsonValue& value = member.value;
    const std::string text(value.text());
    for (const auto& [name, most, target] :
         {std::tuple{"io_threads", 64, &config.ioThreads}, std::tuple{"verdict_days", 3650, &config.verdictDays},
          std::tuple{"files_mb", 16 * 1024 * 1024, &config.filesMb}}) {
        if (member.key != name) continue;
        const auto number = value.integer();
        if (!number || *number < 1 || *number > most) return fail(ErrorCode::FieldInvalid, member.key);
        *target = static_cast<int>(*number);
        return success();
    }
    static constexpr std::string_view texts[] = {"listen",   "db_path", "database_url",
                                                 "ssl_cert", "ssl_key", "allowed_ips"};
    if (std::find(std::begin(texts), std::end(texts), member.key) != std::end(texts) && !value.isText())
        return fail(ErrorCode::FieldInvalid, member.key);
    if (member.key == "listen") config.listen = text;
    else if (member.key == "port") {
        MOSTRADOR_TRY_ASSIGN(config.port, readPort(value.isNumber() ? value.rawNumber() : value.text(), "port"));
    } else if (member.key == "db_path") config.databaseFile = text;
    else if (member.key == "database_url") {
        MOSTRADOR_TRY_ASSIGN(config.databaseFile, readDatabaseUrl(text));
    } else if (member.key == "ssl_cert") config.certificateFile = text;
    else if (member.key == "ssl_key") config.keyFile = text;
    else if (member.key == "allowed_ips") config.allowedAddresses = splitList(text);
    else return fail(ErrorCode::FieldUnknown, member.key);
    return success();
}

Result<> readFile(const std::string& path, Config& config) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    if (!file) return fail(ErrorCode::FileUnreadable, {}, path);
    MOSTRADOR_TRY_ASSIGN(const JsonValue body, JsonValue::parse(text.str()));
    if (!body.isObject()) return fail(ErrorCode::Malformed, {}, path);
    for (const JsonMember& member : body.members())
        if (member.key != "database_url") MOSTRADOR_TRY(readKey(member, config));
    for (const JsonMember& member : body.members())  // last, because it wins over db_path
        if (member.key == "database_url") MOSTRADOR_TRY(readKey(member, config));
    return success();
}

Result<> readEnvironment(Config& config) {
    if (const auto port = environment("PORT")) { MOSTRADOR_TRY_ASSIGN(config.port, readPort(*port, "PORT")); }
    if (const auto path = environment("DB_PATH")) config.databaseFile = *path;
    if (const auto url = environment("DATABASE_URL")) {
        MOSTRADOR_TRY_ASSIGN(config.databaseFile, readDatabaseUrl(*url));
    }
    if (const auto file = environment("SSL_CERT")) config.certificateFile = *file;
    if (const auto file = environment("SSL_KEY")) config.keyFile = *file;
    if (const auto list = environment("ALLOWED_IPS")) config.allowedAddresses = splitList(*list);
    return success();
}

}  // namespace

std::string Config::database() const { return databaseFile.empty() ? dataFolder + "/servitec.db" : databaseFile; }

Result<Config> loadConfig(const ConfigFlags& flags) {
    Config config;
    if (flags.dataFolder) config.dataFolder = *flags.dataFolder;
    const std::string file = flags.configFile.value_or(config.dataFolder + "/config.json");
    std::error_code ignored;
    if (flags.configFile || std::filesystem::exists(file, ignored)) MOSTRADOR_TRY(readFile(file, config));
    MOSTRADOR_TRY(readEnvironment(config));
    if (flags.listen) config.listen = *flags.listen;
    if (flags.port) config.port = *flags.port;
    if (config.port < 0 || config.port > 65535) return fail(ErrorCode::FieldInvalid, "port");
    if (config.certificateFile.empty() != config.keyFile.empty()) return fail(ErrorCode::FieldRequired, "SSL_KEY");
    return config;
}

}  // namespace mostrador::server

#include "programs.h"

#include <poll.h>
#include <signal.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "models/base/clock.h"
#include "models/storage/sqlite/connection.h"

namespace mostrador::e2e {
namespace {

const JsonValue nothing;

std::string readFile(const std::string& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// A JSON value with its members in order, for comparing two lists.
void write(std::string& out, const JsonValue& value) {
    switch (value.kind()) {
        case JsonValue::Kind::Null: out += "null"; break;
        case JsonValue::Kind::Boolean: out += *value.boolean() ? "true" : "false"; break;
        case JsonValue::Kind::Number: out += value.rawNumber(); break;
        case JsonValue::Kind::Text: out.append("\"").append(value.text()).append("\""); break;
        case JsonValue::Kind::Array:
            for (const JsonValue& item : value.items()) write(out += "[", item);
            out += "]";
            break;
        case JsonValue::Kind::Object:
            for (const JsonMember& member : value.members())
                write(out.append("{").append(member.key).append(":"), member.value);
            out += "}";
            break;
    }
}

}  // namespace

std::string program(const std::string& name) { return std::string(MOSTRADOR_BIN) + "/" + name; }
std::string sample(const std::string& name) {
    return std::string(MOSTRADOR_SOURCE) + "/resources/sample/northwind/" + name;
}

const JsonValue& Ran::data() const {
    const JsonValue* value = json.find("data");
    return value ? *value : nothing;
}

std::string Ran::text(std::string_view member) const {
    const JsonValue* value = data().find(member);
    if (!value) return {};
    return std::string(value->isNumber() ? value->rawNumber() : value->text());
}

std::string Ran::errorCode() const {
    const JsonValue* error = json.find("error");
    return error && error->find("codigo") ? std::string(error->find("codigo")->text()) : std::string();
}

std::string Ran::message() const {
    const JsonValue* error = json.find("error");
    return error && error->find("mensaje") ? std::string(error->find("mensaje")->text()) : std::string();
}

Ran runProgram(const std::string& name, std::vector<std::string> words, const std::string& input,
               std::vector<std::string> environment) {
    const kit::TemporaryFolder folder;
    kit::Process::Start start;
    words.insert(words.begin(), program(name));
    start.command = std::move(words);
    start.input = input.empty() ? "\n" : input;
    start.environment = std::move(environment);
    start.environment.emplace_back("LANG=es_CL.UTF-8");
    start.errorFile = folder / "errors";
    const kit::Finished finished = kit::run(start, patienceMs);
    Ran ran;
    ran.code = finished.code;
    ran.output = finished.output;
    ran.errors = readFile(start.errorFile);
    if (auto parsed = JsonValue::parse(ran.output); parsed.ok()) ran.json = std::move(*parsed);
    return ran;
}

// --- server --------------------------------------------------------------------------------------------------------

Server::Server(const std::string& folder) : m_data(folder + "/server"), m_log(folder + "/server.log") {
    const Ran made = command({"init", "--org", "Taller", "--admin", "ana"}, typedPassword);
    INFO(made.errors);
    REQUIRE(made.code == 0);
}

void Server::start(std::vector<std::string> more) {
    kit::Process::Start start;
    start.command = {program("mostrador-server"), "serve", "--data", m_data, "--listen", "127.0.0.1", "--port",
                     std::to_string(m_port)};
    start.command.insert(start.command.end(), more.begin(), more.end());
    start.errorFile = m_log;
    m_process = kit::Process(start);
    const auto line = m_process.readUntil("listening ", patienceMs);
    INFO(log());
    REQUIRE(line);
    m_port = std::stoi(line->substr(line->rfind(':') + 1));
}

void Server::kill() {
    m_process.signal(SIGKILL);
    REQUIRE(m_process.wait(patienceMs));
}

int Server::stop() {
    m_process.signal(SIGTERM);
    const auto code = m_process.wait(10'000);  // contracts: a graceful stop within ten seconds
    if (!code) m_process.signal(SIGKILL);
    return code.value_or(137);
}

std::string Server::log() const { return readFile(m_log); }

Ran Server::command(std::vector<std::string> words, const std::string& input) const {
    words.insert(words.end(), {"--data", m_data});
    return runProgram("mostrador-server", std::move(words), input);
}

kit::ApiClient Server::client() const {
    const kit::ApiClient nobody(m_port);
    const auto answer =
        nobody.post("/api/auth/login", R"({"username":"ana","password":")" + std::string(password) + "\"}");
    INFO(answer.raw.body);
    REQUIRE(answer.status == 200);
    return nobody.with(answer.text("access_token"));
}

// --- computers -----------------------------------------------------------------------------------------------------

std::vector<std::string> Computer::line(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--home", m_home, "--json"});
    return words;
}

Ran Computer::run(std::vector<std::string> words, const std::string& input) const {
    return runProgram("mostrador-cli", line(std::move(words)), input);
}

Ran Computer::must(std::vector<std::string> words, const std::string& input) const {
    std::string what = m_name + ":";
    for (const std::string& word : words) what += " " + word;
    Ran ran = run(std::move(words), input);
    INFO(what);
    INFO(ran.output);
    INFO(ran.errors);
    REQUIRE(ran.code == 0);
    return ran;
}

void Computer::connect(const Server& server, const std::string& user) const {
    must({"connect", server.url(), "--user", user, "--device", "Equipo " + m_name}, typedPassword);
}

kit::Process Computer::start(std::vector<std::string> words) const {
    kit::Process::Start start;
    words = line(std::move(words));
    words.insert(words.begin(), program("mostrador-cli"));
    start.command = std::move(words);
    start.errorFile = m_home + ".log";
    return kit::Process(start);
}

std::string Computer::list(const std::string& kind) const {
    const Ran ran = must({"list", kind});
    std::map<std::string, std::string> rows;
    for (const JsonValue& row : ran.data().items()) write(rows[std::string(row.find("id")->text())], row);
    std::string all;
    for (const auto& [id, row] : rows) all += row + "\n";
    return all;
}

std::int64_t Computer::count(const std::string& member) const {
    const std::string text = must({"status"}).text(member);
    return text.empty() ? -1 : std::stoll(text);
}

std::string valueIn(const std::string& database, const std::string& sql) {
    sqlite::OpenOptions options;
    options.path = database;
    options.readOnly = true;
    options.create = false;
    auto connection = sqlite::Connection::open(options);
    REQUIRE(connection.ok());
    const auto value = (*connection)->queryText(sql);
    REQUIRE(value.ok());
    return *value;
}

void pauseBetweenLooks() { ::poll(nullptr, 0, 20); }
std::int64_t nowMs() { return SystemClock().monotonicMs(); }

}  // namespace mostrador::e2e

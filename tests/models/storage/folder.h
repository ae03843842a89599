#pragma once
// A temporary folder, gone at the end of the scope, and connections to files in it.

#include "models/storage/sqlite/connection.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace mostrador {

class Folder {
public:
    Folder() : m_path((std::filesystem::temp_directory_path() / "mostrador-XXXXXX").string()) {
        REQUIRE(mkdtemp(m_path.data()) != nullptr);
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }

private:
    std::string m_path;
};

inline std::unique_ptr<sqlite::Connection> opened(const sqlite::OpenOptions& options) {
    auto connection = sqlite::Connection::open(options);
    if (!connection.ok()) FAIL(connection.error().detail);
    return std::move(connection).value();
}

inline std::unique_ptr<sqlite::Connection> opened(const std::string& path) {
    sqlite::OpenOptions options;
    options.path = path;
    options.busyTimeoutMs = 0;  // tests hold both sides of a lock themselves
    return opened(options);
}

inline std::int64_t count(sqlite::Connection& connection, const std::string& table) {
    return connection.queryInteger("SELECT count(*) FROM " + table).value();
}

}  // namespace mostrador

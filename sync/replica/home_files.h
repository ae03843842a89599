#pragma once
// The few file calls that neither SQLite nor models/base/durable_file.h make for us: a lock between processes, a
// private folder, a folder listing. POSIX and Windows behind one face. Used by home.cpp only.

#include <memory>
#include <string>
#include <vector>

#include "models/base/result.h"

namespace mostrador::sync {

// Held until destroyed, or until the process ends however it ends.
class FileLock {
public:
    static Result<std::unique_ptr<FileLock>> take(const std::string& path);  // Locked when another process has it
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    explicit FileLock(std::intptr_t handle) : m_handle(handle) {}
    std::intptr_t m_handle;
};

Result<> makePrivateFolder(const std::string& path);  // with its parents; only the owner may enter
[[nodiscard]] std::vector<std::string> listFolder(const std::string& path);  // plain names, ordered
[[nodiscard]] std::string readSmallFile(const std::string& path);            // empty when it cannot be read
void removeFile(const std::string& path);

}  // namespace mostrador::sync

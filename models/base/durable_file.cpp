#include "models/base/durable_file.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace mostrador {
namespace {

namespace fs = std::filesystem;

fs::path pathOf(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

Error unwritable(const std::string& path, const std::error_code& why) {
    return fail(ErrorCode::FileUnwritable, {}, path + ": " + why.message());
}

std::error_code lastError() { return {errno, std::generic_category()}; }

#ifndef _WIN32
Result<> syncOpened(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) return unwritable(path, lastError());
#ifdef __APPLE__
    const bool done = ::fcntl(file, F_FULLFSYNC) == 0 || ::fsync(file) == 0;
#else
    const bool done = ::fsync(file) == 0;
#endif
    const std::error_code why = lastError();
    ::close(file);
    if (!done) return unwritable(path, why);
    return success();
}
#endif

}  // namespace

#ifdef _WIN32
Result<> syncFile(const std::string& path) {
    int file = -1;
    if (_wsopen_s(&file, pathOf(path).c_str(), _O_RDWR | _O_BINARY, 0x40 /* shared */, 0) != 0)
        return unwritable(path, lastError());
    const bool done = _commit(file) == 0;
    const std::error_code why = lastError();
    _close(file);
    if (!done) return unwritable(path, why);
    return success();
}
Result<> syncFolder(const std::string&) { return success(); }
#else
Result<> syncFile(const std::string& path) { return syncOpened(path, O_RDONLY); }
Result<> syncFolder(const std::string& path) { return syncOpened(path.empty() ? "." : path, O_RDONLY | O_DIRECTORY); }
#endif

Result<> moveDurably(const std::string& from, const std::string& to) {
    std::error_code why;
    fs::rename(pathOf(from), pathOf(to), why);
    if (why) return unwritable(to, why);
    const std::u8string folder = pathOf(to).parent_path().u8string();
    return syncFolder(std::string(folder.begin(), folder.end()));
}

Result<> replaceFile(const std::string& path, std::string_view bytes) {
    const std::string beside = path + ".new";
    {
        std::ofstream out(pathOf(beside), std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) return unwritable(beside, lastError());
    }
    MOSTRADOR_TRY(syncFile(beside));
    return moveDurably(beside, path);
}

}  // namespace mostrador

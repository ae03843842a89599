#ifndef _WIN32
#include "sync/replica/home_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace mostrador::sync {
namespace {

Error unwritable(const std::string& what) {
    return fail(ErrorCode::FileUnwritable, {}, what + ": " + std::strerror(errno));
}

}  // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return unwritable(path);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        const Error error = held ? fail(ErrorCode::Locked, {}, path) : unwritable(path);
        ::close(file);
        return error;
    }
    return std::unique_ptr<FileLock>(new FileLock(file));
}

FileLock::~FileLock() { ::close(static_cast<int>(m_handle)); }

Result<> makePrivateFolder(const std::string& path) {
    std::error_code error;
    const bool made = std::filesystem::create_directories(path, error);
    if (error) return fail(ErrorCode::FileUnwritable, {}, path + ": " + error.message());
    if (made && ::chmod(path.c_str(), 0700) != 0) return unwritable(path);
    return success();
}

}  // namespace mostrador::sync
#endif

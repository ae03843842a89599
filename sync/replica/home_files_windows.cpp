#ifdef _WIN32
#include "sync/replica/home_files.h"

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <filesystem>

namespace mostrador::sync {
namespace {

std::wstring wide(const std::string& path) {
    return std::filesystem::path(reinterpret_cast<const char8_t*>(path.c_str())).wstring();
}

Error unwritable(const std::string& what) {
    return fail(ErrorCode::FileUnwritable, {}, what + ": error " + std::to_string(GetLastError()));
}

}  // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const std::string& path) {
    const HANDLE file =
        CreateFileW(wide(path).c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                    OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return unwritable(path);
    OVERLAPPED whole{};
    if (!LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole)) {
        const bool held = GetLastError() == ERROR_LOCK_VIOLATION;
        const Error error = held ? fail(ErrorCode::Locked, {}, path) : unwritable(path);
        CloseHandle(file);
        return error;
    }
    return std::unique_ptr<FileLock>(new FileLock(reinterpret_cast<std::intptr_t>(file)));
}

FileLock::~FileLock() { CloseHandle(reinterpret_cast<HANDLE>(m_handle)); }

// The profile folder a user's data lives in is already his alone.
Result<> makePrivateFolder(const std::string& path) {
    std::error_code error;
    std::filesystem::create_directories(wide(path), error);
    if (error) return fail(ErrorCode::FileUnwritable, {}, path + ": " + error.message());
    return success();
}

}  // namespace mostrador::sync
#endif

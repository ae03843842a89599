#include "server/store/filestore.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sodium.h>

#include "models/base/durable_file.h"

namespace mostrador::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hashBytes = 32;

fs::path asPath(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

}  // namespace

std::string contentHash(std::string_view content) {
    std::array<unsigned char, hashBytes> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(content.data()), content.size(),
                       nullptr, 0);
    std::string text;
    for (const unsigned char byte : hash) {
        text.push_back("0123456789abcdef"[byte >> 4]);
        text.push_back("0123456789abcdef"[byte & 15]);
    }
    return text;
}

bool isContentHash(std::string_view text) {
    return text.size() == 2 * hashBytes && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

std::string FileStore::folderOf(const OrgId& org) const { return m_folder + "/" + org.toString(); }

// 256 folders, so that none holds more names than a file system likes.
std::string FileStore::pathOf(const OrgId& org, std::string_view hash) const {
    return folderOf(org) + "/" + std::string(hash.substr(0, 2)) + "/" + std::string(hash);
}

bool FileStore::has(const OrgId& org, std::string_view hash) const {
    std::error_code why;
    return isContentHash(hash) && fs::is_regular_file(asPath(pathOf(org, hash)), why);
}

std::int64_t& FileStore::used(const OrgId& org) {
    const auto [found, fresh] = m_used.try_emplace(org, 0);
    if (!fresh) return found->second;
    std::error_code why;
    for (auto at = fs::recursive_directory_iterator(asPath(folderOf(org)), why);
         !why && at != fs::recursive_directory_iterator(); at.increment(why)) {
        std::error_code none;
        if (at->is_regular_file(none)) found->second += static_cast<std::int64_t>(at->file_size(none));
    }
    return found->second;
}

std::int64_t FileStore::usedBytes(const OrgId& org) {
    const std::lock_guard lock(m_mutex);
    return used(org);
}

Result<> FileStore::put(const OrgId& org, std::string_view hash, std::string_view content) {
    if (!isContentHash(hash) || contentHash(content) != hash) return fail(ErrorCode::FieldInvalid, "contenido");
    const std::lock_guard lock(m_mutex);
    if (has(org, hash)) return success();
    std::int64_t& all = used(org);
    const auto bytes = static_cast<std::int64_t>(content.size());
    if (all + bytes > m_bytesMax) return fail(ErrorCode::StorageFull, "contenido");
    const std::string path = pathOf(org, hash);
    std::error_code why;
    fs::create_directories(asPath(path).parent_path(), why);
    if (why) return fail(ErrorCode::FileUnwritable, {}, path + ": " + why.message());
    MOSTRADOR_TRY(replaceFile(path, content));
    all += bytes;
    return success();
}

Result<std::string> FileStore::read(const OrgId& org, std::string_view hash) const {
    if (!has(org, hash)) return fail(ErrorCode::NotFound, "contenido");
    std::ifstream file(asPath(pathOf(org, hash)), std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.good() && !file.eof()) return fail(ErrorCode::FileUnreadable, "contenido");
    return content;
}

}  // namespace mostrador::server

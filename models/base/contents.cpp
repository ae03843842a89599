#include "models/base/contents.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sodium.h>

#include "models/base/durable_file.h"

namespace mostrador {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hashBytes = 32;

fs::path asPath(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

Result<> makeFolderOf(const std::string& path) {
    std::error_code why;
    fs::create_directories(asPath(path).parent_path(), why);
    if (why) return fail(ErrorCode::FileUnwritable, {}, path + ": " + why.message());
    return success();
}

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

// 256 folders, so that none holds more names than a file system likes.
std::string ContentFolder::pathOf(std::string_view hash) const {
    return m_folder + "/" + std::string(hash.substr(0, 2)) + "/" + std::string(hash);
}

bool ContentFolder::has(std::string_view hash) const {
    std::error_code why;
    return isContentHash(hash) && fs::is_regular_file(asPath(pathOf(hash)), why);
}

Result<> ContentFolder::put(std::string_view hash, std::string_view content) const {
    if (!isContentHash(hash) || contentHash(content) != hash) return fail(ErrorCode::FieldInvalid, "contenido");
    if (has(hash)) return success();
    const std::string path = pathOf(hash);
    MOSTRADOR_TRY(makeFolderOf(path));
    return replaceFile(path, content);
}

Result<std::string> ContentFolder::read(std::string_view hash) const {
    if (!has(hash)) return fail(ErrorCode::NotFound, "contenido");
    std::ifstream file(asPath(pathOf(hash)), std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.good() && !file.eof()) return fail(ErrorCode::FileUnreadable, "contenido", std::string(hash));
    if (contentHash(content) != hash) return fail(ErrorCode::StorageCorrupt, "contenido", std::string(hash));
    return content;
}

Result<> ContentFolder::takeFrom(const ContentFolder& other, std::string_view hash) const {
    if (!other.has(hash)) return has(hash) ? success() : Result<>(fail(ErrorCode::NotFound, "contenido"));
    const std::string path = pathOf(hash);
    MOSTRADOR_TRY(makeFolderOf(path));
    return moveDurably(other.pathOf(hash), path);
}

void ContentFolder::remove(std::string_view hash) const {
    std::error_code ignored;
    if (isContentHash(hash)) fs::remove(asPath(pathOf(hash)), ignored);
}

void ContentFolder::forEach(const std::function<void(std::string_view, std::int64_t)>& tell) const {
    std::error_code why;
    for (auto shard = fs::directory_iterator(asPath(m_folder), why); !why && shard != fs::directory_iterator();
         shard.increment(why)) {
        std::error_code none;
        if (shard->path().filename().string().size() != 2 || !shard->is_directory(none)) continue;
        for (auto at = fs::directory_iterator(shard->path(), none); !none && at != fs::directory_iterator();
             at.increment(none)) {
            const std::string name = at->path().filename().string();
            std::error_code unknown;
            const auto bytes = at->file_size(unknown);
            if (isContentHash(name) && !unknown) tell(name, static_cast<std::int64_t>(bytes));
        }
    }
}

}  // namespace mostrador

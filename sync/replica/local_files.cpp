#include "sync/replica/local_files.h"

#include <algorithm>

#include "models/base/cbor.h"
#include "models/base/durable_file.h"
#include "models/records/attachment.h"
#include "sync/replica/home_files.h"

namespace mostrador::sync {

LocalFiles::LocalFiles(const std::string& home) : m_here(home + "/files"), m_waiting(home + "/files/waiting") {}

Result<std::string> LocalFiles::keep(std::string_view content) {
    if (content.empty()) return fail(ErrorCode::FieldRequired, "contenido");
    if (static_cast<std::int64_t>(content.size()) > attachment::bytesMax)
        return fail(ErrorCode::TooLarge, "contenido", "10 MB");
    const std::string hash = contentHash(content);
    const std::lock_guard lock(m_mutex);
    MOSTRADOR_TRY(makePrivateFolder(m_here.folder()));
    // Also when a copy of it is here already: that one may belong to a record this server has never had.
    MOSTRADOR_TRY(m_waiting.put(hash, content));
    return hash;
}

Result<> LocalFiles::store(std::string_view hash, std::string_view content) {
    const std::lock_guard lock(m_mutex);
    MOSTRADOR_TRY(makePrivateFolder(m_here.folder()));
    return m_here.put(hash, content);
}

Result<std::string> LocalFiles::read(std::string_view hash) {
    const std::lock_guard lock(m_mutex);
    if (m_here.has(hash)) {
        auto content = m_here.read(hash);
        if (content.ok() || content.error().code != ErrorCode::StorageCorrupt) return content;
        m_here.remove(hash);
    }
    return m_waiting.read(hash);
}

std::vector<std::string> LocalFiles::waiting() const {
    std::vector<std::string> hashes;
    m_waiting.forEach([&](std::string_view hash, std::int64_t) { hashes.emplace_back(hash); });
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

Result<> LocalFiles::markSent(std::string_view hash) {
    const std::lock_guard lock(m_mutex);
    MOSTRADOR_TRY(m_here.takeFrom(m_waiting, hash));
    removeFile(noteOf(hash));
    return success();
}

std::string LocalFiles::noteOf(std::string_view hash) const {
    return m_waiting.folder() + "/" + std::string(hash) + ".refused";
}

Result<> LocalFiles::noteRefusal(std::string_view hash, const Error& why) {
    CborWriter out;
    out.array(3).text(codeName(why.code)).text(why.field).text(why.detail);
    const std::lock_guard lock(m_mutex);
    if (!m_waiting.has(hash)) return success();
    return replaceFile(noteOf(hash), out.take());
}

std::optional<Error> LocalFiles::refusal(std::string_view hash) const {
    if (!m_waiting.has(hash)) return std::nullopt;
    const std::string stored = readSmallFile(noteOf(hash));
    CborReader in(stored);
    Error why;
    if (stored.empty() || in.array() != 3) return std::nullopt;
    why.code = codeFromName(in.text());
    why.field = in.text();
    why.detail = in.text();
    if (!in.finished()) return std::nullopt;
    return why;
}

}  // namespace mostrador::sync

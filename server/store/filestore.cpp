#include "server/store/filestore.h"

namespace mostrador::server {

ContentFolder contentsOf(const std::string& folder, const OrgId& org) {
    return ContentFolder(folder + "/" + org.toString());
}

bool FileStore::has(const OrgId& org, std::string_view hash) const { return of(org).has(hash); }

std::int64_t& FileStore::used(const OrgId& org) {
    const auto [found, fresh] = m_used.try_emplace(org, 0);
    if (fresh) of(org).forEach([&](std::string_view, std::int64_t bytes) { found->second += bytes; });
    return found->second;
}

std::int64_t FileStore::usedBytes(const OrgId& org) {
    const std::lock_guard lock(m_mutex);
    return used(org);
}

Result<> FileStore::put(const OrgId& org, std::string_view hash, std::string_view content) {
    const std::lock_guard lock(m_mutex);
    const ContentFolder contents = of(org);
    const std::int64_t bytes = contents.has(hash) ? 0 : static_cast<std::int64_t>(content.size());
    std::int64_t& all = used(org);
    if (all + bytes > m_bytesMax) return fail(ErrorCode::StorageFull, "contenido");
    MOSTRADOR_TRY(contents.put(hash, content));
    all += bytes;
    return success();
}

Result<std::string> FileStore::read(const OrgId& org, std::string_view hash) const { return of(org).read(hash); }

}  // namespace mostrador::server

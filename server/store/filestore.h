#pragma once
// The contents of attached files (models/base/contents.h), in a folder of each organisation beside the database. What a
// content is called and who may see it stands in the records that name its hash. Thread-safe; owned by the composition
// root.

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "models/base/contents.h"
#include "models/base/uuid.h"

namespace mostrador::server {

// Where an organisation's contents lie in the folder of all.
[[nodiscard]] ContentFolder contentsOf(const std::string& folder, const OrgId& org);

class FileStore {
public:
    // `bytesMax`: of all contents of one organisation together.
    explicit FileStore(std::string folder, std::int64_t bytesMax) : m_folder(std::move(folder)), m_bytesMax(bytesMax) {}

    [[nodiscard]] bool has(const OrgId& org, std::string_view hash) const;
    // Durable when it returns. FieldInvalid `contenido` when the content has another hash; StorageFull past the limit.
    // One that is here already is left alone.
    Result<> put(const OrgId& org, std::string_view hash, std::string_view content);
    Result<std::string> read(const OrgId& org, std::string_view hash) const;  // as ContentFolder::read()
    [[nodiscard]] std::int64_t usedBytes(const OrgId& org);

private:
    [[nodiscard]] ContentFolder of(const OrgId& org) const { return contentsOf(m_folder, org); }
    std::int64_t& used(const OrgId& org);  // under m_mutex; counted once

    const std::string m_folder;
    const std::int64_t m_bytesMax;
    std::mutex m_mutex;  // one content is written at a time
    std::map<OrgId, std::int64_t> m_used;
};

}  // namespace mostrador::server

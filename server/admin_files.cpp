#include "server/admin_files.h"

#include <cstdio>

#include "models/records/attachment.h"
#include "server/store/filestore.h"

namespace mostrador::server {

Result<> copyContents(const std::vector<OrgId>& orgs, const std::string& from, const std::string& to) {
    Result<> result;
    for (const OrgId& org : orgs) {
        const ContentFolder source = contentsOf(from, org);
        const ContentFolder target = contentsOf(to, org);
        std::vector<std::string> hashes;
        source.forEach([&](std::string_view hash, std::int64_t) { hashes.emplace_back(hash); });
        for (const std::string& hash : hashes) {
            if (target.has(hash)) continue;
            const auto content = source.read(hash);
            if (content.ok()) {
                MOSTRADOR_TRY(target.put(hash, *content));
                continue;
            }
            std::fprintf(stderr, "damaged content %s\n", source.pathOf(hash).c_str());
            result = content.error();
        }
    }
    return result;
}

Result<ContentFaults> checkContents(Reader& reader, const std::vector<OrgId>& orgs, const std::string& folder) {
    ContentFaults faults;
    for (const OrgId& org : orgs) {
        const ContentFolder contents = contentsOf(folder, org);
        contents.forEach([&](std::string_view hash, std::int64_t) {
            if (!contents.read(hash).ok()) faults.damaged.emplace_back(hash);
        });
        ListQuery query;
        query.limit = 500;
        for (bool more = true; more; query.offset += query.limit) {
            MOSTRADOR_TRY_ASSIGN(const auto rows, reader.list(org, attachment::type, query));
            for (const Record& row : rows)
                if (!contents.has(row.text(attachment::Hash))) faults.missing.emplace_back(row.text(attachment::Hash));
            more = std::ssize(rows) == query.limit;
        }
    }
    return faults;
}

}  // namespace mostrador::server

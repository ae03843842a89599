// Workspace: files of records.

#include "models/commands/attachments.h"
#include "models/records/attachment.h"
#include "sync/transport/workspace_core.h"

namespace mostrador::sync {

void WorkspaceCore::attach(NewFile file, Callback<Uuid> done) {
    if (const auto reason = whyNoWork()) return post([done = std::move(done), reason] { done(*reason); });
    replica->read([this, post = post, contents = contents.get(), id = ids.next(), done = std::move(done),
                   file = std::make_shared<const NewFile>(std::move(file))](Reader&) {
        const auto hash = contents->keep(file->content);
        if (!hash.ok()) return post([done, why = hash.error()] { done(why); });
        const attachment::Description description{.hash = *hash,
                                                  .name = file->name,
                                                  .mediaType = std::string(attachment::mediaTypeOf(file->content)),
                                                  .bytes = std::ssize(file->content),
                                                  .purpose = std::string(file->purpose),
                                                  .ownerKind = std::string(file->ownerKind->publicName),
                                                  .owner = file->owner};
        post([this, done, id, command = attachment::link(id, description)] {
            face.execute(command, [done, id](const Result<Receipt>& receipt) {
                receipt.ok() ? done(id) : done(receipt.error());
            });
        });
    });
}

}  // namespace mostrador::sync

#include "cli/drawer.h"

#include "cli/references.h"
#include "models/records/cash_session.h"
#include "sync/exchange/pages.h"

namespace mostrador::cli {

Result<Uuid> drawerFor(Context& context, const sync::SignedInUser& user, const std::string& named) {
    if (!named.empty()) return References(context).find(cash_session::type, named, "caja_id");
    const auto identity = context.replica().identity();
    Uuid newest;
    std::int64_t openedAt = 0;
    MOSTRADOR_TRY(exchange::forEachRecord(
        context.replica(), cash_session::type, sync::ArchivedFilter::Live, [&](const Record& session) -> Result<> {
            const bool mine = session.reference(cash_session::User) == user.id.uuid() && identity &&
                              session.reference(common::CreatedDevice) == identity->device.uuid();
            if (!mine || session.text(cash_session::State) != cash_session::open) return success();
            if (session.integer(cash_session::OpenedAt) < openedAt) return success();
            newest = session.id;
            openedAt = session.integer(cash_session::OpenedAt);
            return success();
        }));
    return newest;
}

}  // namespace mostrador::cli

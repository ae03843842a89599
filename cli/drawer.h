#pragma once
// The cash session a document of the counter goes to.

#include "cli/context.h"

namespace mostrador::cli {

// The one that is named; else the session that this user has open on this computer; else none (nil). NotFound for a
// word that is no id of a session.
[[nodiscard]] Result<Uuid> drawerFor(Context& context, const sync::SignedInUser& user, const std::string& named);

}  // namespace mostrador::cli

#pragma once
// The functions behind the registry's table, one per command. Used only inside this folder.

#include "models/commands/command.h"

namespace mostrador {

#define MOSTRADOR_APPLY(name) Result<Outcome> name(Transaction& transaction, const Actor& actor, const Command& command)

namespace client {
MOSTRADOR_APPLY(applyCreate);
MOSTRADOR_APPLY(applySet);
MOSTRADOR_APPLY(applyArchive);
MOSTRADOR_APPLY(applyRestore);
}  // namespace client

namespace user {
MOSTRADOR_APPLY(applyCreate);
MOSTRADOR_APPLY(applySet);
MOSTRADOR_APPLY(applySuspend);
MOSTRADOR_APPLY(applyRestore);
MOSTRADOR_APPLY(applyActivate);
MOSTRADOR_APPLY(applySignedIn);
MOSTRADOR_APPLY(applyFound);
}  // namespace user

namespace organization {
MOSTRADOR_APPLY(applyCreate);
MOSTRADOR_APPLY(applySet);
}  // namespace organization

namespace device {
MOSTRADOR_APPLY(applyEnroll);
}  // namespace device

#undef MOSTRADOR_APPLY

}  // namespace mostrador

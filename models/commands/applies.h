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

namespace client {
MOSTRADOR_APPLY(applyMerge);
MOSTRADOR_APPLY(applyUnmerge);
}  // namespace client

namespace product {
MOSTRADOR_APPLY(applyCreate);
MOSTRADOR_APPLY(applySet);
MOSTRADOR_APPLY(applyArchive);
MOSTRADOR_APPLY(applyRestore);
MOSTRADOR_APPLY(applySetCost);
}  // namespace product

namespace place {
MOSTRADOR_APPLY(applyCreate);
MOSTRADOR_APPLY(applySet);
}  // namespace place

namespace stock {
MOSTRADOR_APPLY(applyMove);
MOSTRADOR_APPLY(applyTransfer);
MOSTRADOR_APPLY(applyCount);
}  // namespace stock

namespace equipment {
MOSTRADOR_APPLY(applyCreate);
MOSTRADOR_APPLY(applySet);
MOSTRADOR_APPLY(applySetSecret);
}  // namespace equipment

namespace order {
MOSTRADOR_APPLY(applyCreate);
MOSTRADOR_APPLY(applySet);
MOSTRADOR_APPLY(applyLines);  // add, set and remove a line
MOSTRADOR_APPLY(applyDeposit);
MOSTRADOR_APPLY(applyUsePart);
MOSTRADOR_APPLY(applyTransition);  // approve, too
}  // namespace order

namespace sale {
MOSTRADOR_APPLY(applyPost);
MOSTRADOR_APPLY(applyVoid);
MOSTRADOR_APPLY(applyRefund);
}  // namespace sale

namespace cash_session {
MOSTRADOR_APPLY(applyOpen);
MOSTRADOR_APPLY(applyClose);
}  // namespace cash_session

namespace incident {
MOSTRADOR_APPLY(applyResolve);
}  // namespace incident

namespace attachment {
MOSTRADOR_APPLY(applyLink);
MOSTRADOR_APPLY(applyUnlink);
}  // namespace attachment

#undef MOSTRADOR_APPLY

}  // namespace mostrador

#pragma once
// How service orders look to a caller: to who is a technician and nothing else, his own and the queue (checklist E3).

#include "server/api/showing.h"

namespace mostrador::server {

extern const Showing shownOrder;

}  // namespace mostrador::server

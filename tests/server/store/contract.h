#pragma once
// What every store must do, whatever database is under it. A second store runs the same checks by another factory.

#include <functional>
#include <memory>

#include "server/store/store.h"

namespace mostrador::kit {

using StoreFactory = std::function<std::unique_ptr<server::Store>()>;

// Runs all contract checks inside the current Catch test case, each in a section with a fresh store.
void checkStoreContract(const StoreFactory& makeStore);

// The two halves of it.
struct StoreBench;
void checkLogContract(StoreBench& bench);
void checkRecordContract(StoreBench& bench);

}  // namespace mostrador::kit

#include "tests/server/store/contract.h"

#include "tests/server/store/bench.h"

namespace mostrador::kit {

void checkStoreContract(const StoreFactory& makeStore) {
    StoreBench bench(makeStore);
    SECTION("records") { checkRecordContract(bench); }
    SECTION("log and accounts") { checkLogContract(bench); }
}

}  // namespace mostrador::kit

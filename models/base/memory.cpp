#include "models/base/memory.h"

#include <cstdlib>  // names the C library

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace mostrador {

void keepHeapSmall() {
#ifdef __GLIBC__
    // Set by hand, these no longer grow with the largest block that was ever freed.
    constexpr int ownMappingFrom = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, ownMappingFrom);
    mallopt(M_TRIM_THRESHOLD, 2 * ownMappingFrom);
    mallopt(M_ARENA_MAX, 2);
#endif
}

void giveBackFreeMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace mostrador

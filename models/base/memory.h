#pragma once
// How the program treats its heap. Only glibc needs to be told; elsewhere nothing happens. Any thread.

namespace mostrador {

// Once, at the start of a program: large blocks (pages of rows, packed bodies) go back to the system when they are
// freed, instead of staying in the heap for ever, and threads share few heaps.
void keepHeapSmall();
// After work that is over for good, such as a first download.
void giveBackFreeMemory();

}  // namespace mostrador

#include "app/rundesktop.h"
#include "models/base/memory.h"

int main(int argc, char** argv) {
    mostrador::keepHeapSmall();
    return mostrador::runDesktop(argc, argv);
}

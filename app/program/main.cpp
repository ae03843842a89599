#include "app/rundesktop.h"

int main(int argc, char** argv) { return mostrador::runDesktop(argc, argv); }

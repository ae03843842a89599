#include "tests/ui/kit/main.h"

int main(int argc, char** argv) { return mostrador::test::run(argc, argv); }

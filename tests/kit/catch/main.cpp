#include "tests/kit/catch/runner.h"

int main(int argc, char** argv) { return mostrador::kit::runTests(argc, argv); }

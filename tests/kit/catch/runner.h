#pragma once
// Catch's own code, compiled once for all test programs. A program without a main() of its own gets the one of
// main.cpp.

namespace mostrador::kit {

int runTests(int argc, char** argv);

}  // namespace mostrador::kit

#define CATCH_CONFIG_RUNNER
#include "tests/kit/catch/runner.h"

#include <catch2/catch.hpp>

namespace mostrador::kit {

int runTests(int argc, char** argv) { return Catch::Session().run(argc, argv); }

}  // namespace mostrador::kit

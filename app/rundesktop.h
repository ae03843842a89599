#pragma once
// The desktop program as a function: what main() does, with room for a test driver.

#include <functional>

namespace mostrador {

class Application;

// `started` runs once the application is up, before its event loop.
int runDesktop(int argc, char** argv, const std::function<void(Application&)>& started = {});

}  // namespace mostrador

#pragma once
// PageContext: what the composition root lends to every page that shows records. All of it outlives the pages. GUI
// thread.

namespace mostrador {

class Clock;
class Random;
class ToastHost;
class UiState;

namespace sync {
class Workspace;
}

struct PageContext {
    sync::Workspace& workspace;
    UiState& state;
    ToastHost& toasts;
    const Clock& clock;
    Random& random;
};

}  // namespace mostrador

#pragma once
// DeskParts: what the composition root lends to the main window and its pages. All of it outlives them. GUI thread.

namespace mostrador {

class Clock;
class Language;
class Random;
class Settings;
class Theme;

namespace sync {
class Workspace;
}

struct DeskParts {
    sync::Workspace& workspace;
    Settings& settings;
    Theme& theme;
    Language& language;
    const Clock& clock;
    Random& random;
};

}  // namespace mostrador

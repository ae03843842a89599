#pragma once
// The replica with its threads: one writer (local commands go before sync work) and a small pool of read connections.
// Results come back through callbacks on the thread that ran the work (say so to your own event loop; Qt code uses
// sync/transport/qt_post.h). Created and destroyed by the composition root; destroying waits for the running task.

#include <functional>
#include <memory>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/replica/home.h"
#include "sync/replica/reader.h"
#include "sync/replica/store.h"

namespace mostrador::sync {

class Replica {
public:
    enum class Priority : std::uint8_t { Local, Sync };
    using ChangeListener = std::function<void(const ChangeSet&)>;  // called on the writer thread after each commit

    // Opens the live generation, or makes the first. Takes over the home.
    static Result<std::unique_ptr<Replica>> open(std::unique_ptr<Home> home, const Clock& clock, Random& random,
                                                 int readers = 2);
    ~Replica();

    // Runs `work` on the writer thread with the live store; changes it reports are published after it returns.
    void write(Priority priority, std::function<void(ReplicaStore&, ChangeSet&)> work);
    // The same and waits (command line, tests; never on the GUI thread).
    void writeAndWait(Priority priority, const std::function<void(ReplicaStore&, ChangeSet&)>& work);

    // Local command; `done` runs on the writer thread.
    void execute(Command draft, UserId author, std::function<void(Result<Receipt>)> done);

    // Runs `work` on a reader thread. A task given with the same non-null `slot` replaces one that has not begun and
    // interrupts one that runs (type-ahead search).
    void read(std::function<void(Reader&)> work, const void* slot = nullptr);
    void readAndWait(const std::function<void(Reader&)>& work);

    // Listeners are called in order of registration; the returned number unregisters. Thread-safe.
    int addListener(ChangeListener listener);
    void removeListener(int number);

    // First download: a new generation filled on a thread of its own, so that local commands go on; then carry-over
    // and pointer switch as one step of the writer. `done` runs on the thread that did the step. Call bootstrapPage()
    // again only after its `done`. After an error the new generation is dropped; the old one stays live.
    void beginBootstrap(std::function<void(Result<>)> done);
    void bootstrapPage(Page page, std::function<void(Result<>)> done);
    void finishBootstrap(std::function<void(Result<>)> done);
    void cancelBootstrap();

    [[nodiscard]] std::optional<Identity> identity() const;  // thread-safe copies
    [[nodiscard]] Position position() const;
    [[nodiscard]] OutboxSummary outbox() const;
    [[nodiscard]] Home& home();

private:
    struct Impl;
    explicit Replica(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

}  // namespace mostrador::sync

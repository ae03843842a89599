#include "sync/replica/replica.h"

#include <map>

#include "sync/replica/home_files.h"
#include "sync/replica/reader_pool.h"
#include "sync/replica/worker.h"

namespace mostrador::sync {
namespace {

Worker::Queue queueOf(Replica::Priority priority) {
    return priority == Replica::Priority::Local ? Worker::Queue::First : Worker::Queue::Second;
}

StoreOptions optionsFor(const std::string& path) {
    StoreOptions options;
    options.path = path;
    return options;
}

// A generation that is being filled. Used by one thread at a time: the loader's, at the end the writer's.
struct Filling {
    std::string path;
    std::unique_ptr<ReplicaStore> store;
};

}  // namespace

struct Replica::Impl {
    Impl(std::unique_ptr<Home> theHome, const Clock& theClock, Random& theRandom)
        : home(std::move(theHome)), clock(theClock), random(theRandom) {}

    void snapshot() {
        const std::lock_guard lock(snapshotMutex);
        identity = store->identity();
        position = store->position();
        outbox = store->outbox();
    }

    // Listeners are called under the mutex, so that one that was removed is never called again; it may be removed from
    // within its own call.
    void publish(const ChangeSet& changes) {
        if (changes.empty()) return;
        const std::lock_guard lock(listenersMutex);
        const std::map<int, ChangeListener> called = listeners;
        for (const auto& [number, listener] : called)
            if (listeners.contains(number)) listener(changes);
    }

    void run(const std::function<void(ReplicaStore&, ChangeSet&)>& work) {
        ChangeSet changes;
        work(*store, changes);
        snapshot();
        publish(changes);
    }

    Result<> begin() {
        const std::string path = home->nextGenerationPath();
        Filling next{path, nullptr};
        MOSTRADOR_TRY_ASSIGN(next.store, ReplicaStore::open(optionsFor(path), clock, random));
        if (auto begun = next.store->beginBootstrap(); !begun.ok()) {
            next.store.reset();
            dropFile(path);
            return begun;
        }
        drop();
        filling = std::move(next);
        return success();
    }

    Result<> add(const Page& page) {
        if (!filling.store) return fail(ErrorCode::Cancelled, {}, "no bootstrap");
        return filling.store->bootstrapPage(page);
    }

    void drop() {
        filling.store.reset();
        if (!filling.path.empty()) dropFile(filling.path);
        filling = {};
    }

    void removeOldGenerations() {
        const auto keep = store->getValue(valueKeepGenerations);
        if (keep.ok() && (!*keep || (*keep)->empty())) home->removeOldGenerations();
    }

    static void dropFile(const std::string& path) {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"}) removeFile(path + suffix);
    }

    // One step of the writer: what waits in the old generation moves over, then the pointer.
    Result<> adopt(Filling next) {
        ChangeSet changes;
        Result<> done = next.store->finishBootstrap(store.get(), changes);
        if (done.ok()) done = home->switchTo(next.path);
        if (!done.ok()) {
            next.store.reset();
            dropFile(next.path);
            return done;
        }
        store = std::move(next.store);
        readers->switchTo(next.path);
        removeOldGenerations();
        snapshot();
        publish(changes);
        return success();
    }

    std::unique_ptr<Home> home;
    const Clock& clock;
    Random& random;
    std::unique_ptr<ReplicaStore> store;  // writer's thread, once open
    Filling filling;                      // loader's thread

    std::recursive_mutex listenersMutex;
    std::map<int, ChangeListener> listeners;
    int lastListener = 0;

    mutable std::mutex snapshotMutex;
    std::optional<Identity> identity;
    Position position;
    OutboxSummary outbox;

    std::unique_ptr<ReaderPool> readers;
    Worker writer;
    Worker loader;  // a first download must not hold up local commands; it works on a file of its own
};

Replica::Replica(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}

Replica::~Replica() {
    m->loader.stop();
    m->writer.stop();
    m->readers.reset();
    m->drop();
}

Result<std::unique_ptr<Replica>> Replica::open(std::unique_ptr<Home> home, const Clock& clock, Random& random,
                                               int readers) {
    auto impl = std::make_unique<Impl>(std::move(home), clock, random);
    const bool first = impl->home->current().empty();
    const std::string path = first ? impl->home->nextGenerationPath() : impl->home->current();
    MOSTRADOR_TRY_ASSIGN(impl->store, ReplicaStore::open(optionsFor(path), clock, random));
    if (first) MOSTRADOR_TRY(impl->home->switchTo(path));
    impl->removeOldGenerations();
    impl->snapshot();
    impl->readers = std::make_unique<ReaderPool>(path, readers);
    return std::unique_ptr<Replica>(new Replica(std::move(impl)));
}

void Replica::write(Priority priority, std::function<void(ReplicaStore&, ChangeSet&)> work) {
    m->writer.post(queueOf(priority), [this, work = std::move(work)] { m->run(work); });
}

void Replica::writeAndWait(Priority priority, const std::function<void(ReplicaStore&, ChangeSet&)>& work) {
    m->writer.postAndWait(queueOf(priority), [this, &work] { m->run(work); });
}

void Replica::execute(Command draft, UserId author, std::function<void(Result<Receipt>)> done) {
    write(Priority::Local,
          [draft = std::move(draft), author, done = std::move(done)](ReplicaStore& store, ChangeSet& changes) {
              done(store.execute(draft, author, changes));
          });
}

void Replica::read(std::function<void(Reader&)> work, const void* slot) { m->readers->read(std::move(work), slot); }
void Replica::readAndWait(const std::function<void(Reader&)>& work) { m->readers->readAndWait(work); }

int Replica::addListener(ChangeListener listener) {
    const std::lock_guard lock(m->listenersMutex);
    m->listeners.emplace(++m->lastListener, std::move(listener));
    return m->lastListener;
}

void Replica::removeListener(int number) {
    const std::lock_guard lock(m->listenersMutex);
    m->listeners.erase(number);
}

void Replica::beginBootstrap(std::function<void(Result<>)> done) {
    m->loader.post(Worker::Queue::Second, [this, done = std::move(done)] { done(m->begin()); });
}

void Replica::bootstrapPage(Page page, std::function<void(Result<>)> done) {
    m->loader.post(Worker::Queue::Second,
                   [this, page = std::move(page), done = std::move(done)] { done(m->add(page)); });
}

void Replica::finishBootstrap(std::function<void(Result<>)> done) {
    m->loader.post(Worker::Queue::Second, [this, done = std::move(done)] {
        if (!m->filling.store) {
            done(fail(ErrorCode::Cancelled, {}, "no bootstrap"));
            return;
        }
        if (const auto prepared = m->filling.store->prepareBootstrap(); !prepared.ok()) {
            m->drop();
            done(prepared);
            return;
        }
        auto next = std::make_shared<Filling>(std::exchange(m->filling, {}));
        m->writer.post(Worker::Queue::Second, [this, next, done] { done(m->adopt(std::move(*next))); });
    });
}

void Replica::cancelBootstrap() {
    m->loader.post(Worker::Queue::Second, [this] { m->drop(); });
}

std::optional<Identity> Replica::identity() const {
    const std::lock_guard lock(m->snapshotMutex);
    return m->identity;
}

Position Replica::position() const {
    const std::lock_guard lock(m->snapshotMutex);
    return m->position;
}

OutboxSummary Replica::outbox() const {
    const std::lock_guard lock(m->snapshotMutex);
    return m->outbox;
}

Home& Replica::home() { return *m->home; }

}  // namespace mostrador::sync

#include "sync/replica/reader_pool.h"

#include <algorithm>

namespace mostrador::sync {

ReaderPool::ReaderPool(std::string path, int threads) : m_path(std::move(path)) {
    for (int i = 0; i < std::max(threads, 1); ++i) m_seats.push_back(std::make_unique<Seat>());
    for (const auto& seat : m_seats) m_threads.emplace_back([this, &seat = *seat] { run(seat); });
}

ReaderPool::~ReaderPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_waiting.clear();
        for (const auto& seat : m_seats)
            if (seat->busy && seat->reader) seat->reader->interrupt();
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) thread.join();
}

void ReaderPool::read(Task task, const void* slot) {
    {
        const std::lock_guard lock(m_mutex);
        if (slot) {
            std::erase_if(m_waiting, [slot](const Waiting& one) { return one.slot == slot; });
            for (const auto& seat : m_seats)
                if (seat->busy && seat->slot == slot && seat->reader) seat->reader->interrupt();
        }
        m_waiting.push_back({std::move(task), slot});
    }
    m_wake.notify_one();
}

void ReaderPool::readAndWait(const Task& task) {
    std::mutex mutex;
    std::condition_variable done;
    bool finished = false;
    read(
        [&](Reader& reader) {
            task(reader);
            const std::lock_guard lock(mutex);
            finished = true;
            done.notify_one();
        },
        nullptr);
    std::unique_lock lock(mutex);
    done.wait(lock, [&] { return finished; });
}

void ReaderPool::switchTo(std::string path) {
    const std::lock_guard lock(m_mutex);
    m_path = std::move(path);
    ++m_generation;
}

// A file that cannot be opened must still give its reader an answer: an empty database refuses every question.
std::unique_ptr<Reader> ReaderPool::openReader(const std::string& path) {
    auto reader = Reader::open(path);
    if (!reader.ok()) reader = Reader::open(":memory:");
    return reader.ok() ? std::move(*reader) : nullptr;
}

void ReaderPool::run(Seat& seat) {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_stopping) return;
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        seat.slot = next.slot;
        if (seat.generation != m_generation) {
            const int generation = m_generation;
            const std::string path = m_path;
            const std::unique_ptr<Reader> old = std::move(seat.reader);
            lock.unlock();
            std::unique_ptr<Reader> fresh = openReader(path);
            lock.lock();
            seat.reader = std::move(fresh);
            seat.generation = generation;
        }
        if (!seat.reader) continue;  // no memory left for a connection: the task is dropped
        seat.busy = true;
        lock.unlock();
        next.task(*seat.reader);
        next.task = nullptr;  // what it holds ends outside the lock
        lock.lock();
        seat.busy = false;
    }
}

}  // namespace mostrador::sync

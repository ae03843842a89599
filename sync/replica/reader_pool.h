#pragma once
// A few threads, each with a read connection of its own. Tasks given with the same slot replace one another: one that
// waits is dropped, one that runs is interrupted. Thread-safe; destroying it drops what waits and interrupts what runs.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "sync/replica/reader.h"

namespace mostrador::sync {

class ReaderPool {
public:
    using Task = std::function<void(Reader&)>;

    ReaderPool(std::string path, int threads);
    ~ReaderPool();

    void read(Task task, const void* slot);
    void readAndWait(const Task& task);
    // Tasks that begin from now on read this file.
    void switchTo(std::string path);

private:
    struct Waiting {
        Task task;
        const void* slot = nullptr;
    };
    struct Seat {  // one thread; its fields are guarded by the pool's mutex
        std::unique_ptr<Reader> reader;
        int generation = 0;
        bool busy = false;
        const void* slot = nullptr;
    };

    void run(Seat& seat);
    static std::unique_ptr<Reader> openReader(const std::string& path);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::string m_path;
    int m_generation = 1;
    bool m_stopping = false;
    std::deque<Waiting> m_waiting;
    std::vector<std::unique_ptr<Seat>> m_seats;
    std::vector<std::thread> m_threads;
};

}  // namespace mostrador::sync

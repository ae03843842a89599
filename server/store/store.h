#pragma once
// A server's database behind an interface, so that everything above runs on any store that passes the contract tests.
// Owned by the composition root (or the simulator); outlives committer and services.

#include <memory>
#include <mutex>
#include <vector>

#include "server/store/reader.h"
#include "server/store/writer.h"

namespace mostrador::server {

class Store {
public:
    virtual ~Store() = default;
    [[nodiscard]] virtual StoreWriter& writer() = 0;           // the committer's thread only
    virtual Result<std::unique_ptr<Reader>> openReader() = 0;  // any thread
    virtual Result<> backup(const std::string& path) = 0;      // an online copy; any thread
    // What is wrong with the data, in words; empty = nothing. Reads everything: minutes on a large database.
    virtual Result<std::vector<std::string>> check() = 0;
};

// Lends readers to threads; opens more as they are needed. Thread-safe.
class ReaderPool {
public:
    explicit ReaderPool(Store& store) : m_store(store) {}

    class Lease {
    public:
        Lease(ReaderPool& pool, std::unique_ptr<Reader> reader) : m_pool(&pool), m_reader(std::move(reader)) {}
        Lease(Lease&&) = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease() {
            if (m_reader) m_pool->giveBack(std::move(m_reader));
        }
        Reader& operator*() const { return *m_reader; }
        Reader* operator->() const { return m_reader.get(); }

    private:
        ReaderPool* m_pool;
        std::unique_ptr<Reader> m_reader;
    };
    Result<Lease> lend();

private:
    void giveBack(std::unique_ptr<Reader> reader);

    Store& m_store;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Reader>> m_idle;
};

}  // namespace mostrador::server

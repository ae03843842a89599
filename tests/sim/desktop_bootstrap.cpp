// The first download: a second file beside the first, then the pointer moves.

#include "tests/sim/desktop.h"

namespace mostrador::sim {

void Desktop::beginBootstrap(std::uint64_t op) {
    m_fresh.reset();
    m_freshFile = m_options.file + "-" + std::to_string(++m_generation);
    m_disk.put(m_freshFile, *m_options.emptyReplica);
    auto opened = open(m_freshFile);
    Result<> result = opened.ok() ? Result<>() : Result<>(opened.error());
    if (opened.ok()) {
        m_fresh = std::move(*opened);
        result = m_fresh->beginBootstrap();
    }
    m_disk.takeFailed();
    if (survived()) done(op, std::move(result));
}

void Desktop::bootstrapPage(std::uint64_t op, std::shared_ptr<sync::Page> page) {
    Result<> result = m_fresh ? m_fresh->bootstrapPage(*page) : Result<>(fail(ErrorCode::Cancelled));
    m_disk.takeFailed();
    if (survived()) done(op, std::move(result));
}

void Desktop::finishBootstrap(std::uint64_t op) {
    sync::ChangeSet changes;
    Result<> result = m_fresh ? m_fresh->finishBootstrap(m_store.get(), changes) : Result<>(fail(ErrorCode::Cancelled));
    m_disk.takeFailed();
    if (!survived()) return;
    if (result.ok()) {
        // The pointer moves: one atomic rename in the real home.
        m_store = std::move(m_fresh);
        m_file = m_freshFile;
        m_env.trace("new generation", {m_number, m_store->position().seq, m_store->outbox().count});
        checkReveal();
    }
    done(op, std::move(result));
}

}  // namespace mostrador::sim

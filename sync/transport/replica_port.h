#pragma once
// Carries the engine's actions on the replica to its writer thread, in order, and posts the outcomes back. Used on the
// network thread; work runs on the writer's.

#include <functional>

#include "sync/engine/actions.h"
#include "sync/replica/replica.h"

namespace mostrador::sync {

class ReplicaPort {
public:
    // Called from any thread; the function it is given makes the event, on the network thread.
    using Sink = std::function<void(std::function<Event()>)>;

    ReplicaPort(Replica& replica, Sink sink) : m_replica(replica), m_sink(std::move(sink)) {}

    void operator()(action::TakePending action);
    void operator()(action::RecordReply action);
    void operator()(action::Renumber action);
    void operator()(action::Stage action);
    void operator()(action::ApplyPage action);
    void operator()(action::ApplyFrame action);
    void operator()(action::DropStage action);
    void operator()(action::BeginBootstrap action);
    void operator()(action::BootstrapPage action);
    void operator()(action::FinishBootstrap action);
    void operator()(action::CancelBootstrap action);

private:
    using Work = std::function<Result<>(ReplicaStore&, ChangeSet&)>;
    void run(std::uint64_t op, Work work);
    std::function<void(Result<>)> answer(std::uint64_t op);

    Replica& m_replica;
    Sink m_sink;
};

[[nodiscard]] Facts factsOf(const ReplicaStore& store);
[[nodiscard]] Facts factsOf(const Replica& replica);  // thread-safe

}  // namespace mostrador::sync

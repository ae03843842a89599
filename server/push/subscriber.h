#pragma once
// A live socket as the hub sees it. Implemented by the api layer over a WebSocket, and by the simulator. Called from
// the committer's thread and from timers: must not block and must not call back into the hub.

#include <memory>
#include <string>

#include "models/base/uuid.h"

namespace mostrador::server {

using Payload = std::shared_ptr<const std::string>;

class Subscriber {
public:
    enum class Kind : std::uint8_t {
        Sync,    // a desktop: CBOR messages of the protocol
        Events,  // a plain client: JSON texts
    };
    // What may happen to a message when the socket's queue is full.
    enum class Need : std::uint8_t {
        Droppable,  // refuse it (false)
        Must,       // a short notice: queue it above the bound
    };

    virtual ~Subscriber() = default;
    [[nodiscard]] virtual Kind kind() const = 0;
    [[nodiscard]] virtual ReplicaId replica() const = 0;  // nil for events
    // Whether events on this kind of record are for it; 0: those for everybody. Plain clients only.
    [[nodiscard]] virtual bool hears(std::uint32_t topic) const { return topic == 0; }
    // False: not queued, because what waits already is too much. A socket that is gone answers true.
    virtual bool send(const Payload& payload, Need need) = 0;
};

}  // namespace mostrador::server

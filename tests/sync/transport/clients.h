#pragma once
// Clients as the tests of the workspace make and count them.

#include "models/commands/clients.h"
#include "models/records/client.h"
#include "tests/sync/transport/support.h"

namespace mostrador::sync::test {

inline Command named(const Uuid& id, const std::string& name) {
    Edit edit;
    setField(edit, client::Name, Value(name));
    return client::create(id, edit);
}

inline std::int64_t clients(Computer& computer) {
    std::int64_t count = -1;
    computer->replica().readAndWait([&](Reader& reader) {
        if (const auto counted = reader.count(ListQuery{}); counted.ok()) count = *counted;
    });
    return count;
}

inline Uuid id(std::uint32_t n) { return Uuid::derive({}, n); }

}  // namespace mostrador::sync::test

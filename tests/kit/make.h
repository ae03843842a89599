#pragma once
// Short ways to make ids, edits and commands in tests.

#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/commands/clients.h"
#include "models/commands/registry.h"
#include "models/commands/system.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/organization.h"
#include "models/records/user.h"

namespace mostrador::kit {

// A clock that stands still until told.
class FakeClock final : public Clock {
public:
    std::int64_t nowMs = 1'790'000'000'000;
    [[nodiscard]] std::int64_t utcMs() const override { return nowMs; }
    [[nodiscard]] std::int64_t monotonicNs() const override { return nowMs * 1'000'000; }
    void advance(std::int64_t ms) { nowMs += ms; }
};

// Number n as an id, readable in failures.
inline Uuid uuid(std::uint32_t n) {
    Uuid id;
    for (unsigned i = 0; i < 4; ++i) id.data()[15 - i] = static_cast<std::uint8_t>(n >> (8 * i));
    return id;
}

inline SetEdit addElement(std::int64_t id, std::vector<Scalar> fields) { return {{{{id, std::move(fields)}, {}}}, {}}; }

inline Edit clientNamed(const std::string& name) { return {{client::Name, Value{name}}}; }

inline Edit userNamed(const std::string& userName, const std::string& role) {
    return {{user::UserName, Value{userName}}, {user::Name, Value{userName}}, {user::Roles, addElement(1, {role})}};
}

// Completes a draft as the replica would.
inline Command by(const Uuid& author, std::uint32_t cid, Command draft, std::vector<FieldBase> base = {}) {
    draft.user = UserId{author};
    draft.cid = CommandId{uuid(0xc000'0000u + cid)};
    draft.madeAt = 1'790'000'000'000 + cid;
    draft.base = std::move(base);
    return draft;
}

}  // namespace mostrador::kit

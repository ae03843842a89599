#pragma once
// Waiting for what the event loop brings. The limit is only ever reached by a failure; it is long because a machine may
// be busy with something else.

#include <QTest>

namespace mostrador::kit {

template <class Holds>
[[nodiscard]] bool waitFor(Holds&& holds) {
    return QTest::qWaitFor(std::forward<Holds>(holds), 60'000);
}

}  // namespace mostrador::kit

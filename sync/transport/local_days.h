#pragma once
// The days of the organisation: where they begin in its time zone, daylight saving included. Times stay UTC; only what
// "today" means depends on the place. Pure function of its arguments and the system's table of time zones.

#include <QTimeZone>
#include <cstdint>
#include <string_view>

#include "models/records/record.h"
#include "sync/replica/figures.h"

namespace mostrador::sync {

// An organisation that names no zone, or one nobody here knows, gets this computer's.
[[nodiscard]] QTimeZone zoneOf(const Record& organization);

// The question to the replica for the figures of `nowUtcMs`, with `days` days for a chart, today the last of them.
[[nodiscard]] FiguresQuery figuresQueryFor(const Record& organization, std::int64_t nowUtcMs, int days = 1);

}  // namespace mostrador::sync

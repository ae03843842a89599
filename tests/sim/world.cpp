#include "tests/sim/world.h"

namespace mostrador::sim {

World::World(std::uint64_t seed, const Blueprint& blueprint, bool printing)
    : m_blueprint(blueprint), m_env(seed, printing), m_workload(m_env, blueprint) {}

Report World::run() {
    plan();
    runUntil(m_dayMs);
    calm();
    settle();
    if (!m_env.broken()) checkConvergence();
    if (!m_env.broken()) checkAccounts();
    if (!m_env.broken()) checkBooks();
    if (!m_env.broken()) checkIdle();
    m_env.report.steps = m_env.scheduler.steps();
    return m_env.report;
}

void World::plan() {
    m_env.plan = FaultPlan::draw(m_env.random);
    m_server = std::make_unique<ServerNode>(m_env, m_blueprint.server, m_blueprint.org);
    const auto count = static_cast<std::size_t>(m_env.between(2, Blueprint::computersMax));
    for (std::size_t i = 0; i < count; ++i) {
        const Blueprint::Computer& computer = m_blueprint.computers[i];
        Desktop::Options options;
        options.file = Blueprint::replicaFile;
        options.user = computer.user;
        options.caller = computer.caller;
        options.emptyReplica = &m_blueprint.emptyReplica;
        options.tuning.pollIntervalMs = m_env.between(10'000, 40'000);
        options.tuning.liveRetryMs = m_env.between(20'000, 120'000);
        if (m_env.chance(400)) options.tuning.pageBytesMax = static_cast<std::uint32_t>(m_env.between(200, 2'000));
        if (m_env.chance(300)) options.tuning.pushCommandsMax = static_cast<std::uint32_t>(m_env.between(1, 4));
        if (m_env.chance(300)) options.tuning.drainFrom = m_env.between(0, 5);
        if (m_env.chance(200)) options.tuning.waitingFramesMax = 2;
        if (m_env.chance(100)) options.tuning.bootstrapRows = 3;
        const bool synced = m_env.chance(750);
        m_desktops.push_back(
            std::make_unique<Desktop>(m_env, *m_server, synced ? computer.synced : computer.enrolled, options));
        if (m_env.chance(100)) m_desktops.back()->link().blockLive(true);
        if (m_env.chance(100)) m_desktops.back()->link().setSlow(true);
    }
    m_dayMs = m_env.between(20'000, 150'000);
    planPeople(m_dayMs);
    planTrouble(m_dayMs);
    beat();
}

void World::planPeople(std::int64_t dayMs) {
    const std::int64_t acts = m_env.between(5, 45);
    for (std::int64_t i = 0; i < acts; ++i) {
        Desktop* desktop = m_desktops[m_env.random.below(m_desktops.size())].get();
        // Now and then a burst, as from an import or a person who pastes.
        const std::int64_t burst = m_env.chance(60) ? m_env.between(2, 12) : 1;
        const std::int64_t when = m_env.between(0, dayMs);
        for (std::int64_t b = 0; b < burst; ++b) {
            m_env.scheduler.at(when + b, [this, desktop] {
                if (!m_env.broken()) m_workload.act(*desktop);
            });
        }
    }
}

void World::planTrouble(std::int64_t dayMs) {
    for (const auto& owned : m_desktops) {
        Desktop* desktop = owned.get();
        for (std::int64_t at = m_env.between(500, 8'000); at < dayMs; at += m_env.between(2'000, 12'000)) {
            m_env.scheduler.at(at, [this, desktop] { strikeDesktop(*desktop); });
        }
    }
    for (std::int64_t at = m_env.between(2'000, 20'000); at < dayMs; at += m_env.between(5'000, 30'000)) {
        m_env.scheduler.at(at, [this] {
            if (m_env.strikes(Fault::ServerStop)) m_server->stop(false);
            else if (m_env.strikes(Fault::ServerPowerCut)) m_server->stop(true);
        });
    }
}

// The occasions of one moment at one computer. Rates are per occasion, so they are raised to what a day should see.
void World::strikeDesktop(Desktop& desktop) {
    if (m_env.broken() || !m_env.faultsOn) return;
    pressButtons(desktop);
    if (m_env.strikes(Fault::LinkDown) || (desktop.link().up() && m_env.strikes(Fault::LinkDown))) {
        desktop.link().setUp(false);
        m_env.scheduler.after(m_env.between(200, 40'000), [this, &desktop] {
            if (desktop.link().up()) return;
            desktop.link().setUp(true);
            if (m_env.chance(500)) desktop.give(sync::event::NetworkUp{});
        });
    }
    if (m_env.chance(60)) desktop.keepCopy();
    if (m_env.chance(m_env.plan.rate[static_cast<std::size_t>(Fault::OlderFileRestored)]) && desktop.restoreCopy()) {
        m_env.struck(Fault::OlderFileRestored);
        return;
    }
    if (m_env.strikes(Fault::ClockJump)) desktop.clock().jump(m_env.between(-3, 3) * 365ll * 24 * 3'600'000);
    if (m_env.strikes(Fault::DesktopDiskFails)) desktop.diskFails(false);
    if (m_env.strikes(Fault::DesktopDiskFull)) desktop.diskFails(true);
    if (m_env.plan.rate[static_cast<std::size_t>(Fault::DesktopDiesInWrite)] > 0 &&
        m_env.chance(m_env.plan.rate[static_cast<std::size_t>(Fault::DesktopDiesInWrite)])) {
        desktop.diesInWrite(m_env.chance(500) ? kit::Disk::End::Kill : kit::Disk::End::PowerCut);
    } else if (m_env.strikes(Fault::DesktopKill)) {
        desktop.end(kit::Disk::End::Kill);
    } else if (m_env.strikes(Fault::DesktopPowerCut)) {
        desktop.end(kit::Disk::End::PowerCut);
    }
}

// What the person may press at any moment.
void World::pressButtons(Desktop& desktop) {
    if (m_env.chance(60)) desktop.give(sync::event::SyncNow{});
    if (m_env.chance(60)) desktop.startRound();
    if (m_env.chance(30)) {
        desktop.give(sync::event::ForceLocal{true});
        m_env.scheduler.after(m_env.between(500, 20'000), [&desktop] { desktop.give(sync::event::ForceLocal{false}); });
    }
}

void World::beat() {
    m_server->beat();
    m_env.scheduler.after(sync::beatMs, [this] { beat(); });
}

void World::runUntil(std::int64_t ms) {
    while (!m_env.broken() && m_env.scheduler.step(ms)) {}
}

void World::calm() {
    m_env.faultsOn = false;
    for (const auto& desktop : m_desktops) {
        desktop->calm();
        desktop->link().setUp(true);
        desktop->link().setSlow(false);
        desktop->give(sync::event::ForceLocal{false});
        if (m_env.chance(500)) desktop->give(sync::event::NetworkUp{});
    }
}

bool World::quiet() {
    if (!m_server->up()) return false;
    for (const auto& desktop : m_desktops) {
        if (!desktop->running() || desktop->roundOpen()) return false;
        const sync::SyncStatus& status = desktop->engine().status();
        if (status.state != sync::SyncState::Live || status.pending != 0 || status.seq != m_server->head())
            return false;
    }
    return true;
}

// I11: with the network up, everything arrives within a bounded time, or the engine says why not. The bound is the
// longest silence, a full back-off, a request's patience, and two rounds of asking.
void World::settle() {
    const std::int64_t boundMs = m_env.scheduler.nowMs() + 250'000;
    while (!m_env.broken() && !quiet() && m_env.scheduler.nowMs() < boundMs) runUntil(m_env.scheduler.nowMs() + 1'000);
    if (m_env.broken()) return;
    for (const auto& desktop : m_desktops) {
        m_env.expect(Check::Liveness, !desktop->roundOpen(),
                     [&] { return "a round of desktop " + std::to_string(desktop->number()) + " never ended"; });
        m_env.expect(Check::Liveness, !desktop->running() || !desktop->engine().status().blocked,
                     [] { return std::string("blocked at the end"); });
    }
    m_env.expect(Check::Liveness, quiet(), [&] {
        std::string text = "not settled:";
        for (const auto& desktop : m_desktops) {
            if (!desktop->running()) {
                text += " [not running]";
                continue;
            }
            const sync::SyncStatus& status = desktop->engine().status();
            text += " [" + std::to_string(desktop->number()) + " state " +
                    std::to_string(static_cast<int>(status.state)) + " pending " + std::to_string(status.pending) +
                    " seq " + std::to_string(status.seq) + "/" + std::to_string(m_server->head()) + " " +
                    (status.lastError ? std::string(codeName(status.lastError->code)) + " " + status.lastError->detail
                                      : "") +
                    "]";
        }
        return text;
    });
}

}  // namespace mostrador::sim

#include <catch2/catch.hpp>

#include "ui/synccentre/syncpicture.h"

using namespace mostrador;
using Kind = SyncState::Kind;

namespace {

SyncPicture picture(sync::SyncState state, std::int64_t pending = 0) {
    SyncPicture made;
    made.status.state = state;
    made.status.pending = pending;
    made.status.lastContactAt = 1'700'000'000'000;
    return made;
}

}  // namespace

TEST_CASE("indicator: live is connected, and syncing while something waits") {
    CHECK(syncStateOf(picture(sync::SyncState::Live)).kind == Kind::Connected);
    const SyncState busy = syncStateOf(picture(sync::SyncState::Live, 3));
    CHECK(busy.kind == Kind::Syncing);
    CHECK(busy.pending == 3);
}

TEST_CASE("indicator: catching up counts rows and changes together") {
    SyncPicture made = picture(sync::SyncState::CatchingUp, 2);
    made.status.rowsTotal = 100;
    made.status.rowsDone = 40;
    CHECK(syncStateOf(made).kind == Kind::Syncing);
    CHECK(syncStateOf(made).pending == 62);
}

TEST_CASE("indicator: offline since the last contact, with the reason") {
    SyncPicture made = picture(sync::SyncState::Offline, 4);
    made.status.lastError = fail(ErrorCode::NetworkDown);
    const SyncState state = syncStateOf(made);
    CHECK(state.kind == Kind::Offline);
    CHECK(state.pending == 4);
    CHECK(state.since.toMSecsSinceEpoch() == 1'700'000'000'000);
    CHECK_FALSE(state.reason.isEmpty());
    CHECK_FALSE(state.local);
}

TEST_CASE("indicator: trying again after a failure is still offline, the first try is not") {
    SyncPicture again = picture(sync::SyncState::Connecting);
    again.status.lastError = fail(ErrorCode::TimedOut);
    CHECK(syncStateOf(again).kind == Kind::Offline);
    CHECK(syncStateOf(picture(sync::SyncState::Connecting)).kind == Kind::Syncing);
}

TEST_CASE("indicator: never connected has no time") {
    SyncPicture made = picture(sync::SyncState::Offline);
    made.status.lastContactAt = 0;
    CHECK_FALSE(syncStateOf(made).since.isValid());
}

TEST_CASE("indicator: what needs a person") {
    SyncPicture blocked = picture(sync::SyncState::Blocked);
    blocked.status.blocked = fail(ErrorCode::UpgradeClient);
    CHECK(syncStateOf(blocked).kind == Kind::Attention);
    CHECK_FALSE(syncStateOf(blocked).reason.isEmpty());
    SyncPicture inbox = picture(sync::SyncState::Live);
    inbox.inbox.resize(2);
    CHECK(syncStateOf(inbox).kind == Kind::Attention);
    // Being offline is told first: the decisions can wait, and the page shows their number.
    SyncPicture both = picture(sync::SyncState::Offline);
    both.inbox.resize(2);
    CHECK(syncStateOf(both).kind == Kind::Offline);
}

TEST_CASE("indicator: alone says Local") {
    SyncPicture alone = picture(sync::SyncState::Offline);
    alone.alone = true;
    const SyncState state = syncStateOf(alone);
    CHECK(state.local);
    CHECK(syncwords::text(state) == QStringLiteral("Local"));
}

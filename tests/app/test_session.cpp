#include "app/sessionguard.h"
#include "models/commands/clients.h"
#include "models/storage/sqlite/connection.h"
#include "tests/app/kit.h"
#include "tests/kit/wait.h"
#include "tests/ui/widgets/walk.h"
#include "ui/entry/signinwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/synccentre/synccentrepage.h"
#include "ui/synccentre/syncwatch.h"
#include "ui/widgets/banner.h"

using namespace mostrador;
using namespace mostrador::test;

TEST_CASE("sign-in: wrong password beside the field, the right one lets in without a server") {
    Profile profile;
    profile.workAlone();
    profile.workspace->signOut();
    SignInWindow window(*profile.workspace, true);
    int signedIn = 0;
    QObject::connect(&window, &SignInWindow::signedIn, [&] { ++signedIn; });
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    CHECK(named<QLineEdit>(window, "signin.user").text() ==
          QStringLiteral("ana"));  // the only one who knows this computer
    CHECK(unnamedControls(window).join(u' ').toStdString() == "");
    auto& ok = named<QAbstractButton>(window, "signin.ok");
    press(window, "signin.ok");
    CHECK(signedIn == 0);
    write(window, "signin.password", QStringLiteral("no es esta"));
    press(window, "signin.ok");
    REQUIRE(kit::waitFor([&] { return ok.isEnabled(); }));
    CHECK(signedIn == 0);
    CHECK(named<QLineEdit>(window, "signin.password").accessibleDescription().contains(QStringLiteral("not right")));
    write(window, "signin.password", QStringLiteral("contraseña larga"));
    press(window, "signin.ok");
    REQUIRE(kit::waitFor([&] { return signedIn == 1; }));
    CHECK(profile.workspace->user()->userName == "ana");
}

TEST_CASE("sign-in: too many attempts count down and hold the button") {
    Profile profile;
    profile.workAlone();
    profile.workspace->signOut();
    SignInWindow window(*profile.workspace, true);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    auto& ok = named<QAbstractButton>(window, "signin.ok");
    auto& message = named<Banner>(window, "signin.message");
    for (int i = 0; i < 8 && message.text().isEmpty(); ++i) {
        write(window, "signin.password", QStringLiteral("no es esta"));
        press(window, "signin.ok");
        // Either the answer is in, or the wait has begun.
        REQUIRE(kit::waitFor([&] { return ok.isEnabled() || !message.text().isEmpty(); }));
    }
    CHECK(message.text().contains(QStringLiteral("Too many attempts")));
    CHECK_FALSE(ok.isEnabled());
}

TEST_CASE("a person who is suspended elsewhere is told once") {
    Profile profile;
    profile.workAlone();
    SyncWatch watch(*profile.workspace);
    SessionGuard guard(*profile.workspace, watch);
    QStringList told;
    QObject::connect(&guard, &SessionGuard::ended, [&](const QString& why) { told.append(why); });
    const Uuid id = profile.workspace->user()->id.uuid();
    // As a page from the server would leave the row; no command of ours.
    const auto commit = [&](const std::string& sql) {
        profile.workspace->replica().writeAndWait(sync::Replica::Priority::Sync,
                                                  [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
                                                      if (!sql.empty()) REQUIRE(store.connection().exec(sql).ok());
                                                      changes.tables.push_back({TableId::User, {id}, false});
                                                  });
    };
    int seen = 0;
    QObject::connect(&watch, &SyncWatch::recordsArrived, [&] { ++seen; });
    commit({});  // the row still says active
    REQUIRE(kit::waitFor([&] { return seen == 1; }));
    commit("UPDATE user SET state = 'suspendido'");
    commit({});
    REQUIRE(kit::waitFor([&] { return seen == 3 && !told.isEmpty(); }));
    profile.workspace->replica().readAndWait([](sync::Reader&) {});
    bool passed = false;  // what the readers sent before this has been delivered
    QMetaObject::invokeMethod(
        &watch, [&] { passed = true; }, Qt::QueuedConnection);
    REQUIRE(kit::waitFor([&] { return passed; }));
    CHECK(told.size() == 1);
    CHECK(told.first().contains(QStringLiteral("suspended")));
}

TEST_CASE("sync page: says what a picture says, and every control has a name") {
    SystemClock clock;
    SyncCentrePage page(clock);
    page.resize(1000, 700);
    SyncPicture picture;
    picture.status.state = sync::SyncState::Offline;
    picture.status.pending = picture.queueTotal = 2;
    for (const std::int64_t n : {1, 2}) {
        QueueEntry entry;
        entry.item.n = n;
        entry.item.state = n == 1 ? sync::OutboxState::Sent : sync::OutboxState::Waiting;
        entry.table = TableId::Client;
        entry.title = QStringLiteral("Cliente %1").arg(n);
        picture.queue.push_back(entry);
    }
    InboxEntry entry;
    entry.item.kind = sync::InboxKind::Refused;
    entry.item.reason = fail(ErrorCode::NotAllowed);
    entry.table = TableId::Client;
    entry.title = QStringLiteral("Bólido");
    entry.item.command.name = client::setName;
    picture.inbox.push_back(entry);
    InboxEntry other = entry;
    other.item.id = Uuid::parse("0190a000-0000-7000-8000-0000000000cc").value();
    other.item.command.name = client::archiveName;
    picture.inbox.push_back(other);
    page.setPicture(picture);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    CHECK(unnamedControls(page).join(u' ').toStdString() == "");
    QList<qint64> withdrawn;
    int edited = 0;
    QObject::connect(&page, &SyncCentrePage::withdrawRequested, [&](qint64 n) { withdrawn.append(n); });
    QObject::connect(&page, &SyncCentrePage::editAndResendRequested, [&] { ++edited; });
    // What has left cannot be withdrawn.
    CHECK_FALSE(named<QAbstractButton>(page, "sync.withdraw.1").isVisible());
    press(page, "sync.withdraw.2");
    CHECK(withdrawn == QList<qint64>{2});
    const std::string edit = "sync.edit." + entry.item.id.toString();
    press(page, edit.c_str());
    CHECK(edited == 1);
    int retried = 0;  // what has no form is made again as it was
    QObject::connect(&page, &SyncCentrePage::retryRequested, [&] { ++retried; });
    press(page, ("sync.edit." + other.item.id.toString()).c_str());
    CHECK(edited == 1);
    CHECK(retried == 1);
}

TEST_CASE("settings page: a choice is told at once and setting it from outside is not") {
    Profile profile;
    profile.workAlone();
    Preferences now;
    now.language = QStringLiteral("en");
    SettingsPage page(*profile.workspace, now);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    CHECK(unnamedControls(page).join(u' ').toStdString() == "");
    QList<Preferences> chosen;
    QObject::connect(&page, &SettingsPage::chosen, [&](const Preferences& wanted) { chosen.append(wanted); });
    now.compact = true;
    page.setPreferences(now);
    CHECK(chosen.isEmpty());
    auto& theme = named<QWidget>(page, "settings.theme");
    theme.setFocus();
    QTest::keyClick(&theme, Qt::Key_Down);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.first().theme == ThemeMode::Light);
    CHECK(chosen.first().compact);
}

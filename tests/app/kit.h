#pragma once
// A profile in a folder that goes away, with a real workspace; and hands that find widgets by name.

#include <QAbstractButton>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/transport/workspace.h"
#include "tests/kit/wait.h"

namespace mostrador::test {

struct Profile {
    QTemporaryDir folder;
    SystemClock clock;
    SeededRandom random{11};
    std::unique_ptr<sync::Workspace> workspace;

    Profile() { open(); }
    void open() {
        workspace.reset();
        sync::Workspace::Options options;
        options.home = folder.path().toStdString();
        options.platform = "linux";
        options.appVersion = "test";
        auto opened = sync::Workspace::open(std::move(options), clock, random);
        REQUIRE(opened.ok());
        workspace = std::move(*opened);
    }
    void workAlone() {
        std::optional<Result<sync::SignedInUser>> answer;
        workspace->workAlone({"Taller", "ana", "Ana Díaz", "contraseña larga", "Mesón"},
                             [&](const Result<sync::SignedInUser>& result) { answer = result; });
        REQUIRE(kit::waitFor([&] { return answer.has_value(); }));  // a password is hashed
        REQUIRE(answer->ok());
    }
};

template <class T>
T& named(QWidget& root, const char* name) {
    auto* found = root.findChild<T*>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return *found;
}

inline void write(QWidget& root, const char* name, const QString& text) {
    auto& line = named<QLineEdit>(root, name);
    line.clear();
    for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, &line, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

inline void press(QWidget& root, const char* name) {
    QTest::mouseClick(&named<QAbstractButton>(root, name), Qt::LeftButton);
}

}  // namespace mostrador::test

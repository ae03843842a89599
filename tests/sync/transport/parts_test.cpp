#include <QFileInfo>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <thread>

#include "models/commands/clients.h"
#include "models/records/client.h"
#include "sync/transport/auth_json.h"
#include "sync/transport/join_list.h"
#include "sync/transport/key_store.h"
#include "sync/transport/known_user.h"
#include "sync/transport/qt_post.h"
#include "sync/transport/vault.h"
#include "sync/transport/zstd_codec.h"
#include "tests/sync/transport/support.h"

using namespace mostrador;
using namespace mostrador::sync;

TEST_CASE("addresses as people type them") {
    const auto of = [](const char* typed) {
        const auto url = serverAddress(typed);
        return url.ok() ? url->toString().toStdString() : std::string(codeName(url.error().code));
    };
    CHECK(of("taller.example.com") == "https://taller.example.com");
    CHECK(of("  https://taller.example.com/mostrador/ ") == "https://taller.example.com/mostrador");
    CHECK(of("192.168.1.10:8000") == "http://192.168.1.10:8000");
    CHECK(of("localhost:8000") == "http://localhost:8000");
    CHECK(of("http://taller.example.com?x=1#y") == "http://taller.example.com");
    const std::string bad(codeName(ErrorCode::BadAddress));
    CHECK(of("") == bad);
    CHECK(of("ftp://taller") == bad);
    CHECK(of("https://ana:secret@taller") == bad);
    CHECK(of("https://") == bad);
    CHECK(of("two words") == bad);
    CHECK(of("a\nb") == bad);
}

TEST_CASE("zstd: round trip, limits, cuts") {
    const std::string text = [] {
        std::string s;
        for (int i = 0; i < 5'000; ++i) s += "cliente " + std::to_string(i);
        return s;
    }();
    const std::string small = compressZstd(text);
    CHECK(small.size() < text.size() / 2);
    CHECK(decompressZstd(small, text.size()).value() == text);
    CHECK(decompressZstd(small, text.size() - 1).error().code == ErrorCode::TooLarge);
    CHECK(decompressZstd(small.substr(0, small.size() / 2), text.size()).error().code == ErrorCode::Malformed);
    CHECK(decompressZstd("not zstd at all", 100).error().code == ErrorCode::Malformed);
    CHECK(decompressZstd(small + small, 2 * text.size()).value() == text + text);
}

TEST_CASE("known users: leases, growing delays, a clock that is set back") {
    KnownUser user;
    user.verifier = "x";
    user.lastContactAt = 1'000'000'000'000;
    const std::int64_t now = user.lastContactAt + 1'000;
    CHECK(mayTry(user, now, true).ok());
    CHECK(mayTry(user, leaseUntil(user) + 1, true).error().code == ErrorCode::OfflineLeaseExpired);
    CHECK(mayTry(user, leaseUntil(user) + 1, false).ok());  // working alone there is no lease
    CHECK(mayTry(user, user.lastContactAt - clockSlackMs - 1, true).error().code == ErrorCode::OfflineLeaseExpired);
    for (int i = 0; i < freeAttempts - 1; ++i) countAttempt(user, now);
    CHECK(mayTry(user, now, true).ok());
    countAttempt(user, now);
    CHECK(mayTry(user, now, true).error().detail == "30");
    CHECK(mayTry(user, now + firstDelayMs, true).ok());
    countAttempt(user, now);
    CHECK(mayTry(user, now, true).error().detail == "60");
    for (int i = 0; i < 40; ++i) countAttempt(user, now);
    CHECK(mayTry(user, now, true).error().detail == "3600");
    CHECK(mayTry(user, now - 2 * longestDelayMs, true).ok());  // the clock was set back: nobody is locked out for years
    clearAttempts(user);
    CHECK(mayTry(user, now, true).ok());
    user.verifier.clear();
    CHECK(mayTry(user, now, true).error().code == ErrorCode::SignInNeeded);

    KnownUser full{UserId(Uuid::derive({}, 1)), "ana", "Ana Ñ", {"administrador", "asesor"}, "$argon2id$", 5, 6, 7};
    CHECK(decodeKnownUsers(encodeKnownUsers({full, user})).value() == std::vector{full, user});
    const std::string encoded = encodeKnownUsers({full});
    for (std::size_t cut = 0; cut < encoded.size(); ++cut) CHECK_FALSE(decodeKnownUsers(encoded.substr(0, cut)).ok());
}

TEST_CASE("verifiers tell passwords apart") {
    const auto verifier = makeVerifier("una clave larga");
    REQUIRE(verifier.ok());
    CHECK(verifies(*verifier, "una clave larga"));
    CHECK_FALSE(verifies(*verifier, "otra"));
    CHECK_FALSE(verifies("", ""));
}

TEST_CASE("the file key store keeps secrets to their owner") {
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString() + "/keys";
    FileKeyStore keys(path);
    CHECK_FALSE(keys.read("vault")->has_value());
    REQUIRE(keys.write("vault", std::string("a\0b", 3)).ok());
    CHECK(**keys.read("vault") == std::string("a\0b", 3));
    const auto rights = QFileInfo(QString::fromStdString(path + "/vault.key")).permissions();
    CHECK_FALSE(rights.testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup |
                                    QFileDevice::WriteOther));
}

TEST_CASE("answers of the server, and of others") {
    HttpAnswer answer;
    answer.status = 200;
    CHECK(checkAnswer(answer).error().code == ErrorCode::NotOurServer);
    answer.ours = true;
    CHECK(checkAnswer(answer).ok());
    answer.status = 422;
    answer.body = R"({"codigo":"campo_requerido","mensaje":"Falta","campo":"nombre"})";
    CHECK(checkAnswer(answer).error().code == ErrorCode::FieldRequired);
    CHECK(checkAnswer(answer).error().field == "nombre");
    answer.status = 429;
    answer.body = "no JSON";
    answer.retryAfterMs = 12'000;
    CHECK(checkAnswer(answer).error().code == ErrorCode::TooManyAttempts);
    CHECK(checkAnswer(answer).error().detail == "12");
    CHECK(parseCheck(R"({"hello":"world"})").error().code == ErrorCode::NotOurServer);
    CHECK_FALSE(parseTokens(R"({"access_token":"x"})", 0).ok());
    CHECK_FALSE(parseLogin("[]", 0).ok());
    CHECK(parseTokens(R"({"access_token":"x","refresh_token":"y","expires_in":60})", 1'000)->accessUntil == 61'000);
}

TEST_CASE("a list of records to bring along survives being stored") {
    Edit edit;
    setField(edit, client::Name, Value(std::string("Juan")));
    const std::vector<Command> commands{client::create(Uuid::derive({}, 1), edit),
                                        client::archive(Uuid::derive({}, 1))};
    const std::string encoded = encodeJoinList(commands);
    CHECK(decodeJoinList(encoded).value() == commands);
    for (std::size_t cut = 0; cut < encoded.size(); ++cut) CHECK_FALSE(decodeJoinList(encoded.substr(0, cut)).ok());
}

TEST_CASE("posted work runs in order on the owner's thread, and not after its end") {
    auto owner = std::make_unique<QObject>();
    const QtPost post(owner.get());
    std::vector<int> ran;
    std::thread other([&] {
        for (int i = 0; i < 3; ++i) post([&, i] { ran.push_back(i); });
    });
    other.join();
    CHECK(ran.empty());
    REQUIRE(test::waitUntil([&] { return ran.size() == 3; }));
    CHECK(ran == std::vector{0, 1, 2});
    post([&] { owner.reset(); });
    post([&] { ran.push_back(99); });
    REQUIRE(test::waitUntil([&] { return !owner; }));
    post([&] { ran.push_back(99); });
    QCoreApplication::sendPostedEvents();
    CHECK(ran.size() == 3);
}

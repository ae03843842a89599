#include "server/auth/passwordpool.h"

#include <catch2/catch.hpp>

#include <future>

using namespace mostrador;
using namespace mostrador::server;

TEST_CASE("a password verifies against its hash and nothing else") {
    const PasswordHasher hasher(PasswordCost::leastForTests());
    const auto encoded = hasher.hash("clave segura ñ");
    REQUIRE(encoded.ok());
    CHECK(encoded->starts_with("$argon2id$"));
    CHECK(hasher.verify(*encoded, "clave segura ñ"));
    CHECK_FALSE(hasher.verify(*encoded, "clave segura n"));
    CHECK_FALSE(hasher.verify(*encoded, ""));
    CHECK_FALSE(hasher.verify("not a hash", "clave segura ñ"));
    CHECK_FALSE(hasher.verify("", ""));
    CHECK_FALSE(hasher.verifyDummy("a password of nobody"));
    CHECK_FALSE(hasher.needsRehash(*encoded));
    CHECK(*hasher.hash("clave segura ñ") != *encoded);
}

TEST_CASE("a hash of another cost asks to be made again") {
    const PasswordHasher cheap(PasswordCost::leastForTests());
    const PasswordHasher dearer({2, 16 * 1024});
    const auto encoded = cheap.hash("12345678");
    REQUIRE(encoded.ok());
    CHECK(dearer.needsRehash(*encoded));
    CHECK(dearer.verify(*encoded, "12345678"));
}

TEST_CASE("the form of a password") {
    const auto code = [](std::string_view password) {
        const auto result = PasswordHasher::checkForm(password);
        return result.ok() ? ErrorCode{} : result.error().code;
    };
    CHECK(code("1234567") == ErrorCode::FieldInvalid);
    CHECK(code("ññññ") == ErrorCode::FieldInvalid);  // eight bytes, four characters
    CHECK(code("12345678") == ErrorCode{});
    CHECK(code(std::string(1024, 'x')) == ErrorCode{});
    CHECK(code(std::string(1025, 'x')) == ErrorCode::FieldTooLong);
    CHECK(code("1234567\xff") == ErrorCode::TextNotUtf8);
    CHECK_FALSE(PasswordHasher(PasswordCost::leastForTests()).hash("short").ok());
}

TEST_CASE("the pool answers on its own thread") {
    PasswordPool pool(PasswordHasher(PasswordCost::leastForTests()));
    std::promise<std::string> hashed;
    REQUIRE(pool.hash("12345678",
                      [&](Result<std::string> result) { hashed.set_value(result.ok() ? *result : std::string()); })
                .ok());
    const std::string encoded = hashed.get_future().get();
    REQUIRE_FALSE(encoded.empty());
    const auto verify = [&](std::optional<std::string> stored, const char* password) {
        std::promise<std::pair<bool, std::thread::id>> done;
        REQUIRE(pool.verify(std::move(stored), password,
                            [&](bool right) {
                                done.set_value({right, std::this_thread::get_id()});
                            })
                    .ok());
        const auto [right, thread] = done.get_future().get();
        CHECK(thread != std::this_thread::get_id());
        return right;
    };
    CHECK(verify(encoded, "12345678"));
    CHECK_FALSE(verify(encoded, "12345679"));
    CHECK_FALSE(verify(std::nullopt, "12345678"));
}

TEST_CASE("a full pool says so and drops what waits when it goes") {
    std::promise<void> started;
    std::promise<void> release;
    int answered = 0;
    {
        PasswordPool pool(PasswordHasher(PasswordCost::leastForTests()), 1, 2);
        const std::shared_future<void> released = release.get_future().share();
        REQUIRE(pool.verify(std::nullopt, "12345678",
                            [&](bool) {
                                started.set_value();
                                released.wait();
                                ++answered;
                            })
                    .ok());
        started.get_future().wait();
        REQUIRE(pool.verify(std::nullopt, "12345678", [&](bool) { ++answered; }).ok());
        REQUIRE(pool.verify(std::nullopt, "12345678", [&](bool) { ++answered; }).ok());
        const auto refused = pool.verify(std::nullopt, "12345678", [&](bool) { ++answered; });
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == ErrorCode::ServerBusy);
        release.set_value();
    }
    CHECK(answered >= 1);
    CHECK(answered <= 3);
}

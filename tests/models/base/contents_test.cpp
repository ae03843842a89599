// Contents by their hash: whole, checked, once.
#include <catch2/catch.hpp>
#include <fstream>

#include "models/base/contents.h"
#include "tests/kit/process.h"

using namespace mostrador;

TEST_CASE("a content comes back as it went in, under its own name only") {
    const kit::TemporaryFolder folder;
    const ContentFolder contents(folder / "files");
    const std::string bytes("\0\xff picture", 10);
    const std::string hash = contentHash(bytes);
    CHECK(isContentHash(hash));
    CHECK_FALSE(isContentHash("../" + hash.substr(3)));
    CHECK_FALSE(contents.has(hash));
    CHECK(contents.read(hash).error().code == ErrorCode::NotFound);
    CHECK(contents.put(hash, "something else").error().code == ErrorCode::FieldInvalid);
    CHECK_FALSE(contents.has(hash));
    REQUIRE(contents.put(hash, bytes).ok());
    REQUIRE(contents.put(hash, bytes).ok());
    CHECK(*contents.read(hash) == bytes);
    int count = 0;
    contents.forEach([&](std::string_view name, std::int64_t size) {
        ++count;
        CHECK(name == hash);
        CHECK(size == 10);
    });
    CHECK(count == 1);
    std::ofstream(contents.pathOf(hash), std::ios::app) << "x";
    CHECK(contents.read(hash).error().code == ErrorCode::StorageCorrupt);
}

TEST_CASE("a content moves between folders, and what a kill left half written counts for nothing") {
    const kit::TemporaryFolder folder;
    const ContentFolder from(folder / "files/waiting");
    const ContentFolder to(folder / "files");
    const std::string hash = contentHash("abc");
    REQUIRE(from.put(hash, "abc").ok());
    std::ofstream(from.pathOf(hash) + ".new") << "ab";  // the next one, cut
    REQUIRE(to.takeFrom(from, hash).ok());
    CHECK(*to.read(hash) == "abc");
    CHECK_FALSE(from.has(hash));
    CHECK(to.takeFrom(from, hash).ok());  // it had come before
    CHECK(to.takeFrom(from, contentHash("d")).error().code == ErrorCode::NotFound);
    int count = 0;
    for (const ContentFolder* each : {&from, &to}) each->forEach([&](std::string_view, std::int64_t) { ++count; });
    CHECK(count == 1);
}

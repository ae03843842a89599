// Contents on this computer: what waits, what is here, what was refused; after a kill too, for nothing is in memory.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "models/records/attachment.h"
#include "sync/replica/local_files.h"
#include "tests/kit/process.h"

using namespace mostrador;
using sync::LocalFiles;

TEST_CASE("a kept content waits until it is sent, and stays", "[files]") {
    const kit::TemporaryFolder folder;
    std::string hash;
    {
        LocalFiles files(folder / "home");
        hash = *files.keep("a picture");
        CHECK(files.isWaiting(hash));
        CHECK(files.noteRefusal(hash, fail(ErrorCode::StorageFull, "contenido", "full")).ok());
    }
    LocalFiles files(folder / "home");
    CHECK(files.waiting() == std::vector<std::string>{hash});
    CHECK(files.refusal(hash) == fail(ErrorCode::StorageFull, "contenido", "full"));
    CHECK(*files.read(hash) == "a picture");
    REQUIRE(files.markSent(hash).ok());
    REQUIRE(files.markSent(hash).ok());
    CHECK(files.waiting().empty());
    CHECK_FALSE(files.refusal(hash));
    CHECK(*files.read(hash) == "a picture");
    // The same picture for another record is sent again: the server may never have had this one's.
    CHECK(*files.keep("a picture") == hash);
    CHECK(files.isWaiting(hash));
    REQUIRE(files.markSent(hash).ok());
    CHECK(files.waiting().empty());
}

TEST_CASE("nothing empty, nothing above the limit, nothing under a wrong name", "[files]") {
    const kit::TemporaryFolder folder;
    LocalFiles files(folder / "home");
    CHECK(files.keep("").error().code == ErrorCode::FieldRequired);
    const std::string largest(static_cast<std::size_t>(attachment::bytesMax), 'x');
    CHECK(files.keep(largest + "x").error().code == ErrorCode::TooLarge);
    CHECK(files.keep(largest).ok());
    CHECK(files.store(contentHash("a"), "b").error().code == ErrorCode::FieldInvalid);
    CHECK_FALSE(files.has(contentHash("a")));
}

TEST_CASE("a damaged copy is forgotten so that it can come again", "[files]") {
    const kit::TemporaryFolder folder;
    LocalFiles files(folder / "home");
    const std::string hash = contentHash("a picture");
    REQUIRE(files.store(hash, "a picture").ok());
    std::ofstream((folder / ("home/files/" + hash.substr(0, 2) + "/" + hash)), std::ios::trunc) << "a pict";
    CHECK(files.has(hash));
    CHECK(files.read(hash).error().code == ErrorCode::NotFound);
    CHECK_FALSE(files.has(hash));
    REQUIRE(files.store(hash, "a picture").ok());
    CHECK(*files.read(hash) == "a picture");
    const std::string only = *files.keep("the only copy");
    std::ofstream((folder / ("home/files/waiting/" + only.substr(0, 2) + "/" + only)), std::ios::trunc) << "the";
    CHECK(files.read(only).error().code == ErrorCode::StorageCorrupt);
    CHECK(files.isWaiting(only));  // never thrown away by itself
}

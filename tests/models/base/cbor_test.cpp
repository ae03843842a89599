#include "models/base/cbor.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace mostrador;
using namespace std::string_view_literals;

namespace {

// Reads one whole item by its type, as a decoder would.
void readAny(CborReader& in, int depth) {
    switch (in.peek()) {
        case CborType::Integer: in.integer(); return;
        case CborType::Bytes: in.bytes(); return;
        case CborType::Text: in.text(); return;
        case CborType::Boolean: in.boolean(); return;
        case CborType::Null: in.null(); return;
        case CborType::Array:
        case CborType::Map: {
            const bool map = in.peek() == CborType::Map;
            const std::uint64_t items = map ? in.map() * 2 : in.array();
            if (depth == 0) return in.setFailed();
            for (std::uint64_t i = 0; i < items && !in.failed(); ++i) readAny(in, depth - 1);
            return;
        }
        case CborType::End:
        case CborType::Invalid: in.setFailed(); return;
    }
}

CborReader failedReader(std::string_view bytes) {
    CborReader in(bytes);
    readAny(in, 40);
    return in;
}

}  // namespace

TEST_CASE("CBOR of the specification's examples") {
    CHECK(CborWriter().integer(0).str() == "\x00"sv);
    CHECK(CborWriter().integer(23).str() == "\x17"sv);
    CHECK(CborWriter().integer(24).str() == "\x18\x18"sv);
    CHECK(CborWriter().integer(1000).str() == "\x19\x03\xe8"sv);
    CHECK(CborWriter().integer(1'000'000'000'000).str() == "\x1b\x00\x00\x00\xe8\xd4\xa5\x10\x00"sv);
    CHECK(CborWriter().integer(-1).str() == "\x20"sv);
    CHECK(CborWriter().integer(-1000).str() == "\x39\x03\xe7"sv);
    CHECK(CborWriter().text("ü").str() == "\x62\xc3\xbc"sv);
    CHECK(CborWriter().bytes("\x01\x02"sv).str() == "\x42\x01\x02"sv);
    CHECK(CborWriter().array(2).boolean(false).null().str() == "\x82\xf4\xf6"sv);
    CHECK(CborWriter().map(1).text("a").boolean(true).str() == "\xa1\x61\x61\xf5"sv);
}

TEST_CASE("CBOR outside the protocol's part is refused") {
    for (const std::string_view bad :
         {"\x18\x17"sv,  // not the shortest form
          "\x19\x00\xff"sv, "\x1a\x00\x00\xff\xff"sv, "\x1b\x00\x00\x00\x00\xff\xff\xff\xff"sv,
          "\x1b\x80\x00\x00\x00\x00\x00\x00\x00"sv,  // beyond 63 bits
          "\x9f\xff"sv, "\x7f\xff"sv,                // indefinite lengths
          "\xf7"sv, "\xf9\x3c\x00"sv, "\xc0\x00"sv,  // undefined, half float, tag
          "\x62\xc3"sv, "\x61\xff"sv,                // cut, not UTF-8
          "\x5b\x7f\xff\xff\xff\xff\xff\xff\xff"sv, "\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"sv,  // lengths that lie
          "\xbb\xff\xff\xff\xff\xff\xff\xff\xff"sv, "\x82\x01"sv, "\x1c"sv, ""sv}) {
        INFO(std::string(bad));
        CHECK(failedReader(bad).failed());
    }
    const std::string deep(100, '\x81');
    CborReader in(deep);
    CHECK(in.skip().empty());
    CHECK(in.failed());
}

TEST_CASE("a failed CBOR reader stays neutral") {
    CborReader in("\x61\x61\x05"sv);
    CHECK(in.integer() == 0);
    CHECK(in.failed());
    CHECK(in.text().empty());
    CHECK(in.map() == 0);
    CHECK(in.peek() == CborType::Invalid);
    CHECK_FALSE(in.nullNext());
    CHECK_FALSE(in.finished());
}

TEST_CASE("skipping returns the item's bytes") {
    CborWriter out;
    out.map(2).text("a").array(2).integer(1).null().text("b").bytes("zz").integer(9);
    CborReader in(out.str());
    const std::string_view item = in.skip();
    CHECK(item == std::string_view(out.str()).substr(0, out.str().size() - 1));
    CHECK(in.integer() == 9);
    CHECK(in.finished());
    CHECK(CborWriter().raw(item).str() == item);
}

TEST_CASE("CBOR properties") {
    CHECK(
        rc::check("integers, texts and bytes come back", [](std::int64_t number, const std::string& bytes, bool flag) {
            CborWriter out;
            out.array(4).integer(number).bytes(bytes).boolean(flag).null();
            CborReader in(out.str());
            RC_ASSERT(in.array() == 4u);
            RC_ASSERT(in.integer() == number);
            RC_ASSERT(in.bytes() == bytes);
            RC_ASSERT(in.boolean() == flag);
            RC_ASSERT(in.nullNext());
            RC_ASSERT(in.finished());
        }));
    CHECK(rc::check("every width of integer comes back", [] {
        const int bits = *rc::gen::inRange(0, 63);
        const std::int64_t number = (std::int64_t{1} << bits) - 1 + *rc::gen::element(0, 1);
        for (const std::int64_t value : {number, -1 - number}) {
            CborWriter out;
            out.integer(value);
            CborReader in(out.str());
            RC_ASSERT(in.integer() == value);
            RC_ASSERT(in.finished());
        }
    }));
    CHECK(rc::check("random bytes never read beyond the end", [](const std::string& random) {
        // a heap block of exactly this size, so that a sanitizer sees the first byte too far
        const std::vector<char> block(random.begin(), random.end());
        const std::string_view bytes(block.data(), block.size());
        CborReader reading(bytes);
        while (!reading.failed() && !reading.atEnd()) readAny(reading, 40);
        RC_ASSERT(reading.offset() <= bytes.size());
        CborReader skipping(bytes);
        while (!skipping.failed() && !skipping.atEnd()) skipping.skip();
        RC_ASSERT(skipping.offset() <= bytes.size());
    }));
    CHECK(rc::check("a cut or changed message is read or refused", [](std::int64_t number, const std::string& text) {
        CborWriter out;
        out.map(2).text("n").integer(number).text("list").array(2).bytes(text).null();
        std::string bytes = out.take();
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
        const std::vector<char> block(bytes.begin(), bytes.end());
        CborReader in({block.data(), block.size()});
        readAny(in, 40);
        RC_ASSERT(in.failed() || in.offset() <= block.size());
    }));
}

#include "models/base/json.h"

#include "models/base/text.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace mostrador;

namespace {

void write(JsonWriter& out, const JsonValue& value) {
    switch (value.kind()) {
        case JsonValue::Kind::Null: out.null(); return;
        case JsonValue::Kind::Boolean: out.boolean(*value.boolean()); return;
        case JsonValue::Kind::Number: out.rawNumber(value.rawNumber()); return;
        case JsonValue::Kind::Text: out.text(value.text()); return;
        case JsonValue::Kind::Array:
            out.beginArray();
            for (const JsonValue& item : value.items()) write(out, item);
            out.endArray();
            return;
        case JsonValue::Kind::Object:
            out.beginObject();
            for (const JsonMember& member : value.members()) {
                out.key(member.key);
                write(out, member.value);
            }
            out.endObject();
            return;
    }
}

std::string written(const JsonValue& value) {
    JsonWriter out;
    write(out, value);
    return out.take();
}

std::string arbitraryText() {
    std::string text;
    for (const auto code : *rc::gen::container<std::vector<char32_t>>(rc::gen::inRange<char32_t>(0, 0x2fff))) {
        if (code < 0x80) text += static_cast<char>(code);
        else if (code < 0x800) text += {static_cast<char>(0xc0 | code >> 6), static_cast<char>(0x80 | (code & 0x3f))};
        else
            text += {static_cast<char>(0xe0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3f)),
                     static_cast<char>(0x80 | (code & 0x3f))};
    }
    return text;
}

// Writes a random document of bounded depth.
void arbitraryDocument(JsonWriter& out, int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
        case 0: out.null(); return;
        case 1: out.boolean(*rc::gen::arbitrary<bool>()); return;
        case 2: out.integer(*rc::gen::arbitrary<std::int64_t>()); return;
        case 3: out.rawNumber(std::to_string(*rc::gen::inRange(-999, 999)) + ".50e-3"); return;
        case 4: out.text(arbitraryText()); return;
        case 5: {
            out.beginArray();
            const int count = *rc::gen::inRange(0, 4);
            for (int i = 0; i < count; ++i) arbitraryDocument(out, depth - 1);
            out.endArray();
            return;
        }
        default: {
            out.beginObject();
            const int count = *rc::gen::inRange(0, 4);
            for (int i = 0; i < count; ++i) {
                out.key(arbitraryText() + std::to_string(i));
                arbitraryDocument(out, depth - 1);
            }
            out.endObject();
            return;
        }
    }
}

}  // namespace

TEST_CASE("the JSON writer places commas and escapes") {
    JsonWriter out;
    out.beginObject()
        .key("a")
        .integer(-7)
        .key("b")
        .beginArray()
        .text("x")
        .null()
        .boolean(true)
        .beginObject()
        .endObject();
    out.beginArray().endArray().endArray().key("precio").rawNumber("199.90").key("r").raw("{\"z\":1}").endObject();
    CHECK(out.str() == R"({"a":-7,"b":["x",null,true,{},[]],"precio":199.90,"r":{"z":1}})");

    std::string target = "before ";
    JsonWriter(target).text(std::string_view("ñ\"\\/\b\f\n\r\t\0\x1f\x7f", 13));
    CHECK(target == R"(before "ñ\"\\/\b\f\n\r\t\u0000\u001f\u007f")");
    CHECK(JsonWriter().integer(INT64_MIN).str() == "-9223372036854775808");
}

TEST_CASE("JSON is read with its numbers as written and its order kept") {
    const auto parsed = JsonValue::parse(R"( {"z":1, "a":199.90, "t":"\u00f1\ud83d\ude00", "l":[true,false,null]} )");
    REQUIRE(parsed.ok());
    const JsonValue& root = *parsed;
    REQUIRE(root.isObject());
    REQUIRE(root.members().size() == 4);
    CHECK(root.members()[0].key == "z");
    CHECK(root.members()[1].key == "a");
    CHECK(root.find("z")->integer() == 1);
    CHECK(root.find("a")->rawNumber() == "199.90");
    CHECK_FALSE(root.find("a")->integer());
    CHECK(root.find("t")->text() == "ñ\U0001F600");
    CHECK(root.find("l")->items().size() == 3);
    CHECK(root.find("l")->items()[0].boolean() == true);
    CHECK(root.find("l")->items()[2].isNull());
    CHECK(root.find("none") == nullptr);
}

TEST_CASE("readers of another kind get a neutral value") {
    const JsonValue number = JsonValue::parse("12").value();
    CHECK(number.text().empty());
    CHECK(number.items().empty());
    CHECK(number.members().empty());
    CHECK(number.find("a") == nullptr);
    CHECK_FALSE(number.boolean());
    CHECK_FALSE(JsonValue().integer());
}

TEST_CASE("integers are exact or absent") {
    const auto integer = [](std::string_view json) { return JsonValue::parse(json).value().integer(); };
    CHECK(integer("9223372036854775807") == INT64_MAX);
    CHECK(integer("-9223372036854775808") == INT64_MIN);
    CHECK(integer("-0") == 0);
    CHECK_FALSE(integer("9223372036854775808"));
    CHECK_FALSE(integer("1.0"));
    CHECK_FALSE(integer("1e3"));
    CHECK_FALSE(integer("\"1\""));
}

TEST_CASE("what is not JSON is refused") {
    for (const char* bad : {"",
                            " ",
                            "{",
                            "[",
                            "]",
                            "[1,]",
                            "[1 2]",
                            "[1:2]",
                            "{\"a\"}",
                            "{\"a\":}",
                            "{\"a\":1,}",
                            "{\"a\":1 \"b\":2}",
                            "{a:1}",
                            "{\"a\":1,\"b\":2,\"a\":3}",
                            "1 2",
                            "{} x",
                            "[1]]",
                            "1],[2",
                            "1,2",
                            "01",
                            "1.",
                            ".5",
                            "+1",
                            "-",
                            "1e",
                            "tru",
                            "nulll",
                            "NaN",
                            "'a'",
                            "\"a",
                            "\"\t\"",
                            "\"\\x\"",
                            "\"\\u12\"",
                            "\"\\ud800\"",
                            "\xef\xbb\xbf{}",
                            "// c\n1"}) {
        const auto parsed = JsonValue::parse(bad);
        INFO(bad);
        REQUIRE_FALSE(parsed.ok());
        CHECK(parsed.error().code == ErrorCode::Malformed);
    }
    const auto latin = JsonValue::parse("\"caf\xe9\"");
    REQUIRE_FALSE(latin.ok());
    CHECK(latin.error().code == ErrorCode::TextNotUtf8);
}

TEST_CASE("nesting is limited") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(JsonValue::parse(nested(32)).ok());
    CHECK_FALSE(JsonValue::parse(nested(33)).ok());
    CHECK_FALSE(JsonValue::parse(nested(100'000)).ok());
    CHECK(JsonValue::parse(nested(2), 2).ok());
    CHECK_FALSE(JsonValue::parse(nested(3), 2).ok());
    CHECK(JsonValue::parse("[1]", 1).ok());
    CHECK(JsonValue::parse("1", 0).ok());
}

TEST_CASE("JSON properties") {
    CHECK(rc::check("a written document reads back to the same bytes", [] {
        JsonWriter out;
        arbitraryDocument(out, 4);
        const auto parsed = JsonValue::parse(out.str());
        RC_ASSERT(parsed.ok());
        RC_ASSERT(written(*parsed) == out.str());
        RC_ASSERT(JsonValue::parse(written(*parsed)).value() == *parsed);
    }));
    CHECK(rc::check("random text is read or refused, and what is read can be written", [] {
        const std::string bytes = *rc::gen::container<std::string>(
            rc::gen::element('{', '}', '[', ']', ',', ':', '"', '1', '0', '-', '.', 'e', ' ', '\\', 'u', 't', '\xc3'));
        const auto parsed = JsonValue::parse(bytes);
        if (parsed.ok()) RC_ASSERT(JsonValue::parse(written(*parsed)).value() == *parsed);
        else RC_ASSERT(parsed.error().code == (isValidUtf8(bytes) ? ErrorCode::Malformed : ErrorCode::TextNotUtf8));
    }));
}

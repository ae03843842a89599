#include "models/base/text.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace mostrador;

namespace {

// The rule for ASCII written the slow way, to compare the eight-bytes-at-once path with.
std::string foldAsciiSlowly(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (space && !out.empty() && out.back() == ' ') continue;
        if (space) out += ' ';
        else out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
}

}  // namespace

TEST_CASE("search folds case, accents and marks") {
    CHECK(foldForSearch("Ñandú") == "nandu");
    CHECK(foldForSearch("ÁRBOL") == "arbol");
    CHECK(foldForSearch("Straße") == "strasse");
    CHECK(foldForSearch("STRAẞE") == "strasse");
    CHECK(foldForSearch("Jose\u0301 Pen\u0303a") == "jose pena");  // marks of their own
    CHECK(foldForSearch("José Peña") == foldForSearch("Jose\u0301 Pen\u0303a"));
    CHECK(foldForSearch("Øster Łódź Æon Œuvre Þór") == "oster lodz aeon oeuvre thor");
    CHECK(foldForSearch("İstanbul ISPARTA ığdır") == "istanbul isparta igdir");
    CHECK(foldForSearch("Ελλάς ΕΛΛΆΣ") == "ελλασ ελλασ");
    CHECK(foldForSearch("ἀρχή ΐ") == "αρχη ι");
    CHECK(foldForSearch("ЁЛКА Йод") == "елка иод");
    CHECK(foldForSearch("Nguyễn Thị Ánh Ǆ") == "nguyen thi anh dz");
    CHECK(foldForSearch("Nº 5ª") == "no 5a");
}

TEST_CASE("search folding leaves other text as it is") {
    CHECK(foldForSearch("").empty());
    CHECK(foldForSearch("日本語 €10 \U0001F600") == "日本語 €10 \U0001F600");
    CHECK(foldForSearch("a@b.cl +56 9") == "a@b.cl +56 9");
}

TEST_CASE("runs of white space become one blank") {
    CHECK(foldForSearch("A  B\t\r\nC\u00a0 \u2003D") == "a b c d");
    CHECK(foldForSearch("1234567  12345678 ") == "1234567 12345678 ");
    CHECK(foldForSearch("12345678 12345678  12345678") == "12345678 12345678 12345678");
}

TEST_CASE("bytes that are not UTF-8 are left out") {
    CHECK(foldForSearch("a\xff"
                        "b\xc3") == "ab");
    CHECK(foldForSearch("\xc0\x80x\xed\xa0\x80y\xf5\x80\x80\x80z") == "xyz");
    CHECK(foldForSearch("\xe2\x82"
                        "A") == "a");
}

TEST_CASE("appending keeps what was there") {
    std::string out = "x ";
    appendFolded(out, "ÁB");
    appendFolded(out, "");
    CHECK(out == "x ab");
}

TEST_CASE("folding properties") {
    CHECK(rc::check("ASCII equals the slow rule", [](std::vector<std::uint8_t> bytes) {
        std::string text;
        for (const std::uint8_t byte : bytes) text += static_cast<char>(byte % 3 == 0 ? ' ' : byte & 0x7f);
        RC_ASSERT(foldForSearch(text) == foldAsciiSlowly(text));
    }));
    CHECK(rc::check("any bytes give valid UTF-8 that folds to itself", [](const std::string& bytes) {
        const std::string once = foldForSearch(bytes);
        RC_ASSERT(isValidUtf8(once));
        RC_ASSERT(once.size() <= bytes.size());
        RC_ASSERT(foldForSearch(once) == once);
    }));
}

TEST_CASE("every code point folds to valid text that folds to itself") {
    for (char32_t code = 0x80; code < 0x3000; ++code) {
        std::string text;
        if (code < 0x800) text = {static_cast<char>(0xc0 | code >> 6), static_cast<char>(0x80 | (code & 0x3f))};
        else
            text = {static_cast<char>(0xe0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3f)),
                    static_cast<char>(0x80 | (code & 0x3f))};
        const std::string once = foldForSearch(text);
        if (!isValidUtf8(once) || once.size() > text.size() || foldForSearch(once) != once) FAIL(std::hex << +code);
    }
    SUCCEED();
}

TEST_CASE("UTF-8 is recognised") {
    CHECK(isValidUtf8(""));
    CHECK(isValidUtf8("plain text that is longer than eight bytes"));
    CHECK(isValidUtf8("ñandú \U0001F600"));
    CHECK_FALSE(isValidUtf8("abc\xff"));
    CHECK_FALSE(isValidUtf8("\xed\xa0\x80"));
    CHECK_FALSE(isValidUtf8("plain text then cut \xc3"));
    CHECK(countCodePoints("ñandú\U0001F600") == 6);
}

TEST_CASE("small text helpers") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed("  ").empty());
    CHECK_FALSE(hasControlCharacters("a\tb\nñ\u00a0"));
    CHECK(hasControlCharacters("a\rb"));
    CHECK(hasControlCharacters(std::string_view("a\0b", 3)));
    CHECK(hasControlCharacters("\x7f"));
    CHECK(hasControlCharacters("\u0085"));
    CHECK(digitsOf("+56 (2) 555-1") == "5625551");
    CHECK(looksLikeEmail("ana@correo.cl"));
    for (const char* bad : {"", "@", "a@", "@b.cl", "a@b", "a@@b.cl", "a b@c.cl", "a@b.", "a@.b", "a@b..c", "a@b.c\n"})
        CHECK_FALSE(looksLikeEmail(bad));
}

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "sync/exchange/csv_parser.h"
#include "sync/exchange/csv_reader.h"
#include "sync/exchange/csv_writer.h"
#include "tests/sync/exchange/files.h"

using namespace mostrador;
using namespace mostrador::exchange;

namespace {

// Gives the text in pieces of `step` bytes: every cut must come out the same.
Result<std::vector<std::vector<std::string>>> parse(const std::string& text, char separator = ',',
                                                    std::size_t step = 1) {
    std::size_t at = 0;
    CsvParser parser(
        [&](std::string& out) -> Result<bool> {
            if (at >= text.size()) return false;
            out = text.substr(at, step);
            at += step;
            return true;
        },
        separator);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> cells;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool more, parser.next(cells));
        if (!more) return rows;
        rows.push_back(cells);
    }
}

using Rows = std::vector<std::vector<std::string>>;

Result<Rows> readFile(const std::string& path, const CsvOptions& options = {}) {
    MOSTRADOR_TRY_ASSIGN(const auto file, CsvReader::open(path, options));
    Rows rows{file->header()};
    std::vector<std::string> cells;
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const bool more, file->next(cells));
        if (!more) return rows;
        rows.push_back(cells);
    }
}

}  // namespace

TEST_CASE("CSV: quotes, line ends and blank lines, however the text is cut") {
    const std::string text = "a,b\r\n\"x, \"\"y\"\"\nz\",2\r\r\n\n ,\n,\nlast,\"q\"uote\n\"\",end";
    const Rows expected{{"a", "b"}, {"x, \"y\"\nz", "2"}, {" ", ""}, {"last", "quote"}, {"", "end"}};
    for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{7}, text.size()}) {
        const auto rows = parse(text, ',', step);
        REQUIRE(rows.ok());
        CHECK(*rows == expected);
    }
}

TEST_CASE("CSV: what is not meant as a file of records is refused") {
    CHECK(parse("a,\"never ends\n1,2\n").error().code == ErrorCode::Malformed);
    CHECK(parse(std::string(csvCellBytesMax + 1, 'x'), ',', 4096).error().code == ErrorCode::TooLarge);
    CHECK(parse(std::string(csvColumnsMax + 1, ','), ',', 4096).error().code == ErrorCode::TooLarge);
    CHECK(parse("").ok());
}

TEST_CASE("CSV: the separator is found") {
    CHECK(detectSeparator("a;b;c\n1,5;2,5;3,5\n") == ';');
    CHECK(detectSeparator("a,b\n\"x;y;z\",2\n") == ',');
    CHECK(detectSeparator("a\tb\n1\t2\n") == '\t');
    CHECK(detectSeparator("a|b\n1|2\n") == '|');
    CHECK(detectSeparator("nombre\nAna\n") == ',');
}

TEST_CASE("CSV: files in the encodings people have") {
    const test::Files files;
    const Rows expected{{"nombre", "ciudad"}, {"Muñoz é Hijos", "México"}};
    const auto check = [&](const std::string& bytes) {
        const auto rows = readFile(files.write("f.csv", bytes));
        REQUIRE(rows.ok());
        CHECK(*rows == expected);
    };
    check("\xEF\xBB\xBFnombre,ciudad\nMuñoz é Hijos,México\n");
    check("nombre;ciudad\r\nMu\xF1oz \xE9 Hijos;M\xE9xico\r\n");  // Windows-1252
    check("nombre,ciudad\rMu\x96oz \x8E Hijos,M\x8Exico\r");      // Mac Roman with its line ends
    check("sep=|\r\nnombre|ciudad\r\nMuñoz é Hijos|México\r\n");
    std::string wide = "\xFF\xFE";  // UTF-16 as "Unicode text" saves it
    for (const unsigned char c : std::string("nombre\tciudad\nMu\xF1oz \xE9 Hijos\tM\xE9xico\n"))
        wide += std::string{static_cast<char>(c), '\0'};
    check(wide);
}

TEST_CASE("CSV: short rows are filled, longer ones are faults, and rows are numbered as in a spreadsheet") {
    const test::Files files;
    const auto file = CsvReader::open(files.write("f.csv", "a,b\n1\n\n1,2,3\n1,2,,\n"));
    REQUIRE(file.ok());
    std::vector<std::string> cells;
    REQUIRE((*file)->next(cells).ok());
    CHECK(cells == std::vector<std::string>{"1", ""});
    CHECK((*file)->row() == 2);
    CHECK((*file)->next(cells).error().code == ErrorCode::Malformed);
    CHECK_FALSE((*file)->failedForGood());
    CHECK((*file)->row() == 4);
    REQUIRE((*file)->next(cells).ok());
    CHECK(cells == std::vector<std::string>{"1", "2"});
    CHECK_FALSE(*(*file)->next(cells));
    CHECK(CsvReader::open(files.path("absent.csv")).error().code == ErrorCode::FileUnreadable);
    CHECK(CsvReader::open(files.write("empty.csv", "")).error().code == ErrorCode::Malformed);
}

TEST_CASE("CSV: text read with the wrong eyes is repaired, other text is left alone") {
    CHECK(repairGarbled("JosÃ© MuÃ±oz") == "José Muñoz");
    CHECK(repairGarbled("José Muñoz") == "José Muñoz");
    CHECK(repairGarbled("plain") == "plain");
    CHECK(repairGarbled("日本") == "日本");
}

TEST_CASE("CSV: formulas are made harmless, numbers and phones are left, and all comes back") {
    CHECK(harmlessCell("=HYPERLINK(\"x\")") == "'=HYPERLINK(\"x\")");
    CHECK(harmlessCell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(harmlessCell("-cmd|' /C calc'!A0") == "'-cmd|' /C calc'!A0");
    CHECK(harmlessCell("  =1+1") == "'  =1+1");
    CHECK(harmlessCell("\t=1") == "'\t=1");
    CHECK(harmlessCell("\uFF1D1+1") == "'\uFF1D1+1");
    CHECK(harmlessCell("+56 9 1234-5678") == "+56 9 1234-5678");
    CHECK(harmlessCell("-12.5") == "-12.5");
    CHECK(harmlessCell("007") == "007");
    CHECK(harmlessCell("-") == "'-");
    CHECK(plainCell("'tis") == "'tis");
    CHECK(rc::check("plainCell(harmlessCell(text)) == text", [] {
        const auto text =
            *rc::gen::container<std::string>(rc::gen::element('=', '+', '-', '@', '\'', ' ', '\t', 'a', '1', '\n'));
        RC_ASSERT(plainCell(harmlessCell(text)) == text);
    }));
}

TEST_CASE("CSV: what is written is read again, whatever is in the cells") {
    const test::Files files;
    CHECK(rc::check("round trip", [&] {
        const auto text =
            rc::gen::container<std::string>(rc::gen::element(',', ';', '"', '\n', '\r', ' ', 'a', '=', '|'));
        const auto a = *text;
        const auto b = *text;
        const auto writer = CsvWriter::create(files.path("f.csv"), {';', *rc::gen::arbitrary<bool>()});
        RC_ASSERT(writer.ok());
        RC_ASSERT((*writer)->row({"first", "second"}).ok());
        RC_ASSERT((*writer)->row({"x" + a, b}).ok());
        RC_ASSERT((*writer)->finish().ok());
        const auto rows = readFile(files.path("f.csv"), {';', {}});
        RC_ASSERT(rows.ok());
        RC_ASSERT(*rows == (Rows{{"first", "second"}, {"x" + a, b}}));
    }));
    const auto dropped = CsvWriter::create(files.path("never.csv"), {});
    REQUIRE(dropped.ok());
    CHECK(CsvReader::open(files.path("never.csv")).error().code == ErrorCode::FileUnreadable);
}

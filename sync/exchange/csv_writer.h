#pragma once
// Writes a CSV file (RFC 4180, CRLF, UTF-8) that other programs may open without harm. The file appears whole at
// finish() or not at all. One thread; blocks on the disk.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/base/result.h"

namespace mostrador::exchange {

// Spreadsheets run a cell that begins with = + - @ (or tab, or their wide forms) as a formula. Such text gets an
// apostrophe in front; plain numbers and phone numbers stay as they are. plainCell() takes it off again.
[[nodiscard]] std::string harmlessCell(std::string_view text);
[[nodiscard]] std::string plainCell(std::string_view cell);

class CsvWriter {
public:
    struct Options {
        char separator = ',';
        bool byteOrderMark = false;  // Excel on Windows needs it to see UTF-8
    };
    static Result<std::unique_ptr<CsvWriter>> create(const std::string& path, const Options& options);
    ~CsvWriter();  // without finish(): nothing is left behind

    Result<> row(const std::vector<std::string>& cells);  // as given; use harmlessCell() for people's text
    Result<> finish();

private:
    struct Impl;
    explicit CsvWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

}  // namespace mostrador::exchange

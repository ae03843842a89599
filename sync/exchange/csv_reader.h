#pragma once
// A CSV file from elsewhere: finds out its encoding and separator, reads the header, then row by row. Memory is one
// row. Owned and used by one thread; blocks on the disk.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/base/result.h"
#include "sync/exchange/encoding.h"

namespace mostrador::exchange {

struct CsvOptions {
    char separator = 0;                    // 0: found out (, ; tab |)
    std::optional<TextEncoding> encoding;  // empty: found out
};

class CsvReader {
public:
    // FileUnreadable; Malformed for an empty file; TooLarge.
    static Result<std::unique_ptr<CsvReader>> open(const std::string& path, const CsvOptions& options = {});
    ~CsvReader();

    [[nodiscard]] const std::vector<std::string>& header() const;
    [[nodiscard]] TextEncoding encoding() const;
    [[nodiscard]] char separator() const;

    // The next row, made as long as the header; false at the end. A row with more filled cells than the header gives
    // Malformed, and reading may go on with the next one (failedForGood() is false).
    Result<bool> next(std::vector<std::string>& cells);
    [[nodiscard]] bool failedForGood() const;
    [[nodiscard]] std::int64_t row() const;  // number of the last row read, as a spreadsheet counts; the header is 1

private:
    struct Impl;
    explicit CsvReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

// The separator that cuts the beginning of a text most evenly.
[[nodiscard]] char detectSeparator(const std::string& sample);

}  // namespace mostrador::exchange

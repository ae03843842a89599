#pragma once
// Records and cells of a CSV text (RFC 4180), also of sloppy ones: quotes inside unquoted cells, text after a closing
// quote, any line ends, blank lines. Streams: memory is one record. One thread at a time.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "models/base/result.h"

namespace mostrador::exchange {

// A person's longest cell is a note of 8,000 bytes; what is far beyond is not the file they meant.
inline constexpr std::size_t csvCellBytesMax = 256u << 10;
inline constexpr std::size_t csvRecordBytesMax = 4u << 20;
inline constexpr std::size_t csvColumnsMax = 1000;

class CsvParser {
public:
    // Appends the next piece of text; false at the end of the file; an error ends the reading.
    using Source = std::function<Result<bool>(std::string& text)>;

    CsvParser(Source source, char separator) : m_source(std::move(source)), m_separator(separator) {}

    // Reads one record, passing over blank lines. False at the end. Errors: TooLarge, Malformed (a quote that never
    // ends; `detail` names the row it began in), FileUnreadable.
    Result<bool> next(std::vector<std::string>& cells);
    // As a spreadsheet numbers them, blank lines included; 1 is the first.
    [[nodiscard]] std::int64_t row() const { return m_row; }

private:
    static constexpr int endOfText = -1;
    Result<int> peek();
    Result<> append(std::string& cell, char c);
    Result<> readQuoted(std::string& cell);
    // Reads one cell and what ends it: the separator, a line feed, or the end.
    Result<int> readCell(std::string& cell, bool& quoted);

    Source m_source;
    char m_separator;
    std::string m_buffer;
    std::size_t m_at = 0;
    bool m_ended = false;
    std::int64_t m_row = 0;
    std::size_t m_recordBytes = 0;
};

}  // namespace mostrador::exchange

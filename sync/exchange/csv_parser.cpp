#include "sync/exchange/csv_parser.h"

namespace mostrador::exchange {

Result<int> CsvParser::peek() {
    while (m_at >= m_buffer.size()) {
        if (m_ended) return endOfText;
        m_buffer.clear();
        m_at = 0;
        MOSTRADOR_TRY_ASSIGN(const bool more, m_source(m_buffer));
        if (!more) m_ended = true;
    }
    return static_cast<int>(static_cast<unsigned char>(m_buffer[m_at]));
}

Result<> CsvParser::append(std::string& cell, char c) {
    if (cell.size() >= csvCellBytesMax || ++m_recordBytes > csvRecordBytesMax)
        return fail(ErrorCode::TooLarge, {}, std::to_string(csvCellBytesMax));
    cell += c;
    return success();
}

Result<> CsvParser::readQuoted(std::string& cell) {
    ++m_at;  // the opening quote
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const int c, peek());
        if (c == endOfText) return fail(ErrorCode::Malformed, {}, "\" … : " + std::to_string(m_row));
        ++m_at;
        if (c == '"') {
            MOSTRADOR_TRY_ASSIGN(const int after, peek());
            if (after != '"') return success();
            ++m_at;
        }
        MOSTRADOR_TRY(append(cell, static_cast<char>(c)));
    }
}

Result<int> CsvParser::readCell(std::string& cell, bool& quoted) {
    MOSTRADOR_TRY_ASSIGN(const int first, peek());
    if (first == '"') {
        quoted = true;
        MOSTRADOR_TRY(readQuoted(cell));
    }
    for (;;) {
        MOSTRADOR_TRY_ASSIGN(const int c, peek());
        if (c == endOfText) return endOfText;
        ++m_at;
        if (c == m_separator) return c;
        if (c == '\n') return '\n';
        if (c == '\r') {
            MOSTRADOR_TRY_ASSIGN(const int after, peek());
            if (after == '\n') ++m_at;
            return '\n';
        }
        MOSTRADOR_TRY(append(cell, static_cast<char>(c)));
    }
}

Result<bool> CsvParser::next(std::vector<std::string>& cells) {
    for (;;) {
        cells.clear();
        m_recordBytes = 0;
        MOSTRADOR_TRY_ASSIGN(const int first, peek());
        if (first == endOfText) return false;
        ++m_row;
        bool anything = false;
        int end = m_separator;
        while (end == m_separator) {
            if (cells.size() >= csvColumnsMax) return fail(ErrorCode::TooLarge, {}, std::to_string(csvColumnsMax));
            std::string cell;
            bool quoted = false;
            MOSTRADOR_TRY_ASSIGN(end, readCell(cell, quoted));
            anything = anything || quoted || !cell.empty();
            cells.push_back(std::move(cell));
        }
        if (anything) return true;  // a line of separators only is as blank as an empty one
    }
}

}  // namespace mostrador::exchange

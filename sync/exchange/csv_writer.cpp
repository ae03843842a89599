#include "sync/exchange/csv_writer.h"

#include <QSaveFile>
#include <QString>
#include <algorithm>
#include <array>

namespace mostrador::exchange {
namespace {

constexpr std::array<std::string_view, 11> dangerous{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                     "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool beginsDangerously(std::string_view text) {
    return std::any_of(dangerous.begin(), dangerous.end(), [&](std::string_view one) { return text.starts_with(one); });
}

// Digits with the signs of numbers and phones: nothing a spreadsheet could call or reach with.
bool isNumberOrPhone(std::string_view text) {
    return text.find_first_not_of("0123456789 ()+-./,") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

std::string_view afterBlanks(std::string_view text) {
    return text.substr(std::min(text.size(), text.find_first_not_of(' ')));
}

// An apostrophe that keeps a spreadsheet from running what follows; or one put before such an apostrophe.
bool looksEscaped(std::string_view text) {
    if (!text.starts_with('\'')) return false;
    const std::string_view rest = text.substr(1);
    return rest.starts_with('\'') || beginsDangerously(afterBlanks(rest));
}

void appendCell(std::string& out, const std::string& cell, char separator) {
    const bool quote = cell.find_first_of("\"\r\n") != std::string::npos || cell.find(separator) != std::string::npos ||
                       (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (!quote) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

std::string harmlessCell(std::string_view text) {
    const bool formula = beginsDangerously(afterBlanks(text)) && !isNumberOrPhone(text);
    return formula || looksEscaped(text) ? "'" + std::string(text) : std::string(text);
}

std::string plainCell(std::string_view cell) { return std::string(looksEscaped(cell) ? cell.substr(1) : cell); }

struct CsvWriter::Impl {
    Impl(const std::string& path, const Options& wanted) : file(QString::fromStdString(path)), options(wanted) {}

    Result<> flush() {
        const auto size = static_cast<qint64>(buffer.size());
        const bool written = file.write(buffer.data(), size) == size;
        buffer.clear();
        if (written) return success();
        return fail(ErrorCode::FileUnwritable, {}, file.fileName().toStdString());
    }

    QSaveFile file;
    Options options;
    std::string buffer;
};

CsvWriter::CsvWriter(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
CsvWriter::~CsvWriter() = default;

Result<std::unique_ptr<CsvWriter>> CsvWriter::create(const std::string& path, const Options& options) {
    auto impl = std::make_unique<Impl>(path, options);
    if (!impl->file.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, {}, path);
    if (options.byteOrderMark) impl->buffer = "\xEF\xBB\xBF";
    return std::unique_ptr<CsvWriter>(new CsvWriter(std::move(impl)));
}

Result<> CsvWriter::row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) m->buffer += m->options.separator;
        appendCell(m->buffer, cells[i], m->options.separator);
    }
    m->buffer += "\r\n";
    return m->buffer.size() < (64u << 10) ? success() : m->flush();
}

Result<> CsvWriter::finish() {
    MOSTRADOR_TRY(m->flush());
    if (m->file.commit()) return success();
    return fail(ErrorCode::FileUnwritable, {}, m->file.fileName().toStdString());
}

}  // namespace mostrador::exchange

#include "sync/exchange/csv_reader.h"

#include <QFile>
#include <QString>
#include <algorithm>

#include "models/base/text.h"
#include "sync/exchange/csv_parser.h"

namespace mostrador::exchange {
namespace {

constexpr qint64 pieceBytes = 64 << 10;

Result<> openFile(QFile& file) {
    if (file.open(QIODevice::ReadOnly)) return success();
    return fail(ErrorCode::FileUnreadable, {}, file.fileName().toStdString());
}

Result<TextEncoding> probeFile(const QString& path) {
    QFile file(path);
    MOSTRADOR_TRY(openFile(file));
    EncodingProbe probe;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty()) return fail(ErrorCode::FileUnreadable, {}, path.toStdString());
        probe.add({piece.constData(), static_cast<std::size_t>(piece.size())});
    }
    return probe.guess();
}

CsvParser::Source textSource(std::string text) {
    return [text = std::move(text), given = false](std::string& out) mutable -> Result<bool> {
        if (given) return false;
        given = true;
        out = text;
        return true;
    };
}

// How evenly `separator` cuts the sample: columns × rows that have as many cells as the first.
std::size_t evenness(const std::string& sample, char separator) {
    CsvParser parser(textSource(sample), separator);
    std::vector<std::string> cells;
    std::size_t columns = 0;
    std::size_t even = 0;
    for (int i = 0; i < 30; ++i) {
        const auto more = parser.next(cells);
        if (!more.ok() || !*more) break;
        if (columns == 0) columns = cells.size();
        if (cells.size() == columns) ++even;
    }
    return columns > 1 ? columns * even : 0;
}

}  // namespace

char detectSeparator(const std::string& sample) {
    char best = ',';
    std::size_t bestScore = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const std::size_t score = evenness(sample, candidate);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

struct CsvReader::Impl {
    explicit Impl(const std::string& path) : file(QString::fromStdString(path)) {}

    Result<bool> piece(std::string& out) {
        if (!firstText.empty()) {  // read earlier, to find the separator
            out = std::exchange(firstText, {});
            return true;
        }
        if (file.atEnd()) return false;
        const QByteArray bytes = file.read(pieceBytes);
        if (bytes.isEmpty()) return fail(ErrorCode::FileUnreadable, {}, file.fileName().toStdString());
        decoder->decode({bytes.constData(), static_cast<std::size_t>(bytes.size())}, out);
        return true;
    }

    QFile file;
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
    std::optional<Decoder> decoder;
    std::string firstText;
    std::optional<CsvParser> parser;
    std::vector<std::string> header;
    std::int64_t rowOffset = 0;
    bool failedForGood = false;
};

CsvReader::CsvReader(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
CsvReader::~CsvReader() = default;

Result<std::unique_ptr<CsvReader>> CsvReader::open(const std::string& path, const CsvOptions& options) {
    auto impl = std::make_unique<Impl>(path);
    MOSTRADOR_TRY(openFile(impl->file));
    if (options.encoding) {
        impl->encoding = *options.encoding;
    } else {
        MOSTRADOR_TRY_ASSIGN(impl->encoding, probeFile(impl->file.fileName()));
    }
    impl->decoder.emplace(impl->encoding);
    std::string sample;
    MOSTRADOR_TRY_ASSIGN(const bool any, impl->piece(sample));
    if (!any) return fail(ErrorCode::Malformed, {}, "0 bytes");
    // Excel's own first line: sep=;
    if (sample.size() > 5 && sample.starts_with("sep=") && (sample[5] == '\r' || sample[5] == '\n')) {
        impl->separator = sample[4];
        sample.erase(0, std::min(sample.size(), sample.find('\n') + 1));
        impl->rowOffset = 1;
    } else {
        impl->separator = options.separator != 0 ? options.separator : detectSeparator(sample);
    }
    impl->firstText = std::move(sample);
    impl->parser.emplace([raw = impl.get()](std::string& out) { return raw->piece(out); }, impl->separator);
    MOSTRADOR_TRY_ASSIGN(const bool header, impl->parser->next(impl->header));
    if (!header) return fail(ErrorCode::Malformed, {}, "0");
    for (std::string& name : impl->header) name = std::string(trimmed(name));
    return std::unique_ptr<CsvReader>(new CsvReader(std::move(impl)));
}

const std::vector<std::string>& CsvReader::header() const { return m->header; }
TextEncoding CsvReader::encoding() const { return m->encoding; }
char CsvReader::separator() const { return m->separator; }
bool CsvReader::failedForGood() const { return m->failedForGood; }
std::int64_t CsvReader::row() const { return m->parser->row() + m->rowOffset; }

Result<bool> CsvReader::next(std::vector<std::string>& cells) {
    const auto more = m->parser->next(cells);
    if (!more.ok()) {
        m->failedForGood = true;
        return more.error();
    }
    if (!*more) return false;
    for (std::size_t i = m->header.size(); i < cells.size(); ++i)
        if (!trimmed(cells[i]).empty())
            return fail(ErrorCode::Malformed, {},
                        std::to_string(cells.size()) + " > " + std::to_string(m->header.size()));
    cells.resize(m->header.size());
    return true;
}

}  // namespace mostrador::exchange

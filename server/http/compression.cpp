#include "server/http/compression.h"

#include "server/http/message.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>

namespace mostrador::server {
namespace {

constexpr int level = 1;

struct FreeZstd {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

Result<std::string> compressZstd(std::string_view bytes) {
    // A context costs more than a small reply, so each thread keeps one.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeZstd> context(ZSTD_createCCtx());
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compressCCtx(context.get(), out.data(), out.size(), bytes.data(), bytes.size(), level);
    if (ZSTD_isError(size)) return fail(ErrorCode::Internal, {}, ZSTD_getErrorName(size));
    out.resize(size);
    return out;
}

Result<std::string> compressGzip(std::string_view bytes) {
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return fail(ErrorCode::Internal, {}, "deflateInit2");
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib reads only
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (end != Z_STREAM_END) return fail(ErrorCode::Internal, {}, "deflate");
    return out;
}

bool refused(std::string_view parameters) {
    const std::size_t at = parameters.find("q=0");
    if (at == std::string_view::npos) return false;
    const std::string_view rest = parameters.substr(at + 3);
    return rest.find_first_not_of("0. \t") == std::string_view::npos;
}

}  // namespace

std::string_view codingName(Coding coding) {
    switch (coding) {
        case Coding::Identity: return "identity";
        case Coding::Gzip: return "gzip";
        case Coding::Zstd: return "zstd";
    }
    return {};
}

Coding chooseCoding(std::string_view acceptEncoding, Coding most) {
    Coding best = Coding::Identity;
    while (!acceptEncoding.empty()) {
        const std::size_t end = std::min(acceptEncoding.find(','), acceptEncoding.size());
        std::string_view element = acceptEncoding.substr(0, end);
        acceptEncoding.remove_prefix(std::min(end + 1, acceptEncoding.size()));
        const std::size_t semicolon = std::min(element.find(';'), element.size());
        if (refused(element.substr(semicolon))) continue;
        element = element.substr(0, semicolon);
        element.remove_prefix(std::min(element.find_first_not_of(" \t"), element.size()));
        element = element.substr(0, element.find_last_not_of(" \t") + 1);
        if (most == Coding::Zstd && equalIgnoringCase(element, "zstd")) best = Coding::Zstd;
        else if (equalIgnoringCase(element, "gzip") || equalIgnoringCase(element, "x-gzip"))
            best = std::max(best, Coding::Gzip);
    }
    return best;
}

Result<std::string> compress(Coding coding, std::string_view bytes) {
    switch (coding) {
        case Coding::Identity: return std::string(bytes);
        case Coding::Gzip: return compressGzip(bytes);
        case Coding::Zstd: return compressZstd(bytes);
    }
    return fail(ErrorCode::Internal);
}

Result<std::string> decompressZstd(std::string_view bytes, std::size_t bytesMax) {
    const std::unique_ptr<ZSTD_DCtx, FreeZstd> context(ZSTD_createDCtx());
    if (!context) return fail(ErrorCode::Internal, {}, "memory");
    // A window of 8 MiB (level 1 uses half a MiB); without this a header alone could ask for 128 MiB.
    constexpr int windowLogMax = 23;
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, windowLogMax);
    std::string out;
    std::string piece(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::size_t more = 1;
    while (true) {
        ZSTD_outBuffer chunk{piece.data(), piece.size(), 0};
        const std::size_t before = in.pos;
        more = ZSTD_decompressStream(context.get(), &chunk, &in);
        if (ZSTD_isError(more)) return fail(ErrorCode::Malformed, {}, ZSTD_getErrorName(more));
        if (chunk.pos > bytesMax - out.size()) return fail(ErrorCode::TooLarge, {}, std::to_string(bytesMax));
        out.append(piece, 0, chunk.pos);
        if (more == 0 && in.pos == in.size) return out;
        if (chunk.pos == 0 && in.pos == before) return fail(ErrorCode::Malformed, {}, "zstd stream cut short");
    }
}

}  // namespace mostrador::server

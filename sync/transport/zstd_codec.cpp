#include "sync/transport/zstd_codec.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

namespace mostrador::sync {

std::string compressZstd(std::string_view data) {
    std::string out(ZSTD_compressBound(data.size()), '\0');
    const std::size_t size = ZSTD_compress(out.data(), out.size(), data.data(), data.size(), 1);
    if (ZSTD_isError(size)) return {};
    out.resize(size);
    return out;
}

Result<std::string> decompressZstd(std::string_view data, std::size_t bytesMax) {
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), &ZSTD_freeDStream);
    if (!stream) return fail(ErrorCode::Internal, {}, "zstd");
    const unsigned long long told = ZSTD_getFrameContentSize(data.data(), data.size());
    std::string out;
    if (told != ZSTD_CONTENTSIZE_UNKNOWN && told != ZSTD_CONTENTSIZE_ERROR) {
        if (told > bytesMax) return fail(ErrorCode::TooLarge, {}, "zstd");
        out.reserve(static_cast<std::size_t>(told));
    }
    ZSTD_inBuffer in{data.data(), data.size(), 0};
    std::size_t left = 1;
    std::string chunk(ZSTD_DStreamOutSize(), '\0');
    while (in.pos < in.size || left != 0) {
        ZSTD_outBuffer piece{chunk.data(), chunk.size(), 0};
        const std::size_t before = in.pos;
        left = ZSTD_decompressStream(stream.get(), &piece, &in);
        if (ZSTD_isError(left)) return fail(ErrorCode::Malformed, {}, "zstd");
        if (out.size() + piece.pos > bytesMax) return fail(ErrorCode::TooLarge, {}, "zstd");
        out.append(chunk.data(), piece.pos);
        if (left != 0 && in.pos == before && piece.pos == 0) return fail(ErrorCode::Malformed, {}, "zstd cut short");
    }
    return out;
}

}  // namespace mostrador::sync

#include "server/store/cursor.h"

#include <sodium.h>

#include <cassert>

#include "models/base/cbor.h"

namespace mostrador::server {
namespace {

constexpr std::size_t sealBytes = 16;

}  // namespace

CursorCodec::CursorCodec(std::string key) : m_key(std::move(key)) { assert(m_key.size() == keyBytes); }

std::string CursorCodec::seal(std::string_view body) const {
    std::string out(sealBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(),
                       reinterpret_cast<const unsigned char*>(body.data()), body.size(),
                       reinterpret_cast<const unsigned char*>(m_key.data()), m_key.size());
    return out;
}

sync::Cursor CursorCodec::encode(const CursorState& state) const {
    CborWriter body;
    body.array(state.pages > 0 ? 9 : 4)
        .bytes(state.log.uuid().bytes())
        .integer(state.seq)
        .integer(static_cast<std::int64_t>(state.mark))
        .integer(state.scopeVersion);
    if (state.pages > 0)
        body.integer(state.key.seq)
            .integer(static_cast<std::int64_t>(state.key.table))
            .bytes(state.key.record.bytes())
            .integer(state.pages)
            .integer(state.target);
    return seal(body.str()) + body.str();
}

std::optional<CursorState> CursorCodec::decode(std::string_view cursor) const {
    if (cursor.size() <= sealBytes) return std::nullopt;
    const std::string_view body = cursor.substr(sealBytes);
    const std::string expected = seal(body);
    if (sodium_memcmp(expected.data(), cursor.data(), sealBytes) != 0) return std::nullopt;
    CborReader in(body);
    CursorState state;
    const std::uint64_t items = in.array();
    const auto log = Uuid::fromBytes(in.bytes());
    state.seq = in.integer();
    state.mark = static_cast<std::uint64_t>(in.integer());
    state.scopeVersion = in.integer();
    if (items == 9) {
        state.key.seq = in.integer();
        state.key.table = static_cast<TableId>(in.integer());
        const auto record = Uuid::fromBytes(in.bytes());
        state.pages = static_cast<int>(in.integer());
        state.target = in.integer();
        if (record) state.key.record = *record;
        if (!record || state.pages < 1) return std::nullopt;
    }
    if (!in.finished() || !log || (items != 4 && items != 9)) return std::nullopt;
    state.log = LogId(*log);
    return state;
}

}  // namespace mostrador::server

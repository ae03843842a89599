#pragma once
// Where a replica stands, as the server hands it out: opaque to the client, made and checked here. 16 bytes of keyed
// BLAKE2b, then canonical CBOR. Immutable, any thread.

#include <optional>
#include <string>
#include <string_view>

#include "server/store/types.h"

namespace mostrador::server {

struct CursorState {
    LogId log;
    std::int64_t seq = 0;  // everything up to here has been revealed
    std::uint64_t mark = 0;
    std::int64_t scopeVersion = 1;
    int pages = 0;  // pages of an unfinished catch-up that have been sent; 0 = none is under way
    PageKey key;    // where that catch-up goes on
};

class CursorCodec {
public:
    static constexpr std::size_t keyBytes = 32;
    static constexpr std::string_view secretName = "cursor";  // in the store's secrets

    explicit CursorCodec(std::string key);  // keyBytes long
    [[nodiscard]] sync::Cursor encode(const CursorState& state) const;
    [[nodiscard]] std::optional<CursorState> decode(std::string_view cursor) const;  // empty: not made with this key

private:
    [[nodiscard]] std::string seal(std::string_view body) const;
    std::string m_key;
};

}  // namespace mostrador::server

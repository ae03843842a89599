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
    // An unfinished catch-up: 0 = none is under way, 1 = it has not passed `target` yet, from there on one more for
    // each page sent.
    int pages = 0;
    PageKey key;              // where it goes on
    std::int64_t target = 0;  // the head when it began: what lies behind has been written since
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

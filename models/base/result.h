#pragma once
// Result<T>: a value or an Error. No exceptions cross a layer; every error reaches a user or a test.

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace mostrador {

// Banded codes: the band says who can mend it. Numbers are stored and sent, so they are append-only.
enum class ErrorCode : std::uint16_t {
    // 1xx  what was typed or sent is wrong
    FieldRequired = 101,  // a field must have a value
    FieldTooLong = 102,   // detail: limit in bytes
    FieldInvalid = 103,   // not of the field's form (a bad e-mail, an unknown enumeration value …)
    FieldUnknown = 104,   // a name the record does not have
    FieldReadOnly = 105,  // a field that only the server or the program sets
    TextNotUtf8 = 106,
    Malformed = 107,  // the message as a whole cannot be read
    TooLarge = 108,
    // 2xx  a business rule or a right refuses it
    NotAllowed = 201,  // the role may not do this
    NotFound = 202,
    AlreadyExists = 203,  // the id is taken
    NameTaken = 204,      // a unique name is taken
    Conflict = 205,       // changed by another meanwhile and the field asks a person
    WrongState = 206,     // not possible in the record's state
    LastAdministrator = 207,
    CommandUnknown = 208,
    OutOfStock = 209,  // detail: what there is
    // 3xx  who are you
    SignInNeeded = 301,
    BadCredentials = 302,
    TokenExpired = 303,
    TokenRevoked = 304,
    TooManyAttempts = 305,  // detail: seconds to wait
    OfflineLeaseExpired = 306,
    DeviceRevoked = 307,
    CodeExpired = 308,        // the one-time code
    AddressNotAllowed = 310,  // the caller's network address (ALLOWED_IPS)
    DeviceProofNeeded = 309,  // a device that is named has to show that it holds its key
    // 4xx  the way to the server
    NetworkDown = 401,   // no connection could be made
    NotOurServer = 402,  // an answer came, but not from a Mostrador server (proxy page, captive portal)
    TimedOut = 403,
    ServerBusy = 404,  // try again later; detail: seconds
    UpgradeClient = 405,
    UpgradeServer = 406,
    ForeignServer = 407,  // another lineage lives at this address
    ResyncNeeded = 408,
    Unsupported = 409,  // known to the protocol, not offered by this peer
    BadAddress = 410,
    FirstDownload = 411,  // this computer has not received its data yet
    // 5xx  this computer
    StorageFailed = 501,  // detail: SQLite's words
    StorageFull = 502,
    StorageCorrupt = 503,
    StorageTooNew = 504,  // written by a newer version of the program
    Locked = 505,         // another process holds it
    FileUnreadable = 506,
    FileUnwritable = 507,
    Cancelled = 508,
    Internal = 599,
};

// Stable public name of a code, in Spanish as the REST interface is ("campo_requerido").
[[nodiscard]] std::string_view codeName(ErrorCode code);
[[nodiscard]] ErrorCode codeFromName(std::string_view name);  // Internal when unknown

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string field;   // public (JSON) name of the field, or empty
    std::string detail;  // for logs and for filling the sentence the user sees; never a secret

    bool operator==(const Error&) const = default;
};

struct Unit {};  // Result<void>'s value

template <class T = void>
class [[nodiscard]] Result {
    using Stored = std::conditional_t<std::is_void_v<T>, Unit, T>;

public:
    Result() requires std::is_void_v<T> : m_state(std::in_place_index<0>) {}
    Result(Stored value) requires(!std::is_void_v<T>) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, std::string field = {}, std::string detail = {})
        : m_state(std::in_place_index<1>, Error{code, std::move(field), std::move(detail)}) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] Stored& value() & {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const Stored& value() const& {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] Stored&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    Stored& operator*() & { return value(); }
    const Stored& operator*() const& { return value(); }
    Stored&& operator*() && { return std::move(*this).value(); }
    Stored* operator->() { return &value(); }
    const Stored* operator->() const { return &value(); }
    [[nodiscard]] const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<Stored, Error> m_state;
};

[[nodiscard]] inline Result<> success() { return {}; }
[[nodiscard]] inline Error fail(ErrorCode code, std::string field = {}, std::string detail = {}) {
    return Error{code, std::move(field), std::move(detail)};
}

}  // namespace mostrador

// Returns the error of `expr` from the current function; otherwise goes on.
#define MOSTRADOR_TRY(expr)                                            \
    do {                                                               \
        if (auto _tried = (expr); !_tried.ok()) return _tried.error(); \
    } while (false)

// `MOSTRADOR_TRY_ASSIGN(auto row, find(id));` declares `row` from a Result or returns its error.
#define MOSTRADOR_CONCAT_(a, b) a##b
#define MOSTRADOR_CONCAT(a, b) MOSTRADOR_CONCAT_(a, b)
#define MOSTRADOR_TRY_ASSIGN_(tmp, decl, expr) \
    auto tmp = (expr);                         \
    if (!tmp.ok()) return tmp.error();         \
    decl = std::move(tmp).value()
#define MOSTRADOR_TRY_ASSIGN(decl, expr) MOSTRADOR_TRY_ASSIGN_(MOSTRADOR_CONCAT(_result, __LINE__), decl, expr)

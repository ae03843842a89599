#pragma once
// The describe-once table. A record type is written down here once; SQLite columns, the wire, JSON, validation,
// diff, merge, search and forms are all driven by it. Constant data, shared by all threads.

#include <cstdint>
#include <span>
#include <string_view>

namespace mostrador {

// Money: minor units of the record's own `moneda`, else of the organisation's currency. Quantity: thousandths. Both are
// integers in SQLite and on the wire, decimal numbers in JSON.
enum class FieldKind : std::uint8_t { Text, Integer, Boolean, Time, Reference, Choice, Set, Money, Quantity };

// What happens when two people changed the field since they last agreed (sync-protocol §6).
enum class MergeRule : std::uint8_t {
    Stamp,     // written by every command from its own data (who, when, where); never by an edit
    Later,     // the later arrival wins; the earlier value goes to the history and is reported
    Guarded,   // a person decides: the later arrival is refused
    Judged,    // changed only by a command that checks rights for it; then as Later
    Server,    // changed only by the server's own commands
    Derived,   // computed from other fields in the same command
    Elements,  // a set: merged element by element, removal wins over an edit of the same element
};

// How a field takes part in search.
enum class SearchRole : std::uint8_t { None, Words, Digits };

// What a text may look like.
enum class TextForm : std::uint8_t { Line, Multiline, Email, Currency };

struct ElementSpec {
    std::string_view name;             // public (JSON) name
    FieldKind kind = FieldKind::Text;  // not Choice or Set. Reference: text in memory, 16 bytes on the wire
    std::uint32_t bytesMax = 0;
    bool required = false;
    SearchRole search = SearchRole::None;
    TextForm form = TextForm::Line;
    std::span<const std::string_view> choices = {};  // a Text that must be one of these; append-only
};

using FieldIndex = std::uint16_t;  // = tag - 1
using FieldMask = std::uint64_t;   // bit per FieldIndex
inline constexpr std::size_t fieldsMax = 64;
[[nodiscard]] constexpr FieldMask maskOf(FieldIndex index) { return FieldMask{1} << index; }

struct FieldSpec {
    std::uint16_t tag;        // wire tag, 1…; append-only, never retyped or reused
    std::string_view column;  // SQLite column
    std::string_view name;    // public (JSON) name, Spanish as the REST interface is
    FieldKind kind;
    MergeRule merge = MergeRule::Later;
    std::uint32_t bytesMax = 0;  // text: bytes of UTF-8; sets: number of elements
    bool required = false;
    SearchRole search = SearchRole::None;
    std::span<const std::string_view> choices = {};  // Choice: wire value = position; append-only
    std::span<const ElementSpec> elements = {};      // Set
    std::string_view initial = {};                   // Choice: value of a new record
    TextForm form = TextForm::Line;
};

// A short public name for one element field of the primary element of a set: `telefono` → telefonos[primary].numero.
struct AliasSpec {
    std::string_view name;
    FieldIndex field;
    std::size_t element;         // which element field it reads and writes
    std::size_t primaryElement;  // which element field marks the primary one
};

struct IndexSpec {
    std::string_view name;
    std::span<const FieldIndex> fields;
    bool serverUnique = false;  // unique per organisation on the server; on a replica only an index
};

enum class TableId : std::uint16_t {  // on the wire: append-only
    Organization = 1,
    User = 2,
    Device = 3,
    Client = 4,
    Product = 5,
    ProductCost = 6,
    Place = 7,
    Movement = 8,
    MovementCost = 9,
    Balance = 10,
    Equipment = 11,
    EquipmentSecret = 12,
    Order = 13,
    Sale = 14,
    CashSession = 15,
    Incident = 16,
    Attachment = 17
};

struct RecordType {
    TableId table;
    std::string_view tableName;   // SQLite
    std::string_view publicName;  // REST collection, CLI kind
    std::span<const FieldSpec> fields;
    std::span<const AliasSpec> aliases = {};
    std::span<const IndexSpec> indexes = {};
    FieldIndex titleField = 0;  // what a person calls the record
    bool searchable = false;

    [[nodiscard]] const FieldSpec& field(FieldIndex index) const { return fields[index]; }
    [[nodiscard]] const FieldSpec* findByName(std::string_view publicName) const;
    [[nodiscard]] const AliasSpec* findAlias(std::string_view publicName) const;
};

// The first fields of every record (E2 "All"), so that code may use them without knowing the type.
namespace common {
enum Field : FieldIndex {
    CreatedAt,
    CreatedBy,
    CreatedDevice,
    UpdatedAt,
    UpdatedBy,
    UpdatedDevice,  // null until the first change
    Archived,
    FieldCount
};
}

}  // namespace mostrador

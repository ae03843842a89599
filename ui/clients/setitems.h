#pragma once
// Between a set field of a record and the rows of a ListEditor: each row keeps its element's id, and what the editor
// does not show stays in the element. Pure.

#include "models/records/client.h"
#include "models/records/value.h"
#include "ui/widgets/listeditor.h"

namespace mostrador::setitems {

// Which parts of an element the editor shows.
struct Parts {
    std::size_t count = 0;  // parts of an element
    std::size_t value = 0, label = 0, primary = 0;
    std::size_t whatsApp = SIZE_MAX;  // a flag shown as a kind of its own
};
inline constexpr Parts phones{4, client::phone::Number, client::phone::Label, client::phone::Primary,
                              client::phone::WhatsApp};
inline constexpr Parts emails{3, client::email::Address, client::email::Label, client::email::Primary};

[[nodiscard]] QList<ListItem> itemsOf(const SetValue& set, const Parts& parts);
// Elements that the items do not name are removed; an element that is as it was stays equal to what it was.
[[nodiscard]] SetValue setOf(const QList<ListItem>& items, const SetValue& before, const Parts& parts);

// Sets `element`'s part, making room; an empty text is null.
void setText(SetElement& element, std::size_t part, const QString& text);
void setFlag(SetElement& element, std::size_t part, bool on);
[[nodiscard]] QString text(const SetElement& element, std::size_t part);
[[nodiscard]] bool flag(const SetElement& element, std::size_t part);
// The position of the element that counts as primary: the marked one, else the first; -1 in an empty set.
[[nodiscard]] int primaryOf(const SetValue& set, std::size_t primaryPart);
[[nodiscard]] const SetElement* find(const SetValue& set, std::int64_t id);

}  // namespace mostrador::setitems

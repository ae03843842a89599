#include "ui/clients/setitems.h"

#include <algorithm>

#include "ui/clients/clientwords.h"
#include "ui/tables/words.h"

namespace mostrador::setitems {

void setText(SetElement& element, std::size_t part, const QString& text) {
    if (text == setitems::text(element, part)) return;
    if (element.fields.size() <= part) element.fields.resize(part + 1);
    element.fields[part] = text.isEmpty() ? Scalar{} : Scalar{text.toStdString()};
}

void setFlag(SetElement& element, std::size_t part, bool on) {
    if (on == flag(element, part)) return;  // null and 0 both mean "no": what was stays
    if (element.fields.size() <= part) element.fields.resize(part + 1);
    element.fields[part] = std::int64_t{on};
}

QString text(const SetElement& element, std::size_t part) {
    return part < element.fields.size() ? words::of(textOf(element.fields[part])) : QString();
}

bool flag(const SetElement& element, std::size_t part) {
    return part < element.fields.size() && integerOf(element.fields[part]) != 0;
}

int primaryOf(const SetValue& set, std::size_t primaryPart) {
    for (std::size_t i = 0; i < set.size(); ++i)
        if (flag(set[i], primaryPart)) return static_cast<int>(i);
    return set.empty() ? -1 : 0;
}

const SetElement* find(const SetValue& set, std::int64_t id) {
    const auto found = std::find_if(set.begin(), set.end(), [id](const SetElement& one) { return one.id == id; });
    return found != set.end() ? &*found : nullptr;
}

QList<ListItem> itemsOf(const SetValue& set, const Parts& parts) {
    QList<ListItem> items;
    const int primary = primaryOf(set, parts.primary);
    for (std::size_t i = 0; i < set.size(); ++i) {
        QString kind = text(set[i], parts.label);
        if (parts.whatsApp != SIZE_MAX && flag(set[i], parts.whatsApp)) kind = clientwords::whatsApp();
        items.append({QString::number(set[i].id), text(set[i], parts.value), kind, static_cast<int>(i) == primary});
    }
    return items;
}

SetValue setOf(const QList<ListItem>& items, const SetValue& before, const Parts& parts) {
    const int primary = primaryOf(before, parts.primary);
    SetValue set;
    for (const ListItem& item : items) {
        const std::int64_t id = item.id.toLongLong();
        const SetElement* was = find(before, id);
        SetElement element = was != nullptr ? *was : SetElement{id, std::vector<Scalar>(parts.count)};
        setText(element, parts.value, item.value);
        const bool whatsApp = item.kind == clientwords::whatsApp();
        if (parts.whatsApp != SIZE_MAX) setFlag(element, parts.whatsApp, whatsApp);
        if (!whatsApp) setText(element, parts.label, item.kind);
        // Nobody marked the first one: it counts as primary without a mark, and stays so.
        const bool implied = was != nullptr && primary >= 0 && before[static_cast<std::size_t>(primary)].id == id;
        if (!(item.primary && implied)) setFlag(element, parts.primary, item.primary);
        set.push_back(std::move(element));
    }
    std::sort(set.begin(), set.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    return set;
}

}  // namespace mostrador::setitems

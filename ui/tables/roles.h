#pragma once
// Every role of the record tables, in one place.

#include <QMetaType>
#include <QString>

#include "ui/theme/symbols.h"
#include "ui/theme/tokens.h"

namespace mostrador {

namespace role {
enum Role {
    State = Qt::UserRole + 1,  // int of sync::RecordState, in every column
    Pill,                      // table::Pill, where a column shows a state in words
    Strong,                    // bool: the column that names the record
    Person,                    // QString: whose initials stand before the text
};
}  // namespace role

namespace table {
struct Pill {
    QString text;
    Symbol symbol = Symbol::Info;
    Tone tone = Tone::Neutral;
};
}  // namespace table

}  // namespace mostrador

Q_DECLARE_METATYPE(mostrador::table::Pill)

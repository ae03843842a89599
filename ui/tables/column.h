#pragma once
// Column: one column of a record table as plain data. The functions run on the GUI thread while painting: cheap, no
// reading of anything but the record.

#include <QList>
#include <QString>
#include <functional>
#include <optional>

#include "models/records/record.h"
#include "ui/tables/roles.h"

namespace mostrador::table {

struct Column {
    QString key;                     // stable name for the settings ("phone")
    std::function<QString()> title;  // asked again after a language change
    int width = 140;                 // preferred, logical pixels
    int priority = 0;                // in a narrow table the highest number gives way first; 0 never does
    std::function<QString(const Record&)> text;
    std::optional<FieldIndex> sortBy;  // only text, time, integer and choice fields can sort
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool strong = false;                                // names the record
    bool figures = false;                               // digits of equal width
    std::function<QString(const Record&)> person = {};  // initials before the text
    std::function<Pill(const Record&, int state)> pill = {};
    std::optional<Qt::SortOrder> sortedFirst = {};  // a new list is sorted by it; otherwise by the first column
};

using Columns = QList<Column>;

}  // namespace mostrador::table

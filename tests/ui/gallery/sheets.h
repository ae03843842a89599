#pragma once
// The gallery's sheets: one per family of widgets, each a plain widget to look at or to photograph.

#include <QList>
#include <QString>
#include <functional>

class QWidget;

namespace mostrador::gallery {

struct Sheet {
    QString name;
    std::function<QWidget*()> make;
};

[[nodiscard]] QList<Sheet> sheets();

}  // namespace mostrador::gallery

#pragma once
// The gallery's sheets: one per family of widgets, each a plain widget to look at or to photograph. The texts are
// sample data of the gallery and not translated.

#include <QList>
#include <QString>
#include <functional>

class QWidget;

namespace mostrador::gallery {

struct Sheet {
    QString name;
    std::function<QWidget*()> make;
};

[[nodiscard]] inline QString u(const char* text) { return QString::fromUtf8(text); }

// Sheets that others reuse.
[[nodiscard]] QWidget* form();
[[nodiscard]] QWidget* table();

[[nodiscard]] QList<Sheet> basicSheets();
[[nodiscard]] QList<Sheet> pieceSheets();
[[nodiscard]] QList<Sheet> windowSheets();

}  // namespace mostrador::gallery

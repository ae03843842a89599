#pragma once
// A chosen file on its way to become an attachment: large photos are made smaller, so that a strip of them does not
// fill a phone line. Pure functions; slow (a photo takes some hundred milliseconds): not on the GUI thread.

#include <QByteArray>
#include <QImage>
#include <QString>
#include <string>

#include "models/base/result.h"

namespace mostrador::picturefile {

// Above either a picture is made smaller; said on the screen beside the button that adds one.
inline constexpr int edgeMax = 2560;  // pixels of the longer side
inline constexpr qint64 bytesMax = 2 * 1024 * 1024;

struct Prepared {
    std::string content;
    std::string name;
    bool smaller = false;
};

// FileUnreadable, FieldRequired (empty), TooLarge (above 10 MB and no picture that could be made smaller).
[[nodiscard]] Result<Prepared> fromFile(const QString& path);
[[nodiscard]] Result<Prepared> fromBytes(const QByteArray& bytes, const QString& name);
// A picture from the clipboard.
[[nodiscard]] Result<Prepared> fromImage(const QImage& image, const QString& name);
// At most `edge` high and wide, turned as the camera was held; null for what is no picture.
[[nodiscard]] QImage shown(const std::string& content, int edge);

}  // namespace mostrador::picturefile

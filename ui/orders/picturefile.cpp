#include "ui/orders/picturefile.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <algorithm>

#include "models/records/attachment.h"

namespace mostrador::picturefile {
namespace {

constexpr int jpegQuality = 85;
constexpr qint64 photoBytesMax = 64LL * 1024 * 1024;  // what is read in order to be made smaller

// Null for what is no picture, or one that would not fit in memory.
QImage decoded(const QByteArray& bytes, int edge) {
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > edge)
        reader.setScaledSize(size.scaled(edge, edge, Qt::KeepAspectRatio));  // a JPEG is then never whole in memory
    const QImage image = reader.read();
    if (image.isNull() || std::max(image.width(), image.height()) <= edge) return image;
    return image.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// A JPEG knows no transparency: on paper.
QImage onWhite(const QImage& image) {
    if (!image.hasAlphaChannel()) return image;
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, qstrcmp(format, "JPG") == 0 ? jpegQuality : -1);
    return bytes;
}

bool isLarge(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    const QSize size = QImageReader(&buffer).size();
    return size.isValid() && (bytes.size() > bytesMax || std::max(size.width(), size.height()) > edgeMax);
}

}  // namespace

Result<Prepared> fromBytes(const QByteArray& bytes, const QString& name) {
    if (bytes.isEmpty()) return fail(ErrorCode::FieldRequired, "contenido");
    Prepared file{bytes.toStdString(), name.toStdString(), false};
    if (isLarge(bytes)) {
        const QImage image = decoded(bytes, edgeMax);
        const QByteArray smaller = image.isNull() ? QByteArray() : encoded(onWhite(image), "JPG");
        if (!smaller.isEmpty() && smaller.size() < bytes.size()) {
            file.content = smaller.toStdString();
            file.name = QFileInfo(name).completeBaseName().toStdString() + ".jpg";
            file.smaller = true;
        }
    }
    if (static_cast<std::int64_t>(file.content.size()) > attachment::bytesMax)
        return fail(ErrorCode::TooLarge, "contenido", "10 MB");
    return file;
}

Result<Prepared> fromFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, {}, path.toStdString());
    if (file.size() > photoBytesMax) return fail(ErrorCode::TooLarge, "contenido", "10 MB");
    return fromBytes(file.readAll(), QFileInfo(path).fileName());
}

Result<Prepared> fromImage(const QImage& image, const QString& name) { return fromBytes(encoded(image, "PNG"), name); }

QImage shown(const std::string& content, int edge) {
    return decoded(QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size())), edge);
}

}  // namespace mostrador::picturefile

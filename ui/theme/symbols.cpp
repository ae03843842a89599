#include "ui/theme/symbols.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>

namespace mostrador::symbols {

namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Symbol::Count)> names{
    "home",       "orders",       "clients",       "user",     "user-plus", "box",         "cart",     "inbox",
    "chat",       "chart",        "settings",      "admin",    "search",    "sync",        "cloud-ok", "cloud-off",
    "alert",      "info",         "plus",          "minus",    "pencil",    "archive",     "restore",  "undo",
    "close",      "check",        "check-circle",  "phone",    "mail",      "map-pin",     "tag",      "chevron-down",
    "chevron-up", "chevron-left", "chevron-right", "more",     "sun",       "moon",        "language", "device",
    "key",        "logout",       "copy",          "filter",   "columns",   "import",      "export",   "eye",
    "eye-off",    "lock",         "help",          "trash",    "star",      "star-filled", "clock",    "calendar",
    "building",   "server",       "note",          "contrast", "pause",     "play",        "link",     "bell",
    "refresh"};

const QString enginePrefix = QStringLiteral("mostrador:");

QPixmap render(Symbol symbol, int edge, qreal ratio, const QColor& color) {
    QSvgRenderer renderer(QStringLiteral(":/mostrador/icons/%1.svg").arg(name(symbol)));
    Q_ASSERT(renderer.isValid());
    const int pixels = qMax(1, qRound(edge * ratio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QColor paletteColor(QIcon::Mode mode, bool muted) {
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
        case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Normal:
        case QIcon::Active:
        case QIcon::Selected: break;
    }
    return palette.color(QPalette::Active, muted ? QPalette::PlaceholderText : QPalette::ButtonText);
}

class Engine final : public QIconEngine {
public:
    Engine(Symbol symbol, bool muted) : m_symbol(symbol), m_muted(muted) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        symbols::paint(*painter, rect, m_symbol, paletteColor(mode, m_muted));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return symbols::pixmap(m_symbol, qMin(size.width(), size.height()), 1.0, paletteColor(mode, m_muted));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // Qt asks in device pixels here and sets the ratio itself.
        Q_UNUSED(scale)
        return symbols::pixmap(m_symbol, qMin(size.width(), size.height()), 1.0, paletteColor(mode, m_muted));
    }
    QString iconName() override { return enginePrefix + QString::number(static_cast<int>(m_symbol)); }
    bool isNull() override { return false; }
    QIconEngine* clone() const override { return new Engine(m_symbol, m_muted); }

private:
    Symbol m_symbol;
    bool m_muted;
};

}  // namespace

QString name(Symbol symbol) {
    Q_ASSERT(symbol != Symbol::Count);
    return QString::fromLatin1(names[static_cast<std::size_t>(symbol)]);
}

QIcon icon(Symbol symbol, bool muted) { return QIcon(new Engine(symbol, muted)); }

QPixmap pixmap(Symbol symbol, int edge, qreal ratio, const QColor& color) {
    const QString key = QStringLiteral("mostrador-%1-%2-%3-%4")
                            .arg(static_cast<int>(symbol))
                            .arg(edge)
                            .arg(qRound(ratio * 100))
                            .arg(color.rgba(), 0, 16);
    QPixmap found;
    if (QPixmapCache::find(key, &found)) return found;
    found = render(symbol, edge, ratio, color);
    QPixmapCache::insert(key, found);
    return found;
}

void paint(QPainter& painter, const QRect& rect, Symbol symbol, const QColor& color) {
    const int edge = qMin(rect.width(), rect.height());
    if (edge <= 0) return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPoint corner(rect.x() + (rect.width() - edge) / 2, rect.y() + (rect.height() - edge) / 2);
    painter.drawPixmap(corner, pixmap(symbol, edge, ratio, color));
}

std::optional<Symbol> of(const QIcon& icon) {
    const QString text = icon.name();
    if (!text.startsWith(enginePrefix)) return std::nullopt;
    return static_cast<Symbol>(QStringView(text).mid(enginePrefix.size()).toInt());
}

}  // namespace mostrador::symbols

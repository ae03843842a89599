#pragma once
// Symbol: the program's own icon set (24-pixel stroke drawings in resources/icons), drawn in any colour at any pixel
// ratio. symbols::icon() gives a QIcon that takes its colours from the palette when it is painted, so it follows the
// theme by itself; the style tints it with the text colour inside buttons and menus. GUI thread.

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRect>
#include <optional>

class QPainter;

namespace mostrador {

// clang-format off
enum class Symbol {
    Home, Orders, Clients, User, UserPlus, Box, Cart, Inbox, Chat, Chart, Settings, Admin, Search, Sync, CloudOk,
    CloudOff, Alert, Info, Plus, Minus, Pencil, Archive, Restore, Undo, Close, Check, CheckCircle, Phone, Mail,
    MapPin, Tag, ChevronDown, ChevronUp, ChevronLeft, ChevronRight, More, Sun, Moon, Language, Device, Key,
    Logout, Copy, Filter, Columns, Import, Export, Eye, EyeOff, Lock, Help, Trash, Star, StarFilled, Clock,
    Calendar, Building, Server, Note, Contrast, Pause, Play, Link, Bell, Refresh,
    Count
};
// clang-format on

namespace symbols {

// Muted for what stands inside a field; buttons and menus choose the strength themselves.
[[nodiscard]] QIcon icon(Symbol symbol, bool muted = false);
// `edge` in logical pixels; the pixmap carries `ratio`. Cached per (symbol, edge, ratio, colour).
[[nodiscard]] QPixmap pixmap(Symbol symbol, int edge, qreal ratio, const QColor& color);
// Centred in `rect`, as large as its shorter side.
void paint(QPainter& painter, const QRect& rect, Symbol symbol, const QColor& color);
// The symbol an icon was made from; empty for a foreign icon.
[[nodiscard]] std::optional<Symbol> of(const QIcon& icon);
[[nodiscard]] QString name(Symbol symbol);  // file name without ".svg"

}  // namespace symbols

}  // namespace mostrador

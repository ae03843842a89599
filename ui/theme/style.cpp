#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

#include "ui/theme/paint.h"
#include "ui/theme/variants.h"

namespace mostrador {

namespace {

bool isTextArea(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

}  // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const Tokens& t = m_tokens;
    switch (static_cast<int>(element)) {
        case PE_PanelLineEdit: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame != nullptr && frame->lineWidth > 0) paint::field(*option, *painter, widget, t);
            return;
        }
        case PE_FrameLineEdit: return;  // drawn with the panel
        case PE_Frame:
            if (isTextArea(widget)) {
                QStyleOption copy(*option);
                copy.state.setFlag(State_HasFocus, widget->hasFocus());
                paint::field(copy, *painter, widget, t);
            } else {
                const bool popup = widget != nullptr && widget->inherits("QComboBoxPrivateContainer");
                paint::roundedBox(*painter, option->rect, popup ? 0 : radius::card, QColor(),
                                  popup ? t.borderStrong : t.border);
            }
            return;
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck: return paint::checkMark(*option, *painter, t);
        case PE_IndicatorRadioButton: return paint::radioMark(*option, *painter, t);
        case PE_PanelItemViewItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
                paint::itemPanel(*item, *painter, widget, t);
            }
            return;
        case PE_PanelItemViewRow: return;  // the items draw it
        case PE_PanelMenu: return paint::menuPanel(*option, *painter, t);
        case PE_FrameMenu: return;
        case PE_PanelTipLabel: return paint::roundedBox(*painter, option->rect, 0, t.tipBackground, QColor());
        case PE_FrameFocusRect:
            if (qobject_cast<const QAbstractItemView*>(widget) != nullptr) return;  // the row shows it
            if (!option->state.testFlag(State_KeyboardFocusChange)) return;
            return paint::focusRing(*painter, option->rect, radius::small, t);
        case PE_FrameTabBarBase:
            painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1), t.border);
            return;
        case PE_IndicatorHeaderArrow:  // drawn with the label
        case PE_FrameTabWidget:
        case PE_IndicatorToolBarSeparator:
        case PE_FrameStatusBarItem: return;
        case PE_IndicatorArrowDown: return symbols::paint(*painter, option->rect, Symbol::ChevronDown, t.textMuted);
        case PE_IndicatorArrowUp: return symbols::paint(*painter, option->rect, Symbol::ChevronUp, t.textMuted);
        default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (item == nullptr) return;
    // The selection is a soft fill: its text keeps the text colour, the base style would invert it.
    QStyleOptionViewItem copy(*item);
    copy.palette.setColor(QPalette::HighlightedText, copy.palette.color(QPalette::Text));
    // Rows keep one height: a cell that does not fit ends in an ellipsis.
    if (qobject_cast<const QTableView*>(widget) != nullptr) {
        copy.features.setFlag(QStyleOptionViewItem::WrapText, false);
    }
    QProxyStyle::drawControl(CE_ItemViewItem, &copy, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const Tokens& t = m_tokens;
    switch (static_cast<int>(element)) {
        case CE_PushButton:
            if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
                const bool inverse = widget != nullptr && widget->property(property::inverse).toBool();
                paint::pushButton(*button, *painter, widget, inverse ? m_inverse : t);
            }
            return;
        case CE_ItemViewItem: return drawItem(option, painter, widget);
        case CE_MenuItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
                paint::menuItem(*item, *painter, t);
            }
            return;
        case CE_MenuEmptyArea: return;
        case CE_HeaderSection:
            if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
                paint::headerSection(*header, *painter, widget, t);
            }
            return;
        case CE_HeaderLabel:
            if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
                paint::headerLabel(*header, *painter, t);
            }
            return;
        case CE_HeaderEmptyArea:
            painter->fillRect(option->rect, t.surface);
            painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1), t.border);
            return;
        case CE_ProgressBar:
            if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
                paint::progress(*bar, *painter, t);
            }
            return;
        case CE_TabBarTab:
            if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) paint::tab(*tab, *painter, t);
            return;
        case CE_Splitter:
            if (option->state.testFlag(State_Horizontal)) {
                painter->fillRect(QRect(option->rect.center().x(), option->rect.y(), 1, option->rect.height()),
                                  t.border);
            } else {
                painter->fillRect(QRect(option->rect.x(), option->rect.center().y(), option->rect.width(), 1),
                                  t.border);
            }
            return;
        case CE_RubberBand: {
            QColor veil = t.focus;
            veil.setAlpha(40);
            return paint::roundedBox(*painter, option->rect, radius::small, veil, t.focus);
        }
        default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            return paint::comboBox(*combo, *painter, widget, m_tokens);
        }
    } else if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            return paint::spinBox(*spin, *painter, widget, m_tokens);
        }
    } else if (control == CC_ToolButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            return paint::toolButton(*button, *painter, widget, m_tokens);
        }
    } else if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return paint::scrollBar(*bar, *painter, *this, widget, m_tokens);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) != nullptr || qobject_cast<QToolButton*>(widget) != nullptr ||
        qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QScrollBar*>(widget) != nullptr || widget->inherits("QHeaderView") || isTextArea(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

}  // namespace mostrador

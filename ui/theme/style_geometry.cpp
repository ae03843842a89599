// Style: sizes, places and habits.
#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

#include "ui/theme/paint.h"
#include "ui/theme/style.h"

namespace mostrador {

namespace {

constexpr int fieldPadding = 8;
constexpr int comboArrow = 28;
constexpr int spinArrow = 26;

QRegion roundedRegion(const QRect& rect, int corner) {
    QPainterPath path;
    path.addRoundedRect(rect, corner, corner);
    return QRegion(path.toFillPolygon().toPolygon());
}

QRect spinPart(const QStyleOptionSpinBox& spin, QStyle::SubControl part) {
    const bool buttons = spin.buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect box = spin.rect;
    const int half = box.height() / 2;
    QRect rect;
    switch (static_cast<int>(part)) {
        case QStyle::SC_SpinBoxEditField:
            rect = box.adjusted(fieldPadding - 2, 1, buttons ? -spinArrow : -2, -1);
            break;
        case QStyle::SC_SpinBoxUp:
            if (buttons) rect = QRect(box.right() - spinArrow + 1, box.y(), spinArrow, half);
            break;
        case QStyle::SC_SpinBoxDown:
            if (buttons) rect = QRect(box.right() - spinArrow + 1, box.y() + half, spinArrow, box.height() - half);
            break;
        default: rect = box; break;
    }
    return QStyle::visualRect(spin.direction, box, rect);
}

QRect comboPart(const QStyleOptionComboBox& combo, QStyle::SubControl part) {
    const QRect box = combo.rect;
    QRect rect = box;
    if (part == QStyle::SC_ComboBoxEditField) rect = box.adjusted(fieldPadding, 1, -comboArrow, -1);
    else if (part == QStyle::SC_ComboBoxArrow)
        rect = QRect(box.right() - comboArrow + 1, box.y(), comboArrow, box.height());
    else if (part == QStyle::SC_ComboBoxListBoxPopup) return box;
    return QStyle::visualRect(combo.direction, box, rect);
}

}  // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (static_cast<int>(element)) {
        case SE_LineEditContents: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            const int padding = frame != nullptr && frame->lineWidth > 0 ? fieldPadding - 2 : 0;
            return option->rect.adjusted(padding, 1, -padding, -1);
        }
        default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return QStyle::visualRect(bar->direction, bar->rect, paint::scrollBarPart(*bar, part));
        }
    } else if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) return spinPart(*spin, part);
    } else if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) return comboPart(*combo, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    switch (static_cast<int>(type)) {
        case CT_PushButton: {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            if (button == nullptr) break;
            const bool bareIcon = button->text.isEmpty() && !button->icon.isNull();
            if (bareIcon) return {extent::control, extent::control};
            int width = option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + 2 * 14;
            if (!button->icon.isNull()) width += extent::icon + 6;
            if (button->features.testFlag(QStyleOptionButton::HasMenu)) width += 18;
            return {qMax(width, 64), qMax(extent::control, option->fontMetrics.height() + 14)};
        }
        case CT_LineEdit:
        case CT_SpinBox:
        case CT_ComboBox: {
            QSize size = contents;
            if (type == CT_ComboBox) size.rwidth() += fieldPadding + comboArrow + 6;
            if (type == CT_SpinBox) size.rwidth() += fieldPadding + spinArrow;
            size.setHeight(qMax(extent::control, option->fontMetrics.height() + 14));
            return size;
        }
        case CT_MenuItem:
            if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
                return paint::menuItemSize(*item, contents);
            }
            break;
        case CT_HeaderSection: {
            QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
            return {size.width() + 16, extent::header};
        }
        case CT_ItemViewItem: {
            QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
            return {size.width(), qMax(size.height(), extent::control)};
        }
        case CT_TabBarTab: return {contents.width() + 8, qMax(contents.height(), 38)};
        case CT_ToolButton: return {qMax(contents.width() + 8, 30), qMax(contents.height() + 6, 30)};
        default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (static_cast<int>(metric)) {
        case PM_DefaultFrameWidth:
            if (qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
                qobject_cast<const QTextEdit*>(widget) != nullptr) {
                return 5;
            }
            return 1;
        case PM_ButtonMargin: return 8;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical: return 0;
        case PM_SplitterWidth: return 5;
        case PM_ScrollBarExtent: return 12;
        case PM_ScrollBarSliderMin: return 32;
        case PM_ScrollView_ScrollBarSpacing: return 0;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_ListViewIconSize:
        case PM_ToolBarIconSize:
        case PM_LineEditIconSize: return extent::icon;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight: return 20;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing: return space::s;
        case PM_FocusFrameHMargin: return 9;
        case PM_FocusFrameVMargin: return 2;
        case PM_HeaderDefaultSectionSizeVertical: return extent::row;
        case PM_HeaderMargin: return 10;
        case PM_LineEditIconMargin: return 4;
        case PM_MenuHMargin:
        case PM_MenuVMargin: return 5;
        case PM_MenuPanelWidth: return 1;
        case PM_MenuBarPanelWidth: return 0;
        case PM_ToolTipLabelFrameWidth: return 6;
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin: return space::l;
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing: return space::s;
        case PM_TabBarTabHSpace: return 20;
        case PM_TabBarTabShiftHorizontal:
        case PM_TabBarTabShiftVertical: return 0;
        default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* back) const {
    switch (static_cast<int>(hint)) {
        case SH_EtchDisabledText:
        case SH_ComboBox_Popup:
        case SH_DialogButtonBox_ButtonsHaveIcons:
        case SH_ScrollView_FrameOnlyAroundContents:
        case SH_Header_ArrowAlignment:
        case SH_TitleBar_NoBorder:
        case SH_ItemView_ActivateItemOnSingleClick: return 0;
        case SH_ItemView_ShowDecorationSelected:
        case SH_Menu_MouseTracking:
        case SH_Menu_SupportsSections: return 1;
        case SH_Menu_Mask:
        case SH_ToolTip_Mask: {
            // A mask and not translucency: without a compositor translucent corners come out black.
            auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(back);
            if (mask == nullptr || option == nullptr) return 0;
            mask->region = roundedRegion(option->rect, hint == SH_Menu_Mask ? radius::card : radius::small);
            return 1;
        }
        case SH_ToolTipLabel_Opacity: return 255;
        case SH_ToolTip_WakeUpDelay: return 450;
        case SH_LineEdit_PasswordCharacter: return 0x2022;
        case SH_Table_GridLineColor: return static_cast<int>(m_tokens.border.rgba());
        default: return QProxyStyle::styleHint(hint, option, widget, back);
    }
}

}  // namespace mostrador

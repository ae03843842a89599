#pragma once
// Style: draws every standard control from the tokens. Fusion stays underneath for what we do not draw (calendar,
// MDI, dials). Owned by QApplication; the drawing itself lives in the paint_*.cpp files, by kind of control. GUI
// thread.

#include <QProxyStyle>

#include "ui/theme/tokens.h"

namespace mostrador {

class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void setTokens(const Tokens& tokens) { m_tokens = tokens; }
    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* back) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

private:
    void drawItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;

    Tokens m_tokens = lightTokens();
    const Tokens m_inverse = darkTokens();  // for what stands on an inverted box
};

}  // namespace mostrador

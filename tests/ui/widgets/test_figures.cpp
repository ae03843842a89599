// Fields for money and quantities, and how both are written.
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "models/base/quantity.h"
#include "ui/theme/variants.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/formfield.h"

using namespace mostrador;

namespace {

// For the length of a test.
struct InLocale {
    explicit InLocale(const char* name) { QLocale::setDefault(QLocale(QString::fromLatin1(name))); }
    ~InLocale() { QLocale::setDefault(before); }
    QLocale before;
};

QString parsed(const char* text, int digits) {
    const auto value = figures::parse(QString::fromUtf8(text), digits);
    return value ? QString::number(*value) : QStringLiteral("none");
}

}  // namespace

TEST_CASE("figures: written and read in the locale's marks, to the last unit") {
    const InLocale chile("es_CL");
    CHECK(figures::decimal(123456789, 2) == QStringLiteral("1.234.567,89"));
    CHECK(figures::decimal(-5, 2) == QStringLiteral("−0,05"));
    CHECK(figures::quantity(1000) == QStringLiteral("1"));
    CHECK(figures::quantity(333) == QStringLiteral("0,333"));
    CHECK(figures::percent(1900).startsWith(QStringLiteral("19")));
    CHECK(figures::percent(1050).startsWith(QStringLiteral("10,5")));
    CHECK(parsed("1.234,5", 2) == QStringLiteral("123450"));
    CHECK(parsed("−0,05", 2) == QStringLiteral("-5"));
    CHECK(parsed(",5", 1) == QStringLiteral("5"));
    CHECK(parsed("1234", 0) == QStringLiteral("1234"));
    // a point that groups nothing is a mistake, never a hundred times as much
    for (const char* wrong : {"12.5", "1.23.456", "1,2,3", "1e3", "12a", "", ".", "1,234", "--1"})
        CHECK(parsed(wrong, 2) == QStringLiteral("none"));
    const InLocale mexico("es_MX");
    CHECK(parsed("1,234.50", 2) == QStringLiteral("123450"));
    CHECK(parsed("12,5", 2) == QStringLiteral("none"));
}

TEST_CASE("money field: whole minor units, an error while it is wrong, tidied when left") {
    const InLocale chile("es_CL");
    auto* money = new MoneyField;
    money->setCurrency({"MXN", 2});
    FormField form(QStringLiteral("Price"), money);
    money->showProblemsIn(&form);
    QSignalSpy edited(money, &FigureField::figureEdited);
    form.show();
    QTest::keyClicks(money, QStringLiteral("1234,5"));
    CHECK(money->value() == 123450);
    CHECK(edited.size() == 6);
    CHECK_FALSE(form.hasError());
    QTest::keyClicks(money, QStringLiteral("x"));
    CHECK_FALSE(money->value().has_value());
    CHECK(form.hasError());
    CHECK(money->property(property::invalid).toBool());
    QTest::keyClick(money, Qt::Key_Backspace);
    CHECK_FALSE(form.hasError());
    QFocusEvent leave(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(money, &leave);
    CHECK(money->text() == QStringLiteral("1.234,50"));
    money->setRange(0, 1000);
    CHECK(form.error().contains(QStringLiteral("10,00")));
}

TEST_CASE("money field: no decimals where the currency has none") {
    const InLocale chile("es_CL");
    MoneyField money;
    money.setCurrency({"CLP", 0});
    money.setText(QStringLiteral("19.990"));
    CHECK(money.value() == 19990);
    money.setText(QStringLiteral("19990,5"));
    CHECK(money.hasProblem());
}

TEST_CASE("quantity field: three decimals, and the number pad's point is the locale's mark") {
    const InLocale chile("es_CL");
    QuantityField quantity;
    QTest::keyClicks(&quantity, QStringLiteral("2"));
    QTest::keyClick(&quantity, Qt::Key_Period, Qt::KeypadModifier);
    QTest::keyClicks(&quantity, QStringLiteral("125"));
    CHECK(quantity.text() == QStringLiteral("2,125"));
    CHECK(quantity.value() == 2125);
    QTest::keyClicks(&quantity, QStringLiteral("1"));
    CHECK(quantity.hasProblem());
    quantity.setValue(3 * quantityOne);
    CHECK(quantity.text() == QStringLiteral("3"));
}

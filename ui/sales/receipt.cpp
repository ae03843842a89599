#include "ui/sales/receipt.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPrinter>

#include "models/base/quantity.h"
#include "models/records/line.h"
#include "models/records/organization.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "ui/sales/saleswords.h"
#include "ui/tables/words.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/figures.h"

namespace mostrador {

namespace {

struct Receipt {
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

constexpr int paperPx = 302;  // 80 mm at 96 dots an inch
constexpr int marginPx = 15;  // 4 mm
constexpr double paperMm = 80;
constexpr double marginMm = 4;

QString safe(const QString& text) { return text.toHtmlEscaped(); }
QString safe(std::string_view text) { return words::of(text).toHtmlEscaped(); }

QString centred(const QString& html) { return QStringLiteral("<p align=\"center\">%1</p>").arg(html); }

QString row(const QString& left, const QString& right, bool strong = false) {
    const QString format = strong ? QStringLiteral("<tr><td><b>%1</b></td><td align=\"right\"><b>%2</b></td></tr>")
                                  : QStringLiteral("<tr><td>%1</td><td align=\"right\">%2</td></tr>");
    return format.arg(left, right);
}

QString table(const QString& rows) {
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">%1</table>").arg(rows);
}

QString head(const ReceiptFacts& facts) {
    const Record& house = facts.organization;
    QString html = centred(QStringLiteral("<b>%1</b>").arg(safe(house.text(organization::Name))));
    QStringList more{safe(house.text(organization::LegalName)), safe(words::of(house.text(organization::TaxIdType)) +
                                                                     u' ' + words::of(house.text(organization::TaxId)))
                                                                    .trimmed()};
    more.removeAll(QString());
    if (!more.isEmpty()) html += centred(more.join(QStringLiteral("<br>")));
    html += QStringLiteral("<hr>");
    QString rows = row(safe(saleswords::kind(facts.sale)), safe(saleswords::numberOf(facts.sale)), true);
    if (!facts.reverses.isEmpty()) rows += row(Receipt::tr("Undoes"), safe(facts.reverses));
    rows += row(Receipt::tr("Date"), safe(words::when(facts.sale.integer(sale::SoldAt))));
    if (!facts.client.isEmpty()) rows += row(Receipt::tr("Client"), safe(facts.client));
    if (!facts.seller.isEmpty()) rows += row(Receipt::tr("Attended by"), safe(facts.seller));
    return html + table(rows) + QStringLiteral("<hr>");
}

QString lines(const ReceiptFacts& facts, int digits) {
    QString rows;
    const SetValue& all = facts.sale.set(sale::Lines);
    for (const SetElement& one : all) {
        if (one.fields.size() < line::ElementCount) continue;
        const auto number = [&](line::Element part) { return integerOf(one.fields[part]); };
        rows += QStringLiteral("<tr><td colspan=\"2\">%1</td></tr>").arg(safe(textOf(one.fields[line::Description])));
        QString how = figures::quantity(number(line::Quantity)) + QStringLiteral(" × ") +
                      figures::decimal(number(line::Price), digits);
        if (number(line::Discount) != 0)
            how += QStringLiteral(" − ") + figures::decimal(number(line::Discount), digits);
        const bool rounding = textOf(one.fields[line::Kind]) == line::rounding;
        rows += row(rounding ? QString() : QString(QStringLiteral("&nbsp;&nbsp;") + safe(how)),
                    figures::decimal(number(line::Total), digits));
    }
    return table(rows) + QStringLiteral("<hr>");
}

QString sums(const ReceiptFacts& facts, const Currency& currency) {
    const Record& sold = facts.sale;
    QString rows = row(Receipt::tr("Total"), safe(figures::money(sold.integer(sale::Total), currency)), true);
    if (sold.integer(sale::Tax) != 0) {
        rows += row(Receipt::tr("Net"), figures::decimal(sold.integer(sale::Net), currency.digits));
        rows += row(Receipt::tr("Tax"), figures::decimal(sold.integer(sale::Tax), currency.digits));
    }
    const SetValue& payments = sold.set(sale::Payments);
    for (const SetElement& one : payments)
        if (one.fields.size() > payment::Amount)
            rows += row(safe(saleswords::method(textOf(one.fields[payment::Method]))),
                        figures::decimal(integerOf(one.fields[payment::Amount]), currency.digits));
    if (facts.change > 0) rows += row(Receipt::tr("Change"), figures::decimal(facts.change, currency.digits));
    if (sold.integer(sale::Due) > 0)
        rows += row(Receipt::tr("To be paid"), figures::decimal(sold.integer(sale::Due), currency.digits), true);
    return table(rows);
}

}  // namespace

QString receiptHtml(const ReceiptFacts& facts) {
    const Currency currency = organization::currencyOf(facts.organization);
    QString html = head(facts) + lines(facts, currency.digits) + sums(facts, currency);
    const QString own = safe(facts.organization.text(organization::ReceiptText));
    if (!own.isEmpty()) html += QStringLiteral("<hr>") + centred(QString(own).replace(u'\n', QStringLiteral("<br>")));
    return html;
}

ReceiptPaper::ReceiptPaper(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("sales.receipt.paper"));
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(fonts::font(TextRole::Figures));
    m_document.setDefaultStyleSheet(QStringLiteral("p, td, b { color: black } p { margin: 2px }"));
    m_document.setTextWidth(paperPx - 2 * marginPx);
}

void ReceiptPaper::setFacts(const ReceiptFacts& facts) {
    m_document.setHtml(receiptHtml(facts));
    m_fileName = saleswords::numberOf(facts.sale) + QStringLiteral(".pdf");
    m_fileName.replace(u'/', u'-');
    setAccessibleName(plainText());
    updateGeometry();
    resize(sizeHint());
    update();
}

QSize ReceiptPaper::sizeHint() const { return {paperPx, static_cast<int>(m_document.size().height()) + 2 * marginPx}; }

void ReceiptPaper::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    painter.translate(marginPx, marginPx);
    painter.setPen(Qt::black);
    m_document.drawContents(&painter);
}

// As long as the text: receipt printers cut where the page ends.
void ReceiptPaper::print(QPrinter& printer) {
    const double perPx = (paperMm - 2 * marginMm) / (paperPx - 2 * marginPx);
    const double height = m_document.size().height() * perPx + 2 * marginMm;
    printer.setPageSize(QPageSize(QSizeF(paperMm, height), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    printer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&printer)) return;
    const double scale = printer.pageRect(QPrinter::DevicePixel).width() / (paperPx - 2 * marginPx);
    painter.scale(scale, scale);
    m_document.drawContents(&painter);
}

bool ReceiptPaper::savePdf(const QString& path) {
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        print(printer);
    }
    return QFileInfo(path).size() > 0;
}

}  // namespace mostrador

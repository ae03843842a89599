#include "ui/settings/organizationdialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTimeZone>
#include <QVBoxLayout>

#include "models/base/currencies.h"
#include "models/commands/system.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/countrybox.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

constexpr int columnWidth = 348;
constexpr int receiptHeight = 84;

Value textValue(const QString& text) {
    const QString plain = text.trimmed();
    return plain.isEmpty() ? Value{} : Value{plain.toStdString()};
}

QString shown(const Record& record, FieldIndex field) { return words::of(record.text(field)); }

QVBoxLayout* newColumn(QHBoxLayout* row) {
    auto* column = new QVBoxLayout;
    column->setSpacing(space::m);
    row->addLayout(column, 1);
    return column;
}

}  // namespace

OrganizationDialog::OrganizationDialog(sync::Workspace& workspace, const Record& organization, QWidget* parent)
    : FormDialog(workspace, QStringLiteral("organization"), tr("The business"), tr("Save"), parent),
      m_before(organization) {
    setFieldWidth(columnWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xl);
    QVBoxLayout* left = newColumn(row);
    QVBoxLayout* right = newColumn(row);
    column()->addLayout(row);
    addLine(left, organization::Name);
    addLine(left, organization::LegalName);
    addTaxId(left);
    addReceipt(left);
    addCountry(right);
    addCurrency(right);
    addTimeZone(right);
    addTaxes(right);
    left->addStretch();
    right->addStretch();
    followCountry();
    connect(m_country, &QComboBox::currentIndexChanged, this, &OrganizationDialog::followCountry);
    connect(m_currency, &QComboBox::currentIndexChanged, this, &OrganizationDialog::followCountry);
}

FormField* OrganizationDialog::bind(QBoxLayout* column, FieldIndex field, QWidget* editor,
                                    std::function<Value()> read) {
    const FieldSpec& spec = organization::type.field(field);
    FormField* form = addField(words::fieldLabel(spec.name), editor, spec.name.data(), column);
    m_bindings.append({field, std::move(read)});
    return form;
}

LineEdit* OrganizationDialog::addLine(QBoxLayout* column, FieldIndex field) {
    auto* line = new LineEdit(this);
    line->setText(shown(m_before, field));
    FormField* form = bind(column, field, line, [line] { return textValue(line->text()); });
    form->setRequired(organization::type.field(field).required);
    connect(line, &QLineEdit::textEdited, this, [this, form] {
        form->clearError();
        markEdited();
    });
    return line;
}

void OrganizationDialog::addTaxId(QBoxLayout* column) {
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::m);
    auto* kind = new QComboBox(this);
    kind->addItem(QStringLiteral("—"), QString());
    for (const std::string_view one : organization::type.field(organization::TaxIdType).choices)
        kind->addItem(words::of(one), words::of(one));
    kind->setCurrentIndex(std::max(0, kind->findData(shown(m_before, organization::TaxIdType))));
    FormField* form =
        bind(pair, organization::TaxIdType, kind, [kind] { return textValue(kind->currentData().toString()); });
    form->setMinimumWidth(0);
    connect(kind, &QComboBox::activated, this, [this] { markEdited(); });
    addLine(pair, organization::TaxId)->parentWidget()->setMinimumWidth(0);
    pair->setStretch(0, 2);
    pair->setStretch(1, 3);
    column->addLayout(pair);
}

void OrganizationDialog::addCountry(QBoxLayout* column) {
    m_country = new CountryBox(this);
    m_country->setCode(shown(m_before, organization::Country));
    bind(column, organization::Country, m_country, [this] { return textValue(m_country->code()); });
    connect(m_country, &QComboBox::activated, this, [this] { markEdited(); });
}

void OrganizationDialog::addCurrency(QBoxLayout* column) {
    m_currency = new QComboBox(this);
    m_currency->addItem(QString(), QString());  // the country's
    for (const std::string_view code : currencyCodes()) m_currency->addItem(words::of(code), words::of(code));
    const QString now = shown(m_before, organization::Currency);
    if (m_currency->findData(now) < 0) m_currency->addItem(now, now);
    m_currency->setCurrentIndex(m_currency->findData(now));
    m_currencyField = bind(column, organization::Currency, m_currency,
                           [this] { return textValue(m_currency->currentData().toString()); });
    connect(m_currency, &QComboBox::activated, this, [this] { markEdited(); });
}

void OrganizationDialog::addTimeZone(QBoxLayout* column) {
    m_zone = new QComboBox(this);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/')) m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setEditText(shown(m_before, organization::TimeZone));
    m_zoneField = bind(column, organization::TimeZone, m_zone, [this] { return textValue(m_zone->currentText()); });
    m_zoneField->setHint(tr("Where its days begin and end. Empty: each computer's own"));
    connect(m_zone, &QComboBox::editTextChanged, this, [this] {
        m_zoneField->clearError();
        markEdited();
    });
}

void OrganizationDialog::addTaxes(QBoxLayout* column) {
    auto* rate = new PercentField(this);
    if (!isNull(m_before.at(organization::DefaultTaxRate)))
        rate->setValue(m_before.integer(organization::DefaultTaxRate));
    FormField* form = bind(column, organization::DefaultTaxRate, rate,
                           [rate] { return rate->value() ? Value{*rate->value()} : Value{}; });
    form->setLabel(tr("Tax, %"));
    form->setHint(tr("Of products that name none of their own"));
    rate->setRange(0, taxRateMax);
    rate->showProblemsIn(form);
    auto* onTop = new QComboBox(this);
    onTop->addItem(tr("The prices written down include it"));
    onTop->addItem(tr("It is added to the prices"));
    onTop->setCurrentIndex(m_before.integer(organization::TaxOnTop) != 0 ? 1 : 0);
    bind(column, organization::TaxOnTop, onTop, [onTop, before = m_before.at(organization::TaxOnTop)] {
        const bool now = onTop->currentIndex() == 1;
        return now == (integerOf(before) != 0) ? before : Value{std::int64_t{now}};
    })->setLabel(tr("Prices and tax"));
    m_rounding = new MoneyField(this);
    m_rounding->setCurrency(currencyShown());
    if (!isNull(m_before.at(organization::CashRounding)))
        m_rounding->setValue(m_before.integer(organization::CashRounding));
    FormField* rounding = bind(column, organization::CashRounding, m_rounding,
                               [this] { return m_rounding->value() ? Value{*m_rounding->value()} : Value{}; });
    rounding->setLabel(tr("Smallest coin"));
    rounding->setHint(tr("Totals paid in cash are rounded to it. Empty: not at all"));
    m_rounding->showProblemsIn(rounding);
    for (FigureField* field : {static_cast<FigureField*>(rate), static_cast<FigureField*>(m_rounding)})
        connect(field, &FigureField::figureEdited, this, [this] { markEdited(); });
    connect(onTop, &QComboBox::activated, this, [this] { markEdited(); });
}

void OrganizationDialog::addReceipt(QBoxLayout* column) {
    auto* text = new QPlainTextEdit(shown(m_before, organization::ReceiptText), this);
    text->setTabChangesFocus(true);
    text->setFixedHeight(receiptHeight);
    FormField* form = bind(column, organization::ReceiptText, text, [text] { return textValue(text->toPlainText()); });
    form->setHint(tr("Below every receipt: thanks, exchange rules, opening hours"));
    connect(text, &QPlainTextEdit::textChanged, this, [this, form] {
        form->clearError();
        markEdited();
    });
}

Currency OrganizationDialog::currencyShown() const {
    Record now = m_before;
    now.at(organization::Country) = textValue(m_country->code());
    now.at(organization::Currency) = textValue(m_currency->currentData().toString());
    return organization::currencyOf(now);
}

void OrganizationDialog::followCountry() {
    const auto own = currencyOfCountry(m_country->code().toStdString());
    m_currency->setItemText(0,
                            own ? tr("The country's: %1", "currency").arg(words::of(own->code)) : QStringLiteral("—"));
    m_rounding->setCurrency(currencyShown());
    const Currency before = organization::currencyOf(m_before);
    const bool other = !before.code.empty() && currencyShown().code != before.code;
    m_currencyField->setWarning(
        other ? tr("Prices keep their figures; documents already made keep %1.").arg(words::of(before.code))
              : QString());
}

void OrganizationDialog::send() {
    const QString zone = m_zone->currentText().trimmed();
    if (!zone.isEmpty() && !QTimeZone(zone.toUtf8()).isValid())
        m_zoneField->setError(tr("No such time zone. Choose one from the list."));
    if (!fieldsAreFine()) return;
    Record after = m_before;
    for (const Binding& one : std::as_const(m_bindings)) after.at(one.field) = one.read();
    const Edit edit = diff(m_before, after);
    if (edit.empty()) return accept();
    execute(organization::set(m_before.id, edit));
}

}  // namespace mostrador

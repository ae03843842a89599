#pragma once
// OrganizationDialog: the business itself: its names, its country and what follows from it (currency, time zone), its
// taxes, what stands on its receipts. Follows the record while it is open: a field that somebody else changed meanwhile
// is written over only where the person changed it here as well. GUI thread.

#include <functional>

#include "models/records/edit.h"
#include "models/records/organization.h"
#include "ui/tables/formdialog.h"

class QBoxLayout;
class QComboBox;
class QPlainTextEdit;

namespace mostrador {

class CountryBox;
class FigureField;
class LineEdit;
class MoneyField;

class OrganizationDialog : public FormDialog {
    Q_OBJECT
public:
    OrganizationDialog(sync::Workspace& workspace, const Record& organization, QWidget* parent);

protected:
    void send() override;

private:
    struct Binding {
        FieldIndex field = 0;
        std::function<Value()> read;
    };
    FormField* bind(QBoxLayout* column, FieldIndex field, QWidget* editor, std::function<Value()> read);
    LineEdit* addLine(QBoxLayout* column, FieldIndex field);
    void addTaxId(QBoxLayout* column);
    void addCountry(QBoxLayout* column);
    void addCurrency(QBoxLayout* column);
    void addTimeZone(QBoxLayout* column);
    void addTaxes(QBoxLayout* column);
    void addReceipt(QBoxLayout* column);
    void followCountry();
    [[nodiscard]] Currency currencyShown() const;

    Record m_before;
    QList<Binding> m_bindings;
    CountryBox* m_country = nullptr;
    QComboBox* m_currency = nullptr;
    FormField* m_currencyField = nullptr;
    QComboBox* m_zone = nullptr;
    FormField* m_zoneField = nullptr;
    MoneyField* m_rounding = nullptr;
};

}  // namespace mostrador

#include "ui/orders/clientpicker.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/tables/recordsource.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/picker.h"

namespace mostrador {

ClientPicker::ClientPicker(sync::Replica& replica, QWidget* parent)
    : QWidget(parent), m_picker(new Picker(clientSource(replica, this), this)), m_head(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_picker->setObjectName(QStringLiteral("orders.form.cliente"));
    m_pickerRow = new FormField(QString(), m_picker, this);
    m_pickerRow->setRequired(true);
    column->addWidget(m_pickerRow);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new Label(TextRole::BodyStrong, m_head);
    m_back = new Button(QString(), ButtonVariant::Quiet, m_head);
    m_back->setObjectName(QStringLiteral("orders.form.cliente_nuevo.volver"));
    row->addWidget(m_title, 1);
    row->addWidget(m_back);
    column->addWidget(m_head);
    const auto line = [&](LineEdit*& edit, FormField*& field, const char* name) {
        edit = new LineEdit(this);
        edit->setObjectName(QString::fromLatin1(name));
        field = new FormField(QString(), edit, this);
        column->addWidget(field);
        connect(edit, &QLineEdit::textEdited, this, [this, field = field] {
            field->clearError();
            Q_EMIT changed();
        });
    };
    line(m_newName, m_newNameRow, "orders.form.cliente_nuevo.nombre");
    line(m_newPhone, m_newPhoneRow, "orders.form.cliente_nuevo.telefono");
    m_newNameRow->setRequired(true);
    m_picker->setFreeTextWords([](const QString& text) { return tr("New client “%1”").arg(text); });
    connect(m_picker, &Picker::picked, this, [this] {
        m_pickerRow->clearError();
        Q_EMIT changed();
    });
    connect(m_picker, &Picker::cleared, this, &ClientPicker::changed);
    connect(m_picker, &Picker::textEntered, this, &ClientPicker::startNew);
    connect(m_picker, &QLineEdit::textEdited, m_pickerRow, &FormField::clearError);
    connect(m_back, &QPushButton::clicked, this, [this] {
        clear();
        m_picker->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    retranslate();
    showMode();
}

void ClientPicker::clear() {
    m_new = false;
    m_picker->clearChosen();
    m_picker->clear();
    for (LineEdit* edit : {m_newName, m_newPhone}) edit->clear();
    m_newNameRow->clearError();
    m_pickerRow->clearError();
    showMode();
}

void ClientPicker::setClient(const Uuid& client, const QString& name) {
    clear();
    Choice choice;
    choice.id = client;
    choice.title = name;
    if (!client.isNil()) m_picker->setChosen(choice);
}

void ClientPicker::setMayCreate(bool may) { m_picker->setFreeTextAllowed(may); }

Uuid ClientPicker::client() const { return m_new ? Uuid{} : m_picker->chosen().id; }
QString ClientPicker::newName() const { return m_newName->text().trimmed(); }
QString ClientPicker::newPhone() const { return m_newPhone->text().trimmed(); }

void ClientPicker::setError(const QString& error) { (m_new ? m_newNameRow : m_pickerRow)->setError(error); }

void ClientPicker::focusEditor() { (m_new ? m_newNameRow : m_pickerRow)->focusEditor(); }

void ClientPicker::startNew(const QString& typed) {
    clear();
    m_new = true;
    showMode();
    // Digits are the beginning of a phone, not of a name.
    const bool digits = !typed.isEmpty() && (typed.front().isDigit() || typed.front() == QLatin1Char('+'));
    (digits ? m_newPhone : m_newName)->setText(typed);
    (digits ? m_newName : m_newPhone)->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ClientPicker::showMode() {
    m_pickerRow->setVisible(!m_new);
    m_head->setVisible(m_new);
    m_newNameRow->setVisible(m_new);
    m_newPhoneRow->setVisible(m_new);
}

void ClientPicker::retranslate() {
    m_pickerRow->setLabel(words::fieldLabel("cliente_id"));
    m_picker->setPrompt(tr("Name, phone or tax id…"));
    m_title->setText(tr("New client"));
    m_back->setText(tr("Look for another"));
    m_newNameRow->setLabel(words::fieldLabel("nombre"));
    m_newPhoneRow->setLabel(words::fieldLabel("telefono"));
}

void ClientPicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador

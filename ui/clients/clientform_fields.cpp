// ClientForm: its inputs, made from the field table.
#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "models/records/client.h"
#include "ui/clients/addresseditor.h"
#include "ui/clients/clientform.h"
#include "ui/clients/clientwords.h"
#include "ui/clients/setitems.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/listeditor.h"
#include "ui/widgets/listeditorrow.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tageditor.h"

namespace mostrador {

namespace {

const QString prefix = QStringLiteral("clients.form.");
constexpr int notesHeight = 96;

Value textValue(const QString& text) { return text.isEmpty() ? Value{} : Value{text.toStdString()}; }

const SetValue& setIn(const Value& value) {
    static const SetValue none;
    const auto* set = std::get_if<SetValue>(&value);
    return set != nullptr ? *set : none;
}

// An empty set is null, as a record that never had one.
Value setValue(SetValue set, const Value& before) {
    if (set.empty() && isNull(before)) return {};
    return set;
}

QStringList tagsIn(const Value& value) {
    QStringList tags;
    for (const SetElement& one : setIn(value)) tags.append(setitems::text(one, 0));
    return tags;
}

QHBoxLayout* pair(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    column->addLayout(row);
    return row;
}

}  // namespace

QVBoxLayout* ClientForm::section(SectionHeader*& header, QVBoxLayout* column) {
    header = new SectionHeader(QString(), this);
    if (column->count() > 0) column->addSpacing(space::l);
    column->addWidget(header);
    auto* inner = new QVBoxLayout;
    inner->setSpacing(space::m);
    column->addLayout(inner);
    return inner;
}

FormField* ClientForm::addRow(FieldIndex index, QWidget* editor, QBoxLayout* into, int stretch) {
    const FieldSpec& spec = client::type.field(index);
    auto* row = new FormField(QString(), editor, this);
    row->setRequired(spec.required && spec.initial.empty());
    if (editor->objectName().isEmpty()) editor->setObjectName(prefix + words::of(spec.name));
    into->addWidget(row, stretch, Qt::AlignTop);
    return row;
}

LineEdit* ClientForm::addLine(FieldIndex index, QBoxLayout* into, int stretch) {
    auto* line = new LineEdit(this);
    FormField* row = addRow(index, line, into, stretch);
    connect(line, &QLineEdit::textEdited, this, [this, row] {
        row->clearError();
        onEdited();
    });
    m_bindings.push_back({index, row,
                          [line](const Value& value) {
                              line->setText(words::of(textOf(value)));
                              line->setCursorPosition(0);
                          },
                          [line](const Value&) { return textValue(line->text().trimmed()); },
                          [line](bool on) { line->setReadOnly(!on); }});
    return line;
}

QComboBox* ClientForm::addChoice(FieldIndex index, QBoxLayout* into, int stretch) {
    const FieldSpec& spec = client::type.field(index);
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (!spec.required) box->addItem(QStringLiteral("–"), QString());
    for (const std::string_view choice : spec.choices) box->addItem(words::of(choice), words::of(choice));
    FormField* row = addRow(index, box, into, stretch);
    connect(box, &QComboBox::activated, this, [this, row] {
        row->clearError();
        onEdited();
    });
    m_bindings.push_back({index, row,
                          [box, initial = words::of(spec.initial)](const Value& value) {
                              const QString held = words::of(textOf(value));
                              box->setCurrentIndex(qMax(0, box->findData(held.isEmpty() ? initial : held)));
                          },
                          [box](const Value&) { return textValue(box->currentData().toString()); },
                          [box](bool on) { box->setEnabled(on); }});
    return box;
}

void ClientForm::addLists(QVBoxLayout* contact, QVBoxLayout* addresses, QVBoxLayout* tags) {
    const auto textId = [this] { return QString::number(newId()); };
    const auto addList = [&](FieldIndex index, const setitems::Parts& parts) {
        auto* list = new ListEditor({}, textId, this);
        FormField* row = addRow(index, list, contact, 0);
        connect(list, &ListEditor::edited, this, [this, row] {
            row->clearError();
            nameRows();
            onEdited();
        });
        m_bindings.push_back({index, row,
                              [list, parts](const Value& v) { list->setItems(setitems::itemsOf(setIn(v), parts)); },
                              [list, parts](const Value& before) {
                                  return setValue(setitems::setOf(list->items(), setIn(before), parts), before);
                              },
                              [list](bool on) { list->setReadOnly(!on); }});
        return list;
    };
    m_phones = addList(client::Phones, setitems::phones);
    m_emails = addList(client::Emails, setitems::emails);

    m_addresses = new AddressEditor([this] { return newId(); }, this);
    FormField* row = addRow(client::Addresses, m_addresses, addresses, 0);
    connect(m_addresses, &AddressEditor::edited, this, &ClientForm::onEdited);
    m_bindings.push_back({client::Addresses, row, [this](const Value& v) { m_addresses->setAddresses(setIn(v)); },
                          [this](const Value& before) { return setValue(m_addresses->addresses(), before); },
                          [this](bool on) { m_addresses->setEditable(on); }});

    m_tags = new TagEditor(this);
    row = addRow(client::Tags, m_tags, tags, 0);
    connect(m_tags, &TagEditor::edited, this, &ClientForm::onEdited);
    m_bindings.push_back({client::Tags, row, [this](const Value& v) { m_tags->setTags(tagsIn(v)); },
                          [this](const Value& before) { return setValue(tagsAsTyped(setIn(before)), before); },
                          [this](bool on) { m_tags->setReadOnly(!on); }});
}

SetValue ClientForm::tagsAsTyped(const SetValue& before) {
    SetValue set;
    for (const QString& tag : m_tags->tags()) {
        const auto was = std::find_if(before.begin(), before.end(),
                                      [&](const SetElement& one) { return setitems::text(one, 0) == tag; });
        if (was != before.end()) {
            set.push_back(*was);
            continue;
        }
        // The same tag has the same id however often the form is read.
        if (!m_tagIds.contains(tag)) m_tagIds.insert(tag, newId());
        set.push_back({m_tagIds.value(tag), {Scalar{tag.toStdString()}}});
    }
    std::sort(set.begin(), set.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    return set;
}

void ClientForm::addNotes(QBoxLayout* into) {
    m_notes = new QPlainTextEdit(this);
    m_notes->setFixedHeight(notesHeight);
    m_notes->setTabChangesFocus(true);
    FormField* row = addRow(client::Notes, m_notes, into, 0);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this, row] {
        row->clearError();
        onEdited();
    });
    m_bindings.push_back({client::Notes, row,
                          [this](const Value& value) {
                              const QSignalBlocker quiet(m_notes);
                              m_notes->setPlainText(words::of(textOf(value)));
                          },
                          [this](const Value& before) {
                              const QString text = m_notes->toPlainText();
                              return text == words::of(textOf(before)) ? before : textValue(text.trimmed());
                          },
                          [this](bool on) { m_notes->setReadOnly(!on); }});
}

void ClientForm::addAmount(QBoxLayout* into) {
    m_amount = new LineEdit(this);
    m_amount->setAlignment(Qt::AlignRight);
    FormField* row = addRow(client::CreditLimit, m_amount, into, 1);
    connect(m_amount, &QLineEdit::textEdited, this, [this, row] {
        row->clearError();
        onEdited();
    });
    m_bindings.push_back({client::CreditLimit, row,
                          [this](const Value& value) {
                              m_amount->setText(isNull(value) ? QString() : words::amount(integerOf(value), m_digits));
                          },
                          [this](const Value& before) {
                              std::int64_t minor = 0;
                              const QString text = m_amount->text().trimmed();
                              if (text.isEmpty()) return Value{};
                              return words::parseAmount(text, m_digits, minor) ? Value{minor} : before;
                          },
                          [this](bool on) { m_amount->setReadOnly(!on); }});
}

void ClientForm::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::l);
    column->setSpacing(space::s);
    QVBoxLayout* identity = section(m_identity, column);
    addLine(client::Name, identity);
    QHBoxLayout* kinds = pair(identity);
    m_kind = addChoice(client::Kind, kinds, 2);
    addLine(client::Code, kinds, 3);
    QHBoxLayout* ids = pair(identity);
    m_taxIdType = addChoice(client::TaxIdType, ids, 2);
    m_taxId = addLine(client::TaxId, ids, 3);
    QHBoxLayout* people = pair(identity);
    addLine(client::Contact, people, 1);
    addLine(client::ContactTitle, people, 1);
    QVBoxLayout* contact = section(m_contact, column);
    QVBoxLayout* addresses = section(m_addressHead, column);
    QVBoxLayout* more = section(m_more, column);
    addLists(contact, addresses, more);
    addNotes(more);
    QHBoxLayout* money = pair(more);
    addLine(client::PriceList, money, 1);
    addAmount(money);
    column->addStretch();
}

void ClientForm::setMoney(int digits, const QString& currency) {
    m_digits = digits;
    m_currency = currency;
    retranslate();
}

// The rows come and go; the first phone is "telefono" as in the public interface.
void ClientForm::nameRows() {
    const auto nameOf = [](const ListEditor* list, const QString& name) {
        int number = 0;
        for (ListEditorRow* row : list->findChildren<ListEditorRow*>()) {
            if (row->isHidden()) continue;  // removed, waiting for the event loop
            const QString ending = ++number > 1 ? QStringLiteral(".%1").arg(number) : QString();
            if (auto* line = row->findChild<LineEdit*>()) line->setObjectName(prefix + name + ending);
            if (auto* kind = row->findChild<QComboBox*>())
                kind->setObjectName(prefix + name + QStringLiteral(".tipo") + ending);
        }
    };
    nameOf(m_phones, QStringLiteral("telefono"));
    nameOf(m_emails, QStringLiteral("correo"));
}

void ClientForm::retranslate() {
    for (const Binding& one : m_bindings) one.row->setLabel(words::fieldLabel(client::type.field(one.field).name));
    m_identity->setTitle(tr("Identity"));
    m_contact->setTitle(tr("Contact", "section of a form"));
    m_addressHead->setTitle(words::fieldLabel("direcciones"));
    m_more->setTitle(tr("More"));
    field(client::Addresses)->setLabel(QString());
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, clientwords::kind(m_kind->itemData(i).toString().toStdString()));
    m_taxIdType->setItemText(0, tr("None", "tax id type"));
    m_taxIdType->setItemText(m_taxIdType->findData(QStringLiteral("PASAPORTE")), tr("Passport"));
    m_taxIdType->setItemText(m_taxIdType->findData(QStringLiteral("OTRO")), tr("Other", "tax id type"));
    m_phones->setTexts({tr("Add phone"), tr("Phone"), QString(), clientwords::phoneKinds(), true});
    m_emails->setTexts({tr("Add e-mail"), tr("E-mail"), tr("name@example.com"), clientwords::emailKinds(), true});
    m_tags->setPlaceholder(tr("Type and press Enter"));
    if (!m_currency.isEmpty())
        field(client::CreditLimit)
            ->setLabel(QStringLiteral("%1 (%2)").arg(words::fieldLabel("limite_credito"), m_currency));
}

}  // namespace mostrador

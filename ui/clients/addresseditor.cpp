#include "ui/clients/addresseditor.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "models/records/client.h"
#include "ui/clients/addresscard.h"
#include "ui/clients/setitems.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

namespace mostrador {

AddressEditor::AddressEditor(std::function<std::int64_t()> newId, QWidget* parent)
    : QWidget(parent),
      m_newId(std::move(newId)),
      m_column(new QVBoxLayout),
      m_add(new Button(Symbol::Plus, QString(), ButtonVariant::Quiet, this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    m_column->setSpacing(space::s);
    outer->addLayout(m_column);
    outer->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(QStringLiteral("clients.form.direccion.add"));
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        AddressCard* card = append({m_newId(), {}});
        if (m_cards.size() == 1) choosePrimary(card);
        card->focusStreet();
        Q_EMIT edited();
    });
    renumber();
}

void AddressEditor::setAddresses(const SetValue& addresses) {
    qDeleteAll(std::exchange(m_cards, {}));
    m_before = addresses;
    const int primary = setitems::primaryOf(addresses, client::address::Primary);
    for (const SetElement& element : addresses) append(element);
    if (primary >= 0) choosePrimary(m_cards.at(primary));
}

SetValue AddressEditor::addresses() const {
    const int primary = setitems::primaryOf(m_before, client::address::Primary);
    SetValue set;
    for (const AddressCard* card : m_cards) {
        if (card->isBlank()) continue;
        SetElement element = card->element();
        const bool implied = primary >= 0 && m_before[static_cast<std::size_t>(primary)].id == card->id();
        if (!(card->isPrimary() && implied)) setitems::setFlag(element, client::address::Primary, card->isPrimary());
        set.push_back(std::move(element));
    }
    std::sort(set.begin(), set.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    return set;
}

void AddressEditor::setError(std::int64_t id, const QString& message) {
    for (AddressCard* card : std::as_const(m_cards))
        if (card->id() == id) card->setError(message);
}

void AddressEditor::clearErrors() {
    for (AddressCard* card : std::as_const(m_cards)) card->setError(QString());
}

void AddressEditor::setEditable(bool editable) {
    m_editable = editable;
    m_add->setVisible(editable);
    for (AddressCard* card : std::as_const(m_cards)) card->setEditable(editable);
}

AddressCard* AddressEditor::append(const SetElement& element) {
    auto* card = new AddressCard(element, this);
    m_cards.append(card);
    m_column->addWidget(card);
    card->setEditable(m_editable);
    // A new card stands last in the window's tab order: its inputs belong before the button.
    QWidget* before = m_add->previousInFocusChain();
    for (QWidget* part : card->findChildren<QWidget*>()) {
        if (part->focusPolicy() == Qt::NoFocus) continue;
        setTabOrder(before, part);
        before = part;
    }
    setTabOrder(before, m_add);
    connect(card, &AddressCard::edited, this, &AddressEditor::edited);
    connect(card, &AddressCard::removeRequested, this, [this, card] { remove(card); });
    connect(card, &AddressCard::primaryRequested, this, [this, card] {
        choosePrimary(card);
        Q_EMIT edited();
    });
    renumber();
    return card;
}

void AddressEditor::choosePrimary(const AddressCard* chosen) {
    for (AddressCard* card : std::as_const(m_cards)) card->setPrimary(card == chosen);
}

void AddressEditor::remove(AddressCard* card) {
    m_cards.removeOne(card);
    card->hide();
    card->setParent(nullptr);
    card->deleteLater();  // its own button is still in the call
    if (card->isPrimary() && !m_cards.isEmpty()) choosePrimary(m_cards.first());
    renumber();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void AddressEditor::renumber() {
    m_add->setText(tr("Add address"));
    int number = 0;
    for (AddressCard* card : std::as_const(m_cards)) card->setNumber(++number);
}

void AddressEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) renumber();
}

}  // namespace mostrador

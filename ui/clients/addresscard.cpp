#include "ui/clients/addresscard.h"

#include <QGridLayout>
#include <QPainter>
#include <algorithm>

#include "models/records/client.h"
#include "ui/clients/setitems.h"
#include "ui/tables/words.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

namespace {

struct Place {
    int row, column, span;
};
// By part: street, city, region, postal code, country, label.
constexpr Place places[] = {{1, 0, 4}, {2, 1, 3}, {3, 0, 2}, {2, 0, 1}, {3, 2, 2}, {4, 0, 4}};

}  // namespace

AddressCard::AddressCard(const SetElement& element, QWidget* parent)
    : QFrame(parent),
      m_element(element),
      m_title(new Label(QString(), TextRole::CaptionStrong, Label::Strength::Muted, this)),
      m_error(new Label(QString(), TextRole::Caption, Label::Strength::Danger, this)),
      m_star(Button::iconOnly(Symbol::Star, QString(), this)),
      m_remove(Button::iconOnly(Symbol::Close, QString(), this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::m, space::xs, space::m, space::m);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_star);
    head->addWidget(m_remove);
    grid->addLayout(head, 0, 0, 1, 4);
    // In the order of the Tab key, which is not the order of the parts.
    for (const std::size_t part : {client::address::Street, client::address::PostalCode, client::address::City,
                                   client::address::Region, client::address::Country, client::address::Label}) {
        auto* line = new LineEdit(this);
        line->setText(setitems::text(element, part));
        grid->addWidget(line, places[part].row, places[part].column, 1, places[part].span);
        m_lines[part] = line;
        connect(line, &QLineEdit::textEdited, this, [this] {
            setError(QString());
            Q_EMIT edited();
        });
    }
    for (int column = 0; column < 4; ++column) grid->setColumnStretch(column, 1);
    grid->addWidget(m_error, 5, 0, 1, 4);
    m_error->setVisible(false);
    connect(m_star, &QPushButton::clicked, this, &AddressCard::primaryRequested);
    connect(m_remove, &QPushButton::clicked, this, &AddressCard::removeRequested);
    setNumber(1);
}

bool AddressCard::isBlank() const {
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [](const LineEdit* line) { return line->text().trimmed().isEmpty(); });
}

SetElement AddressCard::element() const {
    SetElement element = m_element;
    if (element.fields.empty()) element.fields.resize(client::type.field(client::Addresses).elements.size());
    for (std::size_t part = 0; part < m_lines.size(); ++part)
        setitems::setText(element, part, m_lines[part]->text().trimmed());
    return element;
}

void AddressCard::setPrimary(bool primary) {
    m_primary = primary;
    setNumber(m_number);
}

void AddressCard::setNumber(int number) {
    m_number = number;
    const QString name = tr("Address %1").arg(number);
    m_title->setText(name);
    m_star->setCheckable(true);
    m_star->setChecked(m_primary);
    m_star->setSymbol(m_primary ? Symbol::StarFilled : Symbol::Star);
    m_star->setName(m_primary ? tr("%1 is the main one").arg(name) : tr("Make %1 the main one").arg(name));
    m_remove->setName(tr("Remove %1").arg(name));
    const auto elements = client::type.field(client::Addresses).elements;
    const QString ending = number > 1 ? QStringLiteral(".%1").arg(number) : QString();
    for (std::size_t part = 0; part < m_lines.size(); ++part) {
        const QString label = words::fieldLabel(elements[part].name);
        m_lines[part]->setPlaceholderText(label);
        m_lines[part]->setAccessibleName(QStringLiteral("%1, %2").arg(label, name));
        m_lines[part]->setObjectName(QStringLiteral("clients.form.direccion.") + words::of(elements[part].name) +
                                     ending);
    }
}

void AddressCard::setEditable(bool editable) {
    for (LineEdit* line : m_lines) line->setReadOnly(!editable);
    m_star->setEnabled(editable);
    m_remove->setVisible(editable);
}

void AddressCard::setError(const QString& message) {
    m_lines[client::address::Street]->setInvalid(!message.isEmpty());
    m_lines[client::address::Street]->setAccessibleDescription(message);
    m_error->setText(message);
    m_error->setVisible(!message.isEmpty());
}

void AddressCard::focusStreet() { m_lines[client::address::Street]->setFocus(Qt::OtherFocusReason); }

void AddressCard::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, t.surface, t.border);
}

}  // namespace mostrador

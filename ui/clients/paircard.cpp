#include "ui/clients/paircard.h"

#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include "models/records/client.h"
#include "ui/clients/clientwords.h"
#include "ui/clients/setitems.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuspill.h"

namespace mostrador {

namespace {

QString listed(const SetValue& set) {
    QStringList values;
    for (const SetElement& one : set) values.append(setitems::text(one, 0));
    return values.join(QStringLiteral(", "));
}

QString addressOf(const Record& row) {
    const SetValue& all = row.set(client::Addresses);
    return all.empty() ? QString() : clientwords::addressLine(all.front());
}

}  // namespace

PairCard::PairCard(const sync::LikelyPair& pair, QWidget* parent)
    : CardFrame(parent),
      m_pair(pair),
      m_first(new QRadioButton(this)),
      m_second(new QRadioButton(this)),
      m_merge(new Button(Symbol::Link, tr("Merge into the chosen one"), ButtonVariant::Secondary, this)),
      m_apart(new Button(tr("Not the same"), ButtonVariant::Quiet, this)) {
    const QString name = QStringLiteral("clients.pair.%1").arg(words::of(pair.second.id.toString()));
    setObjectName(name);
    m_first->setObjectName(name + QStringLiteral(".first"));
    m_second->setObjectName(name + QStringLiteral(".second"));
    m_merge->setObjectName(name + QStringLiteral(".merge"));
    m_apart->setObjectName(name + QStringLiteral(".apart"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto* why = new StatusPill(sameInWords(), Symbol::Info, Tone::Info, this);
    column->addWidget(why, 0, Qt::AlignLeft);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    addClient(grid, m_pair.first, 1, m_first);
    addClient(grid, m_pair.second, 2, m_second);
    compare(grid);
    column->addLayout(grid);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_apart);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);
    m_first->setChecked(true);
    connect(m_merge, &QPushButton::clicked, this, &PairCard::mergeWanted);
    connect(m_apart, &QPushButton::clicked, this, &PairCard::notTheSame);
}

const Record& PairCard::survivor() const { return m_first->isChecked() ? m_pair.first : m_pair.second; }
const Record& PairCard::merged() const { return m_first->isChecked() ? m_pair.second : m_pair.first; }

void PairCard::setBusy(bool busy) {
    m_merge->setEnabled(!busy);
    m_apart->setEnabled(!busy);
}

void PairCard::focusChoice() { (m_first->isChecked() ? m_first : m_second)->setFocus(Qt::OtherFocusReason); }

void PairCard::addClient(QGridLayout* grid, const Record& row, int column, QRadioButton* stay) {
    const QString name = words::of(row.text(client::Name));
    auto* head = new QHBoxLayout;
    stay->setText(tr("Keep “%1”").arg(name));
    auto* open = new Button(tr("Open"), ButtonVariant::Quiet, this);
    open->setAccessibleName(tr("Open %1").arg(name));
    connect(open, &QPushButton::clicked, this, [this, id = row.id] { Q_EMIT openWanted(id); });
    head->addWidget(stay, 1);
    head->addWidget(open);
    grid->addLayout(head, 0, column);
}

void PairCard::addRow(QGridLayout* grid, int row, FieldIndex field, const QString& first, const QString& second) {
    const bool same = (m_pair.same & maskOf(field)) != 0;
    auto* title =
        new Label(words::fieldLabel(client::type.field(field).name), TextRole::Caption, Label::Strength::Muted, this);
    grid->addWidget(title, row, 0, Qt::AlignTop);
    int column = 1;
    for (const QString& text : {first, second}) {
        auto* value =
            new Label(text.isEmpty() ? QString(QChar(0x2013)) : text, same ? TextRole::BodyStrong : TextRole::Body,
                      text.isEmpty() ? Label::Strength::Muted : Label::Strength::Normal, this);
        value->setWordWrap(true);
        grid->addWidget(value, row, column++, Qt::AlignTop);
    }
}

void PairCard::compare(QGridLayout* grid) {
    const Record &a = m_pair.first, &b = m_pair.second;
    int row = 1;
    const auto add = [&](FieldIndex field, const QString& first, const QString& second) {
        if (!first.isEmpty() || !second.isEmpty()) addRow(grid, row++, field, first, second);
    };
    add(client::Name, words::of(a.text(client::Name)), words::of(b.text(client::Name)));
    add(client::Code, words::of(a.text(client::Code)), words::of(b.text(client::Code)));
    add(client::TaxId, clientwords::taxId(a), clientwords::taxId(b));
    add(client::Phones, listed(a.set(client::Phones)), listed(b.set(client::Phones)));
    add(client::Emails, listed(a.set(client::Emails)), listed(b.set(client::Emails)));
    add(client::Addresses, addressOf(a), addressOf(b));
    add(client::Notes, words::of(a.text(client::Notes)), words::of(b.text(client::Notes)));
    add(common::CreatedAt, words::day(a.integer(common::CreatedAt)), words::day(b.integer(common::CreatedAt)));
}

QString PairCard::sameInWords() const {
    QStringList fields;
    for (FieldIndex i = 0; i < client::FieldCount; ++i)
        if (m_pair.same & maskOf(i)) fields.append(words::fieldLabel(client::type.field(i).name).toLower());
    return tr("The same: %1", "fields of two clients").arg(fields.join(QStringLiteral(", ")));
}

}  // namespace mostrador

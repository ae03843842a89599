#include "ui/clients/clientdetail.h"

#include <QEvent>
#include <QVBoxLayout>

#include "models/records/client.h"
#include "ui/clients/clientwords.h"
#include "ui/clients/setitems.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

namespace {

constexpr int portrait = 44;

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Label* selectable(Label* label) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

ClientDetail::ClientDetail(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void ClientDetail::show(const RecordDetail& detail, bool masked) {
    m_detail = detail;
    m_masked = masked;
    rebuild();
}

void ClientDetail::setMoney(int digits, const QString& currency) {
    m_digits = digits;
    m_currency = currency;
    if (m_detail) rebuild();
}

QString ClientDetail::shown(const QString& text) const { return m_masked ? words::masked(text) : text; }

void ClientDetail::rebuild() {
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::l);
    column->setSpacing(space::s);
    addHead(column);
    addContact(column);
    addIdentity(column);
    addAddresses(column);
    addTags(column);
    addNotes(column);
    addCommercial(column);
    addHistory(column);
    column->addStretch();
    layout()->addWidget(m_content);
}

void ClientDetail::addHead(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto* avatar = new Avatar(portrait, m_content);
    avatar->setPerson(words::of(record.text(client::Name)));
    row->addWidget(avatar, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    Label* name = selectable(
        new Label(words::of(record.text(client::Name)), TextRole::Title, Label::Strength::Normal, m_content));
    name->setObjectName(QStringLiteral("clients.detail.nombre"));
    texts->addWidget(name);
    const QString under = joined({clientwords::kind(record.text(client::Kind)), words::of(record.text(client::Code))});
    texts->addWidget(new Label(under, TextRole::Caption, Label::Strength::Muted, m_content));
    row->addLayout(texts, 1);
    column->addLayout(row);
    auto* pills = new QHBoxLayout;
    pills->setSpacing(space::s);
    if (record.archived()) pills->addWidget(new StatusPill(tr("Archived"), Symbol::Archive, Tone::Neutral, m_content));
    if (m_detail->state == sync::RecordState::Pending)
        pills->addWidget(new StatusPill(tr("Waiting to be sent"), Symbol::Clock, Tone::Info, m_content));
    if (m_detail->state == sync::RecordState::WillProbablyBeRefused)
        pills->addWidget(new StatusPill(tr("Will probably be refused"), Symbol::Alert, Tone::Warn, m_content));
    pills->addStretch();
    if (pills->count() > 1) column->addLayout(pills);
    else delete pills;
}

void ClientDetail::addSection(QVBoxLayout* column, const QString& title) {
    column->addSpacing(space::m);
    column->addWidget(new SectionHeader(title, m_content));
}

void ClientDetail::addLine(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption,
                           const QString& name) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new SymbolView(symbol, extent::icon, Tone::Neutral, false, m_content), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    Label* shownValue = selectable(new Label(value, TextRole::Body, Label::Strength::Normal, m_content));
    shownValue->setObjectName(QStringLiteral("clients.detail.") + name);
    texts->addWidget(shownValue);
    if (!caption.isEmpty()) texts->addWidget(new Label(caption, TextRole::Caption, Label::Strength::Muted, m_content));
    row->addLayout(texts, 1);
    column->addLayout(row);
}

void ClientDetail::addContact(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    addSection(column, tr("Contact", "section"));
    const QString contact = words::of(record.text(client::Contact));
    if (!contact.isEmpty())
        addLine(column, Symbol::User, contact, words::of(record.text(client::ContactTitle)),
                QStringLiteral("contacto"));
    const auto addSet = [&](FieldIndex field, const setitems::Parts& parts, Symbol symbol, const QString& name) {
        const SetValue& set = record.set(field);
        const int primary = setitems::primaryOf(set, parts.primary);
        for (std::size_t i = 0; i < set.size(); ++i) {
            QStringList notes{clientwords::label(setitems::text(set[i], parts.label))};
            if (parts.whatsApp != SIZE_MAX && setitems::flag(set[i], parts.whatsApp))
                notes.append(QStringLiteral("WhatsApp"));
            if (static_cast<int>(i) == primary && set.size() > 1) notes.append(tr("main", "phone or e-mail"));
            addLine(column, symbol, shown(setitems::text(set[i], parts.value)), joined(notes), name);
        }
    };
    addSet(client::Phones, setitems::phones, Symbol::Phone, QStringLiteral("telefono"));
    addSet(client::Emails, setitems::emails, Symbol::Mail, QStringLiteral("correo"));
    if (record.set(client::Phones).empty() && record.set(client::Emails).empty() && contact.isEmpty())
        column->addWidget(new Label(tr("No phone or e-mail yet"), TextRole::Body, Label::Strength::Muted, m_content));
}

void ClientDetail::addIdentity(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    const QString id = clientwords::taxId(record);
    if (id.isEmpty()) return;
    addSection(column, tr("Identity", "section"));
    const bool wrong = !isNull(record.at(client::TaxIdValid)) && !record.flag(client::TaxIdValid);
    addLine(column, wrong ? Symbol::Alert : Symbol::Key, shown(id),
            wrong ? tr("The check digit does not match") : QString(), QStringLiteral("documento"));
}

void ClientDetail::addAddresses(QVBoxLayout* column) {
    const SetValue& set = m_detail->record.set(client::Addresses);
    if (set.empty()) return;
    addSection(column, words::fieldLabel("direcciones"));
    const int primary = setitems::primaryOf(set, client::address::Primary);
    for (std::size_t i = 0; i < set.size(); ++i) {
        QStringList notes{setitems::text(set[i], client::address::Label)};
        if (static_cast<int>(i) == primary && set.size() > 1) notes.append(tr("main", "address"));
        addLine(column, Symbol::MapPin, shown(clientwords::addressLine(set[i])), joined(notes),
                QStringLiteral("direccion"));
    }
}

void ClientDetail::addTags(QVBoxLayout* column) {
    const SetValue& set = m_detail->record.set(client::Tags);
    if (set.empty()) return;
    addSection(column, words::fieldLabel("etiquetas"));
    auto* box = new QWidget(m_content);
    auto* flow = new FlowLayout(space::xs, box);
    for (const SetElement& tag : set) flow->addWidget(new Chip(setitems::text(tag, 0), false, box));
    column->addWidget(box);
}

void ClientDetail::addNotes(QVBoxLayout* column) {
    const QString notes = words::of(m_detail->record.text(client::Notes));
    if (notes.isEmpty()) return;
    addSection(column, words::fieldLabel("notas"));
    Label* label = selectable(new Label(notes, TextRole::Body, Label::Strength::Normal, m_content));
    label->setObjectName(QStringLiteral("clients.detail.notas"));
    column->addWidget(label);
}

void ClientDetail::addCommercial(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    const QString list = words::of(record.text(client::PriceList));
    const bool limited = !isNull(record.at(client::CreditLimit));
    if (list.isEmpty() && !limited) return;
    addSection(column, tr("Terms", "section: price list and credit"));
    if (!list.isEmpty())
        addLine(column, Symbol::Tag, list, words::fieldLabel("lista_precios"), QStringLiteral("lista_precios"));
    if (!limited) return;
    const QString amount = words::amount(record.integer(client::CreditLimit), m_digits);
    addLine(column, Symbol::Cart,
            joined({m_currency.isEmpty() ? amount : QString(m_currency + QLatin1Char(' ') + amount)}),
            words::fieldLabel("limite_credito"), QStringLiteral("limite_credito"));
}

void ClientDetail::addHistory(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    addSection(column, tr("History", "section"));
    addLine(column, Symbol::Plus, tr("Created %1", "date").arg(words::when(record.integer(common::CreatedAt))),
            joined({m_detail->createdBy, m_detail->createdOn}), QStringLiteral("creado"));
    if (record.integer(common::UpdatedAt) == 0) return;
    addLine(column, Symbol::Pencil, tr("Changed %1", "date").arg(words::when(record.integer(common::UpdatedAt))),
            joined({m_detail->updatedBy, m_detail->updatedOn}), QStringLiteral("modificado"));
}

void ClientDetail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_detail) rebuild();
}

}  // namespace mostrador

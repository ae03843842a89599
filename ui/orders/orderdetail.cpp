// OrderDetail: what and whose it is, what is wrong, what happened. Money: orderdetail_money.cpp.
#include "ui/orders/orderdetail.h"

#include <QEvent>
#include <QVBoxLayout>

#include "models/base/clock.h"
#include "models/records/client.h"
#include "models/records/equipment.h"
#include "models/records/order.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

namespace {

const QString prefix = QStringLiteral("orders.detail.");

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString phoneOf(const Record& client) {
    const AliasSpec* alias = client::type.findAlias("telefono");
    const SetElement* element = alias != nullptr ? client.primary(*alias) : nullptr;
    return element != nullptr ? words::of(textOf(element->fields[client::phone::Number])) : QString();
}

Label* selectable(Label* label) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

OrderDetail::OrderDetail(const Clock& clock, QWidget* parent) : QWidget(parent), m_clock(clock) {
    setObjectName(QStringLiteral("orders.detail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void OrderDetail::show(const OrderPicture& picture, const Rights& rights) {
    m_picture = picture;
    m_rights = rights;
    rebuild();
}

void OrderDetail::rebuild() {
    delete m_content;
    m_secret = nullptr;
    m_reveal = nullptr;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::l);
    column->setSpacing(space::s);
    addFacts(column);
    addFault(column);
    addLines(column);
    addDeposits(column);
    addApproval(column);
    addWarranty(column);
    addTimeline(column);
    column->addStretch();
    layout()->addWidget(m_content);
}

void OrderDetail::addSection(QVBoxLayout* column, const QString& title, QWidget* action) {
    column->addSpacing(space::m);
    auto* header = new SectionHeader(title, m_content);
    if (action != nullptr) header->addAction(action);
    column->addWidget(header);
}

Label* OrderDetail::addLine(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption,
                            const QString& name) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new SymbolView(symbol, extent::icon, Tone::Neutral, false, m_content), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    Label* shown = selectable(new Label(value, TextRole::Body, Label::Strength::Normal, m_content));
    shown->setObjectName(prefix + name);
    texts->addWidget(shown);
    if (!caption.isEmpty()) {
        auto* under = new Label(caption, TextRole::Caption, Label::Strength::Muted, m_content);
        under->setWordWrap(true);
        texts->addWidget(under);
    }
    row->addLayout(texts, 1);
    column->addLayout(row);
    return shown;
}

Button* OrderDetail::addLink(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption,
                             const QString& name) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new SymbolView(symbol, extent::icon, Tone::Neutral, false, m_content));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(selectable(new Label(value, TextRole::BodyStrong, Label::Strength::Normal, m_content)));
    if (!caption.isEmpty())
        texts->addWidget(selectable(new Label(caption, TextRole::Caption, Label::Strength::Muted, m_content)));
    row->addLayout(texts, 1);
    auto* open = new Button(tr("Open"), ButtonVariant::Quiet, m_content);
    open->setObjectName(prefix + name);
    open->setAccessibleName(tr("Open %1").arg(value));
    row->addWidget(open);
    column->addLayout(row);
    return open;
}

void OrderDetail::addFacts(QVBoxLayout* column) {
    const Record& row = m_picture->order;
    if (const auto& client = m_picture->client) {
        const QString phone = phoneOf(*client);
        Button* open = addLink(column, Symbol::Clients, words::of(client->text(client::Name)),
                               m_rights.masked ? words::masked(phone) : phone, QStringLiteral("cliente"));
        connect(open, &QPushButton::clicked, this,
                [this] { Q_EMIT clientWanted(m_picture->order.reference(order::Client)); });
    }
    const std::int64_t promised = row.integer(order::PromisedAt);
    if (promised != 0) {
        const bool late = orderwords::isLate(row, m_clock.utcMs());
        Label* shown = addLine(column, late ? Symbol::Alert : Symbol::Calendar, orderwords::promised(promised),
                               late ? tr("Promised, and late") : tr("Promised"), QStringLiteral("prometido"));
        if (late) shown->setStrength(Label::Strength::Danger);
    }
    const QString technician = m_picture->person(row.reference(order::Technician));
    addLine(column, Symbol::User, technician.isEmpty() ? tr("Nobody yet", "technician") : technician,
            words::fieldLabel("tecnico_id"), QStringLiteral("tecnico"));
    const QString shelf = joined({words::of(m_picture->place), words::of(row.text(order::Shelf))});
    if (!shelf.isEmpty()) addLine(column, Symbol::MapPin, shelf, tr("Where it lies"), QStringLiteral("ubicacion"));
    if (row.text(order::Priority) != order::normal)
        addLine(column, Symbol::Star, orderwords::priority(row.text(order::Priority)), words::fieldLabel("prioridad"),
                QStringLiteral("prioridad"));
}

void OrderDetail::addText(QVBoxLayout* column, const QString& title, FieldIndex field) {
    const QString text = words::of(m_picture->order.text(field));
    if (text.isEmpty()) return;
    auto* caption = new Label(title, TextRole::CaptionStrong, Label::Strength::Muted, m_content);
    column->addWidget(caption);
    Label* label = selectable(new Label(text, TextRole::Body, Label::Strength::Normal, m_content));
    label->setObjectName(prefix + words::of(order::type.field(field).name));
    column->addWidget(label);
}

void OrderDetail::addFault(QVBoxLayout* column) {
    addSection(column, tr("Equipment", "section"));
    if (const auto& thing = m_picture->equipment) {
        QStringList notes{words::of(thing->text(equipment::Serial)), words::of(thing->text(equipment::Accessories))};
        addLine(column, Symbol::Device, orderwords::equipment(*thing), joined(notes), QStringLiteral("equipo"));
        if (!isNull(thing->at(equipment::SerialValid)) && !thing->flag(equipment::SerialValid))
            addLine(column, Symbol::Alert, tr("The check digit of the IMEI does not match"), QString(),
                    QStringLiteral("serie_valida"));
        addSecret(column);
    } else {
        addLine(column, Symbol::Device, words::of(m_picture->order.text(order::Item)), QString(),
                QStringLiteral("equipo"));
    }
    addText(column, words::fieldLabel("falla"), order::Fault);
    addText(column, words::fieldLabel("condicion"), order::Condition);
    addText(column, words::fieldLabel("diagnostico"), order::Diagnosis);
    addText(column, words::fieldLabel("notas"), order::Notes);
}

void OrderDetail::addSecret(QVBoxLayout* column) {
    if (!m_picture->hasSecret || !m_rights.secret) return;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new SymbolView(Symbol::Lock, extent::icon, Tone::Neutral, false, m_content));
    m_secret = selectable(new Label(QString(6, QChar(0x2022)), TextRole::Figures, Label::Strength::Normal, m_content));
    m_secret->setObjectName(prefix + QStringLiteral("secreto"));
    m_secret->setAccessibleName(words::fieldLabel("secreto"));
    row->addWidget(m_secret, 1);
    m_reveal = new Button(Symbol::Eye, tr("Show unlock code"), ButtonVariant::Quiet, m_content);
    m_reveal->setObjectName(prefix + QStringLiteral("secreto.ver"));
    row->addWidget(m_reveal);
    column->addLayout(row);
    connect(m_reveal, &QPushButton::clicked, this, &OrderDetail::secretWanted);
}

void OrderDetail::showSecret(const QString& secret) {
    if (m_secret == nullptr) return;
    m_secret->setText(secret);
    m_reveal->hide();
}

void OrderDetail::addTimeline(QVBoxLayout* column) {
    const SetValue& history = m_picture->order.set(order::History);
    addSection(column, tr("What happened", "section"));
    int number = static_cast<int>(history.size());
    for (auto step = history.rbegin(); step != history.rend(); ++step, --number) {
        const auto state = orderStateFrom(textOf(step->fields[order::history::State]));
        const std::int64_t at = integerOf(step->fields[order::history::At]);
        const QString reason = words::of(textOf(step->fields[order::history::Reason]));
        const QString under = joined({words::when(at), personIn(*step, order::history::User), reason});
        if (state)
            addLine(column, orderwords::state(*state).symbol, orderwords::stateName(*state), under,
                    QStringLiteral("historial.%1").arg(number));
    }
}

QString OrderDetail::personIn(const SetElement& one, std::size_t part) const {
    const auto id = part < one.fields.size() ? Uuid::parse(textOf(one.fields[part])) : std::nullopt;
    return id ? m_picture->person(*id) : QString();
}

void OrderDetail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_picture) rebuild();
}

}  // namespace mostrador

#include "ui/users/userdetail.h"

#include <QEvent>
#include <QVBoxLayout>

#include "models/records/user.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/users/userwords.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

namespace {

constexpr int portrait = 44;

Label* selectable(Label* label) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

UserDetail::UserDetail(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void UserDetail::show(const RecordDetail& detail, const QString& lastDevice) {
    m_detail = detail;
    m_lastDevice = lastDevice;
    rebuild();
}

void UserDetail::addHead(QVBoxLayout* column) {
    const Record& record = m_detail->record;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    auto* avatar = new Avatar(portrait, m_content);
    avatar->setPerson(words::of(record.text(user::Name)));
    row->addWidget(avatar, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(
        selectable(new Label(words::of(record.text(user::Name)), TextRole::Title, Label::Strength::Normal, m_content)));
    texts->addWidget(
        new Label(words::of(record.text(user::UserName)), TextRole::Caption, Label::Strength::Muted, m_content));
    row->addLayout(texts, 1);
    column->addLayout(row);
    auto* pills = new QHBoxLayout;
    pills->setSpacing(space::s);
    const table::Pill state = userwords::state(record);
    pills->addWidget(new StatusPill(state.text, state.symbol, state.tone, m_content));
    if (m_detail->state != sync::RecordState::Confirmed) {
        const table::Pill sync = userwords::syncState(static_cast<int>(m_detail->state));
        pills->addWidget(new StatusPill(sync.text, sync.symbol, sync.tone, m_content));
    }
    pills->addStretch();
    column->addLayout(pills);
}

void UserDetail::addLine(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(new SymbolView(symbol, extent::icon, Tone::Neutral, false, m_content), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(selectable(new Label(value, TextRole::Body, Label::Strength::Normal, m_content)));
    if (!caption.isEmpty()) texts->addWidget(new Label(caption, TextRole::Caption, Label::Strength::Muted, m_content));
    row->addLayout(texts, 1);
    column->addLayout(row);
}

void UserDetail::rebuild() {
    delete m_content;
    m_content = new QWidget(this);
    const Record& record = m_detail->record;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(space::l - 6, space::xs, space::l, space::l);
    column->setSpacing(space::s);
    addHead(column);
    const auto section = [&](const QString& title) {
        column->addSpacing(space::m);
        column->addWidget(new SectionHeader(title, m_content));
    };
    section(tr("Account", "section"));
    addLine(column, Symbol::Key, userwords::roles(record), words::fieldLabel("roles"));
    const QString email = words::of(record.text(user::Email));
    if (!email.isEmpty()) addLine(column, Symbol::Mail, email, words::fieldLabel("correo"));
    const QString team = words::of(record.text(user::Team));
    if (!team.isEmpty()) addLine(column, Symbol::Clients, team, words::fieldLabel("equipo"));
    const QString last = words::when(record.integer(user::LastSignInAt));
    addLine(column, Symbol::Device,
            last.isEmpty() ? tr("Has never signed in") : tr("Last sign-in %1", "date").arg(last), m_lastDevice);
    section(tr("History", "section"));
    addLine(column, Symbol::Plus, tr("Created %1", "date").arg(words::when(record.integer(common::CreatedAt))),
            joined({m_detail->createdBy, m_detail->createdOn}));
    if (record.integer(common::UpdatedAt) != 0)
        addLine(column, Symbol::Pencil, tr("Changed %1", "date").arg(words::when(record.integer(common::UpdatedAt))),
                joined({m_detail->updatedBy, m_detail->updatedOn}));
    column->addStretch();
    layout()->addWidget(m_content);
}

void UserDetail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_detail) rebuild();
}

}  // namespace mostrador

#include "ui/clients/conflictbar.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

ConflictBar::ConflictBar(QWidget* parent)
    : QFrame(parent),
      m_text(new Label(TextRole::Body, this)),
      m_theirs(new Button(QString(), ButtonVariant::Secondary, this)),
      m_mine(new Button(QString(), ButtonVariant::Quiet, this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::m, space::m, space::m, space::m);
    grid->setHorizontalSpacing(space::m);
    grid->addWidget(new SymbolView(Symbol::Alert, 18, Tone::Warn, false, this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    auto* answers = new QHBoxLayout;
    answers->addWidget(m_theirs);
    answers->addWidget(m_mine);
    answers->addStretch();
    grid->addLayout(answers, 1, 1);
    grid->setColumnStretch(1, 1);
    m_text->setWordWrap(true);
    m_theirs->setObjectName(QStringLiteral("clients.conflict.theirs"));
    m_mine->setObjectName(QStringLiteral("clients.conflict.mine"));
    setObjectName(QStringLiteral("clients.conflict"));
    setVisible(false);
    connect(m_theirs, &QPushButton::clicked, this, &ConflictBar::theirsChosen);
    connect(m_mine, &QPushButton::clicked, this, &ConflictBar::mineChosen);
    retranslate();
}

void ConflictBar::showConflict(const QString& who, const QStringList& fields) {
    m_who = who;
    m_fields = fields;
    retranslate();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConflictBar::retranslate() {
    const QString fields = m_fields.join(QLatin1Char('\n'));
    m_text->setText(m_who.isEmpty() ? tr("Changed by another person meanwhile:\n%1").arg(fields)
                                    : tr("Changed by %1 meanwhile:\n%2", "a person's name").arg(m_who, fields));
    setAccessibleName(m_text->text());
    m_theirs->setText(tr("Use theirs"));
    m_mine->setText(tr("Keep mine"));
}

void ConflictBar::paintEvent(QPaintEvent*) {
    const ToneColors& tone = tokensOf(this).tone(Tone::Warn);
    QPainter painter(this);
    paint::roundedBox(painter, rect(), radius::card, tone.background, tone.border);
}

void ConflictBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador

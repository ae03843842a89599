#include "ui/home/daycard.h"

#include <QVBoxLayout>

#include "ui/tables/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/symbolview.h"

namespace mostrador {

namespace {

constexpr int inner = 10;  // as the lines below

}  // namespace

DayCard::DayCard(Symbol symbol, const QString& name, QWidget* parent)
    : CardFrame(parent),
      m_name(name),
      m_title(new Label(TextRole::Subtitle, this)),
      m_count(new Label(QString(), TextRole::Subtitle, Label::Strength::Muted, this)),
      m_none(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_all(new Button(QString(), ButtonVariant::Quiet, this)),
      m_column(new QVBoxLayout(this)) {
    setObjectName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_count->setObjectName(name + QStringLiteral(".count"));
    m_all->setObjectName(name + QStringLiteral(".all"));
    m_none->setWordWrap(true);
    m_none->setContentsMargins(inner + extent::icon + space::s, 0, inner, inner);  // below the title
    m_column->setContentsMargins(space::s, space::s, space::s, space::s);
    m_column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(inner, 0, 0, 2);
    head->addStrut(extent::control);  // as tall without its button
    head->setSpacing(space::s);
    head->addWidget(new SymbolView(symbol, extent::icon, Tone::Neutral, false, this));
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_all);
    m_column->addLayout(head);
    m_column->addWidget(m_none);
    m_column->addStretch();
    connect(m_all, &QPushButton::clicked, this, &DayCard::allWanted);
}

void DayCard::setTexts(const QString& title, const QString& none, const QString& all) {
    m_title->setText(title);
    m_none->setText(none);
    m_all->setText(all);
    m_all->setAccessibleName(QStringLiteral("%1: %2").arg(title, all));
    setAccessibleName(title);
}

void DayCard::setTone(Tone tone) { m_tone = tone; }

void DayCard::setLines(const QList<Line>& lines, qint64 count) {
    while (m_lines.size() > lines.size()) {
        LineButton* last = m_lines.takeLast();
        if (last->hasFocus()) m_all->setFocus(Qt::OtherFocusReason);
        last->deleteLater();
        last->hide();
    }
    while (m_lines.size() < lines.size()) {
        const int number = static_cast<int>(m_lines.size());
        auto* line = new LineButton(this);
        line->setObjectName(QStringLiteral("%1.%2").arg(m_name).arg(number + 1));
        m_column->insertWidget(m_column->count() - 1, line);
        connect(line, &QAbstractButton::clicked, this, [this, number] { Q_EMIT opened(number); });
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_lines[i]->setLine(lines[i].symbol, lines[i].title, lines[i].detail, lines[i].end, lines[i].tone);
    m_none->setVisible(lines.isEmpty());
    m_count->setText(count > 0 ? words::number(count) : QString());
    m_count->setStrength(m_tone == Tone::Danger ? Label::Strength::Danger : Label::Strength::Muted);
    m_all->setVisible(!lines.isEmpty());
}

}  // namespace mostrador

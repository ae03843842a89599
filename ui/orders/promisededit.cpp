#include "ui/orders/promisededit.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include "ui/theme/tokens.h"

namespace mostrador {

namespace {

constexpr int daysAhead = 2;
const QTime closing(18, 0);

QDateTime usual(std::int64_t now) {
    QDate day = QDateTime::fromMSecsSinceEpoch(now).date().addDays(daysAhead);
    while (day.dayOfWeek() >= Qt::Saturday) day = day.addDays(1);
    return QDateTime(day, closing);
}

// With a four-digit year, as everywhere in the program.
QString dateForm() {
    QString form = QLocale().dateFormat(QLocale::ShortFormat);
    if (!form.contains(QLatin1String("yyyy"))) form.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return form + QLatin1Char(' ') + QLocale().timeFormat(QLocale::ShortFormat);
}

}  // namespace

PromisedEdit::PromisedEdit(QWidget* parent)
    : QWidget(parent), m_is(new QCheckBox(this)), m_at(new QDateTimeEdit(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_is);
    row->addWidget(m_at, 1);
    m_is->setObjectName(QStringLiteral("orders.form.prometido.si"));
    m_at->setObjectName(QStringLiteral("orders.form.prometido"));
    m_at->setEnabled(false);
    setFocusProxy(m_is);
    connect(m_is, &QCheckBox::clicked, this, [this](bool on) {
        m_at->setEnabled(on);
        if (on && m_given == 0) m_at->setDateTime(usual(m_now));
        if (on) m_at->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &PromisedEdit::edited);
    retranslate();
}

void PromisedEdit::setMs(std::int64_t utcMs) {
    const QSignalBlocker quiet(m_at);
    m_given = utcMs;
    m_is->setChecked(utcMs != 0);
    m_at->setEnabled(utcMs != 0);
    m_at->setDateTime(utcMs != 0 ? QDateTime::fromMSecsSinceEpoch(utcMs) : usual(m_now));
}

std::int64_t PromisedEdit::ms() const {
    if (!m_is->isChecked()) return 0;
    const std::int64_t shown = m_at->dateTime().toMSecsSinceEpoch();
    // The field shows minutes: what was not changed stays as it came.
    constexpr std::int64_t minute = 60'000;
    return m_given != 0 && shown / minute == m_given / minute ? m_given : shown / minute * minute;
}

void PromisedEdit::retranslate() {
    m_is->setText(tr("Promised for"));
    m_at->setAccessibleName(tr("Promised for"));
    m_at->setDisplayFormat(dateForm());
}

void PromisedEdit::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador

#include "ui/entry/servercheck.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/progress.h"

namespace mostrador {

QString serverTrouble(const Error& error, const QString& address) {
    // The common sentence speaks of work that is kept; here there is none yet, but an address to check.
    if (error.code == ErrorCode::NetworkDown) {
        return ServerCheck::tr(
                   "No server answers at %1. Check the address, the network, and that the server is running.")
            .arg(address);
    }
    return words::described(error);
}

ServerCheck::ServerCheck(sync::Workspace& workspace, const QString& prefix, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_url(new LineEdit),
      m_field(new FormField(QString(), m_url, this)),
      m_test(new Button(QString(), ButtonVariant::Secondary, this)),
      m_spinner(new Spinner(16, this)),
      m_note(new NoteLine(this)) {
    m_url->setObjectName(prefix + QStringLiteral(".url"));
    m_url->setSymbol(Symbol::Server);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_url->setMaxLength(500);
    m_test->setObjectName(prefix + QStringLiteral(".test"));
    m_note->setObjectName(prefix + QStringLiteral(".testResult"));
    m_field->setRequired(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_field);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_test);
    row->addWidget(m_spinner);
    row->addWidget(m_note, 100, Qt::AlignVCenter);
    row->addStretch(1);
    column->addLayout(row);
    m_spinner->hide();
    connect(m_url, &QLineEdit::textEdited, this, [this] {
        forget();
        m_found.reset();
        m_error.reset();
        showOutcome();
        Q_EMIT addressEdited();
    });
    connect(m_test, &QPushButton::clicked, this, &ServerCheck::check);
    retranslate();
}

void ServerCheck::setAddress(const QString& address) {
    if (address == m_url->text()) return;
    m_url->setText(address);
    m_found.reset();
    m_error.reset();
    showOutcome();
}

QString ServerCheck::address() const { return m_url->text().trimmed(); }

void ServerCheck::focusAddress() { m_url->setFocus(Qt::OtherFocusReason); }

void ServerCheck::check() {
    if (m_busy) return;
    m_found.reset();
    m_error.reset();
    showOutcome();
    if (address().isEmpty()) {
        m_field->setError(tr("Type the address of your server."));
        focusAddress();
        Q_EMIT answered(false);
        return;
    }
    setBusy(true);
    const int round = ++m_round;
    m_workspace.checkServer(address().toStdString(),
                            [self = QPointer(this), round](const Result<sync::ServerInfo>& answer) {
                                if (self && round == self->m_round) self->onAnswer(answer);
                            });
}

void ServerCheck::forget() {
    ++m_round;
    setBusy(false);
}

void ServerCheck::onAnswer(const Result<sync::ServerInfo>& answer) {
    setBusy(false);
    if (answer.ok()) m_found = *answer;
    else m_error = answer.error();
    showOutcome();
    if (m_error) focusAddress();
    Q_EMIT answered(answer.ok());
}

void ServerCheck::showError(const QString& words) { m_field->setError(words); }

void ServerCheck::setBusy(bool busy) {
    if (busy == m_busy) return;
    m_busy = busy;
    m_test->setEnabled(!busy);
    m_spinner->setVisible(busy);
    showOutcome();
    Q_EMIT busyChanged(busy);
}

void ServerCheck::showOutcome() {
    m_field->setError(m_error ? serverTrouble(*m_error, address()) : QString());
    if (m_busy) m_note->setNote(tr("Asking the server…"), Tone::Neutral);
    else if (m_found) m_note->setNote(tr("Server found · version %1").arg(words::of(m_found->version)), Tone::Ok);
    else m_note->setNote(QString(), Tone::Neutral);
}

void ServerCheck::retranslate() {
    m_field->setLabel(tr("&Server address"));
    m_field->setHint(tr("For example server.mybusiness.com or 192.168.1.20:8000"));
    m_test->setText(tr("&Test connection"));
    m_test->setAccessibleName(tr("Test connection"));
    m_spinner->setAccessibleName(tr("Asking the server…"));
    showOutcome();
}

void ServerCheck::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador

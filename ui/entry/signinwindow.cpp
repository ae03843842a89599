#include "ui/entry/signinwindow.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QStackedWidget>

#include "ui/entry/activationform.h"
#include "ui/entry/brandpanel.h"
#include "ui/entry/choicecard.h"
#include "ui/entry/entryfields.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/progress.h"

namespace mostrador {

using namespace entryfields;
namespace {

constexpr int textWidth = 440;
constexpr int side = 56;
constexpr int tall = 680;     // in a larger window the page stays together in the middle
constexpr int peopleMax = 4;  // more are typed

}  // namespace

SignInWindow::SignInWindow(sync::Workspace& workspace, bool staySignedIn, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_brand(new BrandPanel(this)),
      m_title(new Label(TextRole::Display, this)),
      m_lead(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_banner(new Banner(this)),
      m_forms(new QStackedWidget(this)),
      m_join(new Button(QString(), ButtonVariant::Quiet, this)),
      m_ok(new Button(QString(), ButtonVariant::Primary, this)),
      m_spinner(new Spinner(18, this)) {
    setObjectName(QStringLiteral("signin"));
    m_ok->setObjectName(QStringLiteral("signin.ok"));
    m_join->setObjectName(QStringLiteral("signin.join"));
    m_banner->setObjectName(QStringLiteral("signin.message"));
    m_spinner->hide();
    resize(880, 600);
    setMinimumSize(780, 560);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_brand);
    auto* area = new QWidget(this);
    auto* holder = new QWidget(area);
    holder->setMaximumSize(textWidth + 2 * side, tall);
    auto* right = new QVBoxLayout(holder);
    right->setContentsMargins(side, 48, side, space::xl);
    right->setSpacing(space::l);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_lead),
                            static_cast<QWidget*>(m_banner), static_cast<QWidget*>(m_forms)}) {
        right->addWidget(widget);
    }
    m_title->setWordWrap(true);
    m_lead->setWordWrap(true);
    m_forms->addWidget(makePasswordPage());
    m_forms->addWidget(makeCodePage());
    right->setStretchFactor(m_forms, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_join);
    foot->addStretch();
    foot->addWidget(m_spinner);
    foot->addWidget(m_ok);
    right->addLayout(foot);
    auto* middle = new QHBoxLayout(area);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(holder);
    row->addWidget(area, 1);
    m_stay->setChecked(staySignedIn);
    m_wait.setInterval(1000);
    connect(&m_wait, &QTimer::timeout, this, &SignInWindow::countDown);
    connect(m_ok, &QPushButton::clicked, this, &SignInWindow::submit);
    connect(m_join, &QPushButton::clicked, this, [this] {
        m_banner->setMessage(Tone::Info, tr("Sign in first; then you will be asked for the server."));
        m_join->setEnabled(false);
        Q_EMIT joinWanted();
        focusFirst();
    });
    retranslate();
}

QWidget* SignInWindow::makePasswordPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_user = text(QStringLiteral("signin.user"));
    m_password = password(QStringLiteral("signin.password"));
    m_stay = new QCheckBox;
    m_stay->setObjectName(QStringLiteral("signin.stay"));
    m_haveCode = new Button(QString(), ButtonVariant::Quiet);
    m_haveCode->setObjectName(QStringLiteral("signin.haveCode"));
    fillPeople(column);
    column->addWidget(m_user);
    column->addWidget(m_password);
    column->addWidget(m_stay);
    column->addWidget(m_haveCode, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_haveCode, &QPushButton::clicked, this, [this] { showCode(true); });
    return page;
}

QWidget* SignInWindow::makeCodePage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_code = new ActivationForm(m_workspace, QStringLiteral("signin"));
    m_back = new Button(QString(), ButtonVariant::Quiet);
    m_back->setObjectName(QStringLiteral("signin.havePassword"));
    column->addWidget(m_code);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_back, &QPushButton::clicked, this, [this] { showCode(false); });
    connect(m_code, &ActivationForm::activated, this, &SignInWindow::onActivated);
    connect(m_code, &ActivationForm::busyChanged, this, &SignInWindow::setBusy);
    return page;
}

void SignInWindow::fillPeople(QVBoxLayout* column) {
    const auto names = m_workspace.knownUserNames();
    if (names.empty() || names.size() > peopleMax) return;
    for (const std::string& each : names) {
        const QString name = words::of(each);
        auto* card = new ChoiceCard(std::nullopt);
        card->setObjectName(QStringLiteral("signin.person.") + name);
        card->setTexts(name, {});
        m_people.append(card);
        column->addWidget(card);
        connect(card, &QAbstractButton::clicked, this, [this, name] {
            editorOf(m_user)->setText(name);
            m_user->clearError();
            m_password->focusEditor();
        });
    }
    connect(editorOf(m_user), &QLineEdit::textChanged, this, [this](const QString& typed) {
        for (ChoiceCard* card : m_people) {
            // An exclusive group never lets its last button go by itself.
            card->setAutoExclusive(false);
            card->setChecked(card->text().compare(typed.trimmed(), Qt::CaseInsensitive) == 0);
            card->setAutoExclusive(true);
        }
    });
}

void SignInWindow::setOrganization(const QString& name) {
    m_organization = name;
    retranslate();
}

void SignInWindow::setMessage(const QString& text) { m_banner->setMessage(Tone::Warn, text); }

void SignInWindow::setUserName(const QString& name) { editorOf(m_user)->setText(name); }

void SignInWindow::focusFirst() { (valueOf(m_user).isEmpty() ? m_user : m_password)->focusEditor(); }

void SignInWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    const auto names = m_workspace.knownUserNames();
    if (valueOf(m_user).isEmpty() && names.size() == 1) setUserName(words::of(names.front()));
    focusFirst();
}

void SignInWindow::showCode(bool code) {
    m_forms->setCurrentIndex(code ? 1 : 0);
    m_banner->setMessage(Tone::Info, {});
    if (code) {
        m_code->setUserName(valueOf(m_user));
        m_code->focusFirst();
    } else {
        m_code->wipe();
        focusFirst();
    }
    retranslate();
}

void SignInWindow::submit() {
    if (m_busy || m_waitSeconds > 0) return;
    if (m_forms->currentIndex() == 1) {
        m_code->submit();
        return;
    }
    const bool named = needText(m_user, tr("Type your user name."));
    const bool secret = needText(m_password, tr("Type your password."));
    if (!named || !secret) {
        (named ? m_password : m_user)->focusEditor();
        return;
    }
    m_banner->setMessage(Tone::Info, {});
    setBusy(true);
    m_workspace.signIn(valueOf(m_user).toStdString(), valueOf(m_password).toStdString(),
                       [self = QPointer(this)](const Result<sync::SignedInUser>& answer) {
                           if (self) self->onAnswer(answer);
                       });
}

void SignInWindow::onAnswer(const Result<sync::SignedInUser>& answer) {
    setBusy(false);
    if (answer.ok()) {
        entryfields::clear(m_password);
        Q_EMIT signedIn(m_stay->isChecked());
        return;
    }
    const Error& error = answer.error();
    if (error.code == ErrorCode::TooManyAttempts) {
        m_waitSeconds = qMax(1, QString::fromStdString(error.detail).toInt());
        m_wait.start();
        countDown();
    } else if (error.code == ErrorCode::BadCredentials) {
        m_password->setError(words::described(error));
        editorOf(m_password)->selectAll();
        m_password->focusEditor();
    } else if (error.code == ErrorCode::SignInNeeded) {
        m_banner->setMessage(Tone::Warn, tr("The server cannot be reached, and this person has not signed in on this "
                                            "computer before. Connect once to sign in."));
    } else if (error.code == ErrorCode::NotAllowed) {
        m_banner->setMessage(Tone::Danger, tr("This user is suspended. Talk to an administrator."));
    } else {
        m_banner->setMessage(Tone::Danger, words::described(error));
    }
}

void SignInWindow::onActivated() {
    const QString user = m_code->userName();
    const QString secret = m_code->password();
    showCode(false);
    editorOf(m_user)->setText(user);
    editorOf(m_password)->setText(secret);
    submit();
}

void SignInWindow::setBusy(bool busy) {
    m_busy = busy;
    m_ok->setEnabled(!busy);
    m_spinner->setVisible(busy);
}

void SignInWindow::countDown() {
    if (m_waitSeconds <= 0) {
        m_wait.stop();
        m_ok->setEnabled(true);
        m_banner->setMessage(Tone::Info, tr("You can try again now."));
        return;
    }
    m_ok->setEnabled(false);
    m_banner->setMessage(Tone::Warn, tr("Too many attempts. You can try again in %n second(s).", "", m_waitSeconds));
    --m_waitSeconds;
}

void SignInWindow::retranslate() {
    const bool alone = m_workspace.membership() == sync::Membership::Alone;
    const bool code = m_forms->currentIndex() == 1;
    setWindowTitle(tr("Sign in – Mostrador"));
    m_brand->setSentence(tr("Clients, orders and stock, with or without a network."));
    m_brand->setFootnote(tr("Version %1").arg(QStringLiteral(MOSTRADOR_VERSION)));
    m_title->setText(code ? tr("Use a code") : tr("Sign in"));
    m_lead->setText(code ? tr("For your first time here, or when you forgot your password.") : m_organization);
    m_lead->setVisible(!m_lead->text().isEmpty());
    m_user->setLabel(tr("&User name"));
    m_password->setLabel(tr("&Password"));
    m_stay->setText(tr("&Stay signed in on this computer"));
    m_haveCode->setText(tr("I have a &code"));
    m_haveCode->setVisible(!alone);
    m_back->setText(tr("I have a &password"));
    m_join->setText(tr("Connect to a server…"));
    m_join->setVisible(alone);
    m_ok->setText(code ? tr("Use the code") : tr("Sign in"));
    m_ok->setAccessibleName(m_ok->text());
    m_spinner->setAccessibleName(tr("Please wait"));
}

void SignInWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) submit();
    else if (event->key() == Qt::Key_Escape && m_forms->currentIndex() == 1) showCode(false);
    else QWidget::keyPressEvent(event);
}

void SignInWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void SignInWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

}  // namespace mostrador

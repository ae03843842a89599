#include "ui/entry/firstrunwizard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/entry/accountstep.h"
#include "ui/entry/brandpanel.h"
#include "ui/entry/connectionstep.h"
#include "ui/entry/devicestep.h"
#include "ui/entry/donestep.h"
#include "ui/entry/downloadstep.h"
#include "ui/entry/languagestep.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"

namespace mostrador {

namespace {

constexpr int textWidth = 500;  // lines longer than this are tiring
constexpr int side = 56;
constexpr int tall = 720;  // in a larger window the page stays together in the middle

}  // namespace

FirstRunWizard::FirstRunWizard(sync::Workspace& workspace, FirstRunData known, QWidget* parent)
    : QWidget(parent),
      m_data(std::move(known)),
      m_brand(new BrandPanel(this)),
      m_stack(new QStackedWidget(this)),
      m_back(new Button(QString(), ButtonVariant::Secondary, this)),
      m_next(new Button(QString(), ButtonVariant::Primary, this)),
      m_spinner(new Spinner(18, this)),
      m_language(new LanguageStep(m_data)),
      m_connection(new ConnectionStep(workspace, m_data)),
      m_account(new AccountStep(workspace, m_data)),
      m_device(new DeviceStep(workspace, m_data)),
      m_download(new DownloadStep(workspace, m_data)),
      m_done(new DoneStep(workspace, m_data)),
      m_steps{m_language, m_connection, m_account, m_device, m_download, m_done} {
    setObjectName(QStringLiteral("wizard"));
    m_back->setObjectName(QStringLiteral("wizard.back"));
    m_next->setObjectName(QStringLiteral("wizard.next"));
    m_spinner->hide();
    resize(940, 640);
    setMinimumSize(820, 580);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_brand);
    auto* area = new QWidget(this);
    auto* holder = new QWidget(area);
    holder->setMaximumSize(textWidth + 2 * side, tall);
    auto* right = new QVBoxLayout(holder);
    right->setContentsMargins(side, 56, side, space::xl);
    right->setSpacing(space::xl);
    right->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch();
    foot->addWidget(m_spinner);
    foot->addWidget(m_next);
    right->addLayout(foot);
    auto* middle = new QHBoxLayout(area);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(holder);
    row->addWidget(area, 1);
    for (WizardStep* step : m_steps) {
        m_stack->addWidget(step);
        connect(step, &WizardStep::finished, this, &FirstRunWizard::onFinished);
        connect(step, &WizardStep::busyChanged, this, &FirstRunWizard::setBusy);
        connect(step, &WizardStep::pauseChanged, m_next, &QWidget::setDisabled);
        connect(step, &WizardStep::buttonsChanged, this, &FirstRunWizard::retranslate);
    }
    connect(m_next, &QPushButton::clicked, this, &FirstRunWizard::onNext);
    connect(m_back, &QPushButton::clicked, this, &FirstRunWizard::onBack);
    connect(m_language, &LanguageStep::languageChosen, this, &FirstRunWizard::languageChosen);
    connect(m_download, &DownloadStep::postponed, this, &FirstRunWizard::completed);
    connect(m_device, &DeviceStep::accountRefused, this, [this](const Error& error) {
        show(AccountPage);
        m_account->showRefusal(error);
    });
    connect(m_device, &DeviceStep::serverRefused, this, [this](const Error& error) {
        show(ConnectionPage);
        m_connection->showServerError(error);
    });
    show(LanguagePage);
}

FirstRunWizard::~FirstRunWizard() { m_data.password.fill(QChar(u'\0')); }

FirstRunWizard::Step FirstRunWizard::current() const { return static_cast<Step>(m_stack->currentIndex()); }

void FirstRunWizard::show(Step step) {
    setBusy(false);
    m_stack->setCurrentIndex(step);
    retranslate();
    front()->enter();
    retranslate();  // what the page offers may depend on what it found
}

void FirstRunWizard::onNext() {
    if (!m_busy) front()->next();
}

void FirstRunWizard::onBack() {
    if (!front()->canGoBack()) return;
    front()->leave();
    show(static_cast<Step>(current() - 1));
}

void FirstRunWizard::onFinished() {
    if (sender() != front()) return;  // an answer that came too late
    if (current() == DonePage) {
        m_data.password.fill(QChar(u'\0'));
        Q_EMIT completed();
        return;
    }
    // Working alone there is nothing to download.
    const bool skip = current() == DevicePage && m_data.alone;
    show(skip ? DonePage : static_cast<Step>(current() + 1));
}

void FirstRunWizard::setBusy(bool busy) {
    m_busy = busy;
    m_next->setEnabled(!busy);
    m_spinner->setVisible(busy);
}

void FirstRunWizard::retranslate() {
    setWindowTitle(tr("Welcome to Mostrador"));
    QStringList names;
    for (WizardStep* step : m_steps) {
        if (step == m_download && m_data.alone) continue;
        names.append(step->stepName());
    }
    m_brand->setSteps(names);
    m_brand->setCurrentStep(m_data.alone && current() == DonePage ? DownloadPage : current());
    m_brand->setFootnote(tr("Version %1").arg(QStringLiteral(MOSTRADOR_VERSION)));
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setVisible(front()->canGoBack());
    m_next->setText(front()->nextText());
    m_next->setAccessibleName(front()->nextText());
    m_spinner->setAccessibleName(tr("Please wait"));
}

void FirstRunWizard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) onNext();
    else if (event->key() == Qt::Key_Escape) onBack();
    else QWidget::keyPressEvent(event);
}

void FirstRunWizard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FirstRunWizard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

}  // namespace mostrador

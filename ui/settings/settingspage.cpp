#include "ui/settings/settingspage.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/entry/servercheck.h"
#include "ui/settings/organizationdialog.h"
#include "ui/tables/house.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/language.h"
#include "ui/widgets/sectionheader.h"

namespace mostrador {

namespace {

constexpr int wide = 720;

}  // namespace

SettingsPage::SettingsPage(sync::Workspace& workspace, const Preferences& now, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_now(now), m_house(new House(workspace.replica(), this)) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    auto* body = new QWidget;
    auto* middle = new QHBoxLayout(body);
    middle->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto* holder = new QWidget;
    holder->setMaximumWidth(wide);
    middle->addWidget(holder);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget* card : {makeLook(), makeBusiness(), makeServer(), makeComputer(), makeAbout()})
        addSection(column, new SectionHeader(QString()), card);
    column->addStretch();
    scroll->setWidget(body);
    body->setAutoFillBackground(false);  // setWidget() turned it on
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&workspace, &sync::Workspace::membershipChanged, this, &SettingsPage::showFacts);
    connect(&workspace, &sync::Workspace::userChanged, this, &SettingsPage::showBusiness);
    connect(m_house, &House::changed, this, &SettingsPage::showBusiness);
    retranslate();
    setPreferences(now);
}

void SettingsPage::addSection(QVBoxLayout* column, SectionHeader* head, QWidget* card) {
    m_heads.append(head);
    column->addWidget(head);
    column->addWidget(card);
    column->addSpacing(space::m);
}

QWidget* SettingsPage::makeLook() {
    auto* card = new CardFrame;
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::l);
    m_language = new QComboBox;
    m_theme = new QComboBox;
    m_density = new QComboBox;
    m_language->setObjectName(QStringLiteral("settings.language"));
    m_theme->setObjectName(QStringLiteral("settings.theme"));
    m_density->setObjectName(QStringLiteral("settings.density"));
    for (const QString& code : Language::available()) m_language->addItem(Language::nativeName(code), code);
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrast})
        m_theme->addItem(QString(), static_cast<int>(mode));
    for (const bool compact : {false, true}) m_density->addItem(QString(), compact);
    for (QComboBox* box : {m_language, m_theme, m_density}) {
        auto* field = new FormField(QString(), box);
        m_lookFields.append(field);
        row->addWidget(field, 1);
        connect(box, &QComboBox::activated, this, &SettingsPage::emitChosen);
    }
    return card;
}

QWidget* SettingsPage::makeBusiness() {
    auto* card = new CardFrame;
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::l);
    m_business = new Label(TextRole::Body);
    m_business->setObjectName(QStringLiteral("settings.business"));
    m_business->setWordWrap(true);
    m_editBusiness = new Button(Symbol::Pencil, QString(), ButtonVariant::Secondary);
    m_editBusiness->setObjectName(QStringLiteral("settings.editBusiness"));
    row->addWidget(m_business, 1);
    row->addWidget(m_editBusiness, 0, Qt::AlignTop);
    connect(m_editBusiness, &QPushButton::clicked, this,
            [this] { (new OrganizationDialog(m_workspace, m_house->organization(), window()))->open(); });
    return card;
}

QWidget* SettingsPage::makeServer() {
    auto* card = new CardFrame;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    m_alone = new Label(TextRole::Body);
    m_alone->setWordWrap(true);
    m_connect = new Button(Symbol::Server, QString(), ButtonVariant::Primary);
    m_connect->setObjectName(QStringLiteral("settings.connect"));
    m_server = new ServerCheck(m_workspace, QStringLiteral("settings"));
    m_use = new Button(QString(), ButtonVariant::Primary);
    m_use->setObjectName(QStringLiteral("settings.useServer"));
    m_use->setEnabled(false);
    m_poll = new QSpinBox;
    m_poll->setObjectName(QStringLiteral("settings.poll"));
    m_poll->setRange(1, 60);
    m_pollField = new FormField(QString(), m_poll);
    column->addWidget(m_alone);
    column->addWidget(m_connect, 0, Qt::AlignLeft);
    column->addWidget(m_server);
    column->addWidget(m_use, 0, Qt::AlignLeft);
    column->addWidget(m_pollField);
    connect(m_connect, &QPushButton::clicked, this, &SettingsPage::connectRequested);
    connect(m_server, &ServerCheck::answered, this, [this](bool good) {
        const auto identity = m_workspace.replica().identity();
        m_use->setEnabled(good && identity && m_server->found()->url != identity->serverUrl);
    });
    connect(m_server, &ServerCheck::addressEdited, this, [this] { m_use->setEnabled(false); });
    connect(m_use, &QPushButton::clicked, this, &SettingsPage::useServer);
    connect(m_poll, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling) emitChosen();
    });
    return card;
}

void SettingsPage::emitChosen() {
    m_now.language = m_language->currentData().toString();
    m_now.theme = static_cast<ThemeMode>(m_theme->currentData().toInt());
    m_now.compact = m_density->currentData().toBool();
    m_now.pollMinutes = m_poll->value();
    Q_EMIT chosen(m_now);
}

void SettingsPage::setPreferences(const Preferences& now) {
    m_now = now;
    m_filling = true;
    m_language->setCurrentIndex(m_language->findData(now.language));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(now.theme)));
    m_density->setCurrentIndex(m_density->findData(now.compact));
    m_poll->setValue(now.pollMinutes);
    m_filling = false;
}

void SettingsPage::activated() {
    showFacts();
    m_language->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::useServer() {
    m_use->setEnabled(false);
    m_workspace.setServerUrl(m_server->address().toStdString(),
                             [self = QPointer(this)](const Result<sync::ServerInfo>& answer) {
                                 if (self) self->onServerUsed(answer);
                             });
}

void SettingsPage::onServerUsed(const Result<sync::ServerInfo>& answer) {
    if (!answer.ok()) {
        m_server->showError(serverTrouble(answer.error(), m_server->address()));
        return;
    }
    showFacts();
    Q_EMIT serverMoved(QString::fromStdString(answer->url));
}

void SettingsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void SettingsPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).sunken);
}

}  // namespace mostrador

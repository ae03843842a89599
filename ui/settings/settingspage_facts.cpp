// SettingsPage: its texts, and the parts that only tell: this computer, about.

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include "models/records/organization.h"
#include "models/rules/permissions.h"
#include "ui/entry/servercheck.h"
#include "ui/settings/settingspage.h"
#include "ui/tables/house.h"
#include "ui/tables/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"

namespace mostrador {

QString SettingsPage::title() const { return tr("Settings"); }

QWidget* SettingsPage::makeComputer() {
    auto* card = new CardFrame;
    m_facts = new QFormLayout(card);
    m_facts->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_facts->setHorizontalSpacing(space::xl);
    m_facts->setVerticalSpacing(space::s);
    return card;
}

QWidget* SettingsPage::makeAbout() {
    auto* card = new CardFrame;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    m_about = new Label(TextRole::Body);
    m_about->setObjectName(QStringLiteral("settings.about"));
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_about);
    return card;
}

void SettingsPage::showBusiness() {
    const Record& own = m_house->organization();
    const auto& user = m_workspace.user();
    QStringList facts{words::of(own.text(organization::Name))};
    if (const auto id = own.text(organization::TaxId); !id.empty())
        facts << words::of(own.text(organization::TaxIdType)) + u' ' + words::of(id);
    const QString code = words::of(m_house->currency().code);
    facts << (code.isEmpty() ? tr("No currency yet: prices stand without one.") : tr("Prices in %1").arg(code));
    if (const auto zone = own.text(organization::TimeZone); !zone.empty()) facts << words::of(zone);
    m_business->setText(facts.join(QStringLiteral(" · ")));
    m_editBusiness->setVisible(user && !own.text(organization::Name).empty() &&
                               grantFor(user->roles, Action::OrganizationSet) == Grant::Full);
}

void SettingsPage::showFacts() {
    const auto identity = m_workspace.replica().identity();
    const bool alone = !identity || identity->alone;
    m_alone->setVisible(alone);
    m_connect->setVisible(alone);
    m_server->setVisible(!alone);
    m_use->setVisible(!alone);
    m_pollField->setVisible(!alone);
    while (m_facts->rowCount() > 0) m_facts->removeRow(0);
    if (!identity) return;
    if (!alone && !m_server->isBusy() && m_server->address().isEmpty())
        m_server->setAddress(words::of(identity->serverUrl));
    const auto fact = [this](const QString& name, const QString& value) {
        auto* shown = new Label(value, TextRole::Body);
        shown->setWordWrap(true);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(new Label(name, TextRole::Body, Label::Strength::Muted), shown);
    };
    fact(tr("Name"), words::of(identity->deviceName));
    fact(tr("Series of its numbers"), words::of(identity->series));
    fact(tr("Data folder"), words::of(m_workspace.replica().home().folder()));
    if (const auto& user = m_workspace.user(); user && user->leaseUntil > 0)
        fact(tr("Signing in without the server"), tr("possible until %1").arg(words::when(user->leaseUntil)));
}

void SettingsPage::retranslate() {
    const QStringList heads{tr("Language and look"), tr("The business"), tr("Server"), tr("This computer"),
                            tr("About Mostrador")};
    for (int i = 0; i < heads.size(); ++i) m_heads.at(i)->setTitle(heads.at(i));
    const QStringList fields{tr("&Language"), tr("&Appearance"), tr("&Rows of tables")};
    for (int i = 0; i < fields.size(); ++i) m_lookFields.at(i)->setLabel(fields.at(i));
    const QStringList looks{tr("Like the system"), tr("Light"), tr("Dark"), tr("High contrast")};
    for (int i = 0; i < looks.size(); ++i) m_theme->setItemText(i, looks.at(i));
    m_density->setItemText(0, tr("Comfortable"));
    m_density->setItemText(1, tr("Compact"));
    m_alone->setText(
        tr("This business lives on this computer alone. Connect it to a server and other computers can work with the "
           "same data."));
    m_editBusiness->setText(tr("&Change…"));
    m_editBusiness->setAccessibleName(tr("Change the business's data"));
    m_connect->setText(tr("Connect to a server…"));
    m_connect->setAccessibleName(m_connect->text());
    m_use->setText(tr("Use this address"));
    m_use->setAccessibleName(m_use->text());
    m_pollField->setLabel(tr("Ask for &changes every (minutes)"));
    m_pollField->setHint(tr("Only where the network does not let changes arrive at once."));
    m_about->setText(tr("Mostrador %1. Free software under the Apache License 2.0.\nMade with Qt %2 (LGPL 3), SQLite, "
                        "libsodium, simdjson, Zstandard, spdlog, QtKeychain and the Inter typeface (OFL 1.1).")
                         .arg(QStringLiteral(MOSTRADOR_VERSION), QString::fromLatin1(qVersion())));
    showFacts();
    showBusiness();
}

}  // namespace mostrador

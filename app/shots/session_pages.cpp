// Session: which pages are photographed, and how each is brought to the screen.

#include <QAbstractButton>

#include "app/desk.h"
#include "app/shots/pictures.h"
#include "app/shots/session.h"
#include "ui/entry/accountstep.h"
#include "ui/entry/connectionstep.h"
#include "ui/entry/downloadstep.h"
#include "ui/entry/firstrunwizard.h"
#include "ui/entry/joindialog.h"
#include "ui/entry/signinwindow.h"
#include "ui/shell/mainwindow.h"

namespace mostrador::shots {

QWidget* Session::page(const QString& id) {
    m_desk->showPicture(connectedPicture());
    m_desk->window().showPage(id);
    return &m_desk->window();
}

void Session::giveEmptyDesk() {
    inEveryLook([this] {
        shoot(QStringLiteral("home-empty"), [this] { return page(QStringLiteral("home")); });
        shoot(QStringLiteral("orders-empty"), [this] { return page(QStringLiteral("orders")); });
        shoot(QStringLiteral("clients-empty"), [this] { return page(QStringLiteral("clients")); });
        shoot(QStringLiteral("stock-empty"), [this] { return page(QStringLiteral("stock")); });
    });
}

void Session::giveDesk() {
    inEveryLook([this] {
        giveHome();
        giveOrders();
        shoot(QStringLiteral("clients-list"), [this] { return page(QStringLiteral("clients")); });
        giveClientForms();
        giveStock();
        giveSales();
        giveDuplicates();
        shoot(QStringLiteral("users"), [this] { return page(QStringLiteral("users")); });
        const std::pair<const char*, SyncPicture (*)()> syncs[] = {
            {"sync-ok", connectedPicture}, {"sync-offline", offlinePicture}, {"sync-attention", attentionPicture}};
        for (const auto& [name, picture] : syncs) {
            shoot(QString::fromLatin1(name), [this, picture = picture] {
                QWidget* window = page(QStringLiteral("sync"));
                m_desk->showPicture(picture());
                return window;
            });
        }
        shoot(QStringLiteral("settings"), [this] { return page(QStringLiteral("settings")); });
        give([this] {
            if (auto* change = m_desk->window().findChild<QAbstractButton*>(QStringLiteral("settings.editBusiness")))
                change->click();
        });
        shootDialog(QStringLiteral("settings-business"));
    });
    give([this] { m_desk.reset(); });
}

void Session::giveEntry() {
    const auto wizard = [this](FirstRunWizard::Step step, bool alone) {
        FirstRunData known;
        known.language = m_look.language;
        known.alone = alone;
        known.address = QStringLiteral("servidor.northwind.example");
        known.checkedUrl = QStringLiteral("https://servidor.northwind.example");
        known.deviceName = QStringLiteral("Mesón 1");
        // The last page tells what was set up: that of the business that exists.
        Fixture& fixture = step == FirstRunWizard::DonePage ? m_business : m_fresh;
        m_wizard = std::make_unique<FirstRunWizard>(fixture.workspace(), known);
        m_wizard->FirstRunWizard::show(step);
        m_wizard->QWidget::show();
        return m_wizard.get();
    };
    inEveryLook([this, wizard] {
        using W = FirstRunWizard;
        shoot(QStringLiteral("wizard-language"), [wizard] { return wizard(W::LanguagePage, false); });
        shoot(QStringLiteral("wizard-connection"), [wizard] { return wizard(W::ConnectionPage, false); });
        shoot(QStringLiteral("wizard-connection-error"), [wizard] {
            auto* shown = wizard(W::ConnectionPage, false);
            static_cast<ConnectionStep*>(shown->step(W::ConnectionPage))
                ->showServerError(mostrador::fail(ErrorCode::NotOurServer));
            return shown;
        });
        shoot(QStringLiteral("wizard-signin"), [wizard] { return wizard(W::AccountPage, false); });
        shoot(QStringLiteral("wizard-signin-wait"), [wizard] {
            auto* shown = wizard(W::AccountPage, false);
            static_cast<AccountStep*>(shown->step(W::AccountPage))
                ->showRefusal(mostrador::fail(ErrorCode::TooManyAttempts, {}, "30"));
            return shown;
        });
        shoot(QStringLiteral("wizard-alone"), [wizard] { return wizard(W::AccountPage, true); });
        shoot(QStringLiteral("wizard-computer"), [wizard] { return wizard(W::DevicePage, false); });
        shoot(QStringLiteral("wizard-download"), [wizard] {
            auto* shown = wizard(W::DownloadPage, false);
            static_cast<DownloadStep*>(shown->step(W::DownloadPage))->showStatus(downloadStatus());
            return shown;
        });
        shoot(QStringLiteral("wizard-done"), [wizard] { return wizard(W::DonePage, true); });
        give([this] { m_wizard.reset(); });
        shoot(QStringLiteral("signin"), [this] {
            auto window = std::make_unique<SignInWindow>(m_business.workspace(), true);
            window->setOrganization(QStringLiteral("Northwind"));
            window->show();
            m_window = std::move(window);
            return m_window.get();
        });
        give([this] { m_window.reset(); });
    });
}

}  // namespace mostrador::shots

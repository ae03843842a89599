// Desk: what the pages ask for.

#include <QPointer>
#include <algorithm>

#include "app/desk.h"
#include "app/settings.h"
#include "models/commands/registry.h"
#include "sync/transport/workspace.h"
#include "ui/clients/clientspage.h"
#include "ui/orders/orderspage.h"
#include "ui/sales/salespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/stock/stockpage.h"
#include "ui/synccentre/syncwatch.h"
#include "ui/tables/words.h"
#include "ui/users/userspage.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/page.h"
#include "ui/widgets/toast.h"

namespace mostrador {

void Desk::syncNow() {
    if (m_watch->picture().alone) return;
    m_parts.workspace.sync().round([this, alive = QPointer(this)](const Result<sync::RoundReport>& report) {
        if (!alive) return;
        if (!report.ok()) {
            m_window->toasts().show(words::described(report.error()), Tone::Warn);
            return;
        }
        const QString sent = tr("%n change(s) sent", "", static_cast<int>(report->sent));
        const QString received = tr("%n record(s) received", "", static_cast<int>(report->received));
        m_window->toasts().show(tr("Synchronized: %1, %2.").arg(sent, received),
                                report->refused > 0 ? Tone::Warn : Tone::Ok);
    });
}

void Desk::setLocal(bool local) {
    m_parts.settings.set(Setting::WorkLocally, local);
    m_parts.workspace.sync().setForcedLocal(local);
}

void Desk::withdraw(qint64 n) {
    m_parts.workspace.replica().write(
        sync::Replica::Priority::Local,
        [this, post = sync::QtPost(this), n](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            const Result<> done = store.withdraw(n, changes);
            post([this, done] {
                if (done.ok())
                    m_window->toasts().show(tr("The change was withdrawn before it was sent."), Tone::Neutral);
                else m_window->toasts().show(words::described(done.error()), Tone::Danger);
            });
        });
}

void Desk::resolve(const Uuid& item) {
    m_parts.workspace.replica().write(
        sync::Replica::Priority::Local,
        [this, post = sync::QtPost(this), item](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            const Result<> done = store.resolveInbox(item, changes);
            post([this, done] {
                if (!done.ok()) m_window->toasts().show(words::described(done.error()), Tone::Danger);
            });
        });
}

// Other tables have no page of their own: the sync page offers no button for them.
void Desk::open(TableId table, const Uuid& record) {
    if (table == TableId::Client) {
        m_window->showPage(m_clients->id());
        m_clients->openClient(record);
    } else if (table == TableId::Product) {
        m_window->showPage(m_stock->id());
        m_stock->openProduct(record);
    } else if (table == TableId::Sale) {
        m_window->showPage(m_sales->id());
        m_sales->openSale(record);
    } else if (table == TableId::Order) {
        m_window->showPage(m_orders->id());
        m_orders->openOrder(record);
    } else if (table == TableId::User) {
        m_window->showPage(m_users->id());
        m_users->openUser(record);
    }
}

void Desk::editAndResend(const sync::InboxItem& item) {
    const auto to = [this, &item](auto* page) {
        m_window->showPage(page->id());
        page->editAndResend(item);
    };
    const CommandSpec* spec = findCommand(item.command.name);
    if (spec == nullptr) return;
    if (spec->table == TableId::Client) to(m_clients);
    else if (spec->table == TableId::Product) to(m_stock);
    else if (spec->table == TableId::Order) to(m_orders);
    else if (spec->table == TableId::Sale) to(m_sales);
}

// As it was, under its own ids and number: should it have counted after all, it does not count twice.
void Desk::retry(const sync::InboxItem& item) {
    m_parts.workspace.execute(
        item.command, [this, alive = QPointer(this), id = item.id](const Result<sync::Receipt>& done) {
            if (!alive) return;
            if (!done.ok()) {
                m_window->toasts().show(words::described(done.error()), Tone::Danger);
                return;
            }
            m_window->toasts().show(tr("The change was made again and goes out with the next ones."), Tone::Ok);
            resolve(id);
        });
}

bool Desk::hasUnsavedInput() const {
    const QList<Page*> pages = m_window->pages();
    return std::any_of(pages.begin(), pages.end(), [](const Page* page) { return page->hasUnsavedInput(); });
}

void Desk::whenSettled(std::function<void()> proceed) { settleFrom(0, std::move(proceed)); }

void Desk::settleFrom(qsizetype index, std::function<void()> proceed) {
    const QList<Page*> pages = m_window->pages();
    while (index < pages.size() && !pages.at(index)->hasUnsavedInput()) ++index;
    if (index >= pages.size()) return proceed();
    m_window->showPage(pages.at(index)->id());
    pages.at(index)->whenSettled([this, alive = QPointer(this), index, proceed = std::move(proceed)] {
        if (alive) settleFrom(index + 1, proceed);
    });
}

void Desk::askSignOut() {
    whenSettled([this] {
        const std::int64_t waiting = m_watch->picture().alone ? 0 : m_parts.workspace.replica().outbox().count;
        if (waiting == 0) {
            Q_EMIT signOutChosen();
            return;
        }
        Question question;
        question.title = tr("Sign out with unsent changes?");
        question.text = tr(
            "%n change(s) have not reached the server. They stay on this computer and are sent after the next sign-in.",
            "", static_cast<int>(waiting));
        question.confirm = tr("Sign out");
        ConfirmDialog::ask(question, m_window.get(), this, [this](bool yes) {
            if (yes) Q_EMIT signOutChosen();
        });
    });
}

}  // namespace mostrador

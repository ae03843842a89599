// Session: stock and sales.

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QTabBar>

#include "app/desk.h"
#include "app/shots/session.h"
#include "app/shots/shelf.h"
#include "models/base/quantity.h"
#include "models/records/product.h"
#include "ui/sales/counterview.h"
#include "ui/sales/paymentsview.h"
#include "ui/sales/salespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/stock/countmodel.h"
#include "ui/stock/countview.h"
#include "ui/stock/productpanel.h"
#include "ui/stock/stockpage.h"
#include "ui/tables/words.h"
#include "ui/widgets/lineseditor.h"

namespace mostrador::shots {

namespace {

constexpr std::uint32_t cable = 4;

template <class T>
T& part(QWidget& window) {
    auto* found = window.findChild<T*>();
    Q_ASSERT(found);
    return *found;
}

QDialog* openDialog(const QWidget& window) {
    QDialog* found = nullptr;
    for (auto* one : window.findChildren<QDialog*>())
        if (one->isVisible()) found = one;
    return found;
}

void press(const QWidget& window, const char* name) {
    if (auto* button = window.findChild<QAbstractButton*>(QString::fromLatin1(name))) button->click();
}

Choice choiceOf(const Record& record) {
    Choice choice;
    choice.id = record.id;
    choice.title = words::of(record.text(product::Name));
    choice.detail = words::of(record.text(product::Sku));
    choice.record = std::make_shared<const Record>(record);
    return choice;
}

}  // namespace

// Of a dialog that the step before has opened; closed again by the step after.
void Session::shootDialog(const QString& name) {
    shoot(name, [this]() -> QWidget* {
        QDialog* dialog = openDialog(m_desk->window());
        return dialog != nullptr ? dialog : static_cast<QWidget*>(&m_desk->window());
    });
    give([this] {
        if (QDialog* dialog = openDialog(m_desk->window())) dialog->done(QDialog::Rejected);
    });
}

void Session::giveStock() {
    const auto stock = [this] { return page(QStringLiteral("stock")); };
    shoot(QStringLiteral("stock-list"), stock);
    shoot(QStringLiteral("stock-product"), [this, stock] {
        QWidget* window = stock();
        part<StockPage>(*window).openProduct(shelf::productId(cable));
        return window;
    });
    give([this] { part<ProductPanel>(m_desk->window()).edit(); });
    shootDialog(QStringLiteral("stock-form"));
    give([this] { part<ProductPanel>(m_desk->window()).move(MoveDialog::Kind::Receive); });
    shootDialog(QStringLiteral("stock-receive"));
    give([this] { press(m_desk->window(), "stock.openplaces"); });
    shootDialog(QStringLiteral("stock-places"));
    give([this, stock] { part<StockPage>(*stock()).startCount(); });
    shoot(QStringLiteral("stock-count"), [this, stock] {
        QWidget* window = stock();
        auto& model = part<CountModel>(*window);
        for (const std::uint32_t one : {std::uint32_t{0}, cable, std::uint32_t{9}})
            if (const auto record = m_business.stored(product::type, shelf::productId(one)))
                model.add(choiceOf(*record), (one + 4) * quantityOne);
        return window;
    });
    give([this] {
        part<CountModel>(m_desk->window()).clear();
        part<CountView>(m_desk->window()).leave();
        part<ProductPanel>(m_desk->window()).closePanel();
    });
}

void Session::giveSales() {
    const auto tab = [this](SalesPage::Tab wanted) {
        QWidget* window = page(QStringLiteral("sales"));
        part<SalesPage>(*window).showTab(wanted);
        return window;
    };
    shoot(QStringLiteral("sales-empty"), [tab] { return tab(SalesPage::Counter); });
    shoot(QStringLiteral("sales-counter"), [this, tab] {
        QWidget* window = tab(SalesPage::Counter);
        LinesModel& lines = window->findChild<LinesEditor*>(QStringLiteral("sales.lines"))->model();
        for (const std::uint32_t one : {std::uint32_t{1}, cable, std::uint32_t{8}})
            if (const auto record = m_business.stored(product::type, shelf::productId(one)))
                lines.addProduct(choiceOf(*record), (one == cable ? 3 : 1) * quantityOne);
        part<PaymentsView>(*window).fill(PaymentsView::Card);
        return window;
    });
    give([this] {
        part<PaymentsView>(m_desk->window()).clear();
        m_desk->window().findChild<LinesEditor*>(QStringLiteral("sales.lines"))->setLines({});
    });
    shoot(QStringLiteral("sales-list"), [tab] {
        QWidget* window = tab(SalesPage::List);
        part<SalesPage>(*window).openSale(shelf::saleId(0));
        return window;
    });
    give([this] { press(m_desk->window(), "sales.refund"); });
    shootDialog(QStringLiteral("sales-refund"));
    give([this] { part<SalesPage>(m_desk->window()).openReceipt(shelf::saleId(0), 0); });
    shootDialog(QStringLiteral("sales-receipt"));
    shoot(QStringLiteral("sales-cash"), [tab] { return tab(SalesPage::Cash); });
    give([this] { press(m_desk->window(), "sales.cash.button"); });
    shootDialog(QStringLiteral("sales-closecash"));
    shoot(QStringLiteral("sales-shortages"), [tab] { return tab(SalesPage::Shortages); });
}

}  // namespace mostrador::shots

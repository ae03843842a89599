// StockPage: what its buttons and keys do.
#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QStackedLayout>

#include "models/commands/args.h"
#include "models/commands/products.h"
#include "models/records/product.h"
#include "sync/transport/workspace.h"
#include "ui/stock/countview.h"
#include "ui/stock/placesdialog.h"
#include "ui/stock/productdialog.h"
#include "ui/stock/productpanel.h"
#include "ui/stock/stockpage.h"
#include "ui/tables/columnkeeper.h"
#include "ui/tables/house.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchfield.h"

namespace mostrador {

bool StockPage::may(Action action) const {
    const auto& user = m_context.workspace.user();
    return user && grantFor(user->roles, action) == Grant::Full;
}

bool StockPage::isCounting() const { return m_stack->currentWidget() == m_counter; }

void StockPage::makeActions() {
    const auto add = [this](const QKeySequence& keys, auto&& run) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_find = add(QKeySequence::Find, [this] {
        if (isCounting()) return m_counter->setFocus(Qt::ShortcutFocusReason);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_create = add(QKeySequence::New, [this] { newProduct(); });
    m_edit = add(Qt::Key_F2, [this] { onCurrent([this] { m_panel->edit(); }); });
    m_startCount = add(Qt::Key_F10, [this] { startCount(); });
    m_post = add(Qt::Key_F12, [this] { m_counter->post(); });
    const std::pair<Qt::Key, MoveDialog::Kind> moves[] = {{Qt::Key_F6, MoveDialog::Kind::Receive},
                                                          {Qt::Key_F7, MoveDialog::Kind::Lose},
                                                          {Qt::Key_F8, MoveDialog::Kind::Transfer},
                                                          {Qt::Key_F9, MoveDialog::Kind::Adjust}};
    for (const auto& [key, kind] : moves)
        m_moves.append(add(key, [this, kind = kind] { onCurrent([this, kind] { m_panel->move(kind); }); }));
}

// The product beside the list, or the row the person stands on.
void StockPage::onCurrent(const std::function<void()>& run) {
    const Uuid id = m_panel->isOpen() ? m_panel->product() : m_model->idAt(m_pane->view().currentIndex().row());
    if (id.isNil()) return;
    m_panel->whenShown(id, run);
}

void StockPage::chooseColumns() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_pane->view().columnKeeper().fillMenu(*menu);
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

void StockPage::applyFilter() {
    const auto filter = static_cast<Filter>(m_filter->currentData().toInt());
    m_model->setArchived(filter == Archived ? sync::ArchivedFilter::Archived : sync::ArchivedFilter::Live);
    if (filter == Low) m_model->setWhere({{product::Low, Value{std::int64_t{1}}}});
    else m_model->setWhere({});
    retranslate();
}

void StockPage::showLow() {
    m_filter->setCurrentIndex(m_filter->findData(static_cast<int>(Low)));
    applyFilter();
}

void StockPage::openProduct(const Uuid& product) {
    m_stack->setCurrentWidget(m_listing);
    m_panel->showProduct(product);
    m_pane->view().setCurrentId(product);
}

void StockPage::newProduct() {
    if (!m_create->isEnabled()) return;
    auto* dialog = new ProductDialog(m_context, m_house->currency(), nullptr, {}, window());
    followDialog(dialog);
    dialog->open();
}

void StockPage::followDialog(ProductDialog* dialog) {
    connect(dialog, &ProductDialog::saved, this, [this](const Uuid& id, bool isNew) {
        if (isNew) m_pane->view().setCurrentId(id);
        m_panel->showProduct(id);
    });
    connect(dialog, &ProductDialog::resent, this, &StockPage::resent);
}

void StockPage::editAndResend(const sync::InboxItem& item) {
    const auto args = decodeArgs(product::type, item.command.args);
    if (!args.ok()) return;
    if (item.command.name == product::createName) {
        auto* dialog = new ProductDialog(m_context, m_house->currency(), nullptr, {}, window());
        followDialog(dialog);
        dialog->resend(item);
        return dialog->open();
    }
    m_panel->whenShown(args->record, [this, item] {
        auto* dialog = new ProductDialog(m_context, m_house->currency(), m_panel->record(), {}, window());
        followDialog(dialog);
        dialog->resend(item);
        dialog->open();
    });
}

void StockPage::openPlaces() { (new PlacesDialog(m_context, window()))->open(); }

void StockPage::startCount() {
    if (!m_startCount->isEnabled()) return;
    m_stack->setCurrentWidget(m_counter);
    showRights();
    m_counter->begin();
}

bool StockPage::hasUnsavedInput() const { return m_counter->hasUnsavedInput(); }

void StockPage::whenSettled(std::function<void()> proceed) { m_counter->whenSettled(std::move(proceed)); }

void StockPage::retranslate() {
    const QString filters[] = {tr("Active", "products"), tr("Low stock", "products"), tr("Archived", "products")};
    for (int i = 0; i < m_filter->count(); ++i) m_filter->setItemText(i, filters[i]);
    m_filter->setAccessibleName(tr("Which products are listed"));
    m_search->setPrompt(tr("Search name, SKU, barcode…"));
    m_columns->setName(tr("Choose columns"));
    const std::tuple<Button*, QString, const QAction*> buttons[] = {{m_placesButton, tr("Places"), nullptr},
                                                                    {m_counting, tr("Count", "verb"), m_startCount},
                                                                    {m_new, tr("New product"), m_create}};
    for (const auto& [button, text, action] : buttons) {
        const bool isShort = button->property("short").toBool();
        const QString keys = action != nullptr ? action->shortcut().toString(QKeySequence::NativeText) : QString();
        button->setText(isShort ? QString() : text);
        button->setAccessibleName(text);
        button->setToolTip(isShort && !keys.isEmpty() ? QStringLiteral("%1 (%2)").arg(text, keys)
                           : isShort                  ? text
                                                      : keys);
    }
    m_pane->view().setAccessibleName(tr("Products"));
    const std::pair<QAction*, QString> actions[] = {
        {m_find, tr("Search products")},     {m_create, tr("New product")},      {m_edit, tr("Edit product")},
        {m_startCount, tr("Start a count")}, {m_post, tr("Post the count")},     {m_moves[0], tr("Receive goods")},
        {m_moves[1], tr("Note a loss")},     {m_moves[2], tr("Transfer goods")}, {m_moves[3], tr("Correct the stock")}};
    for (const auto& [action, text] : actions) action->setText(text);
    RecordTablePane::Texts texts;
    switch (static_cast<Filter>(m_filter->currentData().toInt())) {
        case Low:
            texts.emptyTitle = tr("Nothing is low");
            texts.emptyText = tr("Products at or below their minimum appear here.");
            break;
        case Archived:
            texts.emptyTitle = tr("Nothing archived");
            texts.emptyText = tr("Archived products are kept here and can be restored.");
            break;
        case Live:
            texts.emptyTitle = tr("No products yet");
            texts.emptyText = tr("Add the first one, or import a list.");
            texts.emptyAction = m_create->isEnabled() ? tr("New product") : QString();
            break;
    }
    texts.noMatchTitle = tr("No product found");
    texts.noMatchText = tr("Try fewer letters, or look among the archived ones.");
    m_pane->setTexts(texts);
    showCount();
}

}  // namespace mostrador

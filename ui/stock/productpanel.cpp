#include "ui/stock/productpanel.h"

#include <QEvent>
#include <QKeySequence>
#include <QPointer>
#include <QVBoxLayout>

#include "models/commands/products.h"
#include "models/records/balance.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/product_cost.h"
#include "sync/transport/workspace.h"
#include "ui/stock/movementlist.h"
#include "ui/stock/productdetail.h"
#include "ui/stock/productdialog.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/toast.h"

namespace mostrador {

namespace {

constexpr int movementsHeight = 220;

QString keyText(Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); }

}  // namespace

ProductPanel::ProductPanel(const PageContext& context, const StockBooks& books, QWidget* parent)
    : SidePanel(context.state, QStringLiteral("stock/panel"), parent),
      m_context(context),
      m_books(books),
      m_loader(new RecordLoader(context.workspace.replica(), product::type, this)),
      m_post(this),
      m_problem(new Banner(this)),
      m_reading(new ProductDetail(books.house, this)),
      m_moves(new SectionHeader(QString(), this)),
      m_movements(new MovementModel(context.workspace.replica(), books.places, books.users, this)),
      m_list(new MovementList(*m_movements, this)) {
    setObjectName(QStringLiteral("stock.panel"));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_problem);
    column->addWidget(m_reading);
    makeButtons(body);
    auto* moves = new QVBoxLayout;
    moves->setContentsMargins(space::l - 6, space::s, space::l, 0);
    moves->addWidget(m_moves);
    column->addLayout(moves);
    m_list->setMinimumHeight(movementsHeight);
    column->addWidget(m_list, 1);
    setBody(body);
    connect(m_loader, &RecordLoader::loaded, this, &ProductPanel::onLoaded);
    connect(m_loader, &RecordLoader::missing, this, &ProductPanel::closePanel);
    connect(m_loader, &RecordLoader::failed, this,
            [this](const Error& error) { m_problem->setMessage(Tone::Danger, words::described(error)); });
    connect(m_movements, &MovementModel::movementsRead, this, &ProductPanel::retranslate);
    if (books.costs != nullptr) connect(books.costs, &RecordBook::changed, this, &ProductPanel::readBalances);
    connect(this, &SidePanel::closeRequested, this, &ProductPanel::closePanel);
    connect(&context.workspace, &sync::Workspace::userChanged, this, &ProductPanel::showRights);
    retranslate();
    showRights();
}

void ProductPanel::makeButtons(QWidget* body) {
    auto* box = new QWidget(body);
    auto* flow = new FlowLayout(space::s, box);
    flow->setContentsMargins(0, 0, 0, 0);
    const std::tuple<Button*&, const char*, Symbol, MoveDialog::Kind> moves[] = {
        {m_receive, "stock.receive", Symbol::Import, MoveDialog::Kind::Receive},
        {m_lose, "stock.lose", Symbol::Minus, MoveDialog::Kind::Lose},
        {m_transfer, "stock.transfer", Symbol::Export, MoveDialog::Kind::Transfer},
        {m_adjust, "stock.adjust", Symbol::Pencil, MoveDialog::Kind::Adjust}};
    for (const auto& [button, name, symbol, kind] : moves) {
        button = new Button(symbol, QString(), ButtonVariant::Secondary, box);
        button->setObjectName(QString::fromLatin1(name));
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, kind = kind] { move(kind); });
    }
    auto* margin = new QVBoxLayout;
    margin->setContentsMargins(space::l - 6, space::xs, space::l, 0);
    margin->addWidget(box);
    static_cast<QVBoxLayout*>(body->layout())->addLayout(margin);
    const std::tuple<Button*&, const char*, Symbol, ButtonVariant> foot[] = {
        {m_archive, "stock.archive", Symbol::Archive, ButtonVariant::Quiet},
        {m_restore, "stock.restore", Symbol::Restore, ButtonVariant::Secondary},
        {m_edit, "stock.edit", Symbol::Pencil, ButtonVariant::Primary}};
    for (const auto& [button, name, symbol, variant] : foot) {
        button = new Button(symbol, QString(), variant, this);
        button->setObjectName(QString::fromLatin1(name));
        addFootWidget(button);
    }
    connect(m_archive, &QPushButton::clicked, this, [this] { setArchived(true); });
    connect(m_restore, &QPushButton::clicked, this, [this] { setArchived(false); });
    connect(m_edit, &QPushButton::clicked, this, &ProductPanel::edit);
}

const Record* ProductPanel::record() const {
    return m_detail && m_detail->record.id == m_loader->id() ? &m_detail->record : nullptr;
}

bool ProductPanel::may(Action action) const {
    const auto& user = m_context.workspace.user();
    return user && grantFor(user->roles, action) == Grant::Full;
}

void ProductPanel::showProduct(const Uuid& id) {
    if (m_loader->id() == id && isOpen()) return;
    m_onceLoaded = {};
    m_loader->load(id);
    m_movements->setProduct(id);
    open();
}

void ProductPanel::whenShown(const Uuid& id, std::function<void()> run) {
    showProduct(id);
    if (record() != nullptr) return run();
    m_onceLoaded = std::move(run);
}

void ProductPanel::closePanel() {
    m_onceLoaded = {};
    m_loader->stop();
    m_detail.reset();
    m_movements->setProduct({});
    close();
    Q_EMIT panelClosed();
}

void ProductPanel::onLoaded(const RecordDetail& detail) {
    m_detail = detail;
    m_problem->setMessage(Tone::Info, QString());
    readBalances();
    showRights();
    if (m_onceLoaded) std::exchange(m_onceLoaded, {})();
}

// Where it lies, by place; the product's own figure is their sum.
void ProductPanel::readBalances() {
    if (!m_detail) return;
    m_context.workspace.replica().read(
        [this, post = m_post, id = m_detail->record.id](sync::Reader& reader) {
            sync::ListQuery query;
            query.table = TableId::Balance;
            query.sortBy = balance::OnHand;
            query.descending = true;
            query.where = {{balance::Product, Value{id}}};
            const auto rows = reader.list(query);
            if (!rows.ok()) return;
            QList<PlaceStock> places;
            for (const sync::ListRow& row : *rows) {
                const auto place = reader.find(place::type, row.record.reference(balance::Place));
                const QString name = place.ok() && *place ? words::of((*place)->text(place::Name)) : QString();
                places.append({name, row.record.integer(balance::OnHand), row.record.integer(balance::Reserved)});
            }
            post([this, id, places] {
                if (!m_detail || m_detail->record.id != id) return;
                const Record* cost = m_books.costs != nullptr ? m_books.costs->record(id) : nullptr;
                m_reading->show(*m_detail,
                                cost != nullptr ? std::optional(cost->integer(product_cost::Cost)) : std::nullopt,
                                places);
            });
        },
        &m_slot);
}

void ProductPanel::showRights() {
    const Record* record = this->record();
    const bool live = record != nullptr && !record->archived();
    const bool goods = live && record->text(product::Kind) != product::service;
    for (Button* button : {m_receive, m_lose, m_transfer}) button->setVisible(goods && may(Action::StockMove));
    m_adjust->setVisible(goods && may(Action::StockCount));
    m_edit->setVisible(live && may(Action::ProductsEdit));
    m_archive->setVisible(live && may(Action::ProductsEdit));
    m_restore->setVisible(record != nullptr && !live && may(Action::ProductsEdit));
}

void ProductPanel::edit() {
    const Record* record = this->record();
    if (record == nullptr || record->archived() || !may(Action::ProductsEdit)) return;
    const Record* cost = m_books.costs != nullptr ? m_books.costs->record(record->id) : nullptr;
    auto* dialog =
        new ProductDialog(m_context, m_books.house.currency(), record,
                          cost != nullptr ? std::optional(cost->integer(product_cost::Cost)) : std::nullopt, window());
    dialog->open();
}

void ProductPanel::move(MoveDialog::Kind kind) {
    const Record* record = this->record();
    const Action right = kind == MoveDialog::Kind::Adjust ? Action::StockCount : Action::StockMove;
    if (record == nullptr || record->archived() || record->text(product::Kind) == product::service || !may(right))
        return;
    auto* dialog = new MoveDialog(m_context, m_books.house, m_books.balances, kind, *record, {}, window());
    connect(dialog, &QDialog::accepted, this, [this, name = words::of(record->text(product::Name))] {
        m_context.toasts.show(tr("Noted: %1", "a product's stock has moved").arg(name), Tone::Ok);
    });
    dialog->open();
}

void ProductPanel::setArchived(bool archived) {
    const Record* record = this->record();
    if (record != nullptr) sendArchived(record->id, words::of(record->text(product::Name)), archived, true);
}

void ProductPanel::sendArchived(const Uuid& id, const QString& name, bool archived, bool offerUndo) {
    m_context.workspace.execute(
        archived ? product::archive(id) : product::restore(id),
        [self = QPointer(this), id, name, archived, offerUndo](const Result<sync::Receipt>& result) {
            if (!self) return;
            if (!result.ok()) return self->m_problem->setMessage(Tone::Danger, words::described(result.error()));
            if (!offerUndo) return;
            Toast* toast =
                self->m_context.toasts.showUndo(archived ? tr("%1 is archived", "product").arg(name)
                                                         : tr("%1 is back in the list", "product").arg(name));
            connect(toast, &Toast::actionTriggered, self,
                    [self, id, name, archived] { self->sendArchived(id, name, !archived, false); });
        });
}

void ProductPanel::retranslate() {
    setTitle(tr("Product"));
    m_moves->setTitle(tr("Movements"));
    m_moves->setNote(m_movements->isCut() ? tr("the latest %1").arg(words::number(MovementModel::rowsMax)) : QString());
    m_receive->setText(tr("Receive", "goods"));
    m_lose->setText(tr("Loss"));
    m_transfer->setText(tr("Transfer"));
    m_adjust->setText(tr("Correct", "the stock"));
    m_receive->setToolTip(keyText(Qt::Key_F6));
    m_lose->setToolTip(keyText(Qt::Key_F7));
    m_transfer->setToolTip(keyText(Qt::Key_F8));
    m_adjust->setToolTip(keyText(Qt::Key_F9));
    m_archive->setText(tr("Archive"));
    m_restore->setText(tr("Restore"));
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(keyText(Qt::Key_F2));
}

void ProductPanel::changeEvent(QEvent* event) {
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador

// OrderFiles: what is shown. What it does: orderfiles_actions.cpp.
#include "ui/orders/orderfiles.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "models/records/attachment.h"
#include "models/records/order.h"
#include "models/rules/order_states.h"
#include "models/rules/permissions.h"
#include "sync/transport/file_courier.h"
#include "sync/transport/workspace.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectionheader.h"

namespace mostrador {

namespace {

constexpr int filesMax = 60;  // of one order on the screen

FileEntry entryOf(const Record& record, sync::LocalFiles& files, bool alone, QImage picture) {
    const std::string_view hash = record.text(attachment::Hash);
    FileEntry entry{record, FilePresence::Elsewhere, {}, std::move(picture)};
    if (!files.has(hash)) return entry;
    entry.presence = FilePresence::Here;
    if (!alone && files.isWaiting(hash)) {
        entry.refusal = files.refusal(hash);
        entry.presence = entry.refusal ? FilePresence::Refused : FilePresence::Waiting;
    }
    if (!entry.picture.isNull()) return entry;
    if (const auto content = files.read(hash); content.ok())
        entry.picture = picturefile::shown(*content, 2 * FileTile::edge);
    return entry;
}

}  // namespace

OrderFiles::OrderFiles(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_post(this),
      m_head(new SectionHeader(QString(), this)),
      m_problem(new Banner(this)),
      m_strip(new QWidget(this)),
      m_hint(new Label(QString(), TextRole::Caption, Label::Strength::Muted, this)),
      m_add(new Button(Symbol::Plus, QString(), ButtonVariant::Secondary, this)),
      m_paste(new Button(Symbol::Copy, QString(), ButtonVariant::Quiet, this)),
      m_sign(new Button(Symbol::Pencil, QString(), ButtonVariant::Quiet, this)) {
    makeParts();
    m_listener = m_context.workspace.replica().addListener([this, post = m_post](const sync::ChangeSet& change) {
        for (const sync::TableChange& table : change.tables)
            if (table.table == TableId::Attachment) return post([this] { read(); });
        if (change.outboxChanged) post([this] { read(); });
    });
    connect(&m_context.workspace.files(), &sync::FileCourier::changed, this, &OrderFiles::read);
    name();
}

OrderFiles::~OrderFiles() { m_context.workspace.replica().removeListener(m_listener); }

void OrderFiles::makeParts() {
    setObjectName(QStringLiteral("orders.files"));
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l - 6, 0, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_head);
    m_problem->setObjectName(QStringLiteral("orders.files.problem"));
    m_problem->setClosable(true);
    column->addWidget(m_problem);
    (new FlowLayout(space::s, m_strip))->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_strip);
    auto* buttons = new QWidget(this);
    auto* row = new FlowLayout(space::s, buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const std::pair<Button*, const char*> ways[] = {
        {m_add, "orders.files.add"}, {m_paste, "orders.files.paste"}, {m_sign, "orders.files.sign"}};
    for (const auto& [button, buttonName] : ways) {
        button->setObjectName(QString::fromLatin1(buttonName));
        row->addWidget(button);
    }
    column->addWidget(buttons);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    connect(m_add, &QPushButton::clicked, this, &OrderFiles::choose);
    connect(m_paste, &QPushButton::clicked, this, &OrderFiles::paste);
    connect(m_sign, &QPushButton::clicked, this, &OrderFiles::sign);
}

bool OrderFiles::mayAdd() const {
    const auto& user = m_context.workspace.user();
    return m_order && user && grantFor(user->roles, Action::OrdersEdit) != Grant::None;
}

bool OrderFiles::isOver() const {
    const auto state = m_order ? orderStateFrom(m_order->text(order::State)) : std::nullopt;
    return state && (*state == OrderState::Ready || isFinished(*state));
}

void OrderFiles::name() {
    m_head->setTitle(tr("Photos and files"));
    m_add->setText(tr("Add a file…"));
    m_paste->setText(tr("Paste", "a picture from the clipboard"));
    m_sign->setText(isOver() ? tr("Signature at delivery") : tr("Signature at reception"));
    m_hint->setText(tr("Or drop files here. At most 10 MB each; photos above 2 MB or 2560 pixels are made smaller."));
}

void OrderFiles::show(const Record& order) {
    if (!m_order || m_order->id != order.id) {
        stop();
        m_problem->setMessage(Tone::Info, QString());
    }
    m_order = order;
    name();
    for (QWidget* part : {static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_paste), static_cast<QWidget*>(m_sign),
                          static_cast<QWidget*>(m_hint)})
        part->setVisible(mayAdd());
    read();
}

void OrderFiles::stop() {
    ++m_era;
    m_order.reset();
    m_pictures.clear();
    fill({});
}

void OrderFiles::read() {
    if (!m_order) return;
    const bool alone = m_context.workspace.membership() == sync::Membership::Alone;
    m_context.workspace.replica().read([this, post = m_post, era = ++m_era, owner = m_order->id, alone,
                                        pictures = m_pictures,
                                        files = &m_context.workspace.files().files()](sync::Reader& reader) {
        sync::ListQuery query;
        query.table = TableId::Attachment;
        query.where = {{attachment::Owner, Value{owner}}};
        query.limit = filesMax;
        const auto rows = reader.list(query);
        if (!rows.ok()) return;
        QList<FileEntry> entries;
        for (const sync::ListRow& row : *rows)
            entries.append(
                entryOf(row.record, *files, alone, pictures.value(words::of(row.record.text(attachment::Hash)))));
        std::sort(entries.begin(), entries.end(),
                  [](const FileEntry& a, const FileEntry& b) { return a.record.id < b.record.id; });  // as added
        post([this, era, entries] {
            if (era == m_era) fill(entries);
        });
    });
}

void OrderFiles::fill(const QList<FileEntry>& entries) {
    const auto* focused = qobject_cast<FileTile*>(window()->focusWidget());
    const Uuid current = focused != nullptr && isAncestorOf(focused) ? focused->entry().record.id : Uuid{};
    while (QLayoutItem* item = m_strip->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const FileEntry& entry : entries) {
        m_pictures.insert(words::of(entry.record.text(attachment::Hash)), entry.picture);
        auto* tile = new FileTile(entry, mayAdd(), m_strip);
        tile->setObjectName(QStringLiteral("orders.files.tile.%1").arg(number++));
        m_strip->layout()->addWidget(tile);
        tile->show();
        connect(tile, &QAbstractButton::clicked, this, [this, tile] { openTile(*tile); });
        connect(tile, &FileTile::removeWanted, this, [this, record = entry.record] { remove(record); });
        connect(tile, &FileTile::sendWanted, &m_context.workspace.files(), &sync::FileCourier::tryRefusedAgain);
        if (entry.refusal && m_problem->isHidden())
            m_problem->setMessage(Tone::Warn, FileTile::problem(*entry.refusal));
        if (entry.record.id == current) tile->setFocus(Qt::OtherFocusReason);
    }
    if (!current.isNil() && number == 0) m_add->setFocus(Qt::OtherFocusReason);
    m_head->setNote(number > 0 ? words::number(number) : QString());
    m_strip->setVisible(number > 0);
}

void OrderFiles::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name();
}

}  // namespace mostrador

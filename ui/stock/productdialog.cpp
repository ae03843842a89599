#include "ui/stock/productdialog.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "models/base/random.h"
#include "models/commands/args.h"
#include "models/commands/products.h"
#include "models/records/product.h"
#include "models/rules/permissions.h"
#include "ui/tables/recordloader.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

namespace mostrador {

namespace {

constexpr int formWidth = 768;
constexpr int formHeight = 520;  // fits a window of 768 lines; the rest scrolls

// A new product as the commands would make it, so that its choices show what holds.
Record blankProduct(const Uuid& id) {
    Record record(product::type, id);
    for (FieldIndex i = 0; i < product::FieldCount; ++i)
        if (const FieldSpec& spec = product::type.field(i); spec.kind == FieldKind::Choice && spec.required)
            record.at(i) = std::string(spec.initial);
    return record;
}

}  // namespace

ProductForm::Rights productRights(const sync::Workspace& workspace) {
    const auto& user = workspace.user();
    if (!user) return {};
    return {grantFor(user->roles, Action::ProductsPrices) == Grant::Full,
            grantFor(user->roles, Action::ProductsCost) == Grant::Full};
}

ProductDialog::ProductDialog(const PageContext& context, const Currency& currency, const Record* product,
                             std::optional<std::int64_t> cost, QWidget* parent)
    : FormDialog(context.workspace, QStringLiteral("stock.form"),
                 product != nullptr ? tr("Edit product") : tr("New product"), tr("Save"), parent),
      m_context(context),
      m_form(new ProductForm(context.random, currency, productRights(context.workspace), this)),
      m_loader(new RecordLoader(context.workspace.replica(), product::type, this)) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFixedSize(formWidth, formHeight);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(2, 2, space::l, 2);  // room for the focus ring and the scroll bar
    column->addWidget(m_form);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    addWidget(scroll);
    const bool creating = product == nullptr;
    const Record record = creating ? blankProduct(IdSource(context.clock, context.random).next()) : *product;
    m_form->begin(record, creating, cost);
    connect(m_form, &ProductForm::edited, this, [this] { markEdited(); });
    connect(m_loader, &RecordLoader::loaded, this, [this](const RecordDetail& detail) {
        if (!m_sending) m_form->rebase(detail.record, detail.updatedBy);
    });
    if (!creating) m_loader->load(record.id);
    m_form->focusFirst();
}

void ProductDialog::resend(const sync::InboxItem& item) {
    const auto args = decodeArgs(product::type, item.command.args);
    if (!args.ok()) return showProblem(words::described(args.error()));
    m_item = item;
    if (m_form->isCreating()) m_form->begin(blankProduct(args->record), true, std::nullopt);
    m_form->apply(args->edit);
    markEdited();
    if (!m_form->showRefusal(item.reason)) showProblem(words::described(item.reason));
}

void ProductDialog::send() {
    if (!m_form->validate()) return;
    const Edit edit = m_form->edit();
    const Uuid id = m_form->base().id;
    m_sending = true;
    if (!edit.empty()) return execute(m_form->isCreating() ? product::create(id, edit) : product::set(id, edit));
    onAnswer(sync::Receipt{});
}

// The cost is a record of its own: it goes when the product is there.
void ProductDialog::onAnswer(const Result<sync::Receipt>& answer) {
    if (!answer.ok()) {
        m_sending = false;
        if (m_form->showRefusal(answer.error())) {
            verbButton()->setEnabled(true);
            return;
        }
        return FormDialog::onAnswer(answer);
    }
    const auto cost = m_form->newCost();
    if (cost && !std::exchange(m_costSent, true)) return execute(product::setCost(m_form->base().id, *cost));
    finish();
    FormDialog::onAnswer(answer);
}

void ProductDialog::finish() {
    if (m_item) Q_EMIT resent(m_item->id);
    Q_EMIT saved(m_form->base().id, m_form->isCreating());
}

}  // namespace mostrador

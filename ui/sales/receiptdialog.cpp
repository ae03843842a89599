#include "ui/sales/receiptdialog.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "models/records/client.h"
#include "models/records/organization.h"
#include "models/records/sale.h"
#include "models/records/user.h"
#include "sync/transport/workspace.h"
#include "ui/sales/receipt.h"
#include "ui/sales/saleswords.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

namespace mostrador {

namespace {

constexpr int previewWidth = 350;
constexpr int previewHeight = 520;

QString titleOf(sync::Reader& reader, const RecordType& type, const Uuid& id) {
    if (id.isNil()) return {};
    const auto found = reader.find(type, id);
    return found.ok() && *found ? words::of((*found)->text(type.titleField)) : QString();
}

Result<ReceiptFacts> readFacts(sync::Reader& reader, const Uuid& id, const Uuid& org) {
    MOSTRADOR_TRY_ASSIGN(const auto sold, reader.find(sale::type, id));
    if (!sold) return fail(ErrorCode::NotFound);
    MOSTRADOR_TRY_ASSIGN(const auto house, reader.find(organization::type, org));
    ReceiptFacts facts{*sold, house ? *house : Record(organization::type), {}, {}, {}, 0};
    facts.client = titleOf(reader, client::type, sold->reference(sale::Client));
    facts.seller = titleOf(reader, user::type, sold->reference(sale::Seller));
    facts.reverses = titleOf(reader, sale::type, sold->reference(sale::Reverses));
    return facts;
}

}  // namespace

ReceiptDialog::ReceiptDialog(const PageContext& context, const Uuid& sale, std::int64_t change, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_post(this),
      m_paper(new ReceiptPaper(this)),
      m_problem(new Banner(this)),
      m_print(new Button(tr("Print…"), ButtonVariant::Primary, this)),
      m_save(new Button(tr("Save as PDF…"), ButtonVariant::Secondary, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("sales.receipt"));
    setWindowTitle(tr("Receipt"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_paper);
    scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumSize(previewWidth, previewHeight);
    column->addWidget(m_problem);
    column->addWidget(scroll, 1);
    auto* row = new QHBoxLayout;
    auto* close = new Button(tr("Close"), ButtonVariant::Secondary, this);
    row->addWidget(close);
    row->addStretch();
    row->addWidget(m_save);
    row->addWidget(m_print);
    column->addLayout(row);
    close->setObjectName(QStringLiteral("sales.receipt.close"));
    m_print->setObjectName(QStringLiteral("sales.receipt.print"));
    m_save->setObjectName(QStringLiteral("sales.receipt.save"));
    column->setSizeConstraint(QLayout::SetFixedSize);
    m_print->setDefault(true);
    m_print->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &ReceiptDialog::print);
    connect(m_save, &QPushButton::clicked, this, &ReceiptDialog::save);
    read(sale, change);
}

void ReceiptDialog::read(const Uuid& sale, std::int64_t change) {
    const auto identity = m_context.workspace.replica().identity();
    if (!identity) return;
    m_context.workspace.replica().read(
        [this, post = m_post, sale, change, org = identity->org.uuid()](sync::Reader& reader) {
            auto facts = std::make_shared<Result<ReceiptFacts>>(readFacts(reader, sale, org));
            post([this, facts, change] {
                if (!facts->ok()) return m_problem->setMessage(Tone::Danger, words::described(facts->error()));
                facts->value().change = change;
                m_paper->setFacts(facts->value());
            });
        });
}

void ReceiptDialog::print() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { m_paper->print(*printer); });
    dialog->open();
}

void ReceiptDialog::save() {
    auto* dialog = new QFileDialog(this, tr("Save the receipt"), m_paper->fileName(), QStringLiteral("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_paper->fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (m_paper->savePdf(path)) m_problem->setMessage(Tone::Ok, tr("Saved as %1", "a file").arg(path));
        else m_problem->setMessage(Tone::Danger, tr("%1 could not be written.").arg(path));
    });
    dialog->open();
}

}  // namespace mostrador

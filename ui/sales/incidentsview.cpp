#include "ui/sales/incidentsview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>

#include "models/commands/incidents.h"
#include "models/records/incident.h"
#include "models/rules/permissions.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/recordtablepane.h"
#include "ui/tables/recordtableview.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr int noteHeight = 64;

std::vector<sync::FieldIs> onlyOpen() { return {{incident::State, Value{std::string(incident::open)}}}; }

}  // namespace

IncidentsView::IncidentsView(const PageContext& context, const SalesBooks& books, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_books(books),
      m_filter(new QComboBox(this)),
      m_count(new Label(QString(), TextRole::Body, Label::Strength::Muted, this)),
      m_open(new Button(Symbol::Note, QString(), ButtonVariant::Secondary, this)),
      m_resolve(new Button(Symbol::Check, QString(), ButtonVariant::Primary, this)),
      m_model(
          new RecordTableModel(context.workspace.replica(), incident::type, saleswords::incidentColumns(books), this)),
      m_pane(
          new RecordTablePane(*m_model, context.state, QStringLiteral("sales/shortages"), Symbol::CheckCircle, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(space::xl, space::s, space::l, space::m);
    tools->setSpacing(space::s);
    m_filter->addItem(QString());
    m_filter->addItem(QString());
    tools->addWidget(m_filter);
    tools->addWidget(m_count);
    tools->addStretch();
    tools->addWidget(m_open);
    tools->addWidget(m_resolve);
    column->addLayout(tools);
    column->addWidget(m_pane, 1);
    m_filter->setObjectName(QStringLiteral("sales.shortages.filter"));
    m_open->setObjectName(QStringLiteral("sales.shortages.open"));
    m_resolve->setObjectName(QStringLiteral("sales.shortages.resolve"));
    m_pane->view().setObjectName(QStringLiteral("sales.shortages.table"));
    setFocusProxy(&m_pane->view());
    m_model->setWhere(onlyOpen());
    connect(m_filter, &QComboBox::activated, this, [this](int index) {
        m_model->setWhere(index == 0 ? onlyOpen() : std::vector<sync::FieldIs>{});
        retranslate();
    });
    connect(m_open, &QPushButton::clicked, this, &IncidentsView::openSale);
    connect(m_resolve, &QPushButton::clicked, this, &IncidentsView::resolve);
    connect(&m_pane->view(), &RecordTableView::opened, this, &IncidentsView::resolve);
    connect(m_pane->view().selectionModel(), &QItemSelectionModel::currentChanged, this, &IncidentsView::showRights);
    connect(m_model, &RecordTableModel::refreshed, this, &IncidentsView::showRights);
    connect(m_model, &RecordTableModel::totalChanged, this, &IncidentsView::retranslate);
    for (RecordBook* book : {&books.products, &books.users, &books.sales})
        connect(book, &RecordBook::changed, m_model, &RecordTableModel::refreshTexts);
    retranslate();
}

const Record* IncidentsView::current() const { return m_model->recordAt(m_pane->view().currentIndex().row()); }

// As the command judges: its owner, or who may put stock right.
bool IncidentsView::mayResolve(const Record& one) const {
    const auto& user = m_context.workspace.user();
    if (!user || one.text(incident::State) != incident::open) return false;
    return one.reference(incident::Owner) == user->id.uuid() || grantFor(user->roles, Action::StockMove) == Grant::Full;
}

void IncidentsView::showRights() {
    const Record* one = current();
    m_open->setEnabled(one != nullptr && !one->reference(incident::Document).isNil());
    m_resolve->setEnabled(one != nullptr && mayResolve(*one));
}

void IncidentsView::openSale() {
    if (const Record* one = current()) Q_EMIT saleRequested(one->reference(incident::Document));
}

void IncidentsView::resolve() {
    const Record* one = current();
    if (one == nullptr || !mayResolve(*one)) return;
    const QString what = tr("%1 × %2", "quantity × product")
                             .arg(figures::quantity(one->integer(incident::Quantity)),
                                  m_books.products.name(one->reference(incident::Product)));
    (new ResolveDialog(m_context, what, one->id, window()))->open();
}

void IncidentsView::retranslate() {
    m_filter->setItemText(0, tr("Open", "shortages"));
    m_filter->setItemText(1, tr("All", "shortages"));
    m_filter->setAccessibleName(tr("Which shortages are listed"));
    m_open->setText(tr("Show the sale"));
    m_resolve->setText(tr("Resolve"));
    if (const auto total = m_model->total()) {
        m_count->setText(tr("%n shortage(s)", "", static_cast<int>(*total)));
        if (m_filter->currentIndex() == 0) Q_EMIT openCountChanged(static_cast<int>(*total));
    }
    m_pane->view().setAccessibleName(tr("Shortages"));
    m_pane->setTexts({tr("Nothing is missing"), tr("What is sold without being there appears here, with its owner."),
                      QString(), QString(), QString()});
    showRights();
}

void IncidentsView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

ResolveDialog::ResolveDialog(const PageContext& context, const QString& what, const Uuid& incident, QWidget* parent)
    : FormDialog(context.workspace, QStringLiteral("sales.resolve"), tr("Resolve the shortage"), tr("Resolve"), parent),
      m_incident(incident),
      m_remedy(new QComboBox(this)),
      m_note(new QPlainTextEdit(this)) {
    addNote(what);
    for (const std::string_view one : incident::type.field(incident::Remedy).choices)
        m_remedy->addItem(saleswords::remedy(one), words::of(one));
    addField(words::fieldLabel("remedio"), m_remedy, "remedio");
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    addField(words::fieldLabel("nota"), m_note, "nota");
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { markEdited(); });
    m_remedy->setFocus(Qt::OtherFocusReason);
}

void ResolveDialog::send() {
    Edit edit{{incident::Remedy, Value{m_remedy->currentData().toString().toStdString()}}};
    const QString note = m_note->toPlainText().trimmed();
    if (!note.isEmpty()) setField(edit, incident::Note, Value{note.toStdString()});
    execute(incident::resolve(m_incident, edit));
}

}  // namespace mostrador

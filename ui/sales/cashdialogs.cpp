#include "ui/sales/cashdialogs.h"

#include <QPlainTextEdit>

#include "models/base/random.h"
#include "models/commands/cash.h"
#include "models/records/cash_session.h"
#include "ui/tables/house.h"
#include "ui/tables/placebox.h"
#include "ui/tables/words.h"
#include "ui/widgets/figurefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

namespace mostrador {

namespace {

constexpr int notesHeight = 64;

std::int64_t expectedIn(const Record& session) {
    return session.integer(cash_session::Float) + session.integer(cash_session::CashIn);
}

}  // namespace

OpenCashDialog::OpenCashDialog(const PageContext& context, const SalesBooks& books, QWidget* parent)
    : FormDialog(context.workspace, QStringLiteral("sales.opencash"), tr("Open a cash session"), tr("Open", "verb"),
                 parent),
      m_context(context),
      m_place(new PlaceBox(context.workspace.replica(), this)),
      m_float(new MoneyField(this)) {
    m_float->setCurrency(books.house.currency());
    FormField* field = addField(words::fieldLabel("fondo_inicial"), m_float, "fondo_inicial");
    field->setHint(tr("The cash that lies in the drawer now"));
    m_float->showProblemsIn(field);
    addField(words::fieldLabel("lugar_id"), m_place, "lugar_id");
    connect(m_float, &FigureField::figureEdited, this, [this] { markEdited(); });
    m_float->setFocus(Qt::OtherFocusReason);
}

void OpenCashDialog::send() {
    if (!fieldsAreFine()) return;
    Edit edit;
    if (!m_place->place().isNil()) setField(edit, cash_session::Place, Value{m_place->place()});
    setField(edit, cash_session::Float, Value{m_float->value().value_or(0)});
    execute(cash_session::openSession(IdSource(m_context.clock, m_context.random).next(), edit));
}

CloseCashDialog::CloseCashDialog(const PageContext& context, const SalesBooks& books, const Record& session,
                                 QWidget* parent)
    : FormDialog(context.workspace, QStringLiteral("sales.closecash"), tr("Close the cash session"),
                 tr("Close", "a cash session"), parent),
      m_books(books),
      m_session(session),
      m_counted(new MoneyField(this)),
      m_notes(new QPlainTextEdit(this)) {
    addNote(
        tr("Count the cash in the drawer and enter it. What you sign here stays; sales that arrive later are kept "
           "apart."));
    addNote(tr("Float %1 + cash of sales %2 = %3 expected")
                .arg(books.house.amount(session.integer(cash_session::Float)),
                     books.house.amount(session.integer(cash_session::CashIn)),
                     books.house.money(expectedIn(session))));
    m_counted->setCurrency(books.house.currency());
    m_countedField = addField(tr("Counted cash"), m_counted, "contado");
    m_countedField->setRequired(true);
    m_counted->showProblemsIn(m_countedField);
    m_difference = addNote(QString());
    m_difference->setObjectName(QStringLiteral("sales.closecash.difference"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(notesHeight);
    addField(words::fieldLabel("notas"), m_notes, "notas");
    connect(m_counted, &FigureField::figureEdited, this, [this] {
        markEdited();
        showDifference();
    });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] { markEdited(); });
    showDifference();
    m_counted->setFocus(Qt::OtherFocusReason);
}

void CloseCashDialog::showDifference() {
    const auto counted = m_counted->value();
    if (!counted) return m_difference->setText(QString());
    const std::int64_t difference = *counted - expectedIn(m_session);
    m_difference->setStrength(difference == 0 ? Label::Strength::Muted : Label::Strength::Danger);
    if (difference == 0) m_difference->setText(tr("It is right to the last coin."));
    else if (difference < 0) m_difference->setText(tr("%1 are missing").arg(m_books.house.money(-difference)));
    else m_difference->setText(tr("%1 too much").arg(m_books.house.money(difference)));
}

void CloseCashDialog::send() {
    if (!m_counted->value() && !m_counted->hasProblem()) m_countedField->setError(tr("How much is in the drawer?"));
    if (!fieldsAreFine()) return;
    Edit edit{{cash_session::Counted, Value{*m_counted->value()}}};
    const QString notes = m_notes->toPlainText().trimmed();
    if (!notes.isEmpty()) setField(edit, cash_session::Notes, Value{notes.toStdString()});
    execute(cash_session::closeSession(m_session.id, edit));
}

}  // namespace mostrador

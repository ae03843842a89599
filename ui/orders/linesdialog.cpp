#include "ui/orders/linesdialog.h"

#include <QKeyEvent>
#include <QPointer>
#include <QVBoxLayout>

#include "models/base/random.h"
#include "models/commands/orders.h"
#include "models/records/json.h"
#include "models/records/line.h"
#include "models/rules/permissions.h"
#include "sync/transport/workspace.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/house.h"
#include "ui/tables/recordsource.h"
#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineseditor.h"

namespace mostrador {

LinesDialog::LinesDialog(const PageContext& context, const House& house, const Record& row, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_order(row),
      m_problem(new Banner(this)),
      m_lines(new LinesEditor(
          productSource(context.workspace.replica(), this), [&random = context.random] { return newElementId(random); },
          this)),
      m_cancel(new Button(tr("Cancel"), ButtonVariant::Secondary, this)),
      m_save(new Button(tr("Save lines"), ButtonVariant::Primary, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Lines of order %1").arg(words::of(row.text(order::Number))));
    setObjectName(QStringLiteral("orders.lines"));
    m_problem->setObjectName(QStringLiteral("orders.lines.problem"));
    m_lines->setObjectName(QStringLiteral("orders.lines.editor"));
    m_cancel->setObjectName(QStringLiteral("orders.lines.cancel"));
    m_save->setObjectName(QStringLiteral("orders.lines.save"));
    LinesRules rules = house.linesRules(line::part, line::labour);
    rules.currency = orderwords::currencyOf(row);
    rules.taxOnTop = row.flag(order::TaxOnTop);
    m_lines->setRules(rules);
    m_lines->setHasFreeText(true);
    m_lines->setLines(row.set(order::Lines));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Label(windowTitle(), TextRole::Subtitle, Label::Strength::Normal, this));
    auto* hint = new Label(tr("A product by its name or code; any other text is labour. Enter goes on, Del removes."),
                           TextRole::Caption, Label::Strength::Muted, this);
    column->addWidget(hint);
    column->addWidget(m_problem);
    column->addWidget(m_lines, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    connect(m_cancel, &QPushButton::clicked, this, &LinesDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &LinesDialog::save);
    connect(m_lines, &LinesEditor::linesLeft, m_save, [this] { m_save->setFocus(Qt::TabFocusReason); });
    resize(820, 520);
    m_lines->focusLines();
}

Edit LinesDialog::changes() const {
    Record wanted = m_order;
    SetValue lines = m_lines->lines();
    wanted.at(order::Lines) = lines.empty() && isNull(m_order.at(order::Lines)) ? Value{} : Value{std::move(lines)};
    return diff(m_order, wanted);
}

void LinesDialog::save() {
    if (m_saving) return;
    if (const Result<> checked = m_lines->model().check(); !checked.ok())
        return m_problem->setMessage(Tone::Danger, words::described(checked.error()));
    const Edit edit = changes();
    if (edit.empty()) return accept();
    m_saving = true;
    m_save->setEnabled(false);
    m_context.workspace.execute(
        order::set(m_order.id, edit), [self = QPointer(this)](const Result<sync::Receipt>& result) {
            if (!self) return;
            self->m_saving = false;
            self->m_save->setEnabled(true);
            if (!result.ok()) return self->m_problem->setMessage(Tone::Danger, words::described(result.error()));
            Q_EMIT self->saved();
            self->accept();
        });
}

void LinesDialog::reject() {
    if (changes().empty()) return QDialog::reject();
    Question question;
    question.title = tr("Discard the lines?");
    question.text = tr("What you changed in the lines has not been saved.");
    question.confirm = tr("Discard");
    question.cancel = tr("Keep editing");
    question.dangerous = true;
    ConfirmDialog::ask(question, this, this, [this](bool yes) {
        if (yes) QDialog::reject();
    });
}

void LinesDialog::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Save)) save();
    else QDialog::keyPressEvent(event);
}

}  // namespace mostrador

#include "ui/widgets/confirmdialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace mostrador {

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent)
    : QDialog(parent),
      m_confirm(
          new Button(question.confirm, question.dangerous ? ButtonVariant::Danger : ButtonVariant::Primary, this)),
      m_cancel(new Button(question.cancel.isEmpty() ? tr("Cancel") : question.cancel, ButtonVariant::Secondary, this)) {
    setWindowTitle(question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::s);
    auto* title = new Label(question.title, TextRole::Subtitle, Label::Strength::Normal, this);
    auto* text = new Label(question.text, TextRole::Body, Label::Strength::Muted, this);
    title->setWordWrap(true);
    text->setWordWrap(true);
    text->setMinimumWidth(372);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::l);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    column->addLayout(row);
    column->setSizeConstraint(QLayout::SetFixedSize);
    setAccessibleDescription(question.text);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &QDialog::accept);
    m_confirm->setDefault(!question.dangerous);
    m_cancel->setDefault(question.dangerous);
    (question.dangerous ? m_cancel : m_confirm)->setFocus();
}

ConfirmDialog* ConfirmDialog::ask(const Question& question, QWidget* parent, QObject* context,
                                  std::function<void(bool)> answer) {
    Q_ASSERT(context && answer);
    auto* dialog = new ConfirmDialog(question, parent);
    connect(dialog, &QDialog::finished, context,
            [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    dialog->open();
    return dialog;
}

}  // namespace mostrador

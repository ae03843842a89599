#include "ui/users/codedialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/tables/words.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

CodeDialog::CodeDialog(const QString& name, const QString& code, qint64 until, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("users.code"));
    setWindowTitle(tr("One-time code for %1").arg(name));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(new Label(windowTitle(), TextRole::Subtitle, Label::Strength::Normal, this));
    auto* text =
        new Label(tr("Give it to %1, who signs in with it and chooses a password. It is shown only now.").arg(name),
                  TextRole::Body, Label::Strength::Muted, this);
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    column->addWidget(text);
    auto* row = new QHBoxLayout;
    auto* shown = new LineEdit(this);
    shown->setReadOnly(true);
    shown->setText(code);
    shown->setFont(fonts::font(TextRole::Title));
    shown->setAlignment(Qt::AlignCenter);
    shown->setAccessibleName(tr("One-time code"));
    shown->setObjectName(QStringLiteral("users.code.text"));
    auto* copy = new Button(Symbol::Copy, tr("Copy"), ButtonVariant::Secondary, this);
    copy->setObjectName(QStringLiteral("users.code.copy"));
    row->addWidget(shown, 1);
    row->addWidget(copy);
    column->addLayout(row);
    column->addWidget(new Label(tr("Serves until %1", "date and time").arg(words::when(until)), TextRole::Caption,
                                Label::Strength::Muted, this));
    auto* close = new Button(tr("Done"), ButtonVariant::Primary, this);
    close->setObjectName(QStringLiteral("users.code.close"));
    close->setDefault(true);
    column->addSpacing(space::s);
    column->addWidget(close, 0, Qt::AlignRight);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(copy, &QPushButton::clicked, this, [copy, code] {
        QApplication::clipboard()->setText(code);
        copy->setSymbol(Symbol::Check);
        copy->setText(tr("Copied"));
    });
    shown->selectAll();
}

}  // namespace mostrador

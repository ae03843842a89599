#include "ui/widgets/listeditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/listeditorrow.h"

namespace mostrador {

ListEditor::ListEditor(ListTexts texts, std::function<QString()> newId, QWidget* parent)
    : QWidget(parent),
      m_newId(std::move(newId)),
      m_column(new QVBoxLayout),
      m_add(new Button(Symbol::Plus, QString(), ButtonVariant::Quiet, this)) {
    Q_ASSERT(m_newId);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::xs);
    m_column->setSpacing(space::s);
    outer->addLayout(m_column);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addStretch();
    outer->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow();
        Q_EMIT edited();
    });
    setTexts(std::move(texts));
    setItems({});
}

void ListEditor::setTexts(ListTexts texts) {
    m_texts = std::move(texts);
    m_add->setText(m_texts.addLabel);
    renumber();
}

void ListEditor::setItems(const QList<ListItem>& items) {
    for (ListEditorRow* row : std::as_const(m_rows)) delete row;
    m_rows.clear();
    for (const ListItem& item : items) append(item);
    if (m_rows.isEmpty()) append({m_newId(), QString(), QString(), m_texts.withPrimary});
}

QList<ListItem> ListEditor::items() const {
    QList<ListItem> items;
    for (const ListEditorRow* row : m_rows) {
        if (!row->isBlank()) items.append(row->item());
    }
    return items;
}

void ListEditor::setItemError(const QString& id, const QString& message) {
    for (ListEditorRow* row : std::as_const(m_rows)) {
        if (row->id() == id) row->setError(message);
    }
}

void ListEditor::clearErrors() {
    for (ListEditorRow* row : std::as_const(m_rows)) row->setError(QString());
}

void ListEditor::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (ListEditorRow* row : std::as_const(m_rows)) row->setReadOnly(readOnly);
}

void ListEditor::addRow() {
    append({m_newId(), QString(), QString(), m_rows.isEmpty() && m_texts.withPrimary})->focusValue();
}

ListEditorRow* ListEditor::append(const ListItem& item) {
    Q_ASSERT(!item.id.isEmpty());
    auto* row = new ListEditorRow(item, this);
    m_rows.append(row);
    m_column->addWidget(row);
    row->setTexts(m_texts, static_cast<int>(m_rows.size()));
    row->setReadOnly(m_readOnly);
    // A new widget is last of the whole window in tab order: it belongs right before the "add" button.
    QWidget* before = m_add->previousInFocusChain();
    while (before != m_add && before->focusPolicy() == Qt::NoFocus) before = before->previousInFocusChain();
    // With nothing to stop at before, the chain is a circle that leads from the row to the button already.
    if (before != m_add && !row->isAncestorOf(before)) row->linkTabOrder(before, m_add);
    connect(row, &ListEditorRow::edited, this, &ListEditor::edited);
    connect(row, &ListEditorRow::removeRequested, this, [this, row] { removeRow(row); });
    connect(row, &ListEditorRow::primaryRequested, this, [this, row] { choosePrimary(row); });
    return row;
}

void ListEditor::removeRow(ListEditorRow* row) {
    const qsizetype index = m_rows.indexOf(row);
    const bool wasPrimary = row->item().primary;
    m_rows.removeAt(index);
    row->hide();
    row->deleteLater();  // its own button is still in the call
    if (m_rows.isEmpty()) append({m_newId(), QString(), QString(), m_texts.withPrimary});
    else if (wasPrimary) m_rows.first()->setPrimary(true);
    renumber();
    m_rows.at(qMin(index, m_rows.size() - 1))->focusValue();
    Q_EMIT edited();
}

void ListEditor::choosePrimary(ListEditorRow* chosen) {
    for (ListEditorRow* row : std::as_const(m_rows)) row->setPrimary(row == chosen);
    Q_EMIT edited();
}

void ListEditor::renumber() {
    int number = 0;
    for (ListEditorRow* row : std::as_const(m_rows)) row->setTexts(m_texts, ++number);
}

void ListEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) renumber();
}

}  // namespace mostrador

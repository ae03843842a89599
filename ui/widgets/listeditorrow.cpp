#include "ui/widgets/listeditorrow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/widgets/button.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/noteline.h"

namespace mostrador {

ListEditorRow::ListEditorRow(const ListItem& item, QWidget* parent)
    : QWidget(parent),
      m_item(item),
      m_kind(new QComboBox(this)),
      m_value(new LineEdit(this)),
      m_primary(Button::iconOnly(Symbol::Star, QString(), this)),
      m_remove(Button::iconOnly(Symbol::Close, QString(), this)),
      m_note(new NoteLine(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_kind);
    row->addSpacing(space::xs);
    row->addWidget(m_value, 1);
    row->addWidget(m_primary);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_note);
    m_value->setText(item.value);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_value, &QLineEdit::textEdited, this, [this] {
        setError(QString());
        Q_EMIT edited();
    });
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        m_item.kind = m_kind->itemData(index).toString();
        Q_EMIT edited();
    });
    connect(m_primary, &QPushButton::clicked, this, &ListEditorRow::primaryRequested);
    connect(m_remove, &QPushButton::clicked, this, &ListEditorRow::removeRequested);
}

ListItem ListEditorRow::item() const {
    ListItem item = m_item;
    item.value = m_value->text().trimmed();
    return item;
}

bool ListEditorRow::isBlank() const { return m_value->text().trimmed().isEmpty(); }

void ListEditorRow::setTexts(const ListTexts& texts, int number) {
    m_name = QStringLiteral("%1 %2").arg(texts.itemName).arg(number);
    m_withPrimary = texts.withPrimary;
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const ListKind& kind : texts.kinds) m_kind->addItem(kind.label, kind.code);
    int index = m_kind->findData(m_item.kind);
    if (index < 0 && !texts.kinds.isEmpty()) {
        if (m_item.kind.isEmpty()) {
            m_item.kind = texts.kinds.first().code;
            index = 0;
        } else {  // a kind from a newer program: shown as it is and kept
            m_kind->addItem(m_item.kind, m_item.kind);
            index = m_kind->count() - 1;
        }
    }
    m_kind->setCurrentIndex(index);
    m_kind->setVisible(!texts.kinds.isEmpty());
    m_value->setPlaceholderText(texts.placeholder);
    m_value->setAccessibleName(m_name);
    m_kind->setAccessibleName(tr("Kind of %1").arg(m_name));
    m_remove->setName(tr("Remove %1").arg(m_name));
    refreshPrimary();
}

void ListEditorRow::refreshPrimary() {
    m_primary->setVisible(m_withPrimary);
    m_primary->setCheckable(true);
    m_primary->setChecked(m_item.primary);
    m_primary->setSymbol(m_item.primary ? Symbol::StarFilled : Symbol::Star);
    m_primary->setName(m_item.primary ? tr("%1 is the main one").arg(m_name) : tr("Make %1 the main one").arg(m_name));
}

void ListEditorRow::setPrimary(bool primary) {
    m_item.primary = primary;
    refreshPrimary();
}

void ListEditorRow::setError(const QString& message) {
    m_value->setInvalid(!message.isEmpty());
    m_value->setAccessibleDescription(message);
    m_note->setNote(message, Tone::Danger);
}

void ListEditorRow::setReadOnly(bool readOnly) {
    m_value->setReadOnly(readOnly);
    m_kind->setEnabled(!readOnly);
    m_primary->setEnabled(!readOnly);
    m_remove->setVisible(!readOnly);
}

void ListEditorRow::linkTabOrder(QWidget* before, QWidget* after) {
    QWidget* last = before;
    for (QWidget* part : std::initializer_list<QWidget*>{m_kind, m_value, m_primary, m_remove, after}) {
        QWidget::setTabOrder(last, part);
        last = part;
    }
}

void ListEditorRow::focusValue() { m_value->setFocus(Qt::OtherFocusReason); }

}  // namespace mostrador

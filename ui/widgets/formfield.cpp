#include "ui/widgets/formfield.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/theme/variants.h"
#include "ui/widgets/label.h"
#include "ui/widgets/noteline.h"

namespace mostrador {

namespace {

QString withoutMnemonic(QString text) {
    text.remove(QLatin1Char('&'));
    return text;
}

}  // namespace

FormField::FormField(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_label(new Label(TextRole::CaptionStrong, this)),
      m_mark(new Label(QStringLiteral("*"), TextRole::CaptionStrong, Label::Strength::Danger, this)),
      m_note(new NoteLine(this)) {
    Q_ASSERT(editor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs + 1);
    auto* head = new QHBoxLayout;
    head->setSpacing(3);
    head->addWidget(m_label);
    head->addWidget(m_mark);
    head->addStretch();
    column->addLayout(head);
    column->addWidget(m_editor);
    column->addWidget(m_note);
    m_label->setStrength(Label::Strength::Muted);
    m_label->setBuddy(m_editor);
    setFocusProxy(m_editor);
    setLabel(label);
}

void FormField::setLabel(const QString& label) {
    m_text = label;
    m_label->setText(label);
    refresh();
}

void FormField::setRequired(bool required) {
    m_required = required;
    refresh();
}

void FormField::setHint(const QString& hint) {
    m_hint = hint;
    refresh();
}

void FormField::setWarning(const QString& warning) {
    m_warning = warning;
    refresh();
}

void FormField::setError(const QString& error) {
    const bool appeared = m_error.isEmpty() && !error.isEmpty();
    m_error = error;
    m_editor->setProperty(property::invalid, hasError());
    m_editor->update();
    refresh();
    if (appeared) {
        QAccessibleEvent event(m_editor, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

// Of a compound editor the part that is marked as wrong, where one is.
void FormField::focusEditor() {
    for (QWidget* part : m_editor->findChildren<QWidget*>())
        if (part->property(property::invalid).toBool() && !part->isHidden())
            return part->setFocus(Qt::OtherFocusReason);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FormField::setNoteOnTop() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->removeWidget(m_note);
    column->insertWidget(1, m_note);
}

void FormField::refresh() {
    m_mark->setVisible(m_required);
    const QString name = withoutMnemonic(m_text);
    const QString spoken = m_required ? tr("%1, required", "screen reader name of a form field").arg(name) : name;
    m_editor->setAccessibleName(spoken);
    // A compound editor hands the focus to a part: the reader lands there. A box to tick has a name of its own.
    QWidget* part = m_editor->focusProxy();
    if (part != nullptr && qobject_cast<QAbstractButton*>(part) == nullptr) part->setAccessibleName(spoken);
    if (hasError()) m_note->setNote(m_error, Tone::Danger);
    else if (!m_warning.isEmpty()) m_note->setNote(m_warning, Tone::Warn);
    else m_note->setNote(m_hint, Tone::Neutral);
    m_editor->setAccessibleDescription(m_note->text());
}

void FormField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

}  // namespace mostrador

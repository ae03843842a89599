#include "ui/widgets/tageditor.h"

#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

#include "ui/theme/paint.h"
#include "ui/theme/variants.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

namespace mostrador {

TagEditor::TagEditor(QWidget* parent)
    : QWidget(parent),
      m_flow(new FlowLayout(space::xs + 1, this)),
      m_line(new QLineEdit(this)),
      m_known(new QStringListModel(this)) {
    m_flow->setContentsMargins(5, 5, 5, 5);
    m_line->setFrame(false);
    m_line->setFixedHeight(24);
    m_line->setMinimumWidth(96);
    m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_line->installEventFilter(this);
    m_flow->addWidget(m_line);
    auto* completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this, [this] { commit(); },
        Qt::QueuedConnection);  // the completer writes the line after this signal
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.endsWith(QLatin1Char(','))) commit();
    });
    setFocusProxy(m_line);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TagEditor::setTags(const QStringList& tags) {
    m_tags = tags;
    rebuild();
}

void TagEditor::setSuggestions(const QStringList& known) { m_known->setStringList(known); }

void TagEditor::setPlaceholder(const QString& text) { m_line->setPlaceholderText(text); }

void TagEditor::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_line->setVisible(!readOnly);
    rebuild();
}

bool TagEditor::commit() {
    QString text = m_line->text().trimmed();
    while (text.endsWith(QLatin1Char(','))) text = text.chopped(1).trimmed();
    m_line->clear();
    if (text.isEmpty()) return false;
    if (!m_tags.contains(text, Qt::CaseInsensitive)) {
        m_tags.append(text);
        rebuild();
        Q_EMIT edited();
    }
    return true;
}

void TagEditor::removeTag(const QString& tag) {
    m_tags.removeOne(tag);
    m_line->setFocus(Qt::OtherFocusReason);
    rebuild();
    Q_EMIT edited();
}

void TagEditor::rebuild() {
    for (QWidget* chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();  // its button may be in the call
    }
    m_chips.clear();
    for (const QString& tag : std::as_const(m_tags)) {
        auto* chip = new Chip(tag, !m_readOnly, this);
        connect(chip, &Chip::removeRequested, this, [this, tag] { removeTag(tag); });
        m_flow->insertBefore(chip, m_line);
        m_chips.append(chip);
        chip->show();
    }
    updateGeometry();
}

bool TagEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_line) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (event->type() == QEvent::FocusOut) commit();
        update();
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && commit()) return true;
        if (key == Qt::Key_Backspace && m_line->text().isEmpty() && !m_tags.isEmpty()) {
            const QString last = m_tags.last();
            removeTag(last);
            m_line->setText(last);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TagEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) rebuild();
}

void TagEditor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_HasFocus, m_line->hasFocus());
    option.state.setFlag(QStyle::State_ReadOnly, m_readOnly);
    paint::field(option, painter, this, tokensOf(this));
}

}  // namespace mostrador

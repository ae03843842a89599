#include "ui/widgets/picker.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPointer>
#include <algorithm>

#include "ui/theme/tokens.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/pickerlist.h"

namespace mostrador {

namespace {

constexpr int widthLeast = 320;
constexpr int codeLeast = 6;

bool looksLikeCode(const QString& text) {
    if (text.size() < codeLeast) return false;
    for (const QChar c : text)
        if (!c.isDigit()) return false;
    return true;
}

}  // namespace

Picker::Picker(PickerSource source, QWidget* parent) : LineEdit(parent), m_source(std::move(source)) {
    Q_ASSERT(m_source);
    setSymbol(Symbol::Search);
    connect(this, &QLineEdit::textEdited, this, &Picker::onEdited);
}

Picker::~Picker() { delete m_list; }

void Picker::setPrompt(const QString& prompt) {
    setPlaceholderText(prompt);
    if (accessibleName().isEmpty()) setAccessibleName(prompt);
}

void Picker::setChosen(const Choice& choice) {
    m_chosen = choice;
    ++m_era;
    m_waiting = m_enterPressed = false;
    setText(choice.title);
    setCursorPosition(0);
    closeList();
}

void Picker::clearChosen() { setChosen({}); }

bool Picker::isListOpen() const { return m_list != nullptr && m_list->isVisible(); }

QList<Choice> Picker::choices() const { return m_list != nullptr ? m_list->choices() : QList<Choice>(); }

void Picker::onEdited() {
    const bool had = hasChosen();
    m_chosen = {};
    m_walked = false;
    m_enterPressed = false;
    if (text().trimmed().isEmpty()) {
        ++m_era;
        m_waiting = false;
        closeList();
        if (had) Q_EMIT cleared();
        return;
    }
    ask();
}

void Picker::ask() {
    m_waiting = true;
    m_source(wanted(), [self = QPointer(this), era = ++m_era](const QList<Choice>& found) {
        if (self) self->onAnswer(era, found);
    });
}

void Picker::onAnswer(int era, const QList<Choice>& found) {
    if (era != m_era) return;
    m_waiting = false;
    if (!hasFocus()) {
        m_enterPressed = false;
        return;
    }
    const bool walked = m_walked;
    showList(found);
    // Enter meant the row that was walked to; where that one is gone it means none.
    if (std::exchange(m_enterPressed, false) && m_walked == walked) enter();
}

// Exactly this code before whatever else matches; then what the arrows chose, or the first. A scanned code that nothing
// has is never taken for a longer one that contains it.
void Picker::enter() {
    const QList<Choice> found = choices();
    if (!m_walked)
        for (const Choice& one : found)
            if (one.exact) return take(one);
    const QString wanted = this->wanted();
    const bool guess = !m_walked && looksLikeCode(wanted);
    if (isListOpen() && !found.isEmpty() && !guess) return take(found.value(qMax(0, m_list->current())));
    if (wanted.isEmpty() || hasChosen()) return closeList();
    if (m_free) return take(freeText());
    closeList();
    selectAll();
    Q_EMIT nothingFound(wanted);
}

bool Picker::takesEnter() const { return isListOpen() || m_waiting || (!text().trimmed().isEmpty() && !hasChosen()); }

void Picker::takeTyped() {
    if (!takesEnter()) return;
    if (m_scanSource && !m_walked && !text().trimmed().isEmpty() && !hasChosen()) {
        m_scanned.append(text().trimmed());
        clearChosen();
        return findScanned();
    }
    if (m_waiting) m_enterPressed = true;
    else enter();
}

void Picker::setScans(PickerSource source) { m_scanSource = std::move(source); }

QString Picker::wanted() const { return m_scanSource ? figures::times(text()).rest : text().trimmed(); }

// One after the other: they arrive in the order they were scanned.
void Picker::findScanned() {
    if (m_scanned.isEmpty() || std::exchange(m_finding, true)) return;
    const QString typed = m_scanned.takeFirst();
    m_scanSource(figures::times(typed).rest, [self = QPointer(this), typed](const QList<Choice>& found) {
        if (self) self->onScanFound(typed, found);
    });
}

void Picker::onScanFound(const QString& typed, const QList<Choice>& found) {
    m_finding = false;
    const figures::Times times = figures::times(typed);
    const auto exact = std::find_if(found.begin(), found.end(), [](const Choice& one) { return one.exact; });
    const bool known = exact != found.end() || (!found.isEmpty() && !looksLikeCode(times.rest));
    if (known) {
        Choice taken = exact != found.end() ? *exact : found.front();
        taken.quantity = times.quantity;
        Q_EMIT picked(taken);
    } else {
        Q_EMIT nothingFound(times.rest);
    }
    findScanned();
}

Choice Picker::freeText() const {
    Choice text;
    const QString typed = this->text().trimmed();
    text.title =
        m_freeWords ? m_freeWords(typed) : tr("“%1” as it stands", "free text instead of a product").arg(typed);
    return text;
}

void Picker::take(const Choice& choice) {
    Choice taken = choice;  // the list it came from goes away
    if (taken.id.isNil()) {
        const QString typed = text().trimmed();
        closeList();
        Q_EMIT textEntered(typed);
        return;
    }
    if (!m_scanSource) {
        setChosen(taken);
        return Q_EMIT picked(taken);
    }
    taken.quantity = figures::times(text()).quantity;
    clearChosen();
    Q_EMIT picked(taken);
}

void Picker::keyPressEvent(QKeyEvent* event) {
    const bool open = isListOpen();
    switch (event->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
            event->accept();
            if (open) {
                m_list->step(event->key() == Qt::Key_Down ? 1 : -1);
                m_walked = true;
            } else if (event->key() == Qt::Key_Down && !isReadOnly()) {
                m_walked = true;
                ask();
            }
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (takesEnter()) {
                event->accept();
                return takeTyped();
            }
            break;
        case Qt::Key_Escape:
            if (open) {
                event->accept();
                return closeList();
            }
            break;
        default: break;
    }
    LineEdit::keyPressEvent(event);
}

void Picker::showList(const QList<Choice>& found) {
    if (m_list == nullptr) {
        m_list = new PickerList(window());
        m_list->setObjectName(objectName() + QStringLiteral(".list"));
        connect(m_list, &PickerList::clickedChoice, this, [this](int row) {
            if (row >= 0 && row < m_list->choices().size()) take(m_list->choices().at(row));
        });
        window()->installEventFilter(this);
    }
    const bool walks = m_walked && isListOpen();
    const Uuid at = walks ? choices().value(m_list->current()).id : Uuid{};
    m_list->setEmptyText(tr("Nothing found"));
    m_list->setChoices(m_free && !text().trimmed().isEmpty() ? found + QList<Choice>{freeText()} : found);
    if (walks) m_walked = m_list->setCurrent(at);
    placeList();
    m_list->raise();
    m_list->show();
}

// Below the line, or above it where there is no room.
void Picker::placeList() {
    const QPoint at = mapTo(window(), QPoint(0, height() + 2));
    const int height = m_list->neededHeight();
    const int width = qMin(qMax(this->width(), widthLeast), window()->width() - 2 * space::s);
    const int left = qBound(space::s, at.x(), qMax(space::s, window()->width() - width - space::s));
    const int below = window()->height() - at.y() - space::s;
    const int above = mapTo(window(), QPoint()).y() - space::s;
    const bool up = below < height && above > below;
    const int tall = qMin(height, up ? above : below);
    m_list->setGeometry(left, up ? above + space::s - tall - 2 : at.y(), width, qMax(tall, PickerList::rowHeight));
}

void Picker::closeList() {
    if (m_list != nullptr) m_list->hide();
    m_walked = false;
}

void Picker::focusInEvent(QFocusEvent* event) {
    LineEdit::focusInEvent(event);
    if (hasChosen() && event->reason() != Qt::MouseFocusReason) selectAll();
}

// What was not taken is no choice: the line shows what it holds.
void Picker::focusOutEvent(QFocusEvent* event) {
    LineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) closeList();
}

bool Picker::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && event->type() == QEvent::Resize && isListOpen()) placeList();
    return LineEdit::eventFilter(watched, event);
}

void Picker::changeEvent(QEvent* event) {
    LineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) closeList();
}

}  // namespace mostrador

#pragma once
// Picker: a line that finds one record while it is typed. What matches hangs below it as a list: arrows walk, Enter
// takes, Esc closes, a click takes. A scanner types a code and Enter: the choice that has exactly this code is taken as
// soon as its search has answered, however fast the typing was. Where the choices come from is given by the page
// (a replica on another thread); answers to earlier questions are dropped. GUI thread.

#include <QList>
#include <functional>
#include <memory>

#include "models/records/record.h"
#include "ui/widgets/lineedit.h"

namespace mostrador {

class PickerList;

struct Choice {
    Uuid id;
    QString title;
    QString detail;      // muted, after the title
    QString figure;      // at the right end: what there is of it
    bool exact = false;  // its code is the text asked for
    std::shared_ptr<const Record> record;
    std::int64_t quantity = 0;  // thousandths; only from a line that scans
};

// Calls `answer` once, later, on the GUI thread. An empty text asks for the first few.
using PickerSource = std::function<void(const QString& text, std::function<void(QList<Choice>)> answer)>;

class Picker : public LineEdit {
    Q_OBJECT
public:
    explicit Picker(PickerSource source, QWidget* parent = nullptr);
    ~Picker() override;

    void setPrompt(const QString& prompt);
    // Shown as chosen; does not emit.
    void setChosen(const Choice& choice);
    void clearChosen();
    [[nodiscard]] const Choice& chosen() const { return m_chosen; }  // nil id: none
    [[nodiscard]] bool hasChosen() const { return !m_chosen.id.isNil(); }
    // A till's line: "3*" before the code says how many (Choice::quantity), the line is empty again at Enter, and what
    // was typed waits its turn, so that codes scanned faster than they are found are all taken, in order. `source`: of
    // its own, because a search for the list below would supersede it.
    void setScans(PickerSource source);
    void setFreeTextAllowed(bool allowed) { m_free = allowed; }
    // What the list says of the text as it stands ("New client “Ana”").
    void setFreeTextWords(std::function<QString(const QString& text)> words) { m_freeWords = std::move(words); }
    [[nodiscard]] bool isListOpen() const;
    [[nodiscard]] QList<Choice> choices() const;
    void closeList();
    // Whether Enter takes something here: words that are no choice yet, or a row of the list.
    [[nodiscard]] bool takesEnter() const;
    void takeTyped();  // as Enter does: now, or once the answer is here

Q_SIGNALS:
    void picked(const mostrador::Choice& choice);
    void cleared();                          // the person emptied a line that had a choice
    void textEntered(const QString& text);   // taken as free text, where that is allowed
    void nothingFound(const QString& text);  // Enter, and nothing is called so

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onEdited();
    void ask();
    void findScanned();
    void onScanFound(const QString& typed, const QList<Choice>& found);
    [[nodiscard]] QString wanted() const;  // what is typed, without how many
    void onAnswer(int era, const QList<Choice>& found);
    void enter();
    [[nodiscard]] Choice freeText() const;
    void take(const Choice& choice);
    void showList(const QList<Choice>& found);
    void placeList();

    PickerSource m_source;
    PickerSource m_scanSource;  // none: the line holds one choice
    QStringList m_scanned;      // typed and entered, not found yet
    bool m_finding = false;
    std::function<QString(const QString&)> m_freeWords;
    PickerList* m_list = nullptr;  // child of the window, so that it hangs over what is below
    Choice m_chosen;
    int m_era = 0;
    bool m_waiting = false;       // an answer is under way
    bool m_enterPressed = false;  // Enter came before the answer
    bool m_walked = false;        // the person went into the list with the arrows
    bool m_free = false;
};

}  // namespace mostrador

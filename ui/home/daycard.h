#pragma once
// DayCard: a card of the home page: what it is about, how many, the first of them as lines, and a way to all of them.
// GUI thread.

#include "ui/home/linebutton.h"
#include "ui/widgets/cardframe.h"

class QVBoxLayout;

namespace mostrador {

class Button;
class Label;

class DayCard : public CardFrame {
    Q_OBJECT
public:
    struct Line {
        Symbol symbol = Symbol::Info;
        QString title, detail, end;
        Tone tone = Tone::Neutral;
    };

    // `name`: "home.mine"; lines are "home.mine.1" and so on.
    DayCard(Symbol symbol, const QString& name, QWidget* parent = nullptr);

    // `none`: what stands there instead of lines.
    void setTexts(const QString& title, const QString& none, const QString& all);
    void setTone(Tone tone);  // of the count, when there is something
    // A focused line keeps its place.
    void setLines(const QList<Line>& lines, qint64 count);

Q_SIGNALS:
    void opened(int line);
    void allWanted();

private:
    QString m_name;
    Tone m_tone = Tone::Neutral;
    Label *m_title, *m_count, *m_none;
    Button* m_all;
    QVBoxLayout* m_column;
    QList<LineButton*> m_lines;
};

}  // namespace mostrador

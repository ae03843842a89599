#pragma once
// ConflictBar: another person changed fields that are being edited here: what it is now, and two answers. GUI thread.

#include <QFrame>

namespace mostrador {

class Button;
class Label;
class SymbolView;

class ConflictBar : public QFrame {
    Q_OBJECT
public:
    explicit ConflictBar(QWidget* parent = nullptr);  // hidden until showConflict()

    // `who` may be empty; `fields` as people call them, with the other person's values.
    void showConflict(const QString& who, const QStringList& fields);

Q_SIGNALS:
    void theirsChosen();
    void mineChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_who;
    QStringList m_fields;
    Label* m_text;
    Button* m_theirs;
    Button* m_mine;
};

}  // namespace mostrador

#pragma once
// Spinner: a small sign of work that will end soon. ProgressLine: how far a longer work is, with words. Neither is ever
// the only thing on a page: the caller says what is being done. GUI thread.

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace mostrador {

class Label;

class Spinner : public QWidget {
    Q_OBJECT
public:
    explicit Spinner(int edge = 18, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QTimer m_timer;  // runs only while shown
    int m_step = 0;
};

class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent = nullptr);
    // `total` 0: not known yet, an empty line. `words` for example "12,000 of 91,000 · 3.1 MB".
    void setProgress(qint64 done, qint64 total, const QString& words);

private:
    QProgressBar* m_bar;
    Label* m_words;
};

}  // namespace mostrador

#pragma once
// BrandPanel: the left part of the first-run and sign-in windows: mark, product name, and either the steps with the
// current one marked or one sentence. GUI thread.

#include <QStringList>
#include <QWidget>

namespace mostrador {

class BrandPanel : public QWidget {
    Q_OBJECT
public:
    explicit BrandPanel(QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    void setSteps(const QStringList& steps);
    void setCurrentStep(int index);
    void setFootnote(const QString& text);  // version

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_sentence, m_footnote;
    QStringList m_steps;
    int m_current = 0;
};

}  // namespace mostrador

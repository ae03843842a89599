#pragma once
// WizardStep: one page of the first run. The wizard owns the pages and the buttons; a page says when it is done, what
// it is waiting for, and what its Next button reads. GUI thread.

#include <QWidget>

#include "ui/entry/firstrundata.h"

class QVBoxLayout;

namespace mostrador {

class Banner;
class Label;

class WizardStep : public QWidget {
    Q_OBJECT
public:
    explicit WizardStep(FirstRunData& data, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString stepName() const = 0;  // in the list at the left
    [[nodiscard]] virtual QString nextText() const;
    [[nodiscard]] virtual bool canGoBack() const { return true; }
    virtual void enter() {}              // has come to the front
    virtual void next() = 0;             // checks what was entered; finished() or an error beside the field
    virtual void leave() {}              // goes back: what was under way no longer matters
    void showError(const Error& error);  // above the fields

Q_SIGNALS:
    void finished();
    void busyChanged(bool busy);  // Next waits
    void buttonsChanged();
    void pauseChanged(bool paused);  // Next may not be pressed for now, and nothing is under way

protected:
    void setHeading(const QString& title, const QString& lead);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] FirstRunData& data() const { return m_data; }
    [[nodiscard]] Banner* banner() const { return m_banner; }
    void changeEvent(QEvent* event) override;
    virtual void retranslate() = 0;

private:
    FirstRunData& m_data;
    QVBoxLayout* m_column;
    Label* m_title;
    Label* m_lead;
    Banner* m_banner;
};

}  // namespace mostrador

#pragma once
// Session: writes `<page>-<theme>-<lang>-<size>.png` of every page in both languages, two looks and two sizes, then
// ends the program. Driven by queued steps; a picture is taken when nothing has moved for a moment. GUI thread.

#include <QObject>
#include <QSize>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>

#include "app/deskparts.h"
#include "app/settings.h"
#include "app/shots/fixedclock.h"
#include "app/shots/fixture.h"

class QWidget;

namespace mostrador {

class Desk;
class FirstRunWizard;

namespace shots {

class Session : public QObject {
    Q_OBJECT
public:
    // `theme`, `language` outlive this. `quit` ends the program with a code.
    Session(const QString& folder, const QString& sample, Theme& theme, Language& language,
            std::function<void(int)> quit);
    ~Session() override;

    void start();

private:
    struct Look {
        QString language;
        QString theme;
        QSize size;
        [[nodiscard]] QString suffix() const;
    };
    using Step = std::function<void()>;

    void next();
    void give(Step step) { m_steps.push_back(std::move(step)); }
    // `prepare` puts it on the screen and returns the window; the picture follows when all is quiet.
    void shoot(const QString& name, std::function<QWidget*()> prepare);
    void inEveryLook(const std::function<void()>& shots);
    void wear(const Look& look);
    void save(QWidget* window, const QString& name);
    void giveDesk();
    void giveClientForms();
    void giveStock();
    void giveSales();
    void shootDialog(const QString& name);
    void giveDuplicates();
    void giveHome();
    void giveOrders();
    void giveEmptyDesk();
    void giveEntry();
    QWidget* page(const QString& id);
    void fail(const QString& why);

    QString m_folder;
    Theme& m_theme;
    Language& m_language;
    std::function<void(int)> m_quit;
    FixedClock m_clock;
    SeededRandom m_random{7};
    Fixture m_business;
    Fixture m_fresh;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FirstRunWizard> m_wizard;
    std::unique_ptr<QWidget> m_window;
    std::deque<Step> m_steps;
    QTimer m_quiet;
    Look m_look;
    QString m_name;  // of the client whose form is photographed
    int m_count = 0;
};

}  // namespace shots

}  // namespace mostrador

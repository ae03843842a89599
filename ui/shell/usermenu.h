#pragma once
// UserMenu: the button at the foot of the rail with the person's name, and the menu behind it: language, look, sign
// out. Only asks; the composition root does. GUI thread.

#include <QAbstractButton>

#include "ui/theme/theme.h"

class QActionGroup;
class QMenu;

namespace mostrador {

struct UserCard {
    QString name;
    QString detail;  // role or user name
};

class UserMenu : public QAbstractButton {
    Q_OBJECT
public:
    explicit UserMenu(QWidget* parent = nullptr);

    void setUser(const UserCard& user);
    void setLanguage(const QString& code);  // marks it; does not emit
    void setThemeMode(ThemeMode mode);      // marks it; does not emit
    [[nodiscard]] QMenu* menu() const { return m_menu; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void languageChosen(const QString& code);
    void themeChosen(mostrador::ThemeMode mode);
    void signOutChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void openMenu();
    void retranslate();

    UserCard m_user;
    QMenu* m_menu;
    QMenu* m_languages;
    QMenu* m_looks;
    QActionGroup* m_languageGroup;
    QActionGroup* m_lookGroup;
    QAction* m_signOut;
};

}  // namespace mostrador

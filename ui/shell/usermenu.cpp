#include "ui/shell/usermenu.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/language.h"

namespace mostrador {

namespace {

constexpr int tall = 48;
constexpr int face = 30;

}  // namespace

UserMenu::UserMenu(QWidget* parent)
    : QAbstractButton(parent),
      m_menu(new QMenu(this)),
      m_languages(m_menu->addMenu(symbols::icon(Symbol::Language), QString())),
      m_looks(m_menu->addMenu(symbols::icon(Symbol::Contrast), QString())),
      m_languageGroup(new QActionGroup(this)),
      m_lookGroup(new QActionGroup(this)),
      m_signOut(nullptr) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const QString& code : Language::available()) {
        QAction* action = m_languages->addAction(Language::nativeName(code));
        action->setCheckable(true);
        action->setData(code);
        m_languageGroup->addAction(action);
    }
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrast}) {
        QAction* action = m_looks->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        m_lookGroup->addAction(action);
    }
    m_menu->addSeparator();
    m_signOut = m_menu->addAction(symbols::icon(Symbol::Logout), QString());
    connect(m_languageGroup, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT languageChosen(action->data().toString()); });
    connect(m_lookGroup, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT themeChosen(static_cast<ThemeMode>(action->data().toInt())); });
    connect(m_signOut, &QAction::triggered, this, &UserMenu::signOutChosen);
    connect(this, &QAbstractButton::clicked, this, &UserMenu::openMenu);
    retranslate();
}

void UserMenu::setUser(const UserCard& user) {
    m_user = user;
    retranslate();
    update();
}

void UserMenu::setLanguage(const QString& code) {
    for (QAction* action : m_languageGroup->actions()) action->setChecked(action->data().toString() == code);
}

void UserMenu::setThemeMode(ThemeMode mode) {
    for (QAction* action : m_lookGroup->actions()) action->setChecked(action->data().toInt() == static_cast<int>(mode));
}

void UserMenu::openMenu() {
    const QSize size = m_menu->sizeHint();
    m_menu->popup(mapToGlobal(QPoint(0, -size.height() - space::xs)));
}

void UserMenu::retranslate() {
    setAccessibleName(tr("User menu: %1").arg(m_user.name));
    setToolTip(m_user.name);
    m_languages->setTitle(tr("Language"));
    m_looks->setTitle(tr("Appearance"));
    m_signOut->setText(tr("Sign out"));
    for (QAction* action : m_lookGroup->actions()) {
        switch (static_cast<ThemeMode>(action->data().toInt())) {
            case ThemeMode::System: action->setText(tr("Like the system")); break;
            case ThemeMode::Light: action->setText(tr("Light")); break;
            case ThemeMode::Dark: action->setText(tr("Dark")); break;
            case ThemeMode::HighContrast: action->setText(tr("High contrast")); break;
        }
    }
}

QSize UserMenu::sizeHint() const { return {180, tall}; }

void UserMenu::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    const bool open = m_menu->isVisible();
    if (isDown() || open) paint::roundedBox(painter, rect(), radius::control, t.pressed, QColor());
    else if (underMouse()) paint::roundedBox(painter, rect(), radius::control, t.hover, QColor());
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    Avatar::paint(painter, place(QRect(space::s, (height() - face) / 2, face, face)), m_user.name, t.dark);
    const int from = space::s + face + 10;
    const int wide = width() - from - 28;
    const bool two = !m_user.detail.isEmpty();
    painter.setFont(fonts::font(TextRole::BodyStrong));
    paint::textElided(painter, place(QRect(from, two ? 7 : 0, wide, two ? 18 : height())),
                      Qt::AlignLeft | Qt::AlignVCenter, m_user.name, t.text);
    if (two) {
        painter.setFont(fonts::font(TextRole::Caption));
        paint::textElided(painter, place(QRect(from, 24, wide, 18)), Qt::AlignLeft | Qt::AlignVCenter, m_user.detail,
                          t.textMuted);
    }
    symbols::paint(painter, place(QRect(width() - 24, (height() - 14) / 2, 14, 14)), Symbol::ChevronUp, t.textFaint);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), radius::control, t);
}

void UserMenu::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace mostrador

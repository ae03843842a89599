#include "app/shots/session.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>
#include <cstdio>

#include "app/desk.h"
#include "ui/entry/firstrunwizard.h"
#include "ui/shell/mainwindow.h"
#include "ui/tables/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/language.h"

namespace mostrador::shots {

namespace {

constexpr int quietMs = 180;  // tables read their rows on other threads

}  // namespace

QString Session::Look::suffix() const {
    return QStringLiteral("-%1-%2-%3x%4.png").arg(theme, language).arg(size.width()).arg(size.height());
}

Session::Session(const QString& folder, const QString& sample, Theme& theme, Language& language,
                 std::function<void(int)> quit)
    : m_folder(folder),
      m_theme(theme),
      m_language(language),
      m_quit(std::move(quit)),
      m_business(folder + QStringLiteral("/profile"), sample, m_clock, m_random),
      m_fresh(folder + QStringLiteral("/fresh"), sample, m_clock, m_random) {
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &Session::next);
}

Session::~Session() = default;

void Session::start() {
    if (!QDir().mkpath(m_folder)) {
        fail(QStringLiteral("cannot make the folder %1").arg(m_folder));
        return;
    }
    for (Fixture* fixture : {&m_business, &m_fresh}) {
        if (const Result<> opened = fixture->openEmpty(); !opened.ok()) {
            fail(words::described(opened.error()));
            return;
        }
    }
    m_settings = std::make_unique<Settings>(m_business.folder());
    m_settings->set(Setting::KeyPlace, QStringLiteral("file"));
    m_business.found([this](const Result<>& founded) {
        if (!founded.ok()) {
            fail(words::described(founded.error()));
            return;
        }
        m_desk = std::make_unique<Desk>(
            DeskParts{m_business.workspace(), *m_settings, m_theme, m_language, m_clock, m_random});
        m_desk->window().show();
        giveEmptyDesk();
        give([this] {
            m_quiet.stop();
            m_business.importSample([this](const Result<>& imported) {
                if (!imported.ok()) return fail(words::described(imported.error()));
                if (const Result<> stocked = m_business.stockShelf(); !stocked.ok())
                    return fail(words::described(stocked.error()));
                m_quiet.start();
            });
        });
        give([this] {
            m_quiet.stop();
            m_business.makeWork([this](const Result<>& made) {
                if (!made.ok()) fail(words::described(made.error()) + QString::fromStdString(made.error().detail));
                else m_quiet.start();
            });
        });
        giveDesk();
        giveEntry();
        give([this] {
            std::printf("%d pictures in %s\n", m_count, qUtf8Printable(m_folder));
            m_quit(0);
        });
        m_quiet.start();
    });
}

void Session::next() {
    if (m_steps.empty()) return;
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    m_quiet.start();
    step();
}

void Session::shoot(const QString& name, std::function<QWidget*()> prepare) {
    auto window = std::make_shared<QWidget*>(nullptr);
    give([this, window, prepare = std::move(prepare)] {
        *window = prepare();
        (*window)->resize(m_look.size);
    });
    give([this, window, name] { save(*window, name); });
}

void Session::inEveryLook(const std::function<void()>& shots) {
    for (const char* language : {"es", "en"}) {
        for (const char* theme : {"light", "dark"}) {
            for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
                give([this, look = Look{QString::fromLatin1(language), QString::fromLatin1(theme), size}] {
                    wear(look);
                });
                shots();
            }
        }
    }
}

void Session::wear(const Look& look) {
    m_look = look;
    m_language.set(look.language);
    m_theme.setMode(Theme::modeOf(look.theme));
}

void Session::save(QWidget* window, const QString& name) {
    const QString file = m_folder + u'/' + name + m_look.suffix();
    if (window->grab().save(file)) ++m_count;
    else fail(QStringLiteral("cannot write %1").arg(file));
}

void Session::fail(const QString& why) {
    m_steps.clear();
    m_quiet.stop();
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    m_quit(1);
}

}  // namespace mostrador::shots

#include "app/settings.h"

#include <array>

namespace mostrador {

namespace {

struct Entry {
    Setting key;
    const char* name;
    const char* fallback;
};

constexpr std::array<Entry, static_cast<std::size_t>(Setting::Count)> table{{
    {Setting::Language, "ui/language", ""},
    {Setting::Theme, "ui/theme", "system"},
    {Setting::Density, "ui/density", "comfortable"},
    {Setting::PollMinutes, "sync/pollMinutes", "5"},
    {Setting::StaySignedIn, "session/stay", "true"},
    {Setting::WorkLocally, "sync/workLocally", "false"},
    {Setting::LastUser, "session/lastUser", ""},
    {Setting::KeyPlace, "session/keyPlace", ""},
}};

const Entry& entry(Setting key) {
    const Entry& found = table[static_cast<std::size_t>(key)];
    Q_ASSERT(found.key == key);
    return found;
}

}  // namespace

Settings::Settings(const QString& profile) : m_file(profile + QStringLiteral("/mostrador.ini"), QSettings::IniFormat) {}

QString Settings::text(Setting key) const {
    return m_file.value(QString::fromLatin1(entry(key).name), QString::fromLatin1(entry(key).fallback)).toString();
}

void Settings::set(Setting key, const QString& value) { m_file.setValue(QString::fromLatin1(entry(key).name), value); }

QByteArray Settings::value(const QString& key) const {
    return m_file.value(QStringLiteral("geometry/") + key).toByteArray();
}

void Settings::setValue(const QString& key, const QByteArray& value) {
    m_file.setValue(QStringLiteral("geometry/") + key, value);
}

}  // namespace mostrador

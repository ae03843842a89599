#include "ui/users/userwords.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/base/text.h"
#include "models/records/user.h"
#include "sync/replica/types.h"
#include "ui/tables/words.h"
#include "ui/users/devicenames.h"

namespace mostrador::userwords {

namespace {

QString say(const char* text, const char* note = nullptr) {
    return QCoreApplication::translate("UserWords", text, note);
}

struct RoleWords {
    const char* name;
    const char* hint;
};
// clang-format off
constexpr RoleWords roleWords[] = {
    {QT_TRANSLATE_NOOP("UserWords", "Administrator"), QT_TRANSLATE_NOOP("UserWords", "Everything, also users and settings")},
    {QT_TRANSLATE_NOOP("UserWords", "Supervisor"), QT_TRANSLATE_NOOP("UserWords", "The whole work, and the people of the own team")},
    {QT_TRANSLATE_NOOP("UserWords", "Advisor"), QT_TRANSLATE_NOOP("UserWords", "Reception, approval and delivery of orders")},
    {QT_TRANSLATE_NOOP("UserWords", "Salesperson"), QT_TRANSLATE_NOOP("UserWords", "Clients, sales and the own cash session")},
    {QT_TRANSLATE_NOOP("UserWords", "Technician"), QT_TRANSLATE_NOOP("UserWords", "Assigned orders; contact data of clients")},
    {QT_TRANSLATE_NOOP("UserWords", "Warehouse"), QT_TRANSLATE_NOOP("UserWords", "Products, stock and counts")},
    {QT_TRANSLATE_NOOP("UserWords", "Developer"), QT_TRANSLATE_NOOP("UserWords", "Channels and diagnostics; contact data is masked")},
    {QT_TRANSLATE_NOOP("UserWords", "Read only"), QT_TRANSLATE_NOOP("UserWords", "Sees everything, changes nothing")},
};
// clang-format on
static_assert(std::size(roleWords) == static_cast<std::size_t>(Role::Count));

}  // namespace

QString role(std::string_view code) {
    const auto known = roleFromName(code);
    return known ? say(roleWords[static_cast<std::size_t>(*known)].name) : words::of(code);
}

QString roleHint(Role role) { return say(roleWords[static_cast<std::size_t>(role)].hint); }

std::vector<std::string> roleCodes(const Record& record) {
    std::vector<std::string> codes;
    for (const SetElement& element : record.set(user::Roles))
        if (!element.fields.empty()) codes.emplace_back(textOf(element.fields.front()));
    return codes;
}

QString roles(const Record& record) {
    QStringList names;
    for (const std::string& code : roleCodes(record)) names.append(role(code));
    return names.join(QStringLiteral(", "));
}

table::Pill state(const Record& record) {
    const std::string_view state = record.text(user::State);
    if (state == user::active) return {say(QT_TRANSLATE_NOOP("UserWords", "Active")), Symbol::CheckCircle, Tone::Ok};
    if (state == user::suspended)
        return {say(QT_TRANSLATE_NOOP("UserWords", "Suspended")), Symbol::Pause, Tone::Neutral};
    return {say(QT_TRANSLATE_NOOP("UserWords", "Invited")), Symbol::Mail, Tone::Info};
}

table::Pill syncState(int recordState) {
    switch (static_cast<sync::RecordState>(recordState)) {
        case sync::RecordState::Pending:
            return {say(QT_TRANSLATE_NOOP("UserWords", "Waiting to be sent")), Symbol::Clock, Tone::Info};
        case sync::RecordState::WillProbablyBeRefused:
            return {say(QT_TRANSLATE_NOOP("UserWords", "Will probably be refused")), Symbol::Alert, Tone::Warn};
        case sync::RecordState::Confirmed: break;
    }
    return {say(QT_TRANSLATE_NOOP("UserWords", "Synced")), Symbol::CloudOk, Tone::Neutral};
}

bool isPlainUserName(const QString& userName) {
    return !userName.isEmpty() && std::all_of(userName.cbegin(), userName.cend(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
               c == QLatin1Char('.') || c == QLatin1Char('-') || c == QLatin1Char('_');
    });
}

QString suggestedUserName(const QString& name) {
    QString folded = QString::fromStdString(foldForSearch(name.trimmed().toStdString()));
    for (QChar& c : folded)
        if (!isPlainUserName(QString(c)) || c == QLatin1Char('.')) c = QLatin1Char(' ');
    const QStringList parts = folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.isEmpty()) return {};
    return parts.size() == 1 ? parts.first() : QString(parts.first() + QLatin1Char('.') + parts.last());
}

table::Columns columns(const DeviceNames& devices) {
    using table::Column;
    Column name{QStringLiteral("name"),
                [] { return words::fieldLabel("nombre"); },
                210,
                0,
                [](const Record& r) { return words::of(r.text(user::Name)); },
                user::Name};
    name.strong = true;
    name.person = name.text;
    Column userName{QStringLiteral("userName"),
                    [] { return say(QT_TRANSLATE_NOOP("UserWords", "User")); },
                    130,
                    1,
                    [](const Record& r) { return words::of(r.text(user::UserName)); },
                    user::UserName};
    Column role{QStringLiteral("roles"),
                [] { return say(QT_TRANSLATE_NOOP("UserWords", "Roles")); },
                150,
                3,
                [](const Record& r) { return roles(r); },
                {}};
    Column status{QStringLiteral("state"),
                  [] { return words::fieldLabel("estado"); },
                  130,
                  2,
                  [](const Record& r) { return state(r).text; },
                  user::State};
    status.pill = [](const Record& r, int) { return state(r); };
    Column team{QStringLiteral("team"),
                [] { return say(QT_TRANSLATE_NOOP("UserWords", "Team")); },
                110,
                7,
                [](const Record& r) { return words::of(r.text(user::Team)); },
                user::Team};
    Column origin{QStringLiteral("device"),
                  [] { return say(QT_TRANSLATE_NOOP("UserWords", "Created on")); },
                  130,
                  6,
                  [&devices](const Record& r) { return devices.name(r.reference(common::CreatedDevice)); },
                  {}};
    Column last{QStringLiteral("lastSignIn"),
                [] { return say(QT_TRANSLATE_NOOP("UserWords", "Last sign-in")); },
                140,
                4,
                [](const Record& r) {
                    const QString when = words::day(r.integer(user::LastSignInAt));
                    return when.isEmpty() ? say(QT_TRANSLATE_NOOP("UserWords", "never")) : when;
                },
                user::LastSignInAt};
    last.figures = true;
    Column sync{QStringLiteral("sync"),
                [] { return say(QT_TRANSLATE_NOOP("UserWords", "Sync")); },
                140,
                5,
                [](const Record&) { return QString(); },
                {}};
    sync.pill = [](const Record&, int recordState) { return syncState(recordState); };
    return {name, userName, role, status, last, sync, origin, team};
}

}  // namespace mostrador::userwords

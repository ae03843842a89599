#pragma once
// Settings: what this profile remembers about the program itself, in `mostrador.ini` beside the replica. Every key with
// its default stands in one table (settings.cpp); geometry goes through UiState. GUI thread; one per process.

#include <QSettings>

#include "ui/widgets/uistate.h"

namespace mostrador {

enum class Setting {
    Language,     // "es", "en"; empty: the system's
    Theme,        // Theme::nameOf
    Density,      // "comfortable", "compact"
    PollMinutes,  // when no live channel is possible
    StaySignedIn,
    WorkLocally,
    LastUser,
    KeyPlace,  // "system": the sealing key lies in the system's key store, "file": beside the replica
    Count
};

class Settings final : public UiState {
public:
    explicit Settings(const QString& profile);

    [[nodiscard]] QString text(Setting key) const;
    [[nodiscard]] int integer(Setting key) const { return text(key).toInt(); }
    [[nodiscard]] bool flag(Setting key) const { return text(key) == QStringLiteral("true"); }
    void set(Setting key, const QString& value);
    void set(Setting key, bool value) { set(key, value ? QStringLiteral("true") : QStringLiteral("false")); }

    [[nodiscard]] QByteArray value(const QString& key) const override;
    void setValue(const QString& key, const QByteArray& value) override;
    void save() { m_file.sync(); }  // also done by Qt now and then, and at the end

private:
    QSettings m_file;
};

}  // namespace mostrador

#include "sync/transport/key_store.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace mostrador::sync {
namespace {

QString pathOf(const std::string& folder, std::string_view name) {
    return QString::fromStdString(folder) + QLatin1Char('/') +
           QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QStringLiteral(".key");
}

}  // namespace

Result<std::optional<std::string>> FileKeyStore::read(std::string_view name) {
    QFile file(pathOf(m_folder, name));
    if (!file.exists()) return std::optional<std::string>();
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable, {}, file.errorString().toStdString());
    return std::optional<std::string>(file.readAll().toStdString());
}

Result<> FileKeyStore::write(std::string_view name, std::string_view secret) {
    if (!QDir().mkpath(QString::fromStdString(m_folder))) return fail(ErrorCode::FileUnwritable, {}, m_folder);
    QSaveFile file(pathOf(m_folder, name));  // temporary file, fsync, rename
    if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::FileUnwritable, {}, file.errorString().toStdString());
    // Before the first byte: the secret is never readable by others, not even for a moment.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        file.cancelWriting();
        return fail(ErrorCode::FileUnwritable, {}, "permissions");
    }
    file.write(secret.data(), static_cast<qint64>(secret.size()));
    if (!file.commit()) return fail(ErrorCode::FileUnwritable, {}, file.errorString().toStdString());
    return success();
}

}  // namespace mostrador::sync

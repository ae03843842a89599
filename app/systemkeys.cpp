#include "app/systemkeys.h"

#include <qt6keychain/keychain.h>
#include <QDir>

#include "app/settings.h"

namespace mostrador {

namespace {

const QString service = QStringLiteral("Mostrador");
const QString inSystem = QStringLiteral("system");
const QString inFile = QStringLiteral("file");
constexpr int patienceMs = 2000;
constexpr std::size_t keyBytes = 32;  // what the vault seals with

// The key, already fetched: the vault asks for it while it opens.
class FetchedKey final : public sync::KeyStore {
public:
    explicit FetchedKey(std::string key) : m_key(std::move(key)) {}
    Result<std::optional<std::string>> read(std::string_view) override { return std::optional(m_key); }
    Result<> write(std::string_view, std::string_view) override {
        return fail(ErrorCode::StorageFailed, {}, "key store");
    }

private:
    std::string m_key;
};

QString entryName(const QString& profile) { return QStringLiteral("profile ") + QDir(profile).absolutePath(); }

}  // namespace

SystemKeys::SystemKeys(const QString& profile, Settings& settings, Random& random, QObject* parent)
    : QObject(parent), m_profile(profile), m_settings(settings), m_random(random) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_settings.text(Setting::KeyPlace) == inSystem) finish(fail(ErrorCode::StorageFailed, {}, "key store"));
        else useFile();
    });
}

void SystemKeys::prepare(bool mayAskSystem, Done done) {
    m_done = std::move(done);
    const QString place = m_settings.text(Setting::KeyPlace);
    if (place == inFile || (place.isEmpty() && !mayAskSystem)) {
        useFile();
        return;
    }
    m_patience.start();
    auto* job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(entryName(m_profile));
    connect(job, &QKeychain::Job::finished, this, &SystemKeys::onRead);
    job->start();
}

void SystemKeys::onRead(QKeychain::Job* job) {
    if (!m_done) return;  // too late: decided without it
    const QByteArray found = static_cast<QKeychain::ReadPasswordJob*>(job)->binaryData();
    if (job->error() == QKeychain::NoError && found.size() == static_cast<qsizetype>(keyBytes)) {
        m_settings.set(Setting::KeyPlace, inSystem);
        finish(std::unique_ptr<sync::KeyStore>(std::make_unique<FetchedKey>(found.toStdString())));
        return;
    }
    const bool known = m_settings.text(Setting::KeyPlace) == inSystem;
    if (known && job->error() != QKeychain::EntryNotFound)
        finish(fail(ErrorCode::StorageFailed, {}, job->errorString().toStdString()));
    else if (job->error() == QKeychain::EntryNotFound) writeNew();
    else useFile();
}

void SystemKeys::writeNew() {
    // A profile from before has its key in a file and keeps it.
    if (QDir(m_profile).exists(QStringLiteral("CURRENT")) && m_settings.text(Setting::KeyPlace).isEmpty()) {
        useFile();
        return;
    }
    std::string key(keyBytes, '\0');
    m_random.fill(std::span(reinterpret_cast<std::uint8_t*>(key.data()), key.size()));
    auto* job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(entryName(m_profile));
    job->setBinaryData(QByteArray::fromStdString(key));
    connect(job, &QKeychain::Job::finished, this, [this, key](QKeychain::Job* written) { onWritten(written, key); });
    job->start();
}

void SystemKeys::onWritten(QKeychain::Job* job, const std::string& key) {
    if (!m_done) return;
    if (job->error() != QKeychain::NoError) {
        useFile();
        return;
    }
    m_settings.set(Setting::KeyPlace, inSystem);
    finish(std::unique_ptr<sync::KeyStore>(std::make_unique<FetchedKey>(key)));
}

void SystemKeys::useFile() {
    m_settings.set(Setting::KeyPlace, inFile);
    finish(std::unique_ptr<sync::KeyStore>(std::make_unique<sync::FileKeyStore>(m_profile.toStdString())));
}

void SystemKeys::finish(Result<std::unique_ptr<sync::KeyStore>> result) {
    m_patience.stop();
    m_settings.save();
    if (const Done done = std::exchange(m_done, {})) done(std::move(result));
}

}  // namespace mostrador

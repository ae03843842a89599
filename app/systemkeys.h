#pragma once
// SystemKeys: finds the place of the key that seals this computer's secrets, before the workspace opens: the system's
// key store (Secret Service, Keychain, Credential Manager) where one answers, else a file in the profile. Asynchronous;
// the answer comes exactly once. GUI thread.

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "models/base/random.h"
#include "sync/transport/key_store.h"

namespace QKeychain {
class Job;
}

namespace mostrador {

class Settings;

class SystemKeys : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<std::unique_ptr<sync::KeyStore>>)>;

    // All outlive this.
    SystemKeys(const QString& profile, Settings& settings, Random& random, QObject* parent = nullptr);

    // `mayAskSystem` false (no desktop session, pictures): the file. StorageFailed when the key is known to lie in a
    // key store that does not answer now: making another key would lock the owner out of what is sealed.
    void prepare(bool mayAskSystem, Done done);

private:
    void onRead(QKeychain::Job* job);
    void writeNew();
    void onWritten(QKeychain::Job* job, const std::string& key);
    void useFile();
    void finish(Result<std::unique_ptr<sync::KeyStore>> result);

    QString m_profile;
    Settings& m_settings;
    Random& m_random;
    Done m_done;
    QTimer m_patience;
};

}  // namespace mostrador

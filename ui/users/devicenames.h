#pragma once
// DeviceNames: what the computers of the organisation are called, held in memory because they are few and every row of
// the users' table shows one. Follows the replica, which outlives it. GUI thread.

#include <QObject>
#include <QString>
#include <unordered_map>

#include "models/base/uuid.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

namespace sync {
class Replica;
}

class DeviceNames : public QObject {
    Q_OBJECT
public:
    explicit DeviceNames(sync::Replica& replica, QObject* parent = nullptr);
    ~DeviceNames() override;

    [[nodiscard]] QString name(const Uuid& device) const;  // empty when unknown

Q_SIGNALS:
    void changed();

private:
    void read();

    sync::Replica& m_replica;
    sync::QtPost m_post;
    int m_listener = 0;
    std::unordered_map<Uuid, QString> m_names;
    char m_slot = 0;
};

}  // namespace mostrador

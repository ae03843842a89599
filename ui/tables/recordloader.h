#pragma once
// RecordLoader: one record for a panel, read on a reader thread with the names of the people and computers in its
// stamps, and read again after each commit that touches it. GUI thread; the replica outlives it.

#include <QObject>
#include <optional>

#include "models/records/record.h"
#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

struct RecordDetail {
    Record record;
    sync::RecordState state = sync::RecordState::Confirmed;
    QString createdBy, createdOn, updatedBy, updatedOn;  // names; empty when unknown
};

class RecordLoader : public QObject {
    Q_OBJECT
public:
    RecordLoader(sync::Replica& replica, const RecordType& type, QObject* parent = nullptr);
    ~RecordLoader() override;

    void load(const Uuid& id);  // drops the reply to an earlier call
    void stop();
    [[nodiscard]] const Uuid& id() const { return m_id; }

Q_SIGNALS:
    void loaded(const mostrador::RecordDetail& detail);  // again after each change
    void missing();                                      // no such record on this computer
    void failed(const mostrador::Error& error);

private:
    void read();
    void onChange(const sync::ChangeSet& change);

    sync::Replica& m_replica;
    const RecordType& m_type;
    sync::QtPost m_post;
    int m_listener = 0;
    Uuid m_id;
    int m_era = 0;
    char m_slot = 0;
};

}  // namespace mostrador

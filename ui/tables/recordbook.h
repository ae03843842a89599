#pragma once
// RecordBook: records of one type by id, for columns and details that hold only references: a name, a cost, a balance.
// What is not here yet is read in the background, together with what else was asked for meanwhile; changed() follows.
// Cheap enough to be asked while painting. GUI thread; the replica outlives it.

#include <QObject>
#include <QString>
#include <unordered_map>
#include <unordered_set>

#include "models/records/record.h"
#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

class RecordBook : public QObject {
    Q_OBJECT
public:
    RecordBook(sync::Replica& replica, const RecordType& type, QObject* parent = nullptr);
    ~RecordBook() override;

    [[nodiscard]] const Record* record(const Uuid& id);  // null: nil, none here, or still being read (isKnown)
    [[nodiscard]] QString name(const Uuid& id);          // its title; empty where record() is null
    [[nodiscard]] bool isKnown(const Uuid& id) const { return m_records.count(id) > 0; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void onChange(const sync::ChangeSet& change);

    sync::Replica& m_replica;
    const RecordType& m_type;
    sync::QtPost m_post;
    int m_listener = 0;
    std::unordered_map<Uuid, std::optional<Record>> m_records;
    std::unordered_set<Uuid> m_wanted;
    bool m_reading = false;
};

}  // namespace mostrador

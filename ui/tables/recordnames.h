#pragma once
// RecordNames: what records of one type are called, for lists that show a reference ("client of the order"). A name that
// is not held yet is empty; it is read with all others that were asked for in the same moment, and changed() follows.
// Names follow the replica, which outlives this. GUI thread.

#include <QObject>
#include <QString>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "models/records/record.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

namespace sync {
class Replica;
struct ChangeSet;
}  // namespace sync

class RecordNames : public QObject {
    Q_OBJECT
public:
    using NameOf = std::function<QString(const Record&)>;  // run on a reader thread: pure

    // Without `nameOf` a record is called by its title field.
    RecordNames(sync::Replica& replica, const RecordType& type, NameOf nameOf = {}, QObject* parent = nullptr);
    ~RecordNames() override;

    [[nodiscard]] QString name(const Uuid& id) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void onChange(const sync::ChangeSet& change);

    sync::Replica& m_replica;
    const RecordType& m_type;
    NameOf m_nameOf;
    sync::QtPost m_post;
    int m_listener = 0;
    std::unordered_map<Uuid, QString> m_names;
    mutable std::unordered_set<Uuid> m_wanted;
    mutable bool m_reading = false;
};

}  // namespace mostrador

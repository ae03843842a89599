#pragma once
// OrderNames: what the clients, the equipment and the technicians of the orders on the screen are called. GUI thread;
// the replica outlives it.

#include <QObject>

#include "models/records/record.h"

namespace mostrador {

namespace sync {
class Replica;
}
class RecordBook;

class OrderNames : public QObject {
    Q_OBJECT
public:
    explicit OrderNames(sync::Replica& replica, QObject* parent = nullptr);

    [[nodiscard]] QString client(const Record& order) const;
    [[nodiscard]] QString equipment(const Record& order) const;  // or what was written instead
    [[nodiscard]] QString technician(const Record& order) const;

Q_SIGNALS:
    void changed();

private:
    RecordBook *m_clients, *m_equipment, *m_people;
};

}  // namespace mostrador

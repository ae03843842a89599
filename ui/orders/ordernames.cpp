#include "ui/orders/ordernames.h"

#include "models/records/client.h"
#include "models/records/equipment.h"
#include "models/records/order.h"
#include "models/records/user.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/words.h"

namespace mostrador {

OrderNames::OrderNames(sync::Replica& replica, QObject* parent)
    : QObject(parent),
      m_clients(replica, client::type),
      m_equipment(replica, equipment::type, orderwords::equipment),
      m_people(replica, user::type, [](const Record& row) { return words::of(row.text(user::Name)); }) {
    for (RecordNames* names : {&m_clients, &m_equipment, &m_people})
        connect(names, &RecordNames::changed, this, &OrderNames::changed);
}

QString OrderNames::client(const Record& row) const { return m_clients.name(row.reference(order::Client)); }

QString OrderNames::equipment(const Record& row) const {
    const QString item = words::of(row.text(order::Item));
    const QString known = m_equipment.name(row.reference(order::Equipment));
    return known.isEmpty() ? item : known;
}

QString OrderNames::technician(const Record& row) const { return m_people.name(row.reference(order::Technician)); }

}  // namespace mostrador

#include "ui/orders/ordernames.h"

#include "models/records/client.h"
#include "models/records/equipment.h"
#include "models/records/order.h"
#include "models/records/user.h"
#include "ui/orders/orderwords.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/words.h"

namespace mostrador {

OrderNames::OrderNames(sync::Replica& replica, QObject* parent)
    : QObject(parent),
      m_clients(new RecordBook(replica, client::type, this)),
      m_equipment(new RecordBook(replica, equipment::type, this)),
      m_people(new RecordBook(replica, user::type, this)) {
    for (RecordBook* book : {m_clients, m_equipment, m_people})
        connect(book, &RecordBook::changed, this, &OrderNames::changed);
}

QString OrderNames::client(const Record& row) const { return m_clients->name(row.reference(order::Client)); }

QString OrderNames::equipment(const Record& row) const {
    const Record* known = m_equipment->record(row.reference(order::Equipment));
    return known != nullptr ? orderwords::equipment(*known) : words::of(row.text(order::Item));
}

QString OrderNames::technician(const Record& row) const {
    const Record* known = m_people->record(row.reference(order::Technician));
    return known != nullptr ? words::of(known->text(user::Name)) : QString();
}

}  // namespace mostrador

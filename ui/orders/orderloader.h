#pragma once
// OrderLoader: one order for the panel with all it names: client, equipment, people, documents. Read on a reader thread
// in one go, and again after each commit that touches any of it. GUI thread; the replica outlives it.

#include <QHash>
#include <QObject>
#include <optional>
#include <unordered_map>

#include "models/records/record.h"
#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

// What an order is about. Plain value.
struct OrderPicture {
    Record order;
    sync::RecordState state = sync::RecordState::Confirmed;
    std::optional<Record> client, equipment;
    bool hasSecret = false;                        // an unlock code is kept here and not erased
    std::unordered_map<Uuid, std::string> people;  // names by id
    std::string place, saleNumber, warrantyOf, reopenedAs;

    [[nodiscard]] QString person(const Uuid& id) const;  // empty when not known here
};

class OrderLoader : public QObject {
    Q_OBJECT
public:
    explicit OrderLoader(sync::Replica& replica, QObject* parent = nullptr);
    ~OrderLoader() override;

    void load(const Uuid& id);  // drops the reply to an earlier call
    void stop();
    [[nodiscard]] const Uuid& id() const { return m_id; }

Q_SIGNALS:
    void loaded(const mostrador::OrderPicture& picture);  // again after each change
    void missing();                                       // no such order on this computer
    void failed(const mostrador::Error& error);

private:
    void read();
    void onChange(const sync::ChangeSet& change);

    sync::Replica& m_replica;
    sync::QtPost m_post;
    int m_listener = 0;
    Uuid m_id;
    Uuid m_client, m_equipment;  // of the order that is shown
    int m_era = 0;
    char m_slot = 0;
};

}  // namespace mostrador

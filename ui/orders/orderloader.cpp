#include "ui/orders/orderloader.h"

#include <algorithm>
#include <memory>

#include "models/records/client.h"
#include "models/records/equipment.h"
#include "models/records/equipment_secret.h"
#include "models/records/order.h"
#include "models/records/payment.h"
#include "models/records/place.h"
#include "models/records/sale.h"
#include "models/records/user.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

constexpr int aliasesMax = 16;  // as the commands follow them

Result<std::string> titleOf(sync::Reader& reader, const RecordType& type, const Uuid& id, FieldIndex field) {
    if (id.isNil()) return std::string();
    MOSTRADOR_TRY_ASSIGN(const auto row, reader.find(type, id));
    return row ? std::string(row->text(field)) : std::string();
}

// The client an order is for, or the one it was merged into.
Result<std::optional<Record>> clientOf(sync::Reader& reader, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto row, reader.find(client::type, id));
    for (int step = 0; row && step < aliasesMax && !isNull(row->at(client::MergedInto)); ++step) {
        MOSTRADOR_TRY_ASSIGN(auto next, reader.find(client::type, row->reference(client::MergedInto)));
        if (!next) break;
        row = std::move(next);
    }
    return row;
}

void addPerson(sync::Reader& reader, OrderPicture& picture, const Uuid& id) {
    if (id.isNil() || picture.people.contains(id)) return;
    if (auto name = titleOf(reader, user::type, id, user::Name); name.ok()) picture.people.emplace(id, *name);
}

void addPeopleOf(sync::Reader& reader, OrderPicture& picture, FieldIndex field, std::size_t part) {
    for (const SetElement& one : picture.order.set(field))
        if (part < one.fields.size())
            if (const auto id = Uuid::parse(textOf(one.fields[part]))) addPerson(reader, picture, *id);
}

Result<std::optional<OrderPicture>> readPicture(sync::Reader& reader, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto row, reader.find(order::type, id));
    if (!row) return std::optional<OrderPicture>();
    OrderPicture picture{std::move(*row), {}, {}, {}, false, {}, {}, {}, {}, {}};
    const Record& order = picture.order;
    MOSTRADOR_TRY_ASSIGN(picture.state, reader.recordState(TableId::Order, id));
    MOSTRADOR_TRY_ASSIGN(picture.client, clientOf(reader, order.reference(order::Client)));
    MOSTRADOR_TRY_ASSIGN(picture.equipment, reader.find(equipment::type, order.reference(order::Equipment)));
    MOSTRADOR_TRY_ASSIGN(const auto secret, reader.find(equipment_secret::type, order.reference(order::Equipment)));
    picture.hasSecret = secret && !secret->text(equipment_secret::Secret).empty();
    for (const FieldIndex field : {FieldIndex{order::Technician}, FieldIndex{common::CreatedBy}})
        addPerson(reader, picture, order.reference(field));
    addPeopleOf(reader, picture, order::History, order::history::User);
    addPeopleOf(reader, picture, order::Deposits, payment::User);
    MOSTRADOR_TRY_ASSIGN(picture.place, titleOf(reader, place::type, order.reference(order::Place), place::Name));
    MOSTRADOR_TRY_ASSIGN(picture.saleNumber, titleOf(reader, sale::type, order.reference(order::Sale), sale::Number));
    MOSTRADOR_TRY_ASSIGN(picture.warrantyOf,
                         titleOf(reader, order::type, order.reference(order::WarrantyOf), order::Number));
    MOSTRADOR_TRY_ASSIGN(picture.reopenedAs,
                         titleOf(reader, order::type, order.reference(order::ReopenedAs), order::Number));
    return std::optional<OrderPicture>(std::move(picture));
}

}  // namespace

QString OrderPicture::person(const Uuid& id) const {
    const auto found = people.find(id);
    return found != people.end() ? words::of(found->second) : QString();
}

OrderLoader::OrderLoader(sync::Replica& replica, QObject* parent) : QObject(parent), m_replica(replica), m_post(this) {
    m_listener = replica.addListener(
        [this, post = m_post](const sync::ChangeSet& change) { post([this, change] { onChange(change); }); });
}

OrderLoader::~OrderLoader() { m_replica.removeListener(m_listener); }

void OrderLoader::load(const Uuid& id) {
    m_id = id;
    m_client = m_equipment = {};
    read();
}

void OrderLoader::stop() {
    ++m_era;
    m_id = {};
}

void OrderLoader::read() {
    if (m_id.isNil()) return;
    m_replica.read(
        [this, post = m_post, era = ++m_era, id = m_id](sync::Reader& reader) {
            auto shared = std::make_shared<Result<std::optional<OrderPicture>>>(readPicture(reader, id));
            post([this, era, shared] {
                if (era != m_era) return;
                if (!shared->ok()) return Q_EMIT failed(shared->error());
                if (!shared->value()) return Q_EMIT missing();
                const OrderPicture& picture = *shared->value();
                m_client = picture.order.reference(order::Client);
                m_equipment = picture.order.reference(order::Equipment);
                Q_EMIT loaded(picture);
            });
        },
        &m_slot);
}

void OrderLoader::onChange(const sync::ChangeSet& change) {
    bool touched = change.outboxChanged || change.generationChanged;
    for (const sync::TableChange& part : change.tables) {
        const Uuid* ours = part.table == TableId::Order                                                 ? &m_id
                           : part.table == TableId::Client                                              ? &m_client
                           : part.table == TableId::Equipment || part.table == TableId::EquipmentSecret ? &m_equipment
                                                                                                        : nullptr;
        if (ours == nullptr) continue;
        touched = touched || part.everything || std::find(part.ids.begin(), part.ids.end(), *ours) != part.ids.end();
    }
    if (touched) read();
}

}  // namespace mostrador

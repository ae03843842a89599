#include "ui/tables/recordloader.h"

#include <algorithm>

#include "models/records/device.h"
#include "models/records/user.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

QString nameOf(sync::Reader& reader, const RecordType& type, const Uuid& id) {
    if (id.isNil()) return {};
    const auto found = reader.find(type, id);
    if (!found.ok() || !*found) return {};
    return words::of((*found)->text(type.titleField));
}

Result<std::optional<RecordDetail>> readDetail(sync::Reader& reader, const RecordType& type, const Uuid& id) {
    MOSTRADOR_TRY_ASSIGN(auto record, reader.find(type, id));
    if (!record) return std::optional<RecordDetail>();
    MOSTRADOR_TRY_ASSIGN(const auto state, reader.recordState(type.table, id));
    RecordDetail detail{std::move(*record), state, {}, {}, {}, {}};
    detail.createdBy = nameOf(reader, user::type, detail.record.reference(common::CreatedBy));
    detail.createdOn = nameOf(reader, device::type, detail.record.reference(common::CreatedDevice));
    detail.updatedBy = nameOf(reader, user::type, detail.record.reference(common::UpdatedBy));
    detail.updatedOn = nameOf(reader, device::type, detail.record.reference(common::UpdatedDevice));
    return std::optional<RecordDetail>(std::move(detail));
}

}  // namespace

RecordLoader::RecordLoader(sync::Replica& replica, const RecordType& type, QObject* parent)
    : QObject(parent), m_replica(replica), m_type(type), m_post(this) {
    m_listener = replica.addListener(
        [this, post = m_post](const sync::ChangeSet& change) { post([this, change] { onChange(change); }); });
}

RecordLoader::~RecordLoader() { m_replica.removeListener(m_listener); }

void RecordLoader::load(const Uuid& id) {
    m_id = id;
    read();
}

void RecordLoader::stop() {
    ++m_era;
    m_id = {};
}

void RecordLoader::read() {
    if (m_id.isNil()) return;
    m_replica.read(
        [this, post = m_post, era = ++m_era, id = m_id, type = &m_type](sync::Reader& reader) {
            auto shared = std::make_shared<Result<std::optional<RecordDetail>>>(readDetail(reader, *type, id));
            post([this, era, shared] {
                if (era != m_era) return;
                if (!shared->ok()) Q_EMIT failed(shared->error());
                else if (!shared->value()) Q_EMIT missing();
                else Q_EMIT loaded(*shared->value());
            });
        },
        &m_slot);
}

void RecordLoader::onChange(const sync::ChangeSet& change) {
    bool touched = change.outboxChanged || change.generationChanged;
    for (const sync::TableChange& part : change.tables) {
        if (part.table != m_type.table) continue;
        touched = touched || part.everything || std::find(part.ids.begin(), part.ids.end(), m_id) != part.ids.end();
    }
    if (touched) read();
}

}  // namespace mostrador

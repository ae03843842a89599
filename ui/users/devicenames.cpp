#include "ui/users/devicenames.h"

#include <algorithm>

#include "models/records/device.h"
#include "sync/replica/replica.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

constexpr std::int32_t devicesMax = 500;

}  // namespace

DeviceNames::DeviceNames(sync::Replica& replica, QObject* parent) : QObject(parent), m_replica(replica), m_post(this) {
    m_listener = replica.addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::Device; });
        if (ours) post([this] { read(); });
    });
    read();
}

DeviceNames::~DeviceNames() { m_replica.removeListener(m_listener); }

QString DeviceNames::name(const Uuid& device) const {
    const auto found = m_names.find(device);
    return found != m_names.end() ? found->second : QString();
}

void DeviceNames::read() {
    m_replica.read(
        [this, post = m_post](sync::Reader& reader) {
            sync::ListQuery query;
            query.table = TableId::Device;
            query.archived = sync::ArchivedFilter::All;
            query.sortBy = device::Name;
            query.limit = devicesMax;
            const auto rows = reader.list(query);
            if (!rows.ok()) return;
            std::unordered_map<Uuid, QString> names;
            for (const sync::ListRow& row : *rows)
                names.emplace(row.record.id, words::of(row.record.text(device::Name)));
            post([this, names = std::move(names)] {
                m_names = names;
                Q_EMIT changed();
            });
        },
        &m_slot);
}

}  // namespace mostrador

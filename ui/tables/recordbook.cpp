#include "ui/tables/recordbook.h"

#include "ui/tables/words.h"

namespace mostrador {

RecordBook::RecordBook(sync::Replica& replica, const RecordType& type, QObject* parent)
    : QObject(parent), m_replica(replica), m_type(type), m_post(this) {
    m_listener = replica.addListener(
        [this, post = m_post](const sync::ChangeSet& change) { post([this, change] { onChange(change); }); });
}

RecordBook::~RecordBook() { m_replica.removeListener(m_listener); }

const Record* RecordBook::record(const Uuid& id) {
    if (id.isNil()) return nullptr;
    const auto found = m_records.find(id);
    if (found != m_records.end()) return found->second ? &*found->second : nullptr;
    if (m_wanted.insert(id).second && !std::exchange(m_reading, true)) m_post([this] { read(); });
    return nullptr;
}

QString RecordBook::name(const Uuid& id) {
    const Record* found = record(id);
    return found != nullptr ? words::of(found->text(m_type.titleField)) : QString();
}

void RecordBook::read() {
    m_replica.read([this, post = m_post, type = &m_type, ids = std::exchange(m_wanted, {})](sync::Reader& reader) {
        std::unordered_map<Uuid, std::optional<Record>> records;
        for (const Uuid& id : ids) {
            auto record = reader.find(*type, id);
            records.emplace(id, record.ok() ? std::move(*record) : std::nullopt);
        }
        post([this, records = std::move(records)] {
            for (const auto& [id, record] : records) m_records.insert_or_assign(id, record);
            m_reading = !m_wanted.empty();
            if (m_reading) read();
            Q_EMIT changed();
        });
    });
}

// What changed is read again at once: a figure on the screen must not blink.
void RecordBook::onChange(const sync::ChangeSet& change) {
    bool everything = change.generationChanged;
    for (const sync::TableChange& part : change.tables) {
        if (part.table != m_type.table) continue;
        everything = everything || part.everything;
        for (const Uuid& id : part.ids)
            if (m_records.count(id) > 0) m_wanted.insert(id);
    }
    if (everything)
        for (const auto& [id, record] : m_records) m_wanted.insert(id);
    if (!m_wanted.empty() && !std::exchange(m_reading, true)) read();
}

}  // namespace mostrador

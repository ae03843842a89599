#include "ui/tables/recordnames.h"

#include <memory>

#include "sync/replica/replica.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

constexpr std::size_t heldMax = 5000;  // a long list scrolled to its end must not fill the memory

}  // namespace

RecordNames::RecordNames(sync::Replica& replica, const RecordType& type, NameOf nameOf, QObject* parent)
    : QObject(parent), m_replica(replica), m_type(type), m_nameOf(std::move(nameOf)), m_post(this) {
    if (!m_nameOf) m_nameOf = [](const Record& row) { return words::of(row.text(row.type().titleField)); };
    m_listener = replica.addListener(
        [this, post = m_post](const sync::ChangeSet& change) { post([this, change] { onChange(change); }); });
}

RecordNames::~RecordNames() { m_replica.removeListener(m_listener); }

QString RecordNames::name(const Uuid& id) const {
    if (id.isNil()) return {};
    const auto found = m_names.find(id);
    if (found != m_names.end()) return found->second;
    if (m_wanted.empty() && !m_reading)
        QMetaObject::invokeMethod(const_cast<RecordNames*>(this), &RecordNames::read, Qt::QueuedConnection);
    m_wanted.insert(id);
    return {};
}

void RecordNames::read() {
    if (m_reading || m_wanted.empty()) return;
    m_reading = true;
    if (m_names.size() > heldMax) m_names.clear();
    m_replica.read([this, post = m_post, wanted = std::exchange(m_wanted, {}), type = &m_type,
                    nameOf = m_nameOf](sync::Reader& reader) {
        auto names = std::make_shared<std::unordered_map<Uuid, QString>>();
        for (const Uuid& id : wanted) {
            const auto found = reader.find(*type, id);
            names->emplace(id, found.ok() && *found ? nameOf(**found) : QString());
        }
        post([this, names] {
            m_reading = false;
            for (auto& [id, name] : *names) m_names.insert_or_assign(id, name);
            Q_EMIT changed();
            read();
        });
    });
}

// Names that may have changed are read again when a list asks for them.
void RecordNames::onChange(const sync::ChangeSet& change) {
    bool gone = false;
    for (const sync::TableChange& part : change.tables) {
        if (part.table != m_type.table) continue;
        gone = gone || part.everything;
        for (const Uuid& id : part.ids)
            if (const auto held = m_names.find(id); held != m_names.end()) {
                m_wanted.insert(id);
                m_names.erase(held);
            }
    }
    if (gone || change.generationChanged) {
        for (const auto& [id, name] : m_names) m_wanted.insert(id);
        m_names.clear();
    }
    read();
}

}  // namespace mostrador

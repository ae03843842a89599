#include "ui/clients/duplicatewatch.h"

#include "models/records/client.h"

namespace mostrador {

DuplicateWatch::DuplicateWatch(sync::Replica& replica, QObject* parent)
    : QObject(parent), m_replica(replica), m_post(this), m_candidate(client::type) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DuplicateWatch::read);
}

void DuplicateWatch::look(const Record& candidate) {
    ++m_era;
    m_candidate = candidate;
    m_pause.start();
}

void DuplicateWatch::stop() {
    ++m_era;
    m_pause.stop();
}

void DuplicateWatch::read() {
    m_replica.read(
        [this, post = m_post, era = m_era, candidate = m_candidate](sync::Reader& reader) {
            auto hints = reader.duplicates(candidate, hintsMax + 1);
            std::vector<sync::DuplicateHint> others;
            if (hints.ok())
                for (sync::DuplicateHint& hint : *hints)
                    if (hint.id != candidate.id && others.size() < hintsMax) others.push_back(std::move(hint));
            post([this, era, others = std::move(others)] {
                if (era == m_era) Q_EMIT found(others);
            });
        },
        &m_slot);
}

}  // namespace mostrador

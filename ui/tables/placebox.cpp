#include "ui/tables/placebox.h"

#include <algorithm>

#include "models/records/place.h"
#include "sync/replica/replica.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

constexpr std::int32_t placesMax = 500;

QString keyOf(const Uuid& id) { return words::of(id.toString()); }

}  // namespace

PlaceBox::PlaceBox(sync::Replica& replica, QWidget* parent) : QComboBox(parent), m_replica(replica), m_post(this) {
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_listener = replica.addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::Place; });
        if (ours) post([this] { read(); });
    });
    connect(this, &QComboBox::activated, this, [this] {
        m_wanted = place();
        Q_EMIT placeChosen(m_wanted);
    });
    read();
}

PlaceBox::~PlaceBox() { m_replica.removeListener(m_listener); }

Uuid PlaceBox::place() const { return Uuid::parse(currentData().toString().toStdString()).value_or(Uuid{}); }

void PlaceBox::setPlace(const Uuid& place) {
    m_wanted = place;
    if (const int at = findData(keyOf(place)); at >= 0) setCurrentIndex(at);
}

void PlaceBox::setAllText(const QString& text) {
    const bool had = !m_allText.isEmpty();
    m_allText = text;
    if (had) setItemText(0, text);
    else insertItem(0, text, QString());
}

void PlaceBox::read() {
    m_replica.read(
        [this, post = m_post](sync::Reader& reader) {
            sync::ListQuery query;
            query.table = TableId::Place;
            query.sortBy = place::Name;
            query.limit = placesMax;
            auto rows = reader.list(query);
            if (!rows.ok()) return;
            std::stable_partition(rows->begin(), rows->end(),
                                  [](const sync::ListRow& row) { return row.record.flag(place::Principal); });
            post([this, rows = std::move(*rows)] {
                clear();
                if (!m_allText.isEmpty()) addItem(m_allText, QString());
                for (const sync::ListRow& row : rows)
                    addItem(words::of(row.record.text(place::Name)), keyOf(row.record.id));
                setCurrentIndex(qMax(0, findData(m_wanted.isNil() ? QString() : keyOf(m_wanted))));
                Q_EMIT placesRead();
            });
        },
        &m_slot);
}

}  // namespace mostrador

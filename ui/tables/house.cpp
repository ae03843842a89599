#include "ui/tables/house.h"

#include <algorithm>

#include "ui/widgets/figures.h"

namespace mostrador {

House::House(sync::Replica& replica, QObject* parent)
    : QObject(parent), m_replica(replica), m_post(this), m_record(organization::type) {
    m_listener = replica.addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::Organization; });
        if (ours) post([this] { read(); });
    });
    read();
}

House::~House() { m_replica.removeListener(m_listener); }

QString House::money(std::int64_t minor) const { return figures::money(minor, currency()); }

QString House::amount(std::int64_t minor) const { return figures::decimal(minor, currency().digits); }

LinesRules House::linesRules(std::string_view goodsKind, std::string_view freeKind) const {
    return {currency(), m_record.integer(organization::DefaultTaxRate), m_record.flag(organization::TaxOnTop),
            std::string(goodsKind), std::string(freeKind)};
}

void House::read() {
    const auto identity = m_replica.identity();
    if (!identity) return;
    m_replica.read(
        [this, post = m_post, id = identity->org.uuid()](sync::Reader& reader) {
            auto found = reader.find(organization::type, id);
            if (!found.ok() || !*found) return;
            post([this, record = std::move(**found)] {
                m_record = record;
                Q_EMIT changed();
            });
        },
        &m_slot);
}

}  // namespace mostrador

#include "ui/orders/people.h"

#include <QComboBox>
#include <algorithm>

#include "models/records/user.h"
#include "models/rules/permissions.h"
#include "sync/replica/replica.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

constexpr std::int32_t peopleMax = 500;

bool isTechnician(const Record& row) {
    for (const SetElement& one : row.set(user::Roles))
        if (!one.fields.empty() && roleFromName(textOf(one.fields.front())) == Role::Tecnico) return true;
    return false;
}

QByteArray bytesOf(const Uuid& id) { return QByteArray(id.bytes().data(), static_cast<qsizetype>(id.bytes().size())); }

}  // namespace

People::People(sync::Replica& replica, QObject* parent) : QObject(parent), m_replica(replica), m_post(this) {
    m_listener = replica.addListener([this, post = m_post](const sync::ChangeSet& change) {
        const bool ours = change.generationChanged ||
                          std::any_of(change.tables.begin(), change.tables.end(),
                                      [](const sync::TableChange& one) { return one.table == TableId::User; });
        if (ours) post([this] { read(); });
    });
    read();
}

People::~People() { m_replica.removeListener(m_listener); }

void People::read() {
    m_replica.read(
        [this, post = m_post](sync::Reader& reader) {
            sync::ListQuery query;
            query.table = TableId::User;
            query.sortBy = user::Name;
            query.limit = peopleMax;
            const auto rows = reader.list(query);
            if (!rows.ok()) return;
            QList<Person> people;
            for (const sync::ListRow& row : *rows)
                if (row.record.text(user::State) != user::suspended)
                    people.append({row.record.id, words::of(row.record.text(user::Name)), isTechnician(row.record)});
            std::stable_partition(people.begin(), people.end(), [](const Person& one) { return one.technician; });
            post([this, people] {
                m_list = people;
                Q_EMIT changed();
            });
        },
        &m_slot);
}

void People::fill(QComboBox& combo, const QString& nobody) const {
    const QSignalBlocker quiet(combo);
    const Uuid before = chosen(combo);
    combo.clear();
    combo.addItem(nobody, bytesOf(Uuid{}));
    for (const Person& one : m_list) combo.addItem(one.name, bytesOf(one.id));
    choose(combo, before);
}

void People::choose(QComboBox& combo, const Uuid& person) {
    const int found = combo.findData(bytesOf(person));
    if (found < 0 && !person.isNil()) combo.addItem(QString(QChar(0x2026)), bytesOf(person));  // not read yet, or gone
    combo.setCurrentIndex(found >= 0 ? found : combo.count() - 1);
}

Uuid People::chosen(const QComboBox& combo) {
    const QByteArray bytes = combo.currentData().toByteArray();
    return Uuid::fromBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}).value_or(Uuid{});
}

}  // namespace mostrador

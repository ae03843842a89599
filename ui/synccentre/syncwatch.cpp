#include "ui/synccentre/syncwatch.h"

#include "models/records/registry.h"
#include "models/records/user.h"
#include "ui/synccentre/commandwords.h"
#include "ui/tables/words.h"

namespace mostrador {

namespace {

constexpr std::int64_t queueShown = 60;  // a longer queue is counted, not listed
constexpr std::size_t inboxShown = 60;
constexpr int soonMs = 120;

// What the reader thread hands over: records as they are now, words are made on the GUI thread.
struct Raw {
    std::vector<sync::OutboxItem> queue;
    std::vector<sync::InboxItem> inbox;
    std::vector<std::optional<Record>> queueRecords;
    std::vector<std::optional<Record>> inboxRecords;
    std::vector<std::string> inboxBy;
};

std::optional<Record> recordOf(sync::Reader& reader, const Command& command) {
    const auto about = commandwords::aboutOf(command);
    if (!about) return std::nullopt;
    auto found = reader.find(*findRecordType(about->table), about->record);
    return found.ok() ? std::move(*found) : std::nullopt;
}

Raw readRaw(sync::Reader& reader) {
    Raw raw;
    if (auto items = reader.outboxItems(queueShown); items.ok()) raw.queue = std::move(*items);
    std::erase_if(raw.queue, [](const sync::OutboxItem& item) {
        return item.state == sync::OutboxState::Acked || item.state == sync::OutboxState::Noop;
    });
    if (auto items = reader.inbox(false); items.ok()) raw.inbox = std::move(*items);
    if (raw.inbox.size() > inboxShown) raw.inbox.resize(inboxShown);
    for (const auto& item : raw.queue) raw.queueRecords.push_back(recordOf(reader, item.command));
    for (const auto& item : raw.inbox) {
        raw.inboxRecords.push_back(recordOf(reader, item.command));
        const auto by = reader.find(user::type, item.by.uuid());
        raw.inboxBy.emplace_back(by.ok() && *by ? std::string((*by)->text(user::Name)) : std::string());
    }
    return raw;
}

QString titleOf(const std::optional<Record>& record, const std::optional<commandwords::About>& about) {
    if (record) return words::of(record->text(record->type().titleField));
    return about ? commandwords::typedTitle(*about) : QString();
}

QueueEntry queueEntry(const sync::OutboxItem& item, const std::optional<Record>& record) {
    QueueEntry entry{item, std::nullopt, {}, {}, commandwords::summary(item.command)};
    const auto about = commandwords::aboutOf(item.command);
    if (about) {
        entry.table = about->table;
        entry.record = about->record;
    }
    entry.title = titleOf(record, about);
    return entry;
}

// For a refusal: what was typed beside what stands. For a replaced edit: the earlier value beside the later one.
std::vector<ValuePair> valuesOf(const sync::InboxItem& item, const std::optional<commandwords::About>& about,
                                const std::optional<Record>& record) {
    std::vector<ValuePair> pairs;
    if (!about) return pairs;
    const RecordType& type = *about->form;
    const bool ofRecord = record && &record->type() == &type;
    const auto now = [&](FieldIndex field) {
        return ofRecord ? commandwords::valueText(type.field(field), record->at(field)) : QString();
    };
    if (!item.overruled.empty()) {
        for (const Overruled& each : item.overruled) {
            const RecordType* replaced = findRecordType(each.table);
            if (replaced != &type) continue;  // of another record that the command touched on its way
            const FieldSpec& field = type.field(each.field);
            const FieldEdit* mine = findField(about->edit, each.field);
            const QString typed = mine != nullptr ? commandwords::editText(field, *mine) : QString();
            pairs.push_back({words::fieldLabel(field.name), typed,
                             each.lost ? now(each.field) : commandwords::valueText(field, each.earlier)});
        }
        return pairs;
    }
    for (const FieldEdit& edit : about->edit) {
        const FieldSpec& field = type.field(edit.field);
        if (!item.reason.field.empty() && item.reason.field != field.name) continue;
        pairs.push_back({words::fieldLabel(field.name), commandwords::editText(field, edit), now(edit.field)});
    }
    return pairs;
}

InboxEntry inboxEntry(const sync::InboxItem& item, const std::optional<Record>& record, const std::string& by) {
    InboxEntry entry;
    entry.item = item;
    entry.what = commandwords::summary(item.command);
    entry.byName = words::of(by);
    const auto about = commandwords::aboutOf(item.command);
    if (about) {
        entry.table = about->table;
        entry.record = about->record;
    }
    entry.title = titleOf(record, about);
    entry.values = valuesOf(item, about, record);
    return entry;
}

}  // namespace

SyncWatch::SyncWatch(sync::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_post(this) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &SyncWatch::readLists);
    connect(&workspace.sync(), &sync::SyncRunner::statusChanged, this, [this](const sync::SyncStatus& status) {
        m_picture.status = status;
        Q_EMIT changed();
    });
    connect(&workspace, &sync::Workspace::membershipChanged, this, &SyncWatch::refresh);
    m_listener = workspace.replica().addListener(
        [this, post = m_post](const sync::ChangeSet& changes) { post([this, changes] { onChanges(changes); }); });
    m_picture.status = workspace.sync().status();
    takeIdentity();
    readLists();
}

SyncWatch::~SyncWatch() { m_workspace.replica().removeListener(m_listener); }

void SyncWatch::takeIdentity() {
    const auto identity = m_workspace.replica().identity();
    if (!identity) return;
    m_picture.alone = identity->alone;
    m_picture.server = words::of(identity->serverUrl);
    m_picture.deviceName = words::of(identity->deviceName);
    m_picture.series = words::of(identity->series);
}

void SyncWatch::refresh() {
    takeIdentity();
    readLists();
    Q_EMIT changed();
}

void SyncWatch::onChanges(const sync::ChangeSet& changes) {
    if (changes.outboxChanged || changes.inboxChanged || changes.generationChanged) {
        if (!m_soon.isActive()) m_soon.start();
    }
    Q_EMIT recordsArrived(changes);
}

void SyncWatch::readLists() {
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_workspace.replica().read([this, post = m_post](sync::Reader& reader) {
        post([this, raw = readRaw(reader)] {
            m_reading = false;
            m_picture.queue.clear();
            m_picture.inbox.clear();
            for (std::size_t i = 0; i < raw.queue.size(); ++i)
                m_picture.queue.push_back(queueEntry(raw.queue[i], raw.queueRecords[i]));
            for (std::size_t i = 0; i < raw.inbox.size(); ++i)
                m_picture.inbox.push_back(inboxEntry(raw.inbox[i], raw.inboxRecords[i], raw.inboxBy[i]));
            m_picture.queueTotal = m_workspace.replica().outbox().count;
            // Without a running engine nobody else counts.
            if (!m_workspace.sync().running()) m_picture.status.pending = m_picture.queueTotal;
            takeIdentity();
            if (std::exchange(m_again, false)) m_soon.start();
            Q_EMIT changed();
        });
    });
}

}  // namespace mostrador

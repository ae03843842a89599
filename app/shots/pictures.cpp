#include "app/shots/pictures.h"

#include "app/shots/fixedclock.h"
#include "models/commands/clients.h"
#include "models/records/client.h"
#include "ui/synccentre/commandwords.h"
#include "ui/tables/words.h"

namespace mostrador::shots {

namespace {

constexpr std::int64_t minute = 60'000;

Command phoneChange(std::int64_t minutesAgo) {
    Edit edit;
    setField(edit, client::Name, Value(std::string("Ana Trujillo Emparedados y helados")));
    Command command = client::set(Uuid{}, edit);
    command.madeAt = FixedClock::at - minutesAgo * minute;
    return command;
}

QueueEntry waiting(std::int64_t n, const char* title, std::string_view field, sync::OutboxState state) {
    QueueEntry entry;
    entry.item.n = n;
    entry.item.state = state;
    entry.item.command = phoneChange(12 - n);
    entry.table = TableId::Client;
    entry.title = QString::fromUtf8(title);
    entry.what = words::fieldLabel(field);
    return entry;
}

InboxEntry item(std::uint8_t id, sync::InboxKind kind, const char* title, std::string_view field, const char* mine,
                const char* theirs) {
    InboxEntry entry;
    std::string bytes(16, '\0');
    bytes.back() = static_cast<char>(id);
    entry.item.id = Uuid::fromBytes(bytes).value_or(Uuid{});
    entry.item.kind = kind;
    entry.item.command = phoneChange(30);
    entry.item.at = FixedClock::at - 5 * minute;
    entry.table = TableId::Client;
    entry.title = QString::fromUtf8(title);
    entry.what = words::fieldLabel(field);
    entry.byName = QStringLiteral("Nancy Davolio");
    entry.values = {{words::fieldLabel(field), QString::fromUtf8(mine), QString::fromUtf8(theirs)}};
    return entry;
}

}  // namespace

SyncPicture connectedPicture() {
    SyncPicture picture;
    picture.server = QStringLiteral("https://servidor.northwind.example");
    picture.deviceName = QStringLiteral("Mesón 1");
    picture.series = QStringLiteral("A");
    picture.status.state = sync::SyncState::Live;
    picture.status.pushLive = true;
    picture.status.lastContactAt = FixedClock::at - minute / 2;
    return picture;
}

SyncPicture offlinePicture() {
    SyncPicture picture = connectedPicture();
    picture.status.state = sync::SyncState::Offline;
    picture.status.pushLive = false;
    picture.status.lastContactAt = FixedClock::at - 20 * minute;
    picture.status.nextTryAt = FixedClock::at + minute / 2;
    picture.status.lastError = fail(ErrorCode::NetworkDown);
    picture.queue = {waiting(1, "Ana Trujillo Emparedados y helados", "telefonos", sync::OutboxState::Sent),
                     waiting(2, "Around the Horn", "direcciones", sync::OutboxState::Waiting),
                     waiting(3, "Blondesddsl père et fils", "notas", sync::OutboxState::Waiting)};
    picture.queue[2].item.trouble = fail(ErrorCode::NotAllowed);
    picture.queueTotal = picture.status.pending = 3;
    return picture;
}

SyncPicture attentionPicture() {
    SyncPicture picture = connectedPicture();
    picture.inbox = {
        item(1, sync::InboxKind::Refused, "Bólido Comidas preparadas", "documento", "ESB-99120", "ESB-77120"),
        item(2, sync::InboxKind::Overruled, "Chop-suey Chinese", "telefonos", "0452-076 545", "0452-076 500")};
    picture.inbox[0].item.reason = fail(ErrorCode::Conflict, "documento");
    return picture;
}

sync::SyncStatus downloadStatus() {
    sync::SyncStatus status;
    status.state = sync::SyncState::CatchingUp;
    status.firstDownload = true;
    status.rowsDone = 12'400;
    status.rowsTotal = 20'118;
    status.bytesDone = 2'310'000;
    status.percent = 61;
    return status;
}

}  // namespace mostrador::shots

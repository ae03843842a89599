#include "sync/replica/meta_table.h"

#include "models/base/cbor.h"

namespace mostrador::sync {
namespace {

template <class T>
T readId(CborReader& in) {
    const auto id = Uuid::fromBytes(in.bytes());
    if (!id) in.setFailed();
    return T{id.value_or(Uuid{})};
}

}  // namespace

std::string encodeIdentity(const Identity& identity) {
    CborWriter out;
    out.array(7)
        .bytes(identity.org.uuid().bytes())
        .bytes(identity.device.uuid().bytes())
        .bytes(identity.replica.uuid().bytes())
        .text(identity.series)
        .text(identity.serverUrl)
        .text(identity.deviceName)
        .boolean(identity.alone);
    return out.take();
}

Result<Identity> decodeIdentity(std::string_view encoded) {
    CborReader in(encoded);
    Identity identity;
    in.array();
    identity.org = readId<OrgId>(in);
    identity.device = readId<DeviceId>(in);
    identity.replica = readId<ReplicaId>(in);
    identity.series = in.text();
    identity.serverUrl = in.text();
    identity.deviceName = in.text();
    identity.alone = in.boolean();
    if (in.failed()) return fail(ErrorCode::StorageCorrupt, {}, "identity");
    return identity;
}

std::string encodePosition(const Position& position) {
    CborWriter out;
    out.array(5)
        .bytes(position.log.uuid().bytes())
        .integer(position.seq)
        .integer(position.scopeVersion)
        .bytes(position.cursor)
        .boolean(position.bootstrapped);
    return out.take();
}

Result<Position> decodePosition(std::string_view encoded) {
    CborReader in(encoded);
    Position position;
    in.array();
    position.log = readId<LogId>(in);
    position.seq = in.integer();
    position.scopeVersion = in.integer();
    position.cursor = in.bytes();
    position.bootstrapped = in.boolean();
    if (in.failed()) return fail(ErrorCode::StorageCorrupt, {}, "position");
    return position;
}

Result<std::optional<std::string>> MetaTable::blob(std::string_view key) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT v FROM meta WHERE k=?"));
    select->bindText(1, key);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    return row ? std::optional<std::string>(select->blob(0)) : std::nullopt;
}

Result<std::int64_t> MetaTable::integer(std::string_view key, std::int64_t otherwise) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT v FROM meta WHERE k=?"));
    select->bindText(1, key);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    return row ? select->integer(0) : otherwise;
}

Result<> MetaTable::setBlob(std::string_view key, std::string_view value) {
    MOSTRADOR_TRY_ASSIGN(auto put, m_connection.prepare("INSERT OR REPLACE INTO meta(k,v) VALUES(?,?)"));
    put->bindText(1, key);
    put->bindBlob(2, value);
    return put->run();
}

Result<> MetaTable::setInteger(std::string_view key, std::int64_t value) {
    MOSTRADOR_TRY_ASSIGN(auto put, m_connection.prepare("INSERT OR REPLACE INTO meta(k,v) VALUES(?,?)"));
    put->bindText(1, key);
    put->bindInteger(2, value);
    return put->run();
}

Result<std::optional<std::string>> MetaTable::value(std::string_view key) {
    MOSTRADOR_TRY_ASSIGN(auto select, m_connection.prepare("SELECT v FROM value WHERE k=?"));
    select->bindText(1, key);
    MOSTRADOR_TRY_ASSIGN(const bool row, select->step());
    return row ? std::optional<std::string>(select->blob(0)) : std::nullopt;
}

Result<> MetaTable::setValue(std::string_view key, std::string_view value) {
    MOSTRADOR_TRY_ASSIGN(auto put, m_connection.prepare("INSERT OR REPLACE INTO value(k,v) VALUES(?,?)"));
    put->bindText(1, key);
    put->bindBlob(2, value);
    return put->run();
}

}  // namespace mostrador::sync

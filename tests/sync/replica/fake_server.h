#pragma once
// The server's side of the protocol in memory: one number for each command, rows by number, verdicts kept.

#include <map>

#include "models/commands/registry.h"
#include "models/records/registry.h"
#include "models/records/wire.h"
#include "sync/protocol/messages.h"
#include "tests/kit/make.h"

namespace mostrador::kit {

using namespace sync;

class FakeServer final : public Transaction {
public:
    LogId log{uuid(0x10c)};
    std::int64_t seq = 0;

    [[nodiscard]] Authority authority() const override { return Authority::Final; }
    [[nodiscard]] OrgId organization() const override { return organizationId; }
    [[nodiscard]] bool firstRun() const override { return false; }
    OrgId organizationId;
    Result<std::optional<Record>> find(const RecordType& type, const Uuid& id) override {
        const auto found = m_rows.find({type.table, id});
        return found == m_rows.end() ? std::optional<Record>{} : std::optional<Record>{found->second};
    }
    Result<const Record*> look(const RecordType& type, const Uuid& id) override {
        const auto found = m_rows.find({type.table, id});
        return found == m_rows.end() ? nullptr : &found->second;
    }
    Result<std::vector<Uuid>> findEqual(const RecordType& type, FieldIndex field, const Value& value) override {
        std::vector<Uuid> ids;
        for (const auto& [key, row] : m_rows)
            if (key.first == type.table && row.at(field) == value) ids.push_back(key.second);
        return ids;
    }
    Result<> insert(Record record) override {
        if (m_gone.contains({record.type().table, record.id}))
            return fail(ErrorCode::AlreadyExists, "id");  // dead for good
        return put(std::move(record), ~FieldMask{0});
    }
    Result<> update(const Record&, Record after, FieldMask changed) override { return put(std::move(after), changed); }
    bool untouchedSince(const Record& record, const FieldBase& base) override {
        if (const auto* number = std::get_if<std::int64_t>(&base.seen)) return record.versions[base.field] == *number;
        const auto found = m_results.find(CommandId{std::get<Uuid>(base.seen)});
        if (found == m_results.end()) return false;
        if (found->second.status != ResultStatus::Rejected) return record.versions[base.field] == found->second.atSeq;
        for (const FieldBase& earlier : m_refused.at(found->first).base)
            if (earlier.field == base.field) return untouchedSince(record, earlier);
        return false;
    }

    // Exactly once by cid; each takes a number, refused or not.
    CommandResult run(std::int64_t n, const Command& command, const DeviceId& device, bool system = false) {
        if (const auto found = m_results.find(command.cid); found != m_results.end()) {
            CommandResult again = found->second;
            if (again.status == ResultStatus::Applied) again.status = ResultStatus::Duplicate;
            return again;
        }
        ++seq;
        const auto before = m_rows;
        const auto outcome = system ? applySystemCommand(*this, command, device) : applyCommand(*this, command, device);
        CommandResult result;
        result.n = n;
        result.cid = command.cid;
        result.atSeq = seq;
        if (outcome.ok()) {
            result.overruled = outcome->overruled;
        } else {
            m_rows = before;
            result.status = ResultStatus::Rejected;
            result.code = outcome.error().code;
            result.field = outcome.error().field;
            m_refused[command.cid] = command;
        }
        m_results[command.cid] = result;
        return result;
    }

    PushReply push(const std::vector<PushCommand>& commands, const DeviceId& device) {
        PushReply reply;
        for (const PushCommand& one : commands) {
            reply.results.push_back(run(one.n, one.command, device));
            m_owner[one.command.cid] = device;
            reply.lastN = one.n;
        }
        return reply;
    }

    void purge(TableId table, const Uuid& id) {
        ++seq;
        m_rows.erase({table, id});
        m_gone[{table, id}] = seq;
    }

    [[nodiscard]] Page page(std::int64_t from, const DeviceId& device = {}) const {
        Page page;
        page.fromSeq = from;
        page.toSeq = seq;
        page.log = log;
        page.cursor = "cursor " + std::to_string(seq);
        page.rows = rowsAfter(from);
        page.gone = goneAfter(from);
        for (const auto& [cid, result] : m_results) {
            const auto owner = m_owner.find(cid);
            if (result.atSeq > from && owner != m_owner.end() && owner->second == device) page.acks.push_back(result);
        }
        return page;
    }

    // The last transaction alone.
    [[nodiscard]] Frame frame() const {
        Frame frame;
        frame.log = log;
        frame.prev = seq - 1;
        frame.seq = seq;
        frame.cursor = "cursor " + std::to_string(seq);
        frame.rows = rowsAfter(seq - 1);
        frame.gone = goneAfter(seq - 1);
        return frame;
    }

    [[nodiscard]] std::map<std::pair<TableId, Uuid>, std::string> encodedRows() const {
        std::map<std::pair<TableId, Uuid>, std::string> rows;
        for (const auto& [key, row] : m_rows) rows[key] = encodeRow(row);
        return rows;
    }

    void found(const Uuid& id, const std::string& name, const std::string& role) {
        run(0, by(id, ++m_cid, user::found(id, userNamed(name, role))), DeviceId{uuid(0xff)}, true);
        run(0, by(id, ++m_cid, user::signedIn(id, 5, uuid(0xff))), DeviceId{uuid(0xff)},
            true);  // so that he can come back
    }
    // Somebody else's command, arrived from another desktop.
    CommandResult other(const Uuid& author, Command draft, std::vector<FieldBase> base = {}) {
        return run(0, by(author, ++m_cid, std::move(draft), std::move(base)), DeviceId{uuid(0xfe)});
    }
    [[nodiscard]] std::int64_t version(const Uuid& id, FieldIndex field) {
        return (*find(client::type, id))->versions[field];
    }

private:
    Result<> put(Record row, FieldMask changed) {
        row.lastSeq = seq;
        for (FieldIndex i = 0; i < row.versions.size(); ++i)
            if (changed & maskOf(i)) row.versions[i] = seq;
        const std::pair key{row.type().table, row.id};
        m_rows.insert_or_assign(key, std::move(row));
        return success();
    }
    [[nodiscard]] std::vector<RowsBlock> rowsAfter(std::int64_t from) const {
        std::map<TableId, RowsBlock> blocks;
        for (const auto& [key, row] : m_rows) {
            if (row.lastSeq <= from) continue;
            RowsBlock& block = blocks[key.first];
            block.table = key.first;
            ++block.count;
            encodeRow(block.rows, row);
        }
        std::vector<RowsBlock> list;
        for (auto& [table, block] : blocks) list.push_back(std::move(block));
        return list;
    }
    [[nodiscard]] std::vector<GoneBlock> goneAfter(std::int64_t from) const {
        std::vector<GoneBlock> list;
        for (const auto& [key, at] : m_gone)
            if (at > from) list.push_back({key.first, {key.second}});
        return list;
    }

    std::map<std::pair<TableId, Uuid>, Record> m_rows;
    std::map<std::pair<TableId, Uuid>, std::int64_t> m_gone;
    std::map<CommandId, CommandResult> m_results;
    std::map<CommandId, Command> m_refused;
    std::map<CommandId, DeviceId> m_owner;
    std::uint32_t m_cid = 0;
};

}  // namespace mostrador::kit

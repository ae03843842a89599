#include "tests/server/store/bench.h"

namespace mostrador::kit {
namespace {

using namespace server;

const UserId ana{uuid(0x10)};
const UserId beto{uuid(0x11)};

Change change(std::int64_t seq, std::int64_t ord, const Uuid& record, ChangeOp op, FieldMask fields,
              const UserId& user) {
    return {seq,
            ord,
            TableId::Client,
            record,
            op,
            fields,
            {},
            user,
            seq * 10 + ord,
            CommandId(uuid(static_cast<std::uint32_t>(seq * 10 + ord)))};
}

void checkLog(StoreBench& bench) {
    bench.write([](StoreWriter& w) {
        Head head = **w.head(org);
        head.seq = 2;
        head.mark = ~std::uint64_t{0};
        REQUIRE(w.writeHead(org, head).ok());
        REQUIRE(w.addEntry(org, {1, 11, replica, device, 100}).ok());
        REQUIRE(w.addEntry(org, {2, ~std::uint64_t{0}, replica, device, 200}).ok());
        const std::vector<Change> changes{change(1, 0, one, ChangeOp::Insert, ~FieldMask{0}, ana),
                                          change(2, 0, one, ChangeOp::Update, maskOf(client::Name), beto),
                                          change(2, 1, uuid(0x1002), ChangeOp::Delete, 0, beto)};
        REQUIRE(w.addChanges(org, changes).ok());
        const auto author = [&](FieldIndex field, std::int64_t atMost) {
            return *w.writerOf(org, TableId::Client, one, field, 0, atMost);
        };
        CHECK(author(client::Name, 2)->user == beto);
        CHECK(author(client::Name, 2)->cid == CommandId(uuid(20)));
        CHECK(author(client::Name, 2)->replica == replica);
        CHECK(author(client::Name, 2)->device == device);
        CHECK(author(client::Name, 1)->user == ana);
        CHECK(author(client::Notes, 2)->seq == 1);
        CHECK_FALSE(author(client::Notes, 0));
    });
    const auto reader = bench.reader();
    CHECK((*reader->head(org))->mark == ~std::uint64_t{0});
    CHECK((*reader->head(other))->seq == 0);
    CHECK_FALSE(*reader->head(OrgId(uuid(0x77))));
    CHECK(*reader->markAt(org, 1) == std::optional<std::uint64_t>(11));
    CHECK_FALSE(*reader->markAt(other, 1));
    CHECK(reader->lineage(org)->at(0).log == LogId(uuid(9)));
    CHECK(reader->changesOf(org, TableId::Client, one)->size() == 2);
    std::vector<Uuid> gone;
    const auto collect = [&](TableId, const Uuid& id) { gone.push_back(id); };
    REQUIRE(reader->goneBetween(org, 1, 2, collect).ok());
    CHECK(gone == std::vector<Uuid>{uuid(0x1002)});
    REQUIRE(reader->goneBetween(org, 2, 9, collect).ok());
    CHECK(gone.size() == 1);
}

void checkLineage(StoreBench& bench) {
    const LogId forgotten(uuid(0xa));
    const LogId next(uuid(0xb));
    bench.write([&](StoreWriter& w) {
        Head head = **w.head(org);
        REQUIRE(w.rememberLog(org, head.log, 50).ok());  // known
        REQUIRE(w.rememberLog(org, forgotten, 50).ok());
        head.log = next;
        head.seq = 1LL << epochShift;
        head.mark = 77;
        REQUIRE(w.continueLog(org, head, 5, 100).ok());
    });
    const auto reader = bench.reader();
    CHECK((*reader->head(org))->log == next);
    CHECK(*reader->markAt(org, 1LL << epochShift) == std::optional<std::uint64_t>(77));
    const auto lineage = *reader->lineage(org);
    REQUIRE(lineage.size() == 3);
    CHECK(lineage[0].lastSeq == 5);
    CHECK(lineage[1].log == forgotten);
    CHECK(lineage[2].log == next);
    CHECK(reader->lineage(other)->size() == 1);
}

void checkResults(StoreBench& bench) {
    StoredResult refused;
    refused.cid = CommandId(uuid(0xc1));
    refused.replica = replica;
    refused.n = 1;
    refused.applied = false;
    refused.code = ErrorCode::Conflict;
    refused.field = "nombre";
    refused.detail = "x";
    refused.atSeq = 3;
    refused.bases = std::string("\xa0", 1);
    StoredResult applied;
    applied.cid = CommandId(uuid(0xc2));
    applied.replica = replica;
    applied.n = 2;
    applied.atSeq = 3;
    applied.quiet = true;
    applied.by = ana;
    applied.digest = "digest";
    bench.write([&](StoreWriter& w) {
        REQUIRE(w.putResults(org, std::vector{refused, applied}).ok());
        CHECK_FALSE(w.putResults(org, std::vector{applied}).ok());  // one verdict for each cid
        REQUIRE(w.putReplica(org, {replica, device, 2, 1}, 500).ok());
        CHECK_FALSE(*w.findResult(other, refused.cid));
        const auto found = **w.findResult(org, refused.cid);
        CHECK(found.code == ErrorCode::Conflict);
        CHECK(found.field == "nombre");
        CHECK(found.bases == refused.bases);
        CHECK((*w.findResult(org, applied.cid))->atSeq == 3);
        CHECK((*w.findResult(org, applied.cid))->digest == "digest");
        CHECK(found.digest.empty());
    });
    const auto numbers = [&](std::int64_t after, std::int64_t upTo, std::int64_t knownN = 0) {
        std::vector<std::int64_t> all;
        const auto visit = [&](const StoredResult& result) { all.push_back(result.n); };
        REQUIRE(bench.reader()->resultsBetween(org, {replica, after, upTo, knownN}, visit).ok());
        return all;
    };
    CHECK(numbers(0, 3) == std::vector<std::int64_t>{1, 2});
    CHECK(numbers(3, 3) == std::vector<std::int64_t>{2});  // a quiet one
    CHECK(numbers(4, 9).empty());
    CHECK(numbers(0, 3, 1) == std::vector<std::int64_t>{2});  // the first is known there
    bench.write([&](StoreWriter& w) {
        REQUIRE(w.addEntry(org, {3, 1, replica, device, 100}).ok());
        CHECK(*w.forgetResults(org, 200, 10) == 0);  // the replica still holds both
        REQUIRE(w.putReplica(org, {replica, device, 2, 2}, 500).ok());
        CHECK(*w.forgetResults(org, 100, 10) == 0);  // not old enough
        CHECK(*w.forgetResults(org, 200, 10) == 1);
        CHECK_FALSE(*w.findResult(org, refused.cid));
        CHECK((*w.findReplica(org, replica))->lastN == 2);
    });
}

// More than one batch, and what is left over; a verdict with more to say in the middle.
void checkManyResults(StoreBench& bench) {
    const auto cidOf = [](std::int64_t n) { return CommandId(uuid(0xd000 + static_cast<std::uint32_t>(n))); };
    std::vector<StoredResult> results;
    std::vector<Change> changes;
    for (std::int64_t n = 1; n <= 100; ++n) {
        StoredResult one;
        one.cid = cidOf(n);
        one.replica = replica;
        one.n = n;
        one.atSeq = 7;
        one.applied = n != 50;
        if (!one.applied) one.code = ErrorCode::Conflict;
        results.push_back(one);
        changes.push_back(change(7, n, uuid(0x2000 + static_cast<std::uint32_t>(n)), ChangeOp::Insert, 1, ana));
    }
    bench.write([&](StoreWriter& w) {
        REQUIRE(w.putResults(org, results).ok());
        REQUIRE(w.addChanges(org, changes).ok());
        CHECK(w.decidedBetween(org, cidOf(10), cidOf(12), 9)->size() == 3);
        CHECK(*w.decidedBetween(org, cidOf(10), cidOf(12), 2) == std::vector{cidOf(10), cidOf(11)});
        CHECK(w.decidedBetween(other, cidOf(10), cidOf(12), 9)->empty());
        for (const StoredResult& one : results) {
            const auto found = *w.findResult(org, one.cid);
            REQUIRE(found);
            CHECK(found->n == one.n);
            CHECK(found->applied == one.applied);
            CHECK(found->atSeq == 7);
            CHECK(found->replica == replica);
        }
    });
    for (const Change& one : changes) {
        const auto found = *bench.reader()->changesOf(org, TableId::Client, one.record);
        REQUIRE(found.size() == 1);
        CHECK(found[0].ord == one.ord);
        CHECK(found[0].cid == one.cid);
    }
}

void checkNews(StoreBench& bench) {
    bench.write([](StoreWriter& w) {
        std::int64_t ord = 0;
        for (const char* value : {"uno", "dos"}) {  // the same field twice in one number
            HistoryItem item{TableId::Client, one, client::Name, 0, 5, ++ord, 4, value, false, ana, beto, 100};
            REQUIRE(w.addHistory(org, item).ok());
            REQUIRE(w.addNotice(org, {replica, 5, ord, 1, CommandId(uuid(1)), value, beto}).ok());
        }
    });
    const auto reader = bench.reader();
    const auto items = *reader->history(org, TableId::Client, one);
    REQUIRE(items.size() == 2);
    CHECK(items[0].value == "uno");
    CHECK(items[1].by == beto);
    CHECK(reader->history(other, TableId::Client, one)->empty());
    std::vector<std::string> values;
    const auto visit = [&](const Notice& notice) { values.push_back(notice.overruled); };
    REQUIRE(reader->noticesBetween(org, replica, 4, 5, visit).ok());
    CHECK(values == std::vector<std::string>{"uno", "dos"});
    REQUIRE(reader->noticesBetween(org, replica, 5, 9, visit).ok());
    CHECK(values.size() == 2);
    bench.write([](StoreWriter& w) {
        REQUIRE(w.addEntry(org, {4, 1, replica, device, 90}).ok());
        REQUIRE(w.addEntry(org, {5, 1, replica, device, 100}).ok());
        REQUIRE(w.putReplica(org, {replica, device, 2, 1}, 500).ok());
        CHECK(*w.forgetNotices(org, 200, 10) == 0);  // on a command that the replica still holds
        REQUIRE(w.putReplica(org, {replica, device, 2, 2}, 500).ok());
        CHECK(*w.forgetNotices(org, 100, 10) == 0);  // not old enough
        CHECK(*w.forgetNotices(other, 200, 10) == 0);
        CHECK(*w.forgetNotices(org, 200, 1) == 1);
        CHECK(*w.forgetNotices(org, 200, 10) == 1);
    });
}

void checkAccounts(StoreBench& bench) {
    Session session{uuid(0x50), "t1", {}, ana, device, 0, 100, 900, 100};
    bench.write([&](StoreWriter& w) {
        Accounts& accounts = w.accounts();
        REQUIRE(accounts.putCredential(org, {ana, "hash", {}, 0, 3}).ok());
        REQUIRE(accounts.putSession(org, session).ok());
        session.previousHash = session.tokenHash;
        session.tokenHash = "t2";
        REQUIRE(accounts.putSession(org, session).ok());
        CHECK(*accounts.takeSeries(org) == 1);
        CHECK(*accounts.takeSeries(org) == 2);
        CHECK(*accounts.takeSeries(other) == 1);
        const OwnNumber first = *accounts.takeOwnNumber(org);  // the server's own series is one among them
        CHECK(first.series == 3);
        CHECK(first.number == 1);
        CHECK(accounts.takeOwnNumber(org)->number == 2);
        CHECK(accounts.takeOwnNumber(other)->series == 2);
        CHECK(*accounts.takeSeries(org) == 4);
        REQUIRE(accounts.putSecret("k", std::string("\0v", 2)).ok());
        REQUIRE(accounts.putDeviceCredential(org, {device, ana, "escritorio", "pk", "A", "cert", 7, true}).ok());
    });
    const auto reader = bench.reader();
    AccountReads& reads = reader->accounts();
    CHECK(reads.organizations()->size() == 2);
    CHECK((*reads.credential(org, ana))->generation == 3);
    CHECK_FALSE(*reads.credential(other, ana));
    CHECK((*reads.deviceCredential(org, device))->certificate == "cert");
    CHECK((*reads.deviceCredential(org, device))->revoked);
    CHECK((*reads.sessionByToken(org, "t1"))->id == session.id);  // the previous one still counts
    CHECK((*reads.sessionByToken(org, "t2"))->previousHash == "t1");
    CHECK_FALSE(*reads.sessionByToken(other, "t2"));
    CHECK(*reads.secret("k") == std::optional<std::string>(std::string("\0v", 2)));
    bench.write([&](StoreWriter& w) { REQUIRE(w.accounts().removeExpiredSessions(org, 899).ok()); });
    CHECK(reads.sessionsOf(org, ana)->size() == 1);
    bench.write([&](StoreWriter& w) { REQUIRE(w.accounts().removeSessionsOf(org, ana).ok()); });
    CHECK(reads.sessionsOf(org, ana)->empty());
}

}  // namespace

void checkLogContract(StoreBench& bench) {
    SECTION("log") { checkLog(bench); }
    SECTION("lineage") { checkLineage(bench); }
    SECTION("verdicts") { checkResults(bench); }
    SECTION("many verdicts") { checkManyResults(bench); }
    SECTION("history and notices") { checkNews(bench); }
    SECTION("accounts") { checkAccounts(bench); }
}

}  // namespace mostrador::kit

// Random histories of two desktops and a server: after every step the server's view held by each equals the server's
// as far as it has come, rewinding only connected commands leaves the same as replaying everything, and in the end all
// agree byte for byte and nothing is pending.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "tests/sync/replica/desk.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

std::string oneOf(const std::vector<std::string>& list) { return *rc::gen::elementOf(list); }

Command randomCommand(std::uint32_t& born) {
    const auto target = uuid(100 + *rc::gen::inRange(0u, 6u));
    switch (*rc::gen::inRange(0, 10)) {
        case 0:
            return client::create(uuid(100 + *rc::gen::inRange(0u, 8u)), clientNamed(oneOf({"Ana", "Luis", "Eva"})));
        case 1: return client::create(uuid(1000 + ++born), clientNamed("Nuevo"));
        case 2: return client::set(target, clientNamed(oneOf({"Rosa", "Pedro", "Íñigo"})));
        case 3: return client::set(target, {{client::CreditLimit, Value{std::int64_t{*rc::gen::inRange(1, 5)}}}});
        case 4: {
            const std::int64_t element = *rc::gen::inRange(1, 4);
            SetEdit removal;
            removal.removes.push_back({element, {oneOf({"123456789", "987654321"}), {}, {}, {}}});
            if (*rc::gen::inRange(0, 3) == 0) return client::set(target, Edit{FieldEdit{client::Phones, removal}});
            return client::set(
                target, {{client::Phones, addElement(element, {oneOf({"123456789", "987654321"}), {}, {}, {}})}});
        }
        case 5: return *rc::gen::arbitrary<bool>() ? client::archive(target) : client::restore(target);
        case 6:
            return user::create(uuid(200 + *rc::gen::inRange(0u, 4u)),
                                userNamed(oneOf({"rosa", "tito", "eva"}), "vendedor"));
        case 8: return *rc::gen::arbitrary<bool>() ? user::suspend(adviser) : user::restore(adviser);
        case 7: return user::set(adviser, {{user::Name, Value{oneOf({"Lucía", "Lu"})}}});
        default:
            return client::set(
                target, {{client::Notes, Value{oneOf({"a", "b", "c"})}}, {client::Contact, Value{oneOf({"x", "y"})}}});
    }
}

void step(FakeServer& server, Desk& desk, std::uint32_t& born) {
    const Uuid author = *rc::gen::inRange(0, 4) == 0 ? adviser : admin;
    switch (*rc::gen::inRange(0, 14)) {
        case 0:
        case 1:
        case 2:
        case 3: (void)desk.tryRun(randomCommand(born), author).ok(); break;
        case 4: server.other(author, randomCommand(born)); break;
        case 5: desk.push(); break;
        case 6: desk.pushOnly(); break;  // the reply is lost
        case 7: desk.pull(); break;
        case 8:
            if (server.seq > 0) (void)desk.store->apply(server.frame(), desk.changes).ok();
            break;
        case 9: {
            const auto waiting = desk.outbox();
            if (!waiting.empty())
                (void)desk.store->withdraw(waiting[*rc::gen::inRange<std::size_t>(0, waiting.size())].n, desk.changes)
                    .ok();
            break;
        }
        case 11: {  // rows come again
            const std::int64_t from = *rc::gen::inRange<std::int64_t>(0, desk.store->position().seq + 1);
            RC_ASSERT(desk.store->apply(server.page(from, desk.identity.device), desk.changes).ok());
            break;
        }
        case 12: server.push(*desk.store->takePending(0, 1, 1u << 20), desk.identity.device); break;  // only the oldest
        case 10:
            if (*rc::gen::inRange(0, 4) == 0) server.purge(TableId::Client, uuid(100 + *rc::gen::inRange(0u, 3u)));
            break;
        default: desk.open(); break;
    }
    RC_ASSERT(desk.ownProblem() == "");
}

}  // namespace

TEST_CASE("random histories converge, and connected rewind equals full replay", "[replica][random]") {
    CHECK(rc::check([] {
        TestFolder folder;
        FakeServer server;
        Desk one(server, 1, folder.file("one.db"));
        Desk two(server, 2, folder.file("two.db"));
        one.founded();
        two.pull();
        std::uint32_t born = 0;
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) step(server, *rc::gen::arbitrary<bool>() ? one : two, born);
        for (Desk* desk : {&one, &two, &one, &two}) desk->sync();
        for (Desk* desk : {&one, &two}) {
            RC_ASSERT(desk->problem() == "");
            RC_ASSERT(desk->outbox().empty());
            for (const RecordType* type : allRecordTypes()) {
                RC_ASSERT(desk->store
                              ->forEachConfirmed(*type,
                                                 [&](std::string_view wire) {
                                                     const Record row = *decodeRow(*type, wire);
                                                     RC_ASSERT(*desk->store->find(*type, row.id) == row);
                                                 })
                              .ok());
            }
        }
    }));
}

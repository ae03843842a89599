// Pages read while others write give the same rows as one pull of everything.

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "models/records/wire.h"
#include "tests/kit/sync_world.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

using Rows = std::map<std::pair<TableId, Uuid>, std::string>;

void keep(Rows& rows, const sync::Page& page) {
    for (const sync::RowsBlock& block : page.rows) {
        const auto kept = sync::forEachRow(block, [&](std::string_view wire) -> Result<> {
            rows[{block.table, peekRow(wire)->id}] = wire;
            return success();
        });
        RC_ASSERT(kept.ok());
    }
}

constexpr std::uint32_t clients = 12;
constexpr int others = 8;  // at most so many rows of other tables

}  // namespace

TEST_CASE("pages under concurrent changes equal one unlimited pull") {
    CHECK(rc::check([] {
        SyncWorld world;
        std::uint32_t cid = 0;
        std::set<std::uint32_t> made;
        const auto write = [&] {
            const auto touched =
                *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, clients));
            std::vector<Command> commands;
            for (const std::uint32_t i : touched) {
                const Edit edit = clientNamed("Cliente " + std::to_string(++cid));
                const Uuid id = uuid(0x3000 + i);
                commands.push_back(
                    by(world.ana, cid, made.insert(i).second ? client::create(id, edit) : client::set(id, edit)));
            }
            if (!commands.empty()) world.run(world.push(uuid(0xa1), std::move(commands)));
        };
        Rows rows;
        sync::Cursor cursor;
        std::int64_t from = 0;
        for (int round = 0; round < 3; ++round) {
            write();
            for (int pages = 1;; ++pages) {
                const std::uint32_t bytes = *rc::gen::inRange<std::uint32_t>(1, 600);
                const sync::Page page = world.page(uuid(0xb1), cursor, bytes);
                RC_ASSERT(page.fromSeq == from);
                keep(rows, page);
                cursor = page.cursor;
                if (!page.more) {
                    from = page.toSeq;
                    break;
                }
                // what was there at the start, a row a page at worst; then four, and the one after them has no limit
                RC_ASSERT(pages <= static_cast<int>(clients) + others + sync::pagesBeforeUnlimited + 1);
                write();
            }
            Rows whole;
            keep(whole, world.page(uuid(0xb1), {}));
            RC_ASSERT(rows == whole);
            const sync::Page quiet = world.page(uuid(0xb1), cursor);
            RC_ASSERT(quiet.rows.empty());
            RC_ASSERT(quiet.fromSeq == quiet.toSeq);
        }
    }));
}

TEST_CASE("what was there when a catch-up began never comes in one large page") {
    SyncWorld world;
    std::uint32_t cid = 0;
    for (std::uint32_t i = 0; i < clients; ++i)
        world.run(world.push(uuid(0xa1), {by(world.ana, ++cid, client::create(uuid(0x3000 + i), clientNamed("C")))}));
    sync::Cursor cursor;
    for (std::uint32_t i = 0; i < clients; ++i) {
        const sync::Page page = world.page(uuid(0xb1), cursor, 1);
        REQUIRE(page.more);
        std::uint64_t rows = 0;
        for (const sync::RowsBlock& block : page.rows) rows += block.count;
        CHECK(rows == 1);
        cursor = page.cursor;
    }
}

// Prints what one command costs; asserts nothing about time. Run with: test_committer "[bench]"

#include <catch2/catch.hpp>

#include <chrono>
#include <ctime>
#include <iostream>

#include "tests/kit/server_world.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

constexpr std::uint32_t clients = 10'000;
constexpr std::uint32_t perPush = 1'000;

Uuid clientId(std::uint32_t i) { return uuid(0x0100'0000u + i); }

double seconds(const std::function<void()>& work) {
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
}

Edit fullClient(std::uint32_t i) {
    Edit edit = clientNamed("Cliente número " + std::to_string(i));
    setField(edit, client::Contact, Value{std::string("María Pérez")});
    setField(edit, client::TaxId, Value{std::to_string(10'000'000 + i)});
    setField(edit, client::Phones,
             addElement(1, {std::string("+56 9 ") + std::to_string(70'000'000 + i), {}, {}, std::int64_t{1}}));
    setField(edit, client::Emails, addElement(1, {"c" + std::to_string(i) + "@ejemplo.cl", {}, std::int64_t{1}}));
    setField(edit, client::Addresses,
             addElement(1, {std::string("Avenida Providencia 1234"),
                            std::string("Santiago"),
                            std::string("RM"),
                            {},
                            std::string("Chile"),
                            {},
                            std::int64_t{1}}));
    setField(edit, client::Notes, Value{std::string(80, 'n')});
    return edit;
}

}  // namespace

TEST_CASE("cost of a command", "[.][bench]") {
    const TempFolder folder;
    ServerWorld world(ServerWorld::inFile(folder.file("bench.db")));
    const Uuid replica = uuid(0x40);
    std::uint32_t cid = 0;
    const auto drain = [&](const char* what, const std::function<Command(std::uint32_t)>& make) {
        std::vector<server::PushJob> jobs;
        for (std::uint32_t from = 0; from < clients; from += perPush) {
            std::vector<Command> commands;
            for (std::uint32_t i = from; i < from + perPush; ++i) commands.push_back(make(i));
            jobs.push_back(world.push(replica, std::move(commands)));
        }
        std::size_t refused = 0;
        const std::clock_t cpuFrom = std::clock();
        const double took = seconds([&] {
            for (const server::PushJob& job : jobs)
                for (const auto& result : world.run(job).results)
                    refused += result.status != sync::ResultStatus::Applied;
        });
        const double cpu = double(std::clock() - cpuFrom) / CLOCKS_PER_SEC;
        std::cout << what << ": " << took * 1e6 / clients << " us per command (" << cpu * 1e6 / clients
                  << " us of processor), " << clients / took << " per second, " << refused << " refused\n";
    };
    drain("client.create",
          [&](std::uint32_t i) { return by(world.ana, ++cid, client::create(clientId(i), fullClient(i))); });
    drain("client.set name", [&](std::uint32_t i) {
        return by(world.ana, ++cid, client::set(clientId(i), clientNamed("Otro " + std::to_string(i))),
                  {{client::Name, std::int64_t{2 + i / perPush}}});
    });
    drain("client.set notes", [&](std::uint32_t i) {
        return by(world.ana, ++cid, client::set(clientId(i), {{client::Notes, Value{"nota " + std::to_string(i)}}}));
    });
    drain("client.set name, overruled", [&](std::uint32_t i) {
        return by(world.ana, ++cid, client::set(clientId(i), clientNamed("Tercero " + std::to_string(i))),
                  {{client::Name, std::int64_t{1}}});
    });
}

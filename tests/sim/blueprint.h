#pragma once
// The world every seed begins with, made once per process and cloned: a founded organisation with users, devices and a
// few clients on the server's disk; for each device a file that has only been enrolled, and one that has synced.

#include <vector>

#include "server/api/caller.h"
#include "tests/kit/loopback/disk.h"

namespace mostrador::sim {

struct Blueprint {
    struct Computer {
        UserId user;            // who types here; may be suspended on the way
        server::Caller caller;  // whose token the computer shows: somebody who stays, as at a shared counter
        kit::Disk::Image enrolled;
        kit::Disk::Image synced;
    };
    OrgId org;
    kit::Disk::Image server;
    std::string emptyReplica;  // a file with tables and nothing else, as every new generation begins
    std::vector<Computer> computers;
    std::vector<Uuid> users;  // the first is the administrator
    std::vector<Uuid> clients;
    std::vector<Uuid> duplicates;  // clients that get merged into one another
    std::vector<Uuid> products;    // few; one is never sold below nothing
    std::vector<Uuid> places;      // the first is the principal one
    std::vector<Uuid> orders;
    UserId technician;

    static constexpr int computersMax = 5;
    static constexpr std::string_view replicaFile = "replica.db";
    [[nodiscard]] static Blueprint draw();  // aborts when the world cannot be made: nothing could be tested
};

}  // namespace mostrador::sim

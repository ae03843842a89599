#pragma once
// A fresh store with two organisations for the contract checks.

#include <catch2/catch.hpp>

#include "models/records/wire.h"
#include "tests/kit/make.h"
#include "tests/server/store/contract.h"

namespace mostrador::kit {

inline const OrgId org{uuid(1)};
inline const OrgId other{uuid(2)};
inline const Uuid one = uuid(0x1001);
inline const ReplicaId replica{uuid(0xa1)};
inline const DeviceId device{uuid(0x20)};

struct StoreBench {
    explicit StoreBench(const StoreFactory& make) : store(make()), writer(store->writer()) {
        write([](server::StoreWriter& w) {
            for (const OrgId& each : {org, other})
                REQUIRE(w.createLog(each, {LogId(uuid(9)), 0, 5, 0, 0, 1}, 100).ok());
        });
    }
    void write(const std::function<void(server::StoreWriter&)>& work) {
        REQUIRE(writer.begin().ok());
        work(writer);
        REQUIRE(writer.commit().ok());
    }
    std::unique_ptr<server::Reader> reader() {
        auto opened = store->openReader();
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
    std::unique_ptr<server::Store> store;
    server::StoreWriter& writer;
};

inline Record clientRow(const Uuid& id, const std::string& name, std::int64_t seq) {
    Record row(client::type, id);
    row.lastSeq = seq;
    row.at(client::Kind) = std::string(client::person);
    row.at(client::Name) = name;
    std::fill(row.versions.begin(), row.versions.end(), seq);
    return row;
}

inline void insert(server::StoreWriter& writer, const OrgId& where, const Record& row) {
    REQUIRE(writer.insertRow(where, row, encodeRow(row)).ok());
}

}  // namespace mostrador::kit

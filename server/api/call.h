#pragma once
// One REST request on its way through workers and committer: a value, copied into the callbacks that carry it on. And
// what a worker knows of it before it reads or writes records: who asks, what he may see, the currency of amounts.

#include <functional>
#include <memory>
#include <string>

#include "models/records/json.h"
#include "server/api/context.h"
#include "server/api/people.h"
#include "server/http/router.h"

namespace mostrador::server {

struct Call {
    const ApiContext* context;
    std::shared_ptr<Request> request;
    Reply reply;

    [[nodiscard]] const Caller& caller() const;
    void refuse(const Error& error, std::string_view detail = {}) const;
};

// Runs `work` on a worker; its error becomes the reply.
[[nodiscard]] Handler onWorker(const ApiContext& context, std::function<Result<>(const Call&)> work);

// FieldInvalid when it is no UUID.
[[nodiscard]] Result<std::optional<Uuid>> idempotencyKey(const Request& request);
// An id of the path; NotFound when it is none.
[[nodiscard]] Result<Uuid> idAt(const Call& call, std::size_t parameter = 0);
// What an Idempotency-Key stands for: the same key with another request is a mistake that must not look done.
[[nodiscard]] std::string digestOf(const Request& request);

// Lives as long as the reader it was made with.
struct Viewing {
    Reader& reader;
    const Call& call;
    Person person;
    Currency currency;  // of the organisation

    [[nodiscard]] const OrgId& org() const { return call.caller().org; }
    [[nodiscard]] Uuid me() const { return call.caller().user.uuid(); }
    [[nodiscard]] Grant grantOf(TableId table) const;
    // NotAllowed when he sees nothing of the kind.
    [[nodiscard]] Result<> allow(TableId table) const;
    [[nodiscard]] JsonContext jsonFor(TableId table) const;
    [[nodiscard]] Result<Record> find(const RecordType& type, const Uuid& id) const;  // NotFound `id`
};
[[nodiscard]] Result<Viewing> viewingFor(const Call& call, Reader& reader);
[[nodiscard]] Result<Currency> currencyOf(Reader& reader, const OrgId& org);

}  // namespace mostrador::server

#include "server/api/call.h"

#include "models/records/organization.h"
#include "models/rules/visibility.h"
#include "server/api/respond.h"
#include "server/auth/secrets.h"

namespace mostrador::server {

const Caller& Call::caller() const { return callerOf(*request); }

void Call::refuse(const Error& error, std::string_view detail) const {
    reply(errorResponse(error, request->acceptLanguage(), {}, detail));
}

Handler onWorker(const ApiContext& context, std::function<Result<>(const Call&)> work) {
    return [&context, work = std::move(work)](Request request, Reply reply) {
        const Call call{&context, std::make_shared<Request>(std::move(request)), std::move(reply)};
        const bool posted = context.workers.post([call, work] {
            if (auto done = work(call); !done.ok()) call.refuse(done.error());
        });
        if (!posted) call.refuse(fail(ErrorCode::ServerBusy, {}, "1"));
    };
}

Result<std::optional<Uuid>> idempotencyKey(const Request& request) {
    const auto header = request.headers.find("Idempotency-Key");
    if (!header) return std::optional<Uuid>{};
    const auto id = Uuid::parse(*header);
    if (!id || id->isNil()) return fail(ErrorCode::FieldInvalid, "Idempotency-Key");
    return std::optional<Uuid>{*id};
}

Result<Uuid> idAt(const Call& call, std::size_t parameter) {
    const auto id = Uuid::parse(call.request->parameter(parameter));
    if (!id || id->isNil()) return fail(ErrorCode::NotFound, "id");
    return *id;
}

std::string digestOf(const Request& request) {
    std::string text(methodName(request.method));
    text.append(" ").append(request.path);
    if (!request.query.empty()) text.append("?").append(request.query);
    return blake2b(text.append("\n").append(request.body));
}

Grant Viewing::grantOf(TableId table) const { return viewGrant(person.roles, table); }

Result<> Viewing::allow(TableId table) const {
    if (grantOf(table) == Grant::None) return fail(ErrorCode::NotAllowed);
    return success();
}

JsonContext Viewing::jsonFor(TableId table) const {
    return {grantOf(table) == Grant::Full ? Masking::None : Masking::Contact, currency};
}

Result<Record> Viewing::find(const RecordType& type, const Uuid& id) const {
    MOSTRADOR_TRY_ASSIGN(auto row, reader.find(org(), type, id));
    if (!row) return fail(ErrorCode::NotFound, "id");
    return std::move(*row);
}

Result<Currency> currencyOf(Reader& reader, const OrgId& org) {
    MOSTRADOR_TRY_ASSIGN(const auto row, reader.find(org, organization::type, org.uuid()));
    return row ? organization::currencyOf(*row) : Currency{};
}

Result<Viewing> viewingFor(const Call& call, Reader& reader) {
    MOSTRADOR_TRY_ASSIGN(Person person, personOf(reader, call.caller()));
    MOSTRADOR_TRY_ASSIGN(Currency currency, currencyOf(reader, call.caller().org));
    return Viewing{reader, call, std::move(person), std::move(currency)};
}

}  // namespace mostrador::server

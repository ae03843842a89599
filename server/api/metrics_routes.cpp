#include "server/api/metrics_routes.h"

#include "models/rules/permissions.h"
#include "server/api/people.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"

namespace mostrador::server {
namespace {

bool fromThisComputer(const Request& request) {
    for (const std::string_view proxied : {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
        if (request.headers.contains(proxied)) return false;
    const std::string_view address = request.remoteAddress;
    return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

Result<Response> metrics(const ApiContext& context, const std::function<void(MetricsText&)>& fill,
                         const Request& request) {
    MOSTRADOR_TRY_ASSIGN(auto reader, context.readers.lend());
    if (!fromThisComputer(request)) {
        if (!request.caller) return fail(ErrorCode::SignInNeeded);
        MOSTRADOR_TRY_ASSIGN(const Person person, personOf(*reader, callerOf(request)));
        if (person.may(Action::UsersManage) != Grant::Full) return fail(ErrorCode::NotAllowed);
    }
    MetricsText text;
    fill(text);
    MOSTRADOR_TRY_ASSIGN(const auto orgs, reader->accounts().organizations());
    text.family("mostrador_org_seq", MetricsText::Type::Gauge, "Last number of the organisation's log.");
    for (const OrgId& org : orgs) {
        MOSTRADOR_TRY_ASSIGN(const auto head, reader->head(org));
        if (head) text.sample("mostrador_org_seq", head->seq, {{"org", org.toString()}});
    }
    Response response = Response::text(200, text.take());
    response.contentType = MetricsText::contentType;
    return response;
}

}  // namespace

void addMetricsRoute(Router& router, const ApiContext& context, std::function<void(MetricsText&)> fill) {
    Handler handler = [&context, fill = std::move(fill)](Request request, Reply reply) {
        auto shared = std::make_shared<Request>(std::move(request));
        const bool posted = context.workers.post([&context, fill, shared, reply] {
            auto response = metrics(context, fill, *shared);
            reply(response.ok() ? std::move(*response) : errorResponse(response.error(), shared->acceptLanguage()));
        });
        if (!posted) reply(errorResponse(fail(ErrorCode::ServerBusy, {}, "1"), shared->acceptLanguage()));
    };
    router.add({Method::Get, "/metrics", Access::OptionalToken, 0, std::move(handler), "metrics", docs::metrics});
}

}  // namespace mostrador::server

#include "server/api/guard.h"

#include "server/api/respond.h"

namespace mostrador::server {

Result<Caller> callerOfToken(const ApiContext& context, std::string_view token) {
    if (token.empty()) return fail(ErrorCode::SignInNeeded);
    MOSTRADOR_TRY_ASSIGN(const AccessClaims claims, context.tokens.verify(token));
    return Caller{claims.org, claims.user, claims.device, claims.session, claims.generation};
}

Guard makeGuard(const ApiContext& context) {
    return [&context](const Route& route, Request& request) -> std::optional<Response> {
        if (route.access == Access::Public) return std::nullopt;
        const std::string_view token = request.bearerToken();
        if (token.empty() && route.access == Access::OptionalToken) return std::nullopt;
        auto caller = callerOfToken(context, token);
        if (!caller.ok()) return errorResponse(caller.error(), request.acceptLanguage());
        request.caller = std::make_shared<const Caller>(*caller);
        return std::nullopt;
    };
}

}  // namespace mostrador::server

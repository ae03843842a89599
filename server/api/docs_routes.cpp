#include "server/api/docs_routes.h"

#include "server/api/etags.h"
#include "server/api/openapi.h"
#include "server/api/respond.h"
#include "server/api/route_docs.h"
#include "server/api/webfiles.h"

namespace mostrador::server {
namespace {

struct Documents {
    std::shared_ptr<const std::string> spanish;
    std::shared_ptr<const std::string> english;
    std::string spanishTag;
    std::string englishTag;
};

Documents makeDocuments(const Router& router, const std::string& version) {
    Documents made;
    made.spanish = std::make_shared<const std::string>(openApiDocument(router, Language::Spanish, version));
    made.english = std::make_shared<const std::string>(openApiDocument(router, Language::English, version));
    made.spanishTag = etagOfContent(*made.spanish);
    made.englishTag = etagOfContent(*made.english);
    return made;
}

Response document(const Documents& documents, const Request& request) {
    const bool english = languageFromAccept(request.acceptLanguage()) == Language::English;
    Response response = Response::json(200, {});
    response.shared = english ? documents.english : documents.spanish;
    response.with("Vary", "Accept-Language").with("Cache-Control", "no-cache");
    return tagged(std::move(response), english ? documents.englishTag : documents.spanishTag, request);
}

}  // namespace

void addDocsRoutes(Router& router, const ApiContext& context) {
    auto documents = std::make_shared<Documents>();
    const std::size_t usual = 0;
    Handler show = [documents](const Request& request, const Reply& reply) { reply(document(*documents, request)); };
    Handler viewer = [](const Request& request, const Reply& reply) { reply(webPage("docs.html", request)); };
    Handler file = [](const Request& request, const Reply& reply) {
        auto found = webFile(request.parameter(0), request);
        reply(found ? std::move(*found) : errorResponse(fail(ErrorCode::NotFound), request.acceptLanguage()));
    };
    router.add({Method::Get, "/openapi.json", Access::Public, usual, std::move(show), "openapi", docs::openapi});
    router.add({Method::Get, "/docs", Access::Public, usual, std::move(viewer), "docs", docs::viewer});
    router.add({Method::Get, "/web/{archivo}", Access::Public, usual, std::move(file), "webFile", docs::webFile});
    *documents = makeDocuments(router, context.version);
}

}  // namespace mostrador::server

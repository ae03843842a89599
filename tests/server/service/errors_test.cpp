// The one form of all errors.
#include <catch2/catch.hpp>

#include "server/api/respond.h"

using namespace mostrador;
using namespace mostrador::server;

TEST_CASE("errors that ask for patience say how long") {
    const Response busy = errorResponse(fail(ErrorCode::ServerBusy, {}, "2"), "es");
    CHECK(busy.status == 503);
    CHECK(busy.headers.value("Retry-After") == "2");
    CHECK(
        busy.body ==
        R"({"codigo":"servidor_ocupado","mensaje":"El servidor está ocupado. Se intentará de nuevo en 2 segundos."})");
    const Response full = errorResponse(fail(ErrorCode::StorageFull, {}, "disk"), "en-US");
    CHECK(full.status == 503);
    CHECK(full.headers.value("Retry-After") == "1");
    CHECK(errorResponse(fail(ErrorCode::TooManyAttempts, {}, "8"), "en").headers.value("Retry-After") == "8");
}

TEST_CASE("a conflict carries the record as it is") {
    const Response conflict =
        errorResponse(fail(ErrorCode::Conflict, "documento"), "en", {}, R"({"actual":{"id":"x"}})");
    CHECK(conflict.status == 409);
    CHECK(conflict.body.ends_with(R"("campo":"documento","detalle":{"actual":{"id":"x"}}})"));
}

TEST_CASE("a parser's words stand beside the sentence, which is in the caller's language") {
    const Response faulty = errorResponse(fail(ErrorCode::Malformed, {}, "missing comma"), "es");
    CHECK(faulty.body == R"({"codigo":"mensaje_malformado","mensaje":"No se entiende lo recibido. Revise el formato.",)"
                         R"("detalle":{"causa":"missing comma"}})");
}

TEST_CASE("storage trouble is our fault and says nothing about the inside") {
    const Response failed = errorResponse(fail(ErrorCode::StorageFailed, {}, "no such column: secret"), "en");
    CHECK(failed.status == 500);
    CHECK(failed.body.find("secret") == std::string::npos);
}

// Devices: enrolled once, known again by their key, and by nothing else.
#include <sodium.h>
#include <catch2/catch.hpp>

#include "server/auth/challenges.h"
#include "server/auth/secrets.h"
#include "sync/protocol/device_proof.h"
#include "world.h"

using namespace mostrador;
using namespace mostrador::test;
using kit::Answer;

namespace {

// A computer with its pair of keys, signing in as ana.
struct Computer {
    const ServiceWorld& world;
    std::string publicKey;
    std::string secretKey;
    std::string id{};

    Computer(const ServiceWorld& worldIn, unsigned char seed) : world(worldIn) {
        const std::string seedBytes(crypto_sign_SEEDBYTES, static_cast<char>(seed));
        publicKey.resize(crypto_sign_PUBLICKEYBYTES);
        secretKey.resize(crypto_sign_SECRETKEYBYTES);
        crypto_sign_seed_keypair(bytes(publicKey), bytes(secretKey), bytes(seedBytes));
    }
    static unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
    static const unsigned char* bytes(const std::string& text) {
        return reinterpret_cast<const unsigned char*>(text.data());
    }

    [[nodiscard]] std::string sign(const std::string& challenge, const std::string& device) const {
        const std::string message = sync::deviceProofMessage(challenge, DeviceId(*Uuid::parse(device)));
        std::string signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(bytes(signature), nullptr, bytes(message), message.size(), bytes(secretKey));
        return server::toBase64Url(signature);
    }
    [[nodiscard]] Answer ask(const std::string& challenge = {}, const std::string& signature = {},
                             std::string_view clave = password) const {
        std::string more = R"(,"dispositivo":{"nombre":"Mesón","plataforma":"linux","clave_publica":")" +
                           server::toBase64Url(publicKey) + "\"";
        if (!id.empty()) more += ",\"id\":\"" + id + "\"";
        if (!challenge.empty()) more += ",\"reto\":\"" + challenge + "\",\"firma\":\"" + signature + "\"";
        return login(world.nobody(), "ana", clave, more + "}");
    }
    [[nodiscard]] std::string challenge() const {
        const Answer answer = ask();
        checkError(answer, 401, "requiere_prueba_de_equipo");
        return std::string(answer.json.find("detalle")->find("reto")->text());
    }
    [[nodiscard]] Answer prove() const {
        const std::string one = challenge();
        return ask(one, sign(one, id));
    }
};

const JsonValue& deviceOf(const Answer& answer) {
    INFO(answer.raw.body);
    REQUIRE(answer.status == 200);
    REQUIRE(answer.json.find("dispositivo"));
    return *answer.json.find("dispositivo");
}

}  // namespace

TEST_CASE("a desktop is enrolled once, gets a series and a certificate, and keeps them") {
    ServiceWorld world;
    Computer mine(world, 1);
    const Answer first = mine.ask();
    const JsonValue& one = deviceOf(first);
    CHECK(one.find("serie")->text() == "A");
    CHECK_FALSE(one.find("certificado")->text().empty());
    mine.id = one.find("id")->text();
    const Answer again = mine.prove();
    CHECK(deviceOf(again).find("id")->text() == mine.id);
    CHECK(deviceOf(again).find("serie")->text() == "A");
    CHECK(deviceOf(again).find("certificado")->text() == one.find("certificado")->text());

    Computer copy(world, 2);  // the file was copied to another computer, which has a key of its own
    copy.id = mine.id;
    const Answer copied = copy.prove();
    CHECK(deviceOf(copied).find("serie")->text() == "B");
    CHECK(deviceOf(copied).find("id")->text() != mine.id);
}

TEST_CASE("who names a device has to hold its key") {
    ServiceWorld world;
    Computer mine(world, 1);
    const Answer first = mine.ask();
    mine.id = deviceOf(first).find("id")->text();
    Computer thief(world, 2);  // knows the password, the id and the public key
    thief.id = mine.id;
    thief.publicKey = mine.publicKey;
    const std::string challenge = thief.challenge();
    CHECK_FALSE(challenge.empty());
    checkError(thief.ask(challenge, thief.sign(challenge, mine.id)), 401, "requiere_prueba_de_equipo");
    checkError(thief.ask(challenge, "no es una firma"), 401, "requiere_prueba_de_equipo");
    checkError(thief.ask("no es un reto", mine.sign("no es un reto", mine.id)), 401, "requiere_prueba_de_equipo");
    const std::string other = "0190a000-0000-7000-8000-000000000001";
    checkError(mine.ask(challenge, mine.sign(challenge, other)), 401, "requiere_prueba_de_equipo");
    checkError(mine.ask(challenge, mine.sign(challenge, mine.id), "mala"), 401, "credenciales_invalidas");
    CHECK(mine.ask(challenge, mine.sign(challenge, mine.id)).status == 200);
    world.clock.advance(server::Challenges::lifetimeMs);
    checkError(mine.ask(challenge, mine.sign(challenge, mine.id)), 401, "requiere_prueba_de_equipo");
    CHECK(mine.prove().status == 200);
    world.restart();  // nothing about a challenge is kept
    CHECK(mine.prove().status == 200);
}

TEST_CASE("a sign-in is told what its device lacks") {
    ServiceWorld world;
    const auto with = [&](const std::string& device) {
        return login(world.nobody(), "ana", password, ",\"dispositivo\":" + device);
    };
    checkError(with(R"({"nombre":"Mesón","clave_publica":"corta"})"), 422, "campo_invalido", "clave_publica");
    checkError(with(R"({"clave_publica":"x"})"), 422, "campo_requerido", "nombre");
    checkError(with("7"), 422, "campo_invalido", "dispositivo");
    checkError(with(R"({"nombre":"Mesón","clave_publica":"x","id":"x"})"), 422, "campo_invalido", "dispositivo.id");
    const std::string key(43, 'A');
    checkError(with("{\"nombre\":\"" + std::string(2000, 'x') + "\",\"clave_publica\":\"" + key + "\"}"), 422,
               "campo_demasiado_largo", "nombre");
}

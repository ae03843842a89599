// TLS: a certificate made here, a client of OpenSSL's.
#include "tests/kit/rawclient.h"
#include "world.h"

#include <catch2/catch.hpp>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <filesystem>
#include <memory>

#include <unistd.h>

using namespace mostrador;
using namespace mostrador::server;

namespace {

struct Files {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("mostrador-tls-" + std::to_string(::getpid()));
    std::string certificate = (folder / "cert.pem").string();
    std::string key = (folder / "key.pem").string();

    Files() {
        std::filesystem::create_directories(folder);
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"), EVP_PKEY_free);
        const std::unique_ptr<X509, decltype(&X509_free)> x509(X509_new(), X509_free);
        X509_set_version(x509.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(x509.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(x509.get()), 86'400);
        X509_set_pubkey(x509.get(), pair.get());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(x509.get()), "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
        X509_set_issuer_name(x509.get(), X509_get_subject_name(x509.get()));
        X509_sign(x509.get(), pair.get(), EVP_sha256());
        const std::unique_ptr<std::FILE, decltype(&std::fclose)> certificateFile(std::fopen(certificate.c_str(), "w"),
                                                                                 std::fclose);
        PEM_write_X509(certificateFile.get(), x509.get());
        const std::unique_ptr<std::FILE, decltype(&std::fclose)> keyFile(std::fopen(key.c_str(), "w"), std::fclose);
        PEM_write_PrivateKey(keyFile.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
    }
    ~Files() { std::filesystem::remove_all(folder); }
};

std::string readOver(SSL* tls, std::size_t until) {
    std::string got;
    char piece[16384];
    while (got.size() < until) {
        const int size = SSL_read(tls, piece, sizeof piece);
        if (size <= 0) break;
        got.append(piece, static_cast<std::size_t>(size));
    }
    return got;
}

}  // namespace

TEST_CASE("requests and WebSockets over TLS") {
    const Files files;
    World world([&](HttpConfig& config) {
        config.certificateFile = files.certificate;
        config.keyFile = files.key;
        config.limits.headerMs = 200;
    });
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    RawClient socket(world.port);
    const std::unique_ptr<SSL, decltype(&SSL_free)> tls(SSL_new(context.get()), SSL_free);
    SSL_set_fd(tls.get(), socket.fd());
    REQUIRE(SSL_connect(tls.get()) == 1);
    const std::string request =
        get("/largo") + get("/ws",
                            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    REQUIRE(SSL_write(tls.get(), request.data(), static_cast<int>(request.size())) > 0);
    const std::string large = readOver(tls.get(), 100 * 1024 + 100);
    CHECK(large.starts_with("HTTP/1.1 200 OK\r\n"));
    const auto live = world.live.socket();
    live->send(std::make_shared<const std::string>("over tls"), true);
    std::string tail = large.substr(100 * 1024);
    while (tail.find("over tls") == std::string::npos) {
        const std::string more = readOver(tls.get(), 1);
        REQUIRE_FALSE(more.empty());
        tail += more;
    }
    CHECK(tail.find("101 Switching Protocols") != std::string::npos);

    RawClient plain(world.port);
    plain.send(get("/hola"));
    CHECK(plain.readToEnd().find("HTTP") == std::string::npos);
    RawClient silent(world.port);  // a handshake that never comes is cut too
    CHECK(silent.readToEnd().empty());
    RawClient cut(world.port);
    cut.send("\x16\x03\x01");
    cut.reset();
    REQUIRE(SSL_write(tls.get(), "\x81\x80\0\0\0\0", 6) == 6);
    CHECK(world.live.waitFor("text "));
}

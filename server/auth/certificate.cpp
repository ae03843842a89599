#include "server/auth/certificate.h"

#include "models/base/cbor.h"
#include "server/auth/series.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>

namespace mostrador::server {
namespace {

constexpr std::string_view purpose = "mostrador enrolment 1";  // so that no other signature passes for one

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string encode(const EnrolmentCertificate& certificate) {
    CborWriter writer;
    writer.array(5).text(purpose).bytes(certificate.org.uuid().bytes());
    writer.bytes({reinterpret_cast<const char*>(certificate.deviceKey.data()), certificate.deviceKey.size()});
    writer.bytes(certificate.user.uuid().bytes()).text(certificate.series);
    return writer.take();
}

}  // namespace

CertificateSigner::CertificateSigner(const Key32& seed) {
    if (sodium_init() < 0) std::abort();
    crypto_sign_seed_keypair(m_publicKey.data(), m_secretKey.data(), seed.data());
}

CertificateSigner::~CertificateSigner() { sodium_memzero(m_secretKey.data(), m_secretKey.size()); }

std::string CertificateSigner::issue(const EnrolmentCertificate& certificate) const {
    const std::string payload = encode(certificate);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, raw(payload), payload.size(),
                         m_secretKey.data());
    CborWriter writer;
    writer.array(2).bytes(payload).bytes(signature);
    return writer.take();
}

Result<EnrolmentCertificate> verifyCertificate(std::string_view bytes, const Key32& serverKey) {
    CborReader outer(bytes);
    if (outer.array() != 2) return fail(ErrorCode::Malformed);
    const std::string_view payload = outer.bytes();
    const std::string_view signature = outer.bytes();
    if (!outer.finished() || signature.size() != crypto_sign_BYTES) return fail(ErrorCode::Malformed);
    if (!verifyDeviceSignature(serverKey, payload, signature)) return fail(ErrorCode::NotAllowed);
    CborReader inner(payload);
    if (inner.array() != 5 || inner.text() != purpose) return fail(ErrorCode::Malformed);
    const auto org = Uuid::fromBytes(inner.bytes());
    const std::string_view deviceKey = inner.bytes();
    const auto user = Uuid::fromBytes(inner.bytes());
    const std::string_view series = inner.text();
    if (!inner.finished() || !org || !user || deviceKey.size() != 32 || !parseSeries(series))
        return fail(ErrorCode::Malformed);
    EnrolmentCertificate certificate{OrgId(*org), UserId(*user), {}, std::string(series)};
    std::memcpy(certificate.deviceKey.data(), deviceKey.data(), deviceKey.size());
    return certificate;
}

bool verifyDeviceSignature(const Key32& deviceKey, std::string_view message, std::string_view signature) {
    return signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), message.size(), deviceKey.data()) == 0;
}

}  // namespace mostrador::server

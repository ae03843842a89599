#pragma once
// Enrolment certificates: what a device shows to a restored server to be admitted again with its old
// series. CBOR signed with Ed25519 by a key kept outside the database. Also checks a device's own
// signature. Thread-safe.

#include "models/base/result.h"
#include "models/base/uuid.h"
#include "server/auth/secrets.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mostrador::server {

struct EnrolmentCertificate {
    OrgId org;
    UserId user;         // who enrolled it
    Key32 deviceKey{};   // Ed25519 public key
    std::string series;  // "C", or "C1" after the first restore

    bool operator==(const EnrolmentCertificate&) const = default;
};

class CertificateSigner {
public:
    explicit CertificateSigner(const Key32& seed);  // loadOrCreateKey()'s
    ~CertificateSigner();
    CertificateSigner(const CertificateSigner&) = delete;
    CertificateSigner& operator=(const CertificateSigner&) = delete;

    [[nodiscard]] std::string issue(const EnrolmentCertificate& certificate) const;
    [[nodiscard]] const Key32& publicKey() const { return m_publicKey; }

private:
    Key32 m_publicKey{};
    std::array<std::uint8_t, 64> m_secretKey{};
};

// Malformed: not a certificate; NotAllowed: not signed by the holder of `serverKey`.
[[nodiscard]] Result<EnrolmentCertificate> verifyCertificate(std::string_view bytes, const Key32& serverKey);

// Whether the holder of the device's key signed exactly this message (64-byte detached signature).
[[nodiscard]] bool verifyDeviceSignature(const Key32& deviceKey, std::string_view message, std::string_view signature);

}  // namespace mostrador::server

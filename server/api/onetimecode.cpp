#include "server/api/onetimecode.h"

#include <cctype>

#include "models/base/random.h"
#include "server/auth/secrets.h"

namespace mostrador::server {

std::string makeOneTimeCode(Random& random) {
    static constexpr std::string_view alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    std::string code;
    for (int i = 0; i < 10; ++i) {
        if (i == 5) code += '-';
        code += alphabet[random.below(alphabet.size())];
    }
    return code;
}

std::string oneTimeCodeHash(std::string_view typed) {
    std::string plain;
    for (const char c : typed)
        if (std::isalnum(static_cast<unsigned char>(c)))
            plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return blake2b("mostrador one-time code:" + plain);
}

}  // namespace mostrador::server

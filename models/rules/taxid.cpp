#include "models/rules/taxid.h"

#include <array>
#include <cctype>
#include <string>

namespace mostrador {
namespace {

std::string compact(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)))
            out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
}

bool allDigits(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9') return false;
    return !text.empty();
}

// "L" a letter, "D" a digit, "X" either.
bool hasForm(std::string_view text, std::string_view form) {
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (form[i] == 'L' && !std::isalpha(c)) return false;
        if (form[i] == 'D' && !std::isdigit(c)) return false;
    }
    return true;
}

bool rut(const std::string& id) {
    if (id.size() < 2 || id.size() > 10 || !allDigits(std::string_view(id).substr(0, id.size() - 1))) return false;
    int sum = 0;
    int weight = 2;
    for (std::size_t i = id.size() - 1; i-- > 0;) {
        sum += (id[i] - '0') * weight;
        weight = weight == 7 ? 2 : weight + 1;
    }
    const int digit = 11 - sum % 11;
    const char expected = digit == 11 ? '0' : digit == 10 ? 'K' : static_cast<char>('0' + digit);
    return id.back() == expected;
}

bool cuit(const std::string& id) {
    static constexpr std::array weights{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    if (id.size() != 11 || !allDigits(id)) return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (id[i] - '0') * weights[i];
    const int digit = (11 - sum % 11) % 11;
    return digit < 10 && id.back() == '0' + digit;
}

bool nit(const std::string& id) {
    static constexpr std::array weights{3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
    if (id.size() < 2 || id.size() > 16 || !allDigits(id)) return false;
    int sum = 0;
    for (std::size_t i = 0; i + 1 < id.size(); ++i) sum += (id[id.size() - 2 - i] - '0') * weights[i];
    const int rest = sum % 11;
    return id.back() - '0' == (rest < 2 ? rest : 11 - rest);
}

bool nif(std::string id) {
    static constexpr std::string_view letters = "TRWAGMYFPDXBNJZSQVHLCKE";
    if (id.size() != 9) return false;
    if (id[0] == 'X' || id[0] == 'Y' || id[0] == 'Z') id[0] = static_cast<char>('0' + (id[0] - 'X'));  // NIE
    if (!hasForm(id, "DDDDDDDDL")) return hasForm(id, "LDDDDDDDX");  // companies: form only
    return letters[static_cast<std::size_t>(std::stoi(id.substr(0, 8)) % 23)] == id.back();
}

}  // namespace

std::optional<bool> taxIdIsValid(std::string_view type, std::string_view value) {
    const std::string id = compact(value);
    if (id.empty()) return std::nullopt;
    if (type == "RUT") return rut(id);
    if (type == "CUIT") return cuit(id);
    if (type == "NIT") return nit(id);
    if (type == "NIF") return nif(id);
    if (type == "RFC") return hasForm(id, "LLLDDDDDDXXX") || hasForm(id, "LLLLDDDDDDXXX");
    if (type == "CURP") return hasForm(id, "LLLLDDDDDDLLLLLLXD");
    return std::nullopt;
}

}  // namespace mostrador

#include "models/base/currencies.h"

namespace mostrador {
namespace {

struct Known {
    std::string_view code;
    int digits;
};

// ISO 4217, the currencies of the Americas and of their trade.
constexpr Known currencies[] = {{"ARS", 2}, {"BOB", 2}, {"BRL", 2}, {"CAD", 2}, {"CHF", 2}, {"CLF", 4}, {"CLP", 0},
                                {"CNY", 2}, {"COP", 2}, {"CRC", 2}, {"CUP", 2}, {"DOP", 2}, {"EUR", 2}, {"GBP", 2},
                                {"GTQ", 2}, {"HNL", 2}, {"JPY", 0}, {"KRW", 0}, {"MXN", 2}, {"NIO", 2}, {"PAB", 2},
                                {"PEN", 2}, {"PYG", 0}, {"USD", 2}, {"UYU", 2}, {"VES", 2}};

struct Home {
    std::string_view country;
    std::string_view code;
};
constexpr Home homes[] = {{"AR", "ARS"}, {"BO", "BOB"}, {"BR", "BRL"}, {"CA", "CAD"}, {"CL", "CLP"}, {"CO", "COP"},
                          {"CR", "CRC"}, {"CU", "CUP"}, {"DE", "EUR"}, {"DO", "DOP"}, {"EC", "USD"}, {"ES", "EUR"},
                          {"FR", "EUR"}, {"GB", "GBP"}, {"GT", "GTQ"}, {"HN", "HNL"}, {"IT", "EUR"}, {"MX", "MXN"},
                          {"NI", "NIO"}, {"PA", "PAB"}, {"PE", "PEN"}, {"PR", "USD"}, {"PT", "EUR"}, {"PY", "PYG"},
                          {"SV", "USD"}, {"US", "USD"}, {"UY", "UYU"}, {"VE", "VES"}};

}  // namespace

std::optional<Currency> findCurrency(std::string_view code) {
    for (const Known& one : currencies)
        if (one.code == code) return Currency{std::string(one.code), one.digits};
    return std::nullopt;
}

std::optional<Currency> currencyOfCountry(std::string_view alpha2) {
    for (const Home& one : homes)
        if (one.country == alpha2) return findCurrency(one.code);
    return std::nullopt;
}

std::vector<std::string_view> currencyCodes() {
    std::vector<std::string_view> codes;
    for (const Known& one : currencies) codes.push_back(one.code);
    return codes;
}

std::vector<std::string_view> countryCodes() {
    std::vector<std::string_view> codes;
    for (const Home& one : homes) codes.push_back(one.country);
    return codes;
}

}  // namespace mostrador

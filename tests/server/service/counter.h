#pragma once
// A service with a shop in it, for tests of the counter's routes: pesos without decimals, Santiago's time, a client and
// a product with ten pieces.

#include "world.h"

namespace mostrador::test {

struct CounterWorld : ServiceWorld {
    CounterWorld();

    // {"stock", …} of the product now, as text: "10".
    [[nodiscard]] std::string stock(const std::string& id) const;
    // POST that must succeed with 201; the answer.
    kit::Answer made(std::string_view path, std::string_view body) const;
    std::string order(std::string_view more = {}) const;  // a new one of the client; its id
    kit::Answer step(const std::string& id, std::string_view state, std::string_view more = {}) const;

    kit::ApiClient ana;
    std::string client;
    std::string product;
};

// The raw text of a number member, so that its digits are seen; "null" for null, empty when absent.
[[nodiscard]] std::string numberOf(const JsonValue& object, std::string_view member);

}  // namespace mostrador::test

#include "server/api/order_showing.h"

#include <algorithm>

#include "models/records/order.h"
#include "models/rules/visibility.h"

namespace mostrador::server {
namespace {

bool seesAllOrders(const Person& person) {
    return std::any_of(person.roles.begin(), person.roles.end(), [](const std::string& role) {
        return roleFromName(role) != Role::Tecnico && viewGrant({&role, 1}, TableId::Order) != Grant::None;
    });
}

}  // namespace

constinit const Showing shownOrder{
    .type = &order::type, .owner = order::Technician, .seesAll = seesAllOrders, .nobodysToo = true};

}  // namespace mostrador::server

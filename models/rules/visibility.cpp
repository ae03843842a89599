#include "models/rules/visibility.h"

#include <algorithm>

namespace mostrador {
namespace {

// Sales and drawers: who sells, and who reads the reports about all of them.
Grant salesGrant(std::span<const std::string> roles) {
    if (grantFor(roles, Action::Reports) == Grant::Full) return Grant::Full;
    return grantFor(roles, Action::SalesCreate);
}

}  // namespace

Grant viewGrant(std::span<const std::string> roles, TableId table) {
    switch (table) {
        case TableId::Client: return grantFor(roles, Action::ClientsView);
        case TableId::Order:
        case TableId::Equipment: return grantFor(roles, Action::OrdersView);
        case TableId::EquipmentSecret: return grantFor(roles, Action::EquipmentSecret);
        case TableId::ProductCost:
        case TableId::MovementCost: return grantFor(roles, Action::ProductsCost);
        case TableId::Sale:
        case TableId::CashSession: return salesGrant(roles);
        case TableId::Organization:
        case TableId::User:
        case TableId::Device:
        case TableId::Product:
        case TableId::Place:
        case TableId::Movement:
        case TableId::Balance:
        case TableId::Incident:
        case TableId::Attachment: break;
    }
    return grantFor(roles, Action::Chat) == Grant::None ? Grant::None : Grant::Full;  // any role of the house
}

}  // namespace mostrador

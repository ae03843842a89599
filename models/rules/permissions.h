#pragma once
// Roles × actions (checklist E3). Deny by default. Asked by commands on both sides, by the REST routes and by screens
// (to hide or disable); the server's answer counts. Constant data.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mostrador {

enum class Role : std::uint8_t {
    Administrador,
    Supervisor,
    Asesor,
    Vendedor,
    Tecnico,
    Almacen,
    Programador,
    Lectura,
    Count
};

// clang-format off
enum class Action : std::uint8_t {
    UsersManage,          // users, roles, invitations
    DevicesList, DevicesRevoke,
    OrganizationSet,      // organisation, taxes, retention
    ClientsView, ClientsEdit, ClientsMerge, ClientsArchive,
    OrdersView, OrdersCreate, OrdersEdit, OrdersChangeState, OrdersCancel,
    EquipmentSecret,
    ProductsEdit, ProductsPrices, ProductsCost,
    StockMove, StockCount, StockApproveCount,
    SalesCreate, SalesRefund, SalesDiscount,
    CashSession, CashSessionOthers,
    Reports,
    InboxOwn, InboxTeam, InboxReassign,
    Chat,
    ChannelsSet,          // channels, webhooks, API keys, assistant
    Import, Export,
    AuditView,
    Diagnostics,          // sync diagnostics, logs, health
    Backup, Restore,
    ConflictsResolve,
    Count
};
// clang-format on

enum class Grant : std::uint8_t { None, Limited, Full };  // Limited: own or restricted; the command says how

[[nodiscard]] Grant grantFor(Role role, Action action);
[[nodiscard]] Grant grantFor(std::span<const std::string> roles,
                             Action action);         // the strongest; unknown roles give none
[[nodiscard]] std::string_view roleName(Role role);  // "administrador"
[[nodiscard]] std::optional<Role> roleFromName(std::string_view name);

}  // namespace mostrador

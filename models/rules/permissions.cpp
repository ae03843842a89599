#include "models/rules/permissions.h"

#include <algorithm>
#include <array>

namespace mostrador {
namespace {

constexpr std::size_t roleCount = static_cast<std::size_t>(Role::Count);
constexpr std::array<std::string_view, roleCount> roleNames{"administrador", "supervisor", "asesor",      "vendedor",
                                                            "tecnico",       "almacen",    "programador", "lectura"};

struct Row {
    Action action;
    std::string_view grants;  // a letter per role, in the order of Role: f full, l limited, - none
};

// Checklist E3, a line per action.              ASAVTAPL   (Adm Sup Ase Ven Téc Alm Pro Lec)
// clang-format off
constexpr std::array table{
    Row{Action::UsersManage,       "fl------"},
    Row{Action::DevicesList,       "flllllll"},
    Row{Action::DevicesRevoke,     "f-------"},
    Row{Action::OrganizationSet,   "f-------"},
    Row{Action::ClientsView,       "fffffflf"},
    Row{Action::ClientsEdit,       "ffffl---"},
    Row{Action::ClientsMerge,      "ff------"},
    Row{Action::ClientsArchive,    "f-------"},
    Row{Action::OrdersView,        "fffflflf"},
    Row{Action::OrdersCreate,      "ffffl---"},
    Row{Action::OrdersEdit,        "fffll---"},
    Row{Action::OrdersChangeState, "ffllll--"},
    Row{Action::OrdersCancel,      "ffl-----"},
    Row{Action::EquipmentSecret,   "ffl-l---"},
    Row{Action::ProductsEdit,      "ff---f--"},
    Row{Action::ProductsPrices,    "ff------"},
    Row{Action::ProductsCost,      "ff---f--"},
    Row{Action::StockMove,         "ff-llf--"},
    Row{Action::StockCount,        "ff---f--"},
    Row{Action::StockApproveCount, "ff------"},
    Row{Action::SalesCreate,       "ffff----"},
    Row{Action::SalesRefund,       "ff------"},
    Row{Action::SalesDiscount,     "ff------"},
    Row{Action::CashSession,       "ffff----"},
    Row{Action::CashSessionOthers, "ff------"},
    Row{Action::Reports,           "fflllllf"},
    Row{Action::InboxOwn,          "fffl----"},
    Row{Action::InboxTeam,         "ff------"},
    Row{Action::InboxReassign,     "ff------"},
    Row{Action::Chat,              "ffffffff"},
    Row{Action::ChannelsSet,       "f-----f-"},
    Row{Action::Import,            "fl---ll-"},
    Row{Action::Export,            "ffl----f"},
    Row{Action::AuditView,         "fl----lf"},
    Row{Action::Diagnostics,       "fl----f-"},
    Row{Action::Backup,            "f-----l-"},
    Row{Action::Restore,           "f-------"},
    Row{Action::ConflictsResolve,  "ffllll--"},
};
// clang-format on
static_assert(table.size() == static_cast<std::size_t>(Action::Count));
static_assert([] {  // rows stand in the order of Action and have a letter per role
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].action) != i || table[i].grants.size() != roleCount) return false;
    return true;
}());

}  // namespace

Grant grantFor(Role role, Action action) {
    const Row& row = table[static_cast<std::size_t>(action)];
    switch (row.grants[static_cast<std::size_t>(role)]) {
        case 'f': return Grant::Full;
        case 'l': return Grant::Limited;
        default: return Grant::None;
    }
}

Grant grantFor(std::span<const std::string> roles, Action action) {
    Grant best = Grant::None;
    for (const std::string& name : roles)
        if (const auto role = roleFromName(name)) best = std::max(best, grantFor(*role, action));
    return best;
}

std::string_view roleName(Role role) { return roleNames[static_cast<std::size_t>(role)]; }

std::optional<Role> roleFromName(std::string_view name) {
    for (std::size_t i = 0; i < roleCount; ++i)
        if (roleNames[i] == name) return static_cast<Role>(i);
    return std::nullopt;
}

}  // namespace mostrador

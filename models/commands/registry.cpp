#include "models/commands/registry.h"

#include <array>

#include "models/commands/applies.h"
#include "models/commands/attachments.h"
#include "models/commands/cash.h"
#include "models/commands/clients.h"
#include "models/commands/equipments.h"
#include "models/commands/incidents.h"
#include "models/commands/orders.h"
#include "models/commands/places.h"
#include "models/commands/products.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "models/commands/system.h"
#include "models/commands/users.h"
#include "models/records/registry.h"
#include "models/records/user.h"

namespace mostrador {
namespace {

Result<Outcome> applyNoop(Transaction&, const Actor&, const Command&) { return Outcome{}; }

constexpr std::array specs{
    CommandSpec{noopName, 1, TableId{}, false, applyNoop},
    CommandSpec{client::createName, 1, TableId::Client, false, client::applyCreate},
    CommandSpec{client::setName, 1, TableId::Client, false, client::applySet},
    CommandSpec{client::archiveName, 1, TableId::Client, false, client::applyArchive},
    CommandSpec{client::restoreName, 1, TableId::Client, false, client::applyRestore},
    CommandSpec{user::createName, 1, TableId::User, false, user::applyCreate},
    CommandSpec{user::setName, 1, TableId::User, false, user::applySet},
    CommandSpec{user::suspendName, 1, TableId::User, false, user::applySuspend},
    CommandSpec{user::restoreName, 1, TableId::User, false, user::applyRestore},
    CommandSpec{user::activateName, 1, TableId::User, true, user::applyActivate},
    CommandSpec{user::signedInName, 1, TableId::User, true, user::applySignedIn},
    CommandSpec{user::foundName, 1, TableId::User, true, user::applyFound},
    CommandSpec{organization::createName, 1, TableId::Organization, true, organization::applyCreate},
    CommandSpec{organization::setName, 1, TableId::Organization, false, organization::applySet},
    CommandSpec{device::enrollName, 1, TableId::Device, true, device::applyEnroll},
    CommandSpec{client::mergeName, 1, TableId::Client, false, client::applyMerge},
    CommandSpec{client::unmergeName, 1, TableId::Client, false, client::applyUnmerge},
    CommandSpec{product::createName, 1, TableId::Product, false, product::applyCreate},
    CommandSpec{product::setName, 1, TableId::Product, false, product::applySet},
    CommandSpec{product::archiveName, 1, TableId::Product, false, product::applyArchive},
    CommandSpec{product::restoreName, 1, TableId::Product, false, product::applyRestore},
    CommandSpec{product::setCostName, 1, TableId::ProductCost, false, product::applySetCost},
    CommandSpec{place::createName, 1, TableId::Place, false, place::applyCreate},
    CommandSpec{place::setName, 1, TableId::Place, false, place::applySet},
    CommandSpec{stock::moveName, 1, TableId::Movement, false, stock::applyMove, &stock::move::form},
    CommandSpec{stock::transferName, 1, TableId::Movement, false, stock::applyTransfer, &stock::transfer::form},
    CommandSpec{stock::countName, 1, TableId::Movement, false, stock::applyCount, &stock::count::form},
    CommandSpec{equipment::createName, 1, TableId::Equipment, false, equipment::applyCreate},
    CommandSpec{equipment::setName, 1, TableId::Equipment, false, equipment::applySet},
    CommandSpec{equipment::setSecretName, 1, TableId::EquipmentSecret, false, equipment::applySetSecret},
    CommandSpec{order::createName, 1, TableId::Order, false, order::applyCreate},
    CommandSpec{order::setName, 1, TableId::Order, false, order::applySet},
    CommandSpec{order::addLineName, 1, TableId::Order, false, order::applyLines},
    CommandSpec{order::setLineName, 1, TableId::Order, false, order::applyLines},
    CommandSpec{order::removeLineName, 1, TableId::Order, false, order::applyLines},
    CommandSpec{order::depositName, 1, TableId::Order, false, order::applyDeposit, &order::deposit::form},
    CommandSpec{order::usePartName, 1, TableId::Order, false, order::applyUsePart, &order::part::form},
    CommandSpec{order::approveName, 1, TableId::Order, false, order::applyTransition, &order::step::form},
    CommandSpec{order::transitionName, 1, TableId::Order, false, order::applyTransition, &order::step::form},
    CommandSpec{sale::postName, 1, TableId::Sale, false, sale::applyPost},
    CommandSpec{sale::voidName, 1, TableId::Sale, false, sale::applyVoid, &sale::reversal::voidForm},
    CommandSpec{sale::refundName, 1, TableId::Sale, false, sale::applyRefund, &sale::reversal::refundForm},
    CommandSpec{cash_session::openName, 1, TableId::CashSession, false, cash_session::applyOpen},
    CommandSpec{cash_session::closeName, 1, TableId::CashSession, false, cash_session::applyClose},
    CommandSpec{incident::resolveName, 1, TableId::Incident, false, incident::applyResolve},
    CommandSpec{attachment::linkName, 1, TableId::Attachment, false, attachment::applyLink},
    CommandSpec{attachment::unlinkName, 1, TableId::Attachment, false, attachment::applyUnlink},
};

Result<const CommandSpec*> specOf(const Command& command) {
    const CommandSpec* spec = findCommand(command.name);
    if (!spec || command.version < 1 || command.version > spec->version)
        return fail(ErrorCode::CommandUnknown, {}, command.name + " v" + std::to_string(command.version));
    return spec;
}

}  // namespace

const CommandSpec* findCommand(std::string_view name) {
    for (const CommandSpec& spec : specs)
        if (spec.name == name) return &spec;
    return nullptr;
}

const RecordType* formOf(const CommandSpec& spec) { return spec.form ? spec.form : findRecordType(spec.table); }

Result<Outcome> applyCommand(Transaction& transaction, const Command& command, const DeviceId& device) {
    MOSTRADOR_TRY_ASSIGN(const CommandSpec* spec, specOf(command));
    if (spec->serverOnly) return fail(ErrorCode::NotAllowed, {}, command.name);
    MOSTRADOR_TRY_ASSIGN(const Record* author, transaction.look(user::type, command.user.uuid()));
    if (!author || author->text(user::State) != user::active || author->archived())
        return fail(ErrorCode::NotAllowed, "usuario", "author is not an active user");
    Actor actor{command.user, device, {}, std::string(author->text(user::Team)), false};
    for (const SetElement& role : author->set(user::Roles))
        if (!role.fields.empty()) actor.roles.emplace_back(textOf(role.fields.front()));
    return spec->apply(transaction, actor, command);
}

Result<Outcome> applySystemCommand(Transaction& transaction, const Command& command, const DeviceId& device) {
    MOSTRADOR_TRY_ASSIGN(const CommandSpec* spec, specOf(command));
    const Actor actor{command.user, device, {std::string("administrador")}, {}, true};
    return spec->apply(transaction, actor, command);
}

}  // namespace mostrador

#include "ui/synccentre/resending.h"

#include <algorithm>

#include "models/commands/clients.h"
#include "models/commands/orders.h"
#include "models/commands/products.h"
#include "models/commands/registry.h"
#include "models/commands/sales.h"

namespace mostrador {

namespace {

// Those whose pages have a form that takes a refused command back.
constexpr std::string_view withForm[] = {client::createName, client::setName, product::createName, product::setName,
                                         order::createName,  order::setName,  sale::postName};

}  // namespace

Resending resendingOf(std::string_view commandName) {
    if (std::ranges::find(withForm, commandName) != std::end(withForm)) return Resending::Form;
    return findCommand(commandName) != nullptr ? Resending::Again : Resending::None;
}

}  // namespace mostrador

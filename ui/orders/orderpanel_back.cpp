// OrderPanel: a refused order comes back to its form.
#include "models/commands/args.h"
#include "models/commands/orders.h"
#include "models/records/client.h"
#include "sync/transport/workspace.h"
#include "ui/orders/orderform.h"
#include "ui/orders/orderpanel.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"

namespace mostrador {

void OrderPanel::takeBack(const sync::InboxItem& item) {
    const auto args = decodeArgs(order::type, item.command.args);
    if (!args.ok()) return fail(args.error());
    m_back.reset();
    if (item.command.name == order::setName) {
        showOrder(args->record);
        m_back = Back{item, args->edit};
        return edit();
    }
    create();
    m_back = Back{item, args->edit};
    Uuid client;
    if (const FieldEdit* whose = findField(args->edit, order::Client))
        if (const auto* value = std::get_if<Value>(&whose->change))
            if (const auto* id = std::get_if<Uuid>(value)) client = *id;
    m_context.workspace.replica().read([this, post = m_post, client, id = args->record](sync::Reader& reader) {
        QString name;  // of a client who is here: one that was refused as well has to be chosen anew
        if (const auto found = reader.find(client::type, client); found.ok() && *found)
            name = words::of((*found)->text(client::Name));
        post([this, id, name] {
            if (!m_back || m_mode != Mode::Creating) return;
            m_form->takeBack(id, m_back->edit, name);
            tellBack();
        });
    });
}

void OrderPanel::applyBack() {
    if (!m_back) return;
    m_form->apply(m_back->edit);
    tellBack();
}

void OrderPanel::tellBack() {
    if (!m_form->showRefusal(m_back->item.reason))
        m_problem->setMessage(Tone::Warn, words::described(m_back->item.reason));
}

}  // namespace mostrador

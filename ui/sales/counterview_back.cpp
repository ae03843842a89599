// CounterView: a refused sale comes back to the counter.
#include <algorithm>

#include "models/commands/args.h"
#include "models/records/client.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "models/rules/merge.h"
#include "sync/transport/qt_post.h"
#include "sync/transport/workspace.h"
#include "ui/sales/counterview.h"
#include "ui/sales/paymentsview.h"
#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/lineseditor.h"

namespace mostrador {

namespace {

std::vector<Tender> tendersOf(const SetValue& payments) {
    std::vector<Tender> all;
    for (const SetElement& one : payments)
        all.push_back({textOf(one.fields[payment::Method]), integerOf(one.fields[payment::Amount]),
                       std::string(textOf(one.fields[payment::Reference]))});
    return all;
}

}  // namespace

void CounterView::takeBack(const sync::InboxItem& item) {
    const auto args = decodeArgs(sale::type, item.command.args);
    Record wanted(sale::type);
    if (!args.ok() || !mergeEdit(wanted, args->edit, [](FieldIndex) { return true; }).ok())
        return m_last->setMessage(Tone::Danger, tr("This sale cannot be shown here."));
    emptySale();
    SetValue lines = wanted.set(sale::Lines);
    // The rounding is made anew with the payment.
    std::erase_if(lines, [](const SetElement& one) { return textOf(one.fields[line::Kind]) == line::rounding; });
    for (const SetElement& one : lines) m_nextLine = std::max(m_nextLine, one.id);
    m_back = Back{item.id, args->record, args->edit};
    m_lines->setLines(lines);
    showAll();
    m_payments->setTenders(tendersOf(wanted.set(sale::Payments)));
    showClientOf(wanted.reference(sale::Client));
    m_last->setMessage(Tone::Warn, tr("%1 was refused: %2", "a sale, a reason")
                                       .arg(words::of(wanted.text(sale::Number)), words::described(item.reason)));
    startTyping();
}

void CounterView::showClientOf(const Uuid& client) {
    if (client.isNil()) return;
    m_context.workspace.replica().read([this, client, post = sync::QtPost(this)](sync::Reader& reader) {
        auto found = reader.find(client::type, client);
        if (!found.ok() || !*found) return;
        post([this, client, name = words::of((*found)->text(client::Name))] {
            if (!m_back) return;  // charged or given up meanwhile
            Choice choice;
            choice.id = client;
            choice.title = name;
            m_client->setChosen(choice);
        });
    });
}

}  // namespace mostrador

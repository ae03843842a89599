#include "ui/orders/orderwords.h"

#include <QCoreApplication>

#include "models/records/equipment.h"
#include "models/records/line.h"
#include "models/records/order.h"
#include "models/records/payment.h"
#include "ui/tables/words.h"

namespace mostrador::orderwords {

namespace {

QString say(const char* text, const char* note = nullptr) {
    return QCoreApplication::translate("OrderWords", text, note);
}

struct StateWords {
    const char* name;
    const char* step;  // what leads there
    Symbol symbol;
    Tone tone;
};
// clang-format off
constexpr StateWords stateWords[] = {  // in the order of OrderState
    {QT_TRANSLATE_NOOP("OrderWords", "Received"), QT_TRANSLATE_NOOP("OrderWords", "Receive"), Symbol::Inbox, Tone::Info},
    {QT_TRANSLATE_NOOP("OrderWords", "In diagnosis"), QT_TRANSLATE_NOOP("OrderWords", "Start diagnosis"), Symbol::Search, Tone::Accent},
    {QT_TRANSLATE_NOOP("OrderWords", "Quoted"), QT_TRANSLATE_NOOP("OrderWords", "Quote is ready"), Symbol::Note, Tone::Warn},
    {QT_TRANSLATE_NOOP("OrderWords", "Approved"), QT_TRANSLATE_NOOP("OrderWords", "Approved by client"), Symbol::Check, Tone::Accent},
    {QT_TRANSLATE_NOOP("OrderWords", "Rejected"), QT_TRANSLATE_NOOP("OrderWords", "Client rejects"), Symbol::Close, Tone::Danger},
    {QT_TRANSLATE_NOOP("OrderWords", "Waiting for part"), QT_TRANSLATE_NOOP("OrderWords", "Wait for a part"), Symbol::Pause, Tone::Warn},
    {QT_TRANSLATE_NOOP("OrderWords", "In repair"), QT_TRANSLATE_NOOP("OrderWords", "Start repair"), Symbol::Play, Tone::Accent},
    {QT_TRANSLATE_NOOP("OrderWords", "In control"), QT_TRANSLATE_NOOP("OrderWords", "Send to control"), Symbol::Eye, Tone::Info},
    {QT_TRANSLATE_NOOP("OrderWords", "Beyond repair"), QT_TRANSLATE_NOOP("OrderWords", "Cannot be repaired"), Symbol::Alert, Tone::Danger},
    {QT_TRANSLATE_NOOP("OrderWords", "Ready"), QT_TRANSLATE_NOOP("OrderWords", "Ready for collection"), Symbol::CheckCircle, Tone::Ok},
    {QT_TRANSLATE_NOOP("OrderWords", "Delivered"), QT_TRANSLATE_NOOP("OrderWords", "Deliver"), Symbol::CheckCircle, Tone::Neutral},
    {QT_TRANSLATE_NOOP("OrderWords", "Reopened"), QT_TRANSLATE_NOOP("OrderWords", "Reopen under warranty"), Symbol::Restore, Tone::Neutral},
    {QT_TRANSLATE_NOOP("OrderWords", "Cancelled"), QT_TRANSLATE_NOOP("OrderWords", "Cancel order"), Symbol::Archive, Tone::Neutral},
};
// clang-format on
static_assert(std::size(stateWords) == static_cast<std::size_t>(OrderState::Count));

const StateWords& wordsOf(OrderState state) { return stateWords[static_cast<std::size_t>(state)]; }

struct CodeWords {
    std::string_view code;
    const char* name;
};
constexpr CodeWords codeWords[] = {
    {"baja", QT_TRANSLATE_NOOP("OrderWords", "Low")},
    {"normal", QT_TRANSLATE_NOOP("OrderWords", "Normal")},
    {"alta", QT_TRANSLATE_NOOP("OrderWords", "High")},
    {"urgente", QT_TRANSLATE_NOOP("OrderWords", "Urgent")},
    {payment::cash, QT_TRANSLATE_NOOP("OrderWords", "Cash")},
    {payment::card, QT_TRANSLATE_NOOP("OrderWords", "Card")},
    {payment::transfer, QT_TRANSLATE_NOOP("OrderWords", "Bank transfer")},
    {payment::credit, QT_TRANSLATE_NOOP("OrderWords", "On credit")},
    {payment::deposit, QT_TRANSLATE_NOOP("OrderWords", "Deposit")},
    {"telefono", QT_TRANSLATE_NOOP("OrderWords", "By phone")},
    {"en_persona", QT_TRANSLATE_NOOP("OrderWords", "In person")},
    {"whatsapp", QT_TRANSLATE_NOOP("OrderWords", "WhatsApp")},
    {"correo", QT_TRANSLATE_NOOP("OrderWords", "By e-mail")},
    {line::product, QT_TRANSLATE_NOOP("OrderWords", "Product")},
    {line::part, QT_TRANSLATE_NOOP("OrderWords", "Part")},
    {line::labour, QT_TRANSLATE_NOOP("OrderWords", "Labour")},
    {line::other, QT_TRANSLATE_NOOP("OrderWords", "Other")},
    {line::rounding, QT_TRANSLATE_NOOP("OrderWords", "Rounding")},
};

QString nameOf(std::string_view code) {
    for (const CodeWords& one : codeWords)
        if (one.code == code) return say(one.name);
    return words::of(code);
}

}  // namespace

QString stateName(OrderState state) { return say(wordsOf(state).name); }

table::Pill state(OrderState state) { return {stateName(state), wordsOf(state).symbol, wordsOf(state).tone}; }

table::Pill state(const Record& row) {
    const auto known = orderStateFrom(row.text(order::State));
    return known ? state(*known) : table::Pill{words::of(row.text(order::State)), Symbol::Help, Tone::Neutral};
}

// Where the same state is reached by a step back, it is called otherwise.
QString stepName(OrderState from, OrderState to) {
    if (from == OrderState::Quoted && to == OrderState::Diagnosing)
        return say(QT_TRANSLATE_NOOP("OrderWords", "Back to diagnosis"));
    if (from == OrderState::Ready && to == OrderState::Repairing)
        return say(QT_TRANSLATE_NOOP("OrderWords", "Back to repair"));
    if (from == OrderState::Checking && to == OrderState::Repairing)
        return say(QT_TRANSLATE_NOOP("OrderWords", "Back to repair"));
    if (from == OrderState::WaitingForPart && to == OrderState::Repairing)
        return say(QT_TRANSLATE_NOOP("OrderWords", "Part is here: repair"));
    if (from == OrderState::Diagnosing && to == OrderState::Repairing)
        return say(QT_TRANSLATE_NOOP("OrderWords", "Repair free of charge"));
    if (to == OrderState::Ready && (from == OrderState::Rejected || from == OrderState::BeyondRepair))
        return say(QT_TRANSLATE_NOOP("OrderWords", "Ready, unrepaired"));
    return say(wordsOf(to).step);
}

Symbol stepSymbol(OrderState to) { return wordsOf(to).symbol; }

QString priority(std::string_view code) { return nameOf(code); }
QString method(std::string_view code) { return nameOf(code); }
QString channel(std::string_view code) { return nameOf(code); }
QString lineKind(std::string_view code) { return nameOf(code); }

QString equipment(const Record& row) {
    QString make = words::of(row.text(equipment::Brand)) + QLatin1Char(' ') + words::of(row.text(equipment::Model));
    make = make.trimmed();
    const QString kind = words::of(row.text(equipment::Kind));
    return make.isEmpty() ? kind : QString(kind + QStringLiteral(" · ") + make);
}

Currency currencyOf(const Record& row) {
    auto known = findCurrency(row.text(order::Currency));
    return known ? *known : Currency{std::string(row.text(order::Currency)), 2};
}

bool isLate(const Record& row, std::int64_t nowMs) {
    const std::int64_t at = row.integer(order::PromisedAt);
    const auto state = orderStateFrom(row.text(order::State));
    return at != 0 && at < nowMs && state && !isFinished(*state) && *state != OrderState::Ready;
}

bool isOver(const Record& row) {
    const auto state = orderStateFrom(row.text(order::State));
    return state && isFinished(*state);
}

QString promised(std::int64_t utcMs) { return words::when(utcMs); }

}  // namespace mostrador::orderwords

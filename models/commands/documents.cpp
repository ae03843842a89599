#include "models/commands/documents.h"

#include "models/commands/clients.h"
#include "models/records/cash_session.h"
#include "models/records/client.h"
#include "models/records/exceptions.h"
#include "models/records/payment.h"
#include "models/rules/numbering.h"
#include "models/rules/totals.h"

namespace mostrador::documents {
namespace {

constexpr int copiesMax = 1000;

Result<bool> isTaken(const Run& run, const RecordType& type, FieldIndex field, const std::string& number) {
    MOSTRADOR_TRY_ASSIGN(const auto others, run.transaction.findEqual(type, field, number));
    return !others.empty();
}

}  // namespace

Result<> setNumber(const Run& run, Record& document, FieldIndex numberField, FieldIndex exceptionsField) {
    const std::string number(document.text(numberField));
    const std::string field(document.type().field(numberField).name);
    if (number.empty()) return fail(ErrorCode::FieldRequired, field);
    if (!isDocumentNumber(number)) return fail(ErrorCode::FieldInvalid, field, number);
    if (!run.final()) return success();
    for (int copy = 1; copy < copiesMax; ++copy) {
        const std::string wanted = copy == 1 ? number : repeatedNumber(number, copy);
        MOSTRADOR_TRY_ASSIGN(const bool taken, isTaken(run, document.type(), numberField, wanted));
        if (taken) continue;
        document.at(numberField) = wanted;
        if (copy > 1) addException(document, exceptionsField, exception::numberRepeated);
        return success();
    }
    return fail(ErrorCode::NameTaken, field, number);
}

void addException(Record& document, FieldIndex exceptionsField, std::string_view kind) {
    SetValue flags = document.set(exceptionsField);
    for (const SetElement& one : flags)
        if (textOf(one.fields.front()) == kind) return;
    flags.push_back({flags.empty() ? 1 : flags.back().id + 1, {std::string(kind)}});
    document.at(exceptionsField) = std::move(flags);
}

Result<Uuid> clientFor(const Run& run, const Uuid& wanted, std::vector<Overruled>& overruled) {
    if (wanted.isNil()) return wanted;
    MOSTRADOR_TRY_ASSIGN(const auto row, client::survivorOf(run.transaction, wanted));
    if (!row && run.final()) return fail(ErrorCode::FieldInvalid, "cliente_id", wanted.toString());
    if (!row) return wanted;
    if (!row->archived()) return row->id;
    overruled.push_back({TableId::Client, row->id, common::Archived, 0, row->at(common::Archived),
                         row->versions[common::Archived], false});
    Record after = *row;
    after.at(common::Archived) = Value{};
    MOSTRADOR_TRY(writeRow(run, *row, std::move(after)));
    return row->id;
}

Result<> checkPayments(const SetValue& payments, std::string_view field) {
    for (const SetElement& one : payments) {
        const bool positive = one.fields.size() > payment::Amount && integerOf(one.fields[payment::Amount]) > 0;
        if (!positive) return fail(ErrorCode::FieldInvalid, std::string(field) + ".importe");
        if (textOf(one.fields[payment::Method]) == payment::deposit)  // written by a delivery only
            return fail(ErrorCode::FieldInvalid, std::string(field) + ".medio");
    }
    return success();
}

Result<> cashToSession(const Run& run, const Uuid& session, std::int64_t amount) {
    if (session.isNil()) return success();
    MOSTRADOR_TRY_ASSIGN(const auto before, run.transaction.find(cash_session::type, session));
    if (!before && run.final()) return fail(ErrorCode::FieldInvalid, "caja_id", session.toString());
    if (!before) return success();  // not visible on this replica
    Record after = *before;
    const bool late = before->text(cash_session::State) == cash_session::closed;
    const FieldIndex field = late ? cash_session::LateTotal : cash_session::CashIn;
    after.at(field) = after.integer(field) + amount;
    MOSTRADOR_TRY(writeRow(run, *before, std::move(after), false));
    return success();
}

std::int64_t cashIn(const SetValue& payments) {
    std::int64_t sum = 0;
    for (const SetElement& one : payments)
        if (textOf(one.fields[payment::Method]) == payment::cash) sum += integerOf(one.fields[payment::Amount]);
    return sum;
}

}  // namespace mostrador::documents

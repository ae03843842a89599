#include "cli/executing.h"

#include <algorithm>

#include "cli/record_view.h"
#include "models/records/payment.h"

namespace mostrador::cli {
namespace {

using Work = std::function<Result<sync::Receipt>(sync::ReplicaStore&, sync::ChangeSet&)>;

Result<sync::Receipt> onWriter(Context& context, const Work& work) {
    Result<sync::Receipt> done = fail(ErrorCode::Internal);
    context.replica().writeAndWait(
        sync::Replica::Priority::Local,
        [&](sync::ReplicaStore& store, sync::ChangeSet& changes) { done = work(store, changes); });
    return done;
}

}  // namespace

Result<sync::Receipt> execute(Context& context, const Command& draft, const sync::SignedInUser& user) {
    return onWriter(context, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
        return store.execute(draft, user.id, changes);
    });
}

Result<sync::Receipt> executeNumbered(Context& context, const NumberedDraft& draft, const sync::SignedInUser& user) {
    return onWriter(context, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
        return store.executeNumbered(draft, user.id, changes);
    });
}

Result<Reply> showRecord(Context& context, const RecordType& type, const Uuid& id, const sync::SignedInUser& user) {
    MOSTRADOR_TRY_ASSIGN(const Record record, findRecord(context, type, id.toString()));
    const auto masking = context.viewOf(type, user);
    return RecordView(context, type, masking.ok() ? *masking : Masking::Contact).reply(record);
}

Result<Edit> editFromWords(Context& context, const RecordType& form, Pairs words, const Record* current) {
    MOSTRADOR_TRY(References(context).resolve(form, words));
    return editFromPairs(form, words, current, context.random(), context.currency());
}

Result<SetEdit> paymentsFrom(Context& context, const std::vector<std::string>& words, std::int64_t total) {
    SetEdit edit;
    std::int64_t rest = total;
    for (const std::string& word : words) {
        const auto [method, amount] = splitWord(word);
        if (std::find(std::begin(payment::methods), std::end(payment::methods), method) == std::end(payment::methods))
            return fail(ErrorCode::FieldInvalid, "pagos.medio", method);
        SetElement one{static_cast<std::int64_t>(edit.puts.size()) + 1, std::vector<Scalar>(payment::ElementCount)};
        const auto named = parseDecimal(amount, context.currency().digits);
        if (!amount.empty() && !named) return fail(ErrorCode::FieldInvalid, "pagos.importe", amount);
        one.fields[payment::Method] = method;
        one.fields[payment::Amount] = named.value_or(rest);
        rest -= named.value_or(rest);
        edit.puts.push_back({std::move(one), {}});
    }
    return edit;
}

std::pair<std::string, std::string> splitWord(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) return {word, {}};
    return {word.substr(0, equals), word.substr(equals + 1)};
}

}  // namespace mostrador::cli

// move, count: stock by hand. No network.

#include <algorithm>
#include <iostream>
#include <map>

#include "cli/executing.h"
#include "cli/record_view.h"
#include "models/base/quantity.h"
#include "models/base/text.h"
#include "models/commands/stock.h"
#include "models/records/balance.h"
#include "models/records/movement.h"
#include "models/records/place.h"
#include "models/records/product.h"

namespace mostrador::cli {
namespace {

Result<std::int64_t> quantityFrom(const std::string& word, const char* field) {
    if (const auto quantity = parseQuantity(word)) return *quantity;
    return fail(ErrorCode::FieldInvalid, field, word);
}

Result<> refer(References& references, Edit& edit, FieldIndex field, const std::string& word, const char* name) {
    if (word.empty()) return success();
    MOSTRADOR_TRY_ASSIGN(const Uuid id, references.find(place::type, word, name));
    setField(edit, field, Value{id});
    return success();
}

Result<Command> transfer(References& references, const MoveArgs& args, const Uuid& id, const Uuid& goods,
                         std::int64_t quantity) {
    Edit edit{{stock::transfer::Product, Value{goods}}, {stock::transfer::Quantity, Value{quantity}}};
    MOSTRADOR_TRY(refer(references, edit, stock::transfer::From, args.place, "lugar_origen_id"));
    MOSTRADOR_TRY(refer(references, edit, stock::transfer::To, args.to, "lugar_destino_id"));
    if (!args.reason.empty()) setField(edit, stock::transfer::Reason, Value{args.reason});
    return stock::transferGoods(id, edit);
}

// What was lost is written without a sign by people, with one in the ledger.
Result<Command> byHand(Context& context, References& references, const MoveArgs& args, const Uuid& id,
                       const Uuid& goods, std::int64_t quantity) {
    const bool lost = args.kind == movement::loss;
    Edit edit{{stock::move::Product, Value{goods}},
              {stock::move::Quantity, Value{lost && quantity > 0 ? -quantity : quantity}},
              {stock::move::Kind, Value{args.kind}}};
    MOSTRADOR_TRY(refer(references, edit, stock::move::Place, args.place, "lugar_id"));
    if (!args.reason.empty()) setField(edit, stock::move::Reason, Value{args.reason});
    if (args.cost.empty()) return stock::moveGoods(id, edit);
    const auto cost = parseDecimal(args.cost, context.currency().digits);
    if (!cost) return fail(ErrorCode::FieldInvalid, "costo_unitario", args.cost);
    setField(edit, stock::move::UnitCost, Value{*cost});
    return stock::moveGoods(id, edit);
}

Result<Reply> move(Context& context, const MoveArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    References references(context);
    MOSTRADOR_TRY_ASSIGN(const Uuid goods, references.find(product::type, args.product, "producto_id"));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t quantity, quantityFrom(args.quantity, "cantidad"));
    const Uuid id = IdSource(context.clock(), context.random()).next();
    MOSTRADOR_TRY_ASSIGN(const Command draft, args.kind == movement::transfer
                                                  ? transfer(references, args, id, goods, quantity)
                                                  : byHand(context, references, args, id, goods, quantity));
    MOSTRADOR_TRY(execute(context, draft, user));
    return showRecord(context, movement::type, id, user);
}

// What this replica says there is now.
Result<std::int64_t> onHand(Context& context, const Uuid& goods, const Uuid& where) {
    Result<std::optional<Record>> found = fail(ErrorCode::Internal);
    context.replica().readAndWait(
        [&](sync::Reader& reader) { found = reader.find(balance::type, balance::idOf(goods, where)); });
    if (!found.ok()) return found.error();
    return *found ? (*found)->integer(balance::OnHand) : 0;
}

Result<Uuid> placeOf(Context& context, References& references, const std::string& word) {
    if (!word.empty()) return references.find(place::type, word, "lugar_id");
    return place::principalId(context.replica().identity()->org);
}

Edit countEdit(const Uuid& goods, const Uuid& where, std::int64_t counted, std::int64_t seen,
               const std::string& reason) {
    Edit edit{{stock::count::Product, Value{goods}},
              {stock::count::Place, Value{where}},
              {stock::count::Counted, Value{counted}},
              {stock::count::Seen, Value{seen}}};
    if (!reason.empty()) setField(edit, stock::count::Reason, Value{reason});
    return edit;
}

Result<Reply> count(Context& context, const CountArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    if (args.product.empty()) return fail(ErrorCode::FieldRequired, "producto_id");
    References references(context);
    MOSTRADOR_TRY_ASSIGN(const Uuid goods, references.find(product::type, args.product, "producto_id"));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t counted, quantityFrom(args.quantity, "contado"));
    MOSTRADOR_TRY_ASSIGN(const Uuid where, placeOf(context, references, args.place));
    MOSTRADOR_TRY_ASSIGN(const std::int64_t seen,
                         args.seen.empty() ? onHand(context, goods, where) : quantityFrom(args.seen, "visto"));
    const Uuid id = IdSource(context.clock(), context.random()).next();
    const Command draft = stock::countGoods(id, countEdit(goods, where, counted, seen, args.reason));
    MOSTRADOR_TRY(execute(context, draft, user));
    return showRecord(context, movement::type, id, user);
}

// What a reader typed: how often each product came, in the order of their first coming, and codes nobody knows.
struct Scanned {
    std::vector<std::pair<Uuid, std::int64_t>> goods;
    std::vector<std::string> unknown;

    void add(const Uuid& id) {
        const auto at = std::find_if(goods.begin(), goods.end(), [&](const auto& one) { return one.first == id; });
        if (at != goods.end()) at->second += quantityOne;
        else goods.emplace_back(id, quantityOne);
    }
};

Scanned readCodes(References& references) {
    Scanned scanned;
    std::map<std::string, Uuid> known;
    for (std::string code; std::getline(std::cin, code);) {
        code = trimmed(code);
        if (code.empty()) continue;
        auto at = known.find(code);
        if (at == known.end()) {
            const auto id = references.find(product::type, code, "producto_id");
            at = known.emplace(code, id.ok() ? *id : Uuid{}).first;
        }
        if (at->second.isNil()) scanned.unknown.push_back(code);
        else scanned.add(at->second);
    }
    return scanned;
}

Result<std::vector<sync::Receipt>> postCounts(Context& context, const sync::SignedInUser& user,
                                              std::vector<Command> drafts) {
    Result<std::vector<sync::Receipt>> done = fail(ErrorCode::Internal);
    context.replica().writeAndWait(sync::Replica::Priority::Local,
                                   [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
                                       done = store.executeAll(std::move(drafts), user.id, changes);
                                   });
    return done;
}

// One count for each product, all in one transaction. Codes nobody knows are named and do not stop the others.
Result<Reply> scan(Context& context, const CountArgs& args) {
    MOSTRADOR_TRY_ASSIGN(const auto user, context.requireUser());
    References references(context);
    MOSTRADOR_TRY_ASSIGN(const Uuid where, placeOf(context, references, args.place));
    const Scanned scanned = readCodes(references);
    std::vector<Command> drafts;
    IdSource ids(context.clock(), context.random());
    for (const auto& [goods, quantity] : scanned.goods) {
        MOSTRADOR_TRY_ASSIGN(const std::int64_t seen, onHand(context, goods, where));
        drafts.push_back(stock::countGoods(ids.next(), countEdit(goods, where, quantity, seen, args.reason)));
    }
    if (!drafts.empty()) MOSTRADOR_TRY(postCounts(context, user, std::move(drafts)));
    JsonWriter out;
    out.beginObject().key("productos").integer(std::ssize(scanned.goods)).key("desconocidos").beginArray();
    std::string text =
        std::to_string(scanned.goods.size()) + context.say(" productos contados\n", " products counted\n");
    for (const std::string& code : scanned.unknown) {
        out.text(code);
        text += context.say("desconocido: ", "unknown: ") + code + "\n";
    }
    out.endArray().endObject();
    Reply reply = Reply::done(out.take(), text);
    if (!scanned.unknown.empty()) reply.exit = Exit::NotFound;
    return reply;
}

}  // namespace

void runMove(Context& context, const MoveArgs& args) { context.finish(move(context, args)); }
void runCount(Context& context, const CountArgs& args) {
    context.finish(args.scan ? scan(context, args) : count(context, args));
}

}  // namespace mostrador::cli

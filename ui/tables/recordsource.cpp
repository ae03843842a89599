#include "ui/tables/recordsource.h"

#include <algorithm>

#include "models/base/text.h"
#include "models/records/client.h"
#include "models/records/product.h"
#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"
#include "ui/tables/words.h"
#include "ui/widgets/figures.h"

namespace mostrador {

namespace {

constexpr std::int32_t choicesMax = 30;

std::string folded(std::string_view text) { return foldForSearch(trimmed(text)); }

bool hasCode(const Record& product, const std::string& typed) {
    if (typed.empty()) return false;
    if (folded(product.text(product::Sku)) == typed) return true;
    const SetValue& codes = product.set(product::Barcodes);
    return std::any_of(codes.begin(), codes.end(), [&](const SetElement& one) {
        return !one.fields.empty() && folded(textOf(one.fields.front())) == typed;
    });
}

void describeProduct(Choice& choice, const Record& record, const std::string& typed) {
    choice.detail = words::of(record.text(product::Sku));
    if (record.text(product::Kind) != product::service)
        choice.figure = figures::quantity(record.integer(product::Stock));
    choice.exact = hasCode(record, typed);
}

void describeClient(Choice& choice, const Record& record, const std::string&) {
    const SetValue& phones = record.set(client::Phones);
    if (!phones.empty() && !phones.front().fields.empty()) choice.detail = words::of(textOf(phones.front().fields[0]));
}

QList<Choice> choicesOf(sync::Reader& reader, const RecordSourceOptions& options, const std::string& text) {
    sync::ListQuery query;
    query.table = options.type->table;
    query.search = text;
    query.sortBy = options.sortBy;
    query.where = options.where;
    query.limit = choicesMax;
    const auto rows = reader.list(query);
    QList<Choice> choices;
    if (!rows.ok()) return choices;
    const std::string typed = folded(text);
    for (const sync::ListRow& row : *rows) {
        Choice one;
        one.id = row.record.id;
        one.title = words::of(row.record.text(options.type->titleField));
        one.record = std::make_shared<const Record>(row.record);
        if (options.describe) options.describe(one, row.record, typed);
        choices.append(one);
    }
    std::stable_partition(choices.begin(), choices.end(), [](const Choice& one) { return one.exact; });
    return choices;
}

}  // namespace

PickerSource recordSource(sync::Replica& replica, QObject* owner, RecordSourceOptions options) {
    // the slot's address names this source's reads: a new search interrupts the one before
    return [&replica, post = sync::QtPost(owner), slot = std::make_shared<char>(), options = std::move(options)](
               const QString& text, std::function<void(QList<Choice>)> answer) {
        replica.read(
            [post, slot, options, text = text.toStdString(), answer = std::move(answer)](sync::Reader& reader) {
                auto choices = choicesOf(reader, options, text);
                post([answer, choices = std::move(choices)] { answer(choices); });
            },
            slot.get());
    };
}

PickerSource productSource(sync::Replica& replica, QObject* owner) {
    return recordSource(replica, owner, {&product::type, product::Name, {}, describeProduct});
}

PickerSource clientSource(sync::Replica& replica, QObject* owner) {
    return recordSource(replica, owner, {&client::type, client::Name, {}, describeClient});
}

}  // namespace mostrador

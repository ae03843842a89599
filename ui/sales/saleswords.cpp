#include "ui/sales/saleswords.h"

#include <QCoreApplication>

#include "models/records/cash_session.h"
#include "models/records/exceptions.h"
#include "models/records/incident.h"
#include "models/records/payment.h"
#include "models/records/sale.h"
#include "ui/tables/house.h"
#include "ui/tables/recordbook.h"
#include "ui/tables/words.h"
#include "ui/widgets/figures.h"

namespace mostrador::saleswords {

namespace {

// A class only to give the texts of these free functions a translation context.
struct SalesWords {
    Q_DECLARE_TR_FUNCTIONS(SalesWords)
};

using Text = std::function<QString(const Record&)>;

table::Column column(const char* key, const char* field, int width, int priority, Text text,
                     std::optional<FieldIndex> sortBy = std::nullopt) {
    return {QString::fromLatin1(key),
            [field] { return words::fieldLabel(field); },
            width,
            priority,
            std::move(text),
            sortBy};
}

table::Column figure(const char* key, const char* field, int width, int priority, Text text,
                     std::optional<FieldIndex> sortBy = std::nullopt) {
    table::Column one = column(key, field, width, priority, std::move(text), sortBy);
    one.alignment = Qt::AlignRight | Qt::AlignVCenter;
    one.figures = true;
    return one;
}

table::Column stateColumn(int width, int priority, table::Pill (*state)(const Record&)) {
    table::Column one = column("state", "estado", width, priority, [state](const Record& r) { return state(r).text; });
    one.pill = [state](const Record& r, int) { return state(r); };
    return one;
}

Text moment(FieldIndex field) {
    return [field](const Record& r) { return words::when(r.integer(field)); };
}

Text money(House& house, FieldIndex field) {
    return
        [&house, field](const Record& r) { return isNull(r.at(field)) ? QString() : house.amount(r.integer(field)); };
}

Text named(RecordBook& book, FieldIndex field) {
    return [&book, field](const Record& r) { return book.name(r.reference(field)); };
}

}  // namespace

table::Columns saleColumns(const SalesBooks& books) {
    table::Column number = column("number", "numero", 120, 0, numberOf, sale::Number);
    number.strong = true;
    number.figures = true;
    table::Column when = column("when", "fecha", 172, 2, moment(sale::SoldAt), sale::SoldAt);
    when.figures = true;
    when.sortedFirst = Qt::DescendingOrder;
    return {number,
            when,
            column("client", "cliente_id", 200, 3, named(books.clients, sale::Client)),
            column("seller", "vendedor_id", 140, 5, named(books.users, sale::Seller)),
            figure("total", "total", 120, 0, money(books.house, sale::Total), sale::Total),
            figure(
                "due", "saldo", 110, 6,
                [&house = books.house](const Record& r) {
                    return r.integer(sale::Due) == 0 ? QString() : house.amount(r.integer(sale::Due));
                },
                sale::Due),
            stateColumn(140, 1, saleState)};
}

table::Columns sessionColumns(const SalesBooks& books) {
    table::Column opened =
        column("opened", "abierta_el", 172, 0, moment(cash_session::OpenedAt), cash_session::OpenedAt);
    opened.figures = true;
    opened.strong = true;
    opened.sortedFirst = Qt::DescendingOrder;
    table::Column closed = column("closed", "cerrada_el", 172, 4, moment(cash_session::ClosedAt));
    closed.figures = true;
    return {opened,
            column("user", "usuario_id", 160, 1, named(books.users, cash_session::User)),
            closed,
            figure("sales", "ventas_total", 120, 3, money(books.house, cash_session::SalesTotal)),
            figure("expected", "esperado", 120, 5, money(books.house, cash_session::Expected)),
            figure("counted", "contado", 120, 2, money(books.house, cash_session::Counted)),
            figure("difference", "diferencia", 110, 1, money(books.house, cash_session::Difference)),
            stateColumn(120, 2, sessionState)};
}

table::Columns incidentColumns(const SalesBooks& books) {
    table::Column product = column("product", "producto_id", 220, 0, named(books.products, incident::Product));
    product.strong = true;
    table::Column when = column("when", "fecha", 172, 3, moment(common::CreatedAt), common::CreatedAt);
    when.figures = true;
    when.sortedFirst = Qt::DescendingOrder;
    return {product,
            figure("missing", "cantidad", 100, 0,
                   [](const Record& r) { return figures::quantity(r.integer(incident::Quantity)); }),
            column("document", "documento_id", 130, 2,
                   [&sales = books.sales](const Record& r) {
                       const Record* sold = sales.record(r.reference(incident::Document));
                       return sold != nullptr ? numberOf(*sold) : QString();
                   }),
            column("owner", "responsable_id", 150, 1, named(books.users, incident::Owner)),
            when,
            column("remedy", "remedio", 150, 4, [](const Record& r) { return remedy(r.text(incident::Remedy)); }),
            stateColumn(120, 1, incidentState)};
}

table::Pill saleState(const Record& r) {
    if (r.text(sale::Kind) == sale::voiding) return {kind(r), Symbol::Undo, Tone::Neutral};
    if (r.text(sale::Kind) == sale::refund) return {kind(r), Symbol::Undo, Tone::Neutral};
    if (r.text(sale::State) == sale::voided) return {SalesWords::tr("Voided", "sale"), Symbol::Close, Tone::Danger};
    if (r.text(sale::State) == sale::refunded) return {SalesWords::tr("Refunded", "sale"), Symbol::Undo, Tone::Warn};
    if (!r.reference(sale::ReversedBy).isNil())
        return {SalesWords::tr("Refunded in part", "sale"), Symbol::Undo, Tone::Warn};
    if (r.integer(sale::Due) > 0) return {SalesWords::tr("To be paid", "sale"), Symbol::Clock, Tone::Warn};
    return {SalesWords::tr("Paid", "sale"), Symbol::Check, Tone::Ok};
}

table::Pill sessionState(const Record& r) {
    if (r.text(cash_session::State) == cash_session::open)
        return {SalesWords::tr("Open", "cash session"), Symbol::Play, Tone::Ok};
    return {SalesWords::tr("Closed", "cash session"), Symbol::Lock, Tone::Neutral};
}

table::Pill incidentState(const Record& r) {
    if (r.text(incident::State) == incident::open)
        return {SalesWords::tr("Open", "shortage"), Symbol::Alert, Tone::Warn};
    return {SalesWords::tr("Resolved", "shortage"), Symbol::Check, Tone::Ok};
}

QString method(std::string_view method) {
    if (method == payment::cash) return SalesWords::tr("Cash");
    if (method == payment::card) return SalesWords::tr("Card");
    if (method == payment::transfer) return SalesWords::tr("Bank transfer");
    if (method == payment::credit) return SalesWords::tr("On credit");
    if (method == payment::deposit) return SalesWords::tr("Deposit");
    return SalesWords::tr("Other", "way to pay");
}

QString remedy(std::string_view remedy) {
    if (remedy.empty()) return {};
    if (remedy == incident::buy) return SalesWords::tr("Buy it");
    if (remedy == incident::substitute) return SalesWords::tr("Hand over something else");
    if (remedy == incident::refund) return SalesWords::tr("Give the money back");
    return SalesWords::tr("Other", "remedy");
}

QString kind(const Record& r) {
    if (r.text(sale::Kind) == sale::voiding) return SalesWords::tr("Void", "document");
    if (r.text(sale::Kind) == sale::refund) return SalesWords::tr("Refund", "document");
    return SalesWords::tr("Sale", "document");
}

QString exception(std::string_view kind) {
    if (kind == mostrador::exception::shortage) return SalesWords::tr("More was sold than there was");
    if (kind == mostrador::exception::numberRepeated)
        return SalesWords::tr("Its number was taken: it carries a suffix");
    if (kind == mostrador::exception::sessionClosed) return SalesWords::tr("Arrived after its cash session was closed");
    if (kind == mostrador::exception::unpaid) return SalesWords::tr("Not fully paid");
    return words::of(kind);
}

QString numberOf(const Record& r) {
    return words::of(r.text(sale::Number).empty() ? r.text(sale::ExternalNumber) : r.text(sale::Number));
}

}  // namespace mostrador::saleswords

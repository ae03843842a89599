#include "sync/exchange/sale_rows.h"

#include <algorithm>

#include "models/base/clock.h"
#include "models/base/quantity.h"
#include "models/base/text.h"
#include "models/commands/sales.h"
#include "models/records/client.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/rules/totals.h"
#include "sync/exchange/csv_writer.h"
#include "sync/exchange/pages.h"
#include "sync/exchange/rights.h"
#include "sync/exchange/synonyms.h"

namespace mostrador::exchange {
namespace {

constexpr int fractionDigits = 6;
constexpr std::int64_t fractionOne = 1'000'000;

// clang-format off
constexpr Synonym documentSynonyms[] = {
    {"numeroexterno", "numero_externo"}, {"orderid", "numero_externo"}, {"saleid", "numero_externo"},
    {"ventaid", "numero_externo"}, {"invoicenumber", "numero_externo"}, {"factura", "numero_externo"},
    {"folio", "numero_externo"}, {"numero", "numero_externo"}, {"number", "numero_externo"}, {"id", "numero_externo"},
    {"clienteid", "cliente_id"}, {"customerid", "cliente_id"}, {"codigocliente", "cliente_id"},
    {"customercode", "cliente_id"}, {"cliente", "cliente_id"}, {"customer", "cliente_id"},
    {"fecha", "fecha"}, {"orderdate", "fecha"}, {"invoicedate", "fecha"}, {"saledate", "fecha"}, {"date", "fecha"},
    {"moneda", "moneda"}, {"currency", "moneda"}, {"notas", "notas"}, {"notes", "notas"},
};
constexpr Synonym lineSynonyms[] = {
    {"numeroexterno", "numero_externo"}, {"orderid", "numero_externo"}, {"saleid", "numero_externo"},
    {"ventaid", "numero_externo"}, {"invoicenumber", "numero_externo"}, {"factura", "numero_externo"},
    {"folio", "numero_externo"}, {"numero", "numero_externo"}, {"number", "numero_externo"},
    {"sku", "producto_id"}, {"productid", "producto_id"}, {"productcode", "producto_id"}, {"codigo", "producto_id"},
    {"producto", "producto_id"}, {"cantidad", "cantidad"}, {"quantity", "cantidad"}, {"qty", "cantidad"},
    {"precio", "precio"}, {"unitprice", "precio"}, {"price", "precio"}, {"preciounitario", "precio"},
    {"descuento", "descuento"}, {"discount", "descuento"},
};
// clang-format on

template <class Columns, std::size_t count>
Columns columnsIn(const std::vector<std::string>& header, const Synonym (&synonyms)[count]) {
    Columns columns;
    for (const Synonym& one : synonyms)
        for (std::size_t i = 0; i < header.size(); ++i)
            if (columnKey(header[i]) == one.column) columns.try_emplace(std::string(one.path), i);
    return columns;
}

template <class Columns>
std::string cellIn(const Columns& columns, const char* field, const std::vector<std::string>& cells) {
    const auto found = columns.find(field);
    if (found == columns.end() || found->second >= cells.size()) return {};
    return std::string(trimmed(plainCell(cells[found->second])));
}

template <class Columns>
Result<> checkColumns(const Columns& columns, std::initializer_list<const char*> wanted, const std::string& prefix) {
    for (const char* field : wanted)
        if (!columns.contains(field)) return fail(ErrorCode::FieldRequired, prefix + field);
    return success();
}

// "1996-07-04 00:00:00.000", "1996-07-04": a day without a time is noon UTC, the same day nearly everywhere.
std::optional<std::int64_t> momentOf(const std::string& text) {
    constexpr std::size_t dayLength = 10;
    constexpr std::int64_t noonMs = std::int64_t{12} * 60 * 60 * 1000;
    const auto at = parseUtc(text);
    if (!at) return std::nullopt;
    const bool dayOnly = text.find_first_not_of(" T0:.", dayLength) == std::string::npos;
    return dayOnly ? *at + noonMs : *at;
}

// "0.15" and "15%" in parts of a million.
std::optional<std::int64_t> discountFrom(std::string text) {
    const bool percent = text.ends_with('%');
    if (percent) text.pop_back();
    const auto value = parseDecimal(trimmed(text), fractionDigits);
    if (!value) return std::nullopt;
    const std::int64_t fraction = percent ? *value / 100 : *value;
    return fraction >= 0 && fraction <= fractionOne ? std::optional(fraction) : std::nullopt;
}

// What the discount takes off: the line's sum less what is charged, which is rounded once.
std::optional<std::int64_t> discountOf(std::int64_t quantity, std::int64_t price, std::int64_t fraction) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(quantity, price, &product)) return std::nullopt;
    const auto whole = roundedProduct(quantity, price, quantityOne);
    const auto charged = roundedProduct(product, fractionOne - fraction, quantityOne * fractionOne);
    if (!whole || !charged) return std::nullopt;
    return *whole - *charged;
}

}  // namespace

SalePlanner::SalePlanner(sync::Replica& replica, const Clock& clock, Random& random)
    : m_replica(replica), m_ids(clock, random), m_currency(currencyOf(replica)) {}

Result<> SalePlanner::readHeader(const std::vector<std::string>& header) {
    m_columns = columnsIn<Columns>(header, documentSynonyms);
    for (const auto& [field, column] : m_columns) m_fields[header[column]] = field;
    return checkColumns(m_columns, {"numero_externo", "fecha"}, {});
}

Result<> SalePlanner::readLines(CsvReader& lines) {
    m_lineColumns = columnsIn<Columns>(lines.header(), lineSynonyms);
    MOSTRADOR_TRY(checkColumns(m_lineColumns, {"numero_externo", "producto_id", "cantidad", "precio"}, "lineas."));
    std::vector<std::string> cells;
    for (;;) {
        const auto more = lines.next(cells);
        if (!more.ok() && lines.failedForGood()) return more.error();
        if (more.ok() && !*more) return success();
        if (!more.ok()) m_faults.emplace_back(lines.row(), more.error());
        else m_lines[cellIn(m_lineColumns, "numero_externo", cells)].push_back({lines.row(), cells});
    }
}

std::string SalePlanner::fieldOf(const std::string& column) const {
    const auto found = m_fields.find(column);
    return found != m_fields.end() ? found->second : std::string();
}

Result<> SalePlanner::load() {
    const auto names = [&](const RecordType& type, FieldIndex field, std::map<std::string, Uuid>& out) {
        return forEachRecord(m_replica, type, sync::ArchivedFilter::All, [&](const Record& record) {
            if (const std::string name = foldForSearch(record.text(field)); !name.empty()) out.emplace(name, record.id);
            return success();
        });
    };
    MOSTRADOR_TRY(names(product::type, product::Sku, m_products));
    MOSTRADOR_TRY(names(client::type, client::Code, m_clients));
    return forEachRecord(m_replica, sale::type, sync::ArchivedFilter::All, [&](const Record& record) {
        if (!record.text(sale::ExternalNumber).empty()) m_known.emplace(record.text(sale::ExternalNumber));
        return success();
    });
}

Result<SetElement> SalePlanner::element(const Line& line, std::int64_t number, const Currency& currency) const {
    const auto text = [&](const char* field) { return cellIn(m_lineColumns, field, line.cells); };
    const auto invalid = [](const char* field, const std::string& value) {
        return fail(ErrorCode::FieldInvalid, std::string("lineas.") + field, value);
    };
    const auto goods = m_products.find(foldForSearch(text("producto_id")));
    if (goods == m_products.end()) return invalid("producto_id", text("producto_id"));
    const auto quantity = parseQuantity(text("cantidad"));
    if (!quantity || *quantity <= 0) return invalid("cantidad", text("cantidad"));
    const auto price = parseDecimal(text("precio"), currency.digits);
    if (!price || *price < 0) return invalid("precio", text("precio"));
    const std::string off = text("descuento");
    const auto fraction = off.empty() ? std::optional<std::int64_t>(0) : discountFrom(off);
    const auto discount = fraction ? discountOf(*quantity, *price, *fraction) : std::nullopt;
    if (!discount) return invalid("descuento", off);
    SetElement one{number, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::product);
    one.fields[line::Product] = goods->second.toString();
    one.fields[line::Quantity] = *quantity;
    one.fields[line::Price] = *price;
    one.fields[line::TaxRate] = std::int64_t{0};  // what of it was tax nobody knows any more
    if (*discount != 0) one.fields[line::Discount] = *discount;
    return one;
}

// All of them, or the first fault; every faulty line is noted.
Result<SetValue> SalePlanner::elements(const std::vector<Line>& lines, const Currency& currency) {
    SetValue out;
    Result<> first = success();
    for (const Line& line : lines) {
        auto one = element(line, std::ssize(out) + 1, currency);
        if (one.ok()) {
            out.push_back(std::move(*one));
            continue;
        }
        m_faults.emplace_back(line.row, one.error());
        if (first.ok()) first = one.error();
    }
    if (!first.ok()) return first.error();
    return out;
}

Result<Command> SalePlanner::command(const std::string& number, const std::vector<std::string>& cells) {
    const auto text = [&](const char* field) { return cellIn(m_columns, field, cells); };
    const auto at = momentOf(text("fecha"));
    if (!at) return fail(ErrorCode::FieldInvalid, "fecha", text("fecha"));
    Currency currency = m_currency;
    if (const std::string code = text("moneda"); !code.empty()) {
        const auto known = findCurrency(code);
        if (!known) return fail(ErrorCode::FieldInvalid, "moneda", code);
        currency = *known;
    }
    const auto lines = m_lines.find(number);
    if (lines == m_lines.end()) return fail(ErrorCode::FieldRequired, "lineas", number);
    MOSTRADOR_TRY_ASSIGN(const SetValue all, elements(lines->second, currency));
    Edit edit{{sale::ExternalNumber, Value{number}}};
    if (const std::string code = text("cliente_id"); !code.empty()) {
        const auto client = m_clients.find(foldForSearch(code));
        if (client == m_clients.end()) return fail(ErrorCode::FieldInvalid, "cliente_id", code);
        setField(edit, sale::Client, Value{client->second});
    }
    if (!currency.code.empty()) setField(edit, sale::Currency, Value{currency.code});
    setField(edit, sale::SoldAt, Value{*at});
    SetEdit put;
    std::int64_t total = 0;
    for (const SetElement& one : all) {
        MOSTRADOR_TRY_ASSIGN(const Totals sum, totalsOf(amountsOf(one), false));
        total += sum.total;
        put.puts.push_back({one, {}});
    }
    setField(edit, sale::Lines, std::move(put));
    if (total > 0) {  // how it was paid nobody knows any more, but nothing of it is due
        SetElement paid{1, std::vector<Scalar>(payment::ElementCount)};
        paid.fields[payment::Method] = std::string(payment::other);
        paid.fields[payment::Amount] = total;
        paid.fields[payment::At] = *at;
        setField(edit, sale::Payments, SetEdit{{{std::move(paid), {}}}, {}});
    }
    setField(edit, sale::NoStock, Value{std::int64_t{1}});
    if (const std::string notes = text("notas"); !notes.empty()) setField(edit, sale::Notes, Value{notes});
    return sale::post(m_ids.next(), edit);
}

Result<PlannedRow> SalePlanner::plan(std::int64_t row, const std::vector<std::string>& cells) {
    const std::string number = cellIn(m_columns, "numero_externo", cells);
    if (number.empty()) return fail(ErrorCode::FieldRequired, "numero_externo");
    PlannedRow planned{row, RowAction::Skip, 0, {}};
    const auto [earlier, fresh] = m_rows.emplace(number, row);
    if (!fresh) planned.sameAsRow = earlier->second;
    if (!fresh || m_known.contains(number)) return planned;
    MOSTRADOR_TRY_ASSIGN(Command draft, command(number, cells));
    planned.action = RowAction::Create;
    planned.drafts.push_back(std::move(draft));
    return planned;
}

std::vector<SalePlanner::Fault> SalePlanner::lineFaults() const {
    std::vector<Fault> faults = m_faults;
    for (const auto& [number, lines] : m_lines)
        if (!m_rows.contains(number))
            for (const Line& line : lines)
                faults.emplace_back(line.row, fail(ErrorCode::FieldInvalid, "numero_externo", number));
    std::sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) { return a.first < b.first; });
    return faults;
}

}  // namespace mostrador::exchange

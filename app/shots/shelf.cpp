#include "app/shots/shelf.h"

#include <iterator>

#include "models/base/quantity.h"
#include "models/commands/cash.h"
#include "models/commands/places.h"
#include "models/commands/products.h"
#include "models/commands/sales.h"
#include "models/commands/stock.h"
#include "models/records/cash_session.h"
#include "models/records/line.h"
#include "models/records/movement.h"
#include "models/records/payment.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/sale.h"

namespace mostrador::shots::shelf {

namespace {

struct Piece {
    const char *sku, *barcode, *name, *category;
    std::int64_t price, cost, pieces, minimum;
};

constexpr Piece pieces[] = {
    {"PAN-A54", "7501031311309", "Pantalla Galaxy A54", "Pantallas", 89990, 52000, 6, 4},
    {"PAN-IP12", "7501031311316", "Pantalla iPhone 12", "Pantallas", 129990, 81000, 2, 3},
    {"BAT-A54", "7501031312009", "Batería Galaxy A54", "Baterías", 29990, 14500, 11, 5},
    {"BAT-IP12", "7501031312016", "Batería iPhone 12", "Baterías", 34990, 16900, 8, 5},
    {"CAB-USBC", "4006381333931", "Cable USB-C 1 m", "Accesorios", 5990, 1800, 43, 20},
    {"CAB-LIGHT", "4006381333948", "Cable Lightning 1 m", "Accesorios", 7990, 2600, 18, 20},
    {"CAR-20W", "4006381333955", "Cargador 20 W", "Accesorios", 14990, 6200, 15, 8},
    {"FUN-A54", "4006381334006", "Funda transparente A54", "Accesorios", 6990, 1500, 25, 10},
    {"MIC-A54", "7501031313006", "Conector de carga A54", "Repuestos", 12990, 4800, 0, 2},
    {"VID-UNI", "4006381334013", "Vidrio templado universal", "Accesorios", 3990, 700, 60, 30},
};
const Uuid nothing{};
constexpr std::uint32_t productBase = 100, moveBase = 300, saleBase = 500, drawer = 700, store = 701;

struct Sold {
    std::uint32_t product;
    std::int64_t quantity;
    std::string_view method;
};
constexpr Sold sold[] = {{4, 2, payment::cash},     {0, 1, payment::card}, {9, 3, payment::cash},
                         {6, 1, payment::transfer}, {8, 1, payment::cash}, {3, 1, payment::card}};

Value text(const char* words) { return Value{std::string(words)}; }

}  // namespace

Uuid productId(std::uint32_t number) { return Uuid::derive(nothing, productBase + number); }
Uuid saleId(std::uint32_t number) { return Uuid::derive(nothing, saleBase + number); }

std::vector<Command> stocking() {
    std::vector<Command> all;
    for (std::uint32_t i = 0; i < std::size(pieces); ++i) {
        const Piece& one = pieces[i];
        SetEdit codes;
        codes.puts.push_back({{1, {Scalar{std::string(one.barcode)}}}, {}});
        all.push_back(product::create(productId(i), {{product::Sku, text(one.sku)},
                                                     {product::Name, text(one.name)},
                                                     {product::Barcodes, codes},
                                                     {product::Category, text(one.category)},
                                                     {product::Price, Value{one.price}},
                                                     {product::TaxRate, Value{std::int64_t{1900}}},
                                                     {product::Minimum, Value{one.minimum * quantityOne}}}));
        all.push_back(product::setCost(productId(i), one.cost));
        if (one.pieces > 0)
            all.push_back(stock::moveGoods(Uuid::derive(nothing, moveBase + i),
                                           {{stock::move::Product, Value{productId(i)}},
                                            {stock::move::Quantity, Value{one.pieces * quantityOne}},
                                            {stock::move::Kind, Value{std::string(movement::initial)}}}));
    }
    all.push_back(place::create(Uuid::derive(nothing, store),
                                {{place::Name, text("Bodega")}, {place::Address, text("Av. Matta 1240")}}));
    all.push_back(stock::transferGoods(Uuid::derive(nothing, moveBase + 50),
                                       {{stock::transfer::Product, Value{productId(4)}},
                                        {stock::transfer::To, Value{Uuid::derive(nothing, store)}},
                                        {stock::transfer::Quantity, Value{20 * quantityOne}}}));
    all.push_back(cash_session::openSession(Uuid::derive(nothing, drawer),
                                            {{cash_session::Float, Value{std::int64_t{5'000'000}}}}));
    return all;
}

std::uint32_t saleCount() { return static_cast<std::uint32_t>(std::size(sold)); }

Command sale(std::uint32_t number, const std::string& documentNumber) {
    const Sold& one = sold[number];
    const std::int64_t price = pieces[one.product].price;
    SetElement line{1, std::vector<Scalar>(line::ElementCount)};
    line.fields[line::Kind] = std::string(line::product);
    line.fields[line::Product] = productId(one.product).toString();
    line.fields[line::Quantity] = one.quantity * quantityOne;
    line.fields[line::Price] = price;
    SetElement paid{1, std::vector<Scalar>(payment::ElementCount)};
    paid.fields[payment::Method] = std::string(one.method);
    paid.fields[payment::Amount] = one.quantity * price;
    SetEdit lines, payments;
    lines.puts.push_back({line, {}});
    payments.puts.push_back({paid, {}});
    return mostrador::sale::post(saleId(number), {{mostrador::sale::Number, Value{documentNumber}},
                                                  {mostrador::sale::Session, Value{Uuid::derive(nothing, drawer)}},
                                                  {mostrador::sale::Lines, lines},
                                                  {mostrador::sale::Payments, payments}});
}

}  // namespace mostrador::shots::shelf

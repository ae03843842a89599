#include <catch2/catch.hpp>

#include "models/commands/attachments.h"
#include "models/commands/equipments.h"
#include "models/records/attachment.h"
#include "models/records/equipment.h"
#include "models/records/equipment_secret.h"
#include "tests/kit/shop.h"

using namespace mostrador;
using namespace mostrador::kit;

namespace {

Edit phoned(const std::string& name, const std::string& phone) {
    Edit edit = clientNamed(name);
    setField(edit, client::Phones, elements({{1, {phone, {}, {}, std::int64_t{1}}}}));
    return edit;
}

std::size_t phones(Shop& shop, const Uuid& id) { return shop.row(client::type, id).set(client::Phones).size(); }

}  // namespace

TEST_CASE("merged clients: the survivor answers for both", "[clients]") {
    Shop shop;
    const Uuid twin = uuid(51);
    shop.must(shop.admin, client::set(shop.ana, phoned("Ana", "1")));
    shop.must(shop.admin, client::create(twin, phoned("Ana P.", "2")));
    CHECK(shop.refusal(shop.adviser, client::merge(twin, shop.ana)).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.supervisor, client::merge(twin, twin)).first == ErrorCode::FieldInvalid);
    CHECK(shop.refusal(shop.supervisor, client::merge(twin, uuid(999))).first == ErrorCode::FieldInvalid);
    CHECK(shop.refusal(shop.supervisor, client::merge(uuid(999), twin)).first == ErrorCode::NotFound);
    shop.must(shop.supervisor, client::merge(twin, shop.ana));
    CHECK(shop.row(client::type, twin).archived());
    CHECK(phones(shop, shop.ana) == 2);
    CHECK(shop.must(shop.supervisor, client::merge(twin, shop.ana)).changed == 0);
    CHECK(shop.refusal(shop.supervisor, client::merge(shop.ana, twin)).first == ErrorCode::FieldInvalid);  // a ring

    // what names the alias acts on the survivor
    shop.must(shop.adviser, client::set(twin, {{client::Notes, text("llamar")}}));
    CHECK(shop.row(client::type, shop.ana).text(client::Notes) == "llamar");
    CHECK(shop.row(client::type, twin).text(client::Notes).empty());
    const Uuid sold = shop.fresh();
    shop.must(shop.seller, sale::post(sold, {{sale::Number, text("A-1")},
                                             {sale::Client, Value{twin}},
                                             {sale::Lines, elements({labour(1, 10)})}}));
    CHECK(shop.row(sale::type, sold).reference(sale::Client) == shop.ana);
    CHECK(shop.refusal(shop.admin, client::restore(twin)).first == ErrorCode::WrongState);
    CHECK(shop.refusal(shop.admin, client::set(twin, {{client::MergedInto, Value{}}})) ==
          std::pair{ErrorCode::FieldReadOnly, std::string("fusionado_en")});

    shop.must(shop.supervisor, client::unmerge(twin));
    CHECK_FALSE(shop.row(client::type, twin).archived());
    CHECK(phones(shop, shop.ana) == 1);
    CHECK(phones(shop, twin) == 1);
    CHECK(shop.must(shop.supervisor, client::unmerge(twin)).changed == 0);
}

TEST_CASE("a chain of merges ends at the last survivor", "[clients]") {
    Shop shop;
    shop.must(shop.admin, client::create(uuid(51), clientNamed("B")));
    shop.must(shop.admin, client::create(uuid(52), clientNamed("C")));
    shop.must(shop.admin, client::merge(uuid(52), uuid(51)));
    shop.must(shop.admin, client::merge(uuid(51), shop.ana));
    const auto last = client::survivorOf(shop.store, uuid(52));
    REQUIRE(last.ok());
    CHECK((*last)->id == shop.ana);
}

TEST_CASE("a sale to a client in the archive brings the client back and says so", "[clients]") {
    Shop shop;
    shop.must(shop.admin, client::archive(shop.ana));
    const Outcome sold = shop.must(shop.seller, sale::post(shop.fresh(), {{sale::Number, text("A-1")},
                                                                          {sale::Client, Value{shop.ana}},
                                                                          {sale::Lines, elements({labour(1, 10)})}}));
    CHECK_FALSE(shop.row(client::type, shop.ana).archived());
    REQUIRE(sold.overruled.size() == 1);
    CHECK(sold.overruled[0].table == TableId::Client);
    CHECK(sold.overruled[0].field == common::Archived);
}

TEST_CASE("equipment belongs to a client; its secret is a record of its own", "[equipment]") {
    Shop shop;
    const Edit phone{{equipment::Client, Value{shop.ana}},
                     {equipment::Kind, text("celular")},
                     {equipment::Serial, text("490154203237518")}};
    shop.must(shop.seller, equipment::create(uuid(90), phone));
    CHECK(shop.row(equipment::type, uuid(90)).flag(equipment::SerialValid));
    shop.must(shop.technician, equipment::set(uuid(90), {{equipment::Serial, text("C02XL0")}}));
    CHECK(isNull(shop.row(equipment::type, uuid(90)).at(equipment::SerialValid)));
    CHECK(shop.refusal(shop.warehouse, equipment::create(uuid(91), phone)).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.seller, equipment::create(uuid(91), {{equipment::Client, Value{uuid(999)}},
                                                                 {equipment::Kind, text("pc")}})) ==
          std::pair{ErrorCode::FieldInvalid, std::string("cliente_id")});
    shop.must(shop.adviser, equipment::setSecret(uuid(90), "1234"));
    shop.must(shop.technician, equipment::setSecret(uuid(90), "4321"));
    CHECK(shop.row(equipment_secret::type, uuid(90)).text(equipment_secret::Secret) == "4321");
    CHECK(shop.refusal(shop.seller, equipment::setSecret(uuid(90), "1")).first == ErrorCode::NotAllowed);
    CHECK(shop.refusal(shop.admin, equipment::setSecret(uuid(999), "1")).first == ErrorCode::FieldInvalid);
}

TEST_CASE("files are linked by their hash, to a record that exists", "[files]") {
    Shop shop;
    const auto link = [&](FieldIndex field, const Value& value) {
        Edit edit{{attachment::Hash, text(std::string(64, 'a'))},
                  {attachment::Name, text("foto.jpg")},
                  {attachment::Bytes, number(1000)},
                  {attachment::OwnerKind, text("clientes")},
                  {attachment::Owner, Value{shop.ana}}};
        setField(edit, field, value);
        return attachment::link(shop.fresh(), edit);
    };
    const Outcome linked = shop.must(shop.adviser, link(attachment::Name, text("foto.jpg")));
    CHECK(shop.refusal(shop.adviser, link(attachment::Hash, text("xyz"))).second == "hash");
    CHECK(shop.refusal(shop.adviser, link(attachment::Bytes, number(0))).second == "bytes");
    CHECK(shop.refusal(shop.adviser, link(attachment::Bytes, number(attachment::bytesMax + 1))).first ==
          ErrorCode::TooLarge);
    CHECK(shop.refusal(shop.adviser, link(attachment::OwnerKind, text("naves"))).second == "registro_tipo");
    CHECK(shop.refusal(shop.adviser, link(attachment::Owner, Value{uuid(999)})).second == "registro_id");
    CHECK(shop.refusal(shop.reader, link(attachment::Name, text("x"))).first == ErrorCode::NotAllowed);
    shop.must(shop.adviser, attachment::unlink(linked.record));
    CHECK(shop.row(attachment::type, linked.record).archived());
    CHECK(shop.must(shop.adviser, attachment::unlink(linked.record)).changed == 0);
}

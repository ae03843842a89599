// Fixture: orders in every state, products and sales, for the pictures of a working day.

#include "app/shots/fixedclock.h"
#include "app/shots/fixture.h"
#include "models/commands/clients.h"
#include "models/commands/equipments.h"
#include "models/commands/orders.h"
#include "models/commands/products.h"
#include "models/commands/sales.h"
#include "models/records/client.h"
#include "models/records/equipment.h"
#include "models/records/line.h"
#include "models/records/payment.h"
#include "models/records/product.h"
#include "models/records/sale.h"
#include "models/records/user.h"
#include "sync/transport/qt_post.h"

namespace mostrador::shots {

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;

Value text(std::string_view words) { return Value{std::string(words)}; }

struct Job {
    const char* kind;
    const char* make;
    const char* model;
    const char* fault;
    int steps;             // along the way below
    std::int64_t inHours;  // promised, from now; 0: not promised
    std::int64_t price;
    const char* priority;
};
constexpr Job jobs[] = {
    {"Celular", "Samsung", "A52", "No carga", 0, 52, 0, "normal"},
    {"Notebook", "Lenovo", "ThinkPad T14", "Pantalla rota", 1, 6, 0, "urgente"},
    {"Impresora", "Epson", "L3250", "Atasca el papel", 2, 4, 1890, "normal"},
    {"Celular", "Apple", "iPhone 13", "Batería hinchada", 3, -30, 5900, "alta"},
    {"Tablet", "Samsung", "Tab A8", "No enciende", 4, 26, 3200, "normal"},
    {"Consola", "Sony", "PS5", "Se apaga sola", 5, -3, 7400, "normal"},
    {"Notebook", "HP", "Pavilion 15", "Teclado mojado", 4, 75, 6100, "normal"},
    {"Celular", "Xiaomi", "Redmi 12", "Pantalla trizada", 5, 100, 4500, "normal"},
    {"Monitor", "LG", "24MK430", "Líneas verticales", 6, 5, 2900, "baja"},
    {"Celular", "Motorola", "G84", "Sin señal", 6, 30, 3900, "normal"},
    {"Notebook", "Dell", "Inspiron", "Lento, ventilador ruidoso", 0, 120, 0, "normal"},
    {"Celular", "Samsung", "S21", "Cámara no enfoca", 7, -50, 5200, "normal"},
};

// received → in diagnosis → quoted → approved → in repair → in control → ready → delivered
constexpr std::string_view way[] = {order::received,  order::diagnosing, order::quoted, order::approved,
                                    order::repairing, order::checking,   order::ready,  order::delivered};

SetElement labour(std::int64_t id, std::int64_t price) {
    SetElement one{id, std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = std::string(line::labour);
    one.fields[line::Description] = std::string("Mano de obra");
    one.fields[line::Quantity] = std::int64_t{1000};
    one.fields[line::Price] = price;
    return one;
}

SetEdit paidInCash(std::int64_t amount) {
    SetElement one{1, std::vector<Scalar>(payment::ElementCount)};
    one.fields[payment::Method] = std::string(payment::cash);
    one.fields[payment::Amount] = amount;
    return {{{one, {}}}, {}};
}

std::vector<Uuid> firstOf(sync::Reader& reader, const RecordType& type) {
    std::vector<Uuid> ids;
    sync::ListQuery query;
    query.table = type.table;
    query.sortBy = type.titleField;
    const auto rows = reader.list(query);
    if (!rows.ok()) return ids;
    for (const sync::ListRow& row : *rows) ids.push_back(row.record.id);
    return ids;
}

class Writer {
public:
    Writer(IdSource& ids, const sync::NumberSource& number) : m_ids(ids), m_number(number) {}

    void addJob(const Job& job, const Uuid& client, const Uuid& technician) {
        const Uuid thing = m_ids.next();
        m_all.push_back(equipment::create(thing, {{equipment::Client, Value{client}},
                                                  {equipment::Kind, text(job.kind)},
                                                  {equipment::Brand, text(job.make)},
                                                  {equipment::Model, text(job.model)}}));
        m_all.push_back(equipment::setSecret(thing, "2580"));
        const Uuid id = m_ids.next();
        Edit edit{{order::Number, text(m_number())},
                  {order::Client, Value{client}},
                  {order::Equipment, Value{thing}},
                  {order::Fault, text(job.fault)},
                  {order::Condition, text("Con uso normal, sin golpes")},
                  {order::Priority, text(job.priority)},
                  {order::Shelf, text("B-3")}};
        if (job.inHours != 0) edit.push_back({order::PromisedAt, Value{FixedClock::at + job.inHours * hour}});
        edit.push_back({order::WarrantyDays, Value{std::int64_t{90}}});
        m_all.push_back(order::create(id, edit));
        for (int i = 0; i < job.steps; ++i) step(id, i, job, technician);
    }
    void addProduct(const char* name, std::int64_t minimum) {
        m_all.push_back(product::create(m_ids.next(), {{product::Name, text(name)},
                                                       {product::Price, Value{std::int64_t{1500}}},
                                                       {product::Minimum, Value{minimum * 1000}}}));
    }
    // Somebody who is there already, written down once more with another phone.
    void addTwin(const char* name, const char* telephone) {
        SetElement number{1, {Scalar{std::string(telephone)}, {}, {}, {}}};
        m_all.push_back(
            client::create(m_ids.next(), {{client::Name, text(name)}, {client::Phones, SetEdit{{{number, {}}}, {}}}}));
    }
    void addSale(int daysAgo, std::int64_t total) {
        m_all.push_back(sale::post(m_ids.next(), {{sale::Number, text(m_number())},
                                                  {sale::SoldAt, Value{FixedClock::at - daysAgo * day}},
                                                  {sale::Lines, SetEdit{{{labour(1, total), {}}}, {}}},
                                                  {sale::Payments, paidInCash(total)}}));
    }
    [[nodiscard]] std::vector<Command> take() { return std::move(m_all); }

private:
    void step(const Uuid& id, int at, const Job& job, const Uuid& technician) {
        Edit edit{{order::step::From, text(way[at])}, {order::step::To, text(way[at + 1])}};
        if (at == 0) edit.push_back({order::step::Technician, Value{technician}});
        if (at == 1) m_all.push_back(order::addLine(id, labour(1, job.price)));
        if (at == 2) {
            edit.push_back({order::step::ApprovedBy, text("El cliente")});
            edit.push_back({order::step::Channel, text("telefono")});
        }
        if (at == 6) {
            setField(edit, order::step::Payments, paidInCash(job.price));
            setField(edit, order::step::Number, text(m_number()));
        }
        m_all.push_back(order::transition(id, edit));
    }

    IdSource& m_ids;
    const sync::NumberSource& m_number;
    std::vector<Command> m_all;
};

}  // namespace

void Fixture::makeWork(Done done) {
    m_workspace->replica().read([this, post = sync::QtPost(this), done = std::move(done)](sync::Reader& reader) {
        post([this, done, clients = firstOf(reader, client::type), people = firstOf(reader, user::type)] {
            writeWork(clients, people, done);
        });
    });
}

void Fixture::writeWork(const std::vector<Uuid>& clients, const std::vector<Uuid>& people, const Done& done) {
    const auto drafts = [this, clients, people, me = m_workspace->user()->id.uuid()](const sync::NumberSource& number) {
        IdSource ids(m_clock, m_random);
        Writer writer(ids, number);
        std::size_t i = 0;
        for (const Job& job : jobs) {
            writer.addJob(job, clients[(i * 5) % clients.size()], i % 3 == 0 ? me : people[i % people.size()]);
            ++i;
        }
        for (const auto& [name, minimum] :
             {std::pair("Cable USB-C 1 m", 10), std::pair("Batería A52", 2), std::pair("Vidrio templado 6,5″", 20)})
            writer.addProduct(name, minimum);
        writer.addTwin("Alfreds Futterkiste", "+49 30 5550142");
        writer.addTwin("ernst handel", "+43 316 555010");
        for (int ago = 0; ago < 12; ++ago)
            if (ago % 4 != 3) writer.addSale(ago, 4000 + (ago * 7919) % 17'000);
        return writer.take();
    };
    m_workspace->executeTogether(drafts, [done](const Result<std::vector<sync::Receipt>>& result) {
        done(result.ok() ? success() : Result<>(result.error()));
    });
}

}  // namespace mostrador::shots

#include "tests/sim/blueprint.h"

#include <cstdio>
#include <cstdlib>

#include "models/commands/clients.h"
#include "models/commands/orders.h"
#include "models/commands/places.h"
#include "models/commands/products.h"
#include "models/commands/stock.h"
#include "models/commands/system.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/device.h"
#include "models/records/line.h"
#include "models/records/movement.h"
#include "models/records/organization.h"
#include "models/records/place.h"
#include "models/records/product.h"
#include "models/records/user.h"
#include "sync/protocol/codec.h"
#include "sync/replica/store.h"
#include "tests/sim/server_node.h"

namespace mostrador::sim {
namespace {

[[noreturn]] void give_up(const std::string& what) {
    std::fprintf(stderr, "mostrador-sim: the first world cannot be made: %s\n", what.c_str());
    std::abort();
}

void must(const Result<>& result, const char* what) {
    if (!result.ok())
        give_up(std::string(what) + ": " + std::string(codeName(result.error().code)) + " " + result.error().detail);
}

class Drawing {
public:
    explicit Drawing(Blueprint& blueprint)
        : m_blueprint(blueprint),
          m_clock(m_scheduler),
          m_random(1),
          m_ids(m_clock, m_random),
          m_disk(m_clock, 2),
          m_cursors(cursorKey()) {
        server::SqliteOptions options;
        options.path = serverFile;
        options.vfs = m_disk.vfs();
        options.oneConnection = true;
        auto opened = server::SqliteStore::open(options);
        if (!opened.ok()) give_up("server store: " + opened.error().detail);
        m_store = std::move(*opened);
        m_core = std::make_unique<server::CommitterCore>(m_store->writer(), m_cursors, m_clock, m_random);
    }

    void draw() {
        m_blueprint.org = m_ids.make<OrgId>();
        m_blueprint.users.push_back(m_ids.next());
        m_counter = m_ids.make<UserId>();
        for (int i = 0; i < Blueprint::computersMax; ++i) m_devices.push_back(m_ids.make<DeviceId>());
        found();
        fill();
        for (int i = 0; i < Blueprint::computersMax; ++i) computer(static_cast<std::size_t>(i));
        m_core.reset();
        m_store.reset();
        m_blueprint.server = m_disk.image();
    }

private:
    void run(std::vector<Command> commands, bool system, std::function<Result<>(server::StoreWriter&)> before = {}) {
        server::PushJob job;
        job.org = m_blueprint.org;
        job.device = m_devices.front();
        job.replica = server::serverReplica(job.device);
        job.system = system;
        job.numbered = false;
        job.atomic = true;
        job.before = std::move(before);
        for (Command& command : commands) {
            command.cid = m_ids.make<CommandId>();
            command.user = UserId(m_blueprint.users.front());
            command.madeAt = m_clock.utcMs();
            job.commands.push_back({0, std::move(command)});
        }
        const auto done = m_core->commit({&job, 1});
        if (!done.replies.front().ok())
            give_up("commit: " + done.replies.front().error().detail + " " + done.replies.front().error().field);
    }

    static Edit person(const std::string& name, const std::string& role) {
        Edit edit;
        setField(edit, user::UserName, Value(name));
        setField(edit, user::Name, Value(name));
        SetEdit roles;
        roles.puts.push_back({SetElement{1, {role}}, {}});
        setField(edit, user::Roles, std::move(roles));
        return edit;
    }

    void found() {
        Edit organization;
        setField(organization, organization::Name, Value(std::string("Taller")));
        setField(organization, organization::Currency, Value(std::string("CLP")));
        setField(organization, organization::DefaultTaxRate, Value(std::int64_t{1'900}));
        run({organization::create(m_blueprint.org.uuid(), organization),
             user::found(m_blueprint.users.front(), person("ana", "administrador"))},
            true, [this](server::StoreWriter& writer) {
                return writer.createLog(m_blueprint.org, {m_ids.make<LogId>(), 0, 1, 0, 0, 1}, m_clock.utcMs());
            });
    }

    void fill() {
        std::vector<Command> devices;
        for (std::size_t i = 0; i < m_devices.size(); ++i) {
            Edit edit;
            setField(edit, device::Name, Value("computer " + std::to_string(i)));
            setField(edit, device::Series, Value(std::string(1, static_cast<char>('A' + i))));
            devices.push_back(device::enroll(m_devices[i].uuid(), edit));
        }
        run(std::move(devices), true);
        std::vector<Command> people;
        for (const auto& [name, role] :
             {std::pair{"beto", "asesor"}, {"carla", "asesor"}, {"dora", "administrador"}, {"eva", "tecnico"}}) {
            m_blueprint.users.push_back(m_ids.next());
            people.push_back(user::create(m_blueprint.users.back(), person(name, role)));
        }
        people.push_back(user::create(m_counter.uuid(), person("counter", "lectura")));
        run(std::move(people), false);
        std::vector<Command> active;
        for (std::size_t i = 1; i < m_blueprint.users.size(); ++i)
            active.push_back(user::activate(m_blueprint.users[i]));
        active.push_back(user::activate(m_counter.uuid()));
        run(std::move(active), true, [this](server::StoreWriter& writer) -> Result<> {  // everybody uses every computer
            for (const DeviceId& device : m_devices)
                for (const Uuid& person : m_blueprint.users)
                    MOSTRADOR_TRY(writer.accounts().addDeviceUser(m_blueprint.org, device, UserId(person)));
            return success();
        });
        for (int i = 0; i < 6; ++i) {
            m_blueprint.clients.push_back(m_ids.next());
            Edit edit;
            setField(edit, client::Name, Value("Cliente " + std::to_string(i)));
            setField(edit, client::Notes, Value(std::string("first words")));
            run({client::create(m_blueprint.clients.back(), edit)}, false);
        }
        m_blueprint.technician = UserId(m_blueprint.users.back());
        stockUp();
        walkOrders();
    }

    void stockUp() {
        for (int i = 0; i < 3; ++i) {
            m_blueprint.duplicates.push_back(m_ids.next());
            run({client::create(m_blueprint.duplicates.back(),
                                {{client::Name, Value("Repetido " + std::to_string(i))}})},
                false);
        }
        m_blueprint.places = {place::principalId(m_blueprint.org), m_ids.next()};
        run({place::create(m_blueprint.places.back(), {{place::Name, Value(std::string("Bodega"))}})}, false);
        for (const std::string_view rule : {product::warn, product::block, product::allow}) {
            const Uuid id = m_ids.next();
            m_blueprint.products.push_back(id);
            run({product::create(id, {{product::Sku, Value("P" + std::to_string(m_blueprint.products.size()))},
                                      {product::Name, Value(std::string(rule))},
                                      {product::Price, Value(std::int64_t{1990})},
                                      {product::NegativeRule, Value(std::string(rule))}}),
                 stock::moveGoods(m_ids.next(), {{stock::move::Product, Value(id)},
                                                 {stock::move::Quantity, Value(std::int64_t{6'000})},
                                                 {stock::move::Kind, Value(std::string(movement::initial))}})},
                false);
        }
        for (int i = 0; i < 3; ++i) {
            m_blueprint.orders.push_back(m_ids.next());
            run({order::create(m_blueprint.orders.back(), {{order::Number, Value("Z-" + std::to_string(i + 1))},
                                                           {order::Client, Value(m_blueprint.clients.front())},
                                                           {order::Item, Value(std::string("Cafetera"))},
                                                           {order::Fault, Value(std::string("No calienta"))}})},
                false);
        }
    }

    // One order waits at the counter, one lies on the bench with parts to build in, one waits for its owner.
    void walkOrders() {
        const auto part = [&](std::int64_t id) {
            SetElement one{id, std::vector<Scalar>(line::ElementCount)};
            one.fields[line::Kind] = std::string(line::part);
            one.fields[line::Product] = m_blueprint.products.front().toString();
            one.fields[line::Quantity] = std::int64_t{4'000};
            one.fields[line::Price] = std::int64_t{1'990};
            return one;
        };
        constexpr std::string_view path[] = {order::received, order::diagnosing, order::quoted,
                                             order::approved, order::repairing,  order::ready};
        for (std::size_t i = 1; i < m_blueprint.orders.size(); ++i) {
            const Uuid& id = m_blueprint.orders[i];
            run({order::addLine(id, part(1))}, false);
            const std::size_t last = i == 1 ? 4 : 5;
            for (std::size_t step = 0; step < last; ++step)
                run({order::transition(id, {{order::step::From, Value(std::string(path[step]))},
                                            {order::step::To, Value(std::string(path[step + 1]))},
                                            {order::step::Technician, Value(m_blueprint.technician.uuid())},
                                            {order::step::ApprovedBy, Value(std::string("Ana"))},
                                            {order::step::Channel, Value(std::string("telefono"))}})},
                    false);
        }
    }

    void computer(std::size_t i) {
        Blueprint::Computer& computer = m_blueprint.computers.emplace_back();
        computer.user = UserId(m_blueprint.users[i % m_blueprint.users.size()]);
        computer.caller = {m_blueprint.org, m_counter, m_devices[i], {}};
        kit::Disk disk(m_clock, 10 + i);
        sync::StoreOptions options;
        options.path = "enrolled.db";
        options.vfs = disk.vfs();
        auto enrolled = sync::ReplicaStore::open(options, m_clock, m_random);
        if (!enrolled.ok()) give_up("replica: " + enrolled.error().detail);
        sync::Identity identity;
        identity.org = m_blueprint.org;
        identity.device = m_devices[i];
        identity.replica = m_ids.make<ReplicaId>();
        identity.series = std::string(1, static_cast<char>('A' + i));
        must((*enrolled)->setIdentity(identity), "identity");

        options.path = Blueprint::replicaFile;
        auto synced = sync::ReplicaStore::open(options, m_clock, m_random);
        if (!synced.ok()) give_up("replica: " + synced.error().detail);
        must((*synced)->beginBootstrap(), "bootstrap");
        must((*synced)->bootstrapPage(firstPage(identity.replica, computer.caller)), "page");
        sync::ChangeSet changes;
        must((*synced)->finishBootstrap(enrolled->get(), changes), "finish");
        enrolled->reset();
        synced->reset();
        kit::Disk::Image image = disk.image();
        if (m_blueprint.emptyReplica.empty()) m_blueprint.emptyReplica = emptyReplica();
        computer.enrolled[std::string(Blueprint::replicaFile)] = image["enrolled.db"];
        computer.synced[std::string(Blueprint::replicaFile)] = image[std::string(Blueprint::replicaFile)];
    }

    std::string emptyReplica() {
        kit::Disk disk(m_clock, 9);
        sync::StoreOptions options;
        options.path = "empty.db";
        options.vfs = disk.vfs();
        auto store = sync::ReplicaStore::open(options, m_clock, m_random);
        if (!store.ok()) give_up("replica: " + store.error().detail);
        store->reset();
        return disk.image()["empty.db"];
    }

    sync::Page firstPage(const ReplicaId& replica, const server::Caller& caller) {
        server::ReaderPool readers(*m_store);
        server::Hub hub;
        server::DirectQueue queue(*m_core, {});
        server::SyncService service(readers, queue, hub, m_cursors, m_clock);
        sync::Pull pull;
        pull.replica = replica;
        auto answer = service.page(caller, pull);
        if (std::holds_alternative<sync::SyncError>(answer)) give_up("first page");
        return std::get<sync::Page>(std::move(answer));
    }

    Blueprint& m_blueprint;
    kit::Scheduler m_scheduler;
    kit::VirtualClock m_clock;
    SeededRandom m_random;
    IdSource m_ids;
    kit::Disk m_disk;
    server::CursorCodec m_cursors;
    std::unique_ptr<server::SqliteStore> m_store;
    std::unique_ptr<server::CommitterCore> m_core;
    UserId m_counter;
    std::vector<DeviceId> m_devices;
};

}  // namespace

Blueprint Blueprint::draw() {
    Blueprint blueprint;
    Drawing(blueprint).draw();
    return blueprint;
}

}  // namespace mostrador::sim

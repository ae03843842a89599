#include "tests/sim/workload.h"

#include "models/commands/clients.h"
#include "models/commands/users.h"
#include "models/records/client.h"
#include "models/records/user.h"

namespace mostrador::sim {

Workload::Workload(Env& env, const Blueprint& blueprint)
    : m_env(env),
      m_clock(env.scheduler),
      m_ids(m_clock, env.random),
      m_clients(blueprint.clients),
      m_users(blueprint.users),
      m_counter(env, m_ids, blueprint) {}

std::string Workload::word() { return "w" + std::to_string(m_env.random.below(1'000'000)); }

Uuid Workload::someClient() {
    // Two thirds of all work goes to three records.
    if (m_env.chance(660)) return m_clients[m_env.random.below(3)];
    return m_clients[m_env.random.below(m_clients.size())];
}

void Workload::act(Desktop& desktop) {
    if (!desktop.running()) return;
    if (m_env.chance(550)) return m_counter.act(desktop);
    switch (m_env.random.below(16)) {
        case 0:
        case 1:
        case 2: return createClient(desktop);
        case 3:
        case 4:
        case 5:
        case 6: return writeText(desktop);
        case 7:
        case 8:
        case 9:
        case 10: return editClient(desktop);
        case 11: return archiveOrRestore(desktop);
        case 12: return createUser(desktop);
        case 13:
        case 14: return editUser(desktop);
        default: return suspendOrRestore(desktop);
    }
}

void Workload::createClient(Desktop& desktop) {
    const Uuid id = m_ids.next();
    Edit edit;
    setField(edit, client::Name, Value("Nuevo " + word()));
    if (m_env.chance(300)) setField(edit, client::CreditLimit, Value(m_env.between(0, 9) * 100));
    SetEdit phones;
    phones.puts.push_back({SetElement{1,
                                      {"+56 9 " + std::to_string(m_env.random.below(100'000'000)), std::string(),
                                       std::int64_t{0}, std::int64_t{1}}},
                           {}});
    if (m_env.chance(500)) setField(edit, client::Phones, std::move(phones));
    desktop.type(client::create(id, edit));
    m_clients.push_back(id);
}

void Workload::writeText(Desktop& desktop) {
    constexpr FieldIndex fields[] = {client::Name, client::Notes, client::Contact};
    desktop.typeSet(someClient(), fields[m_env.random.below(3)], word());
}

// As a form does it: what the person sees, changed, and the difference sent.
void Workload::editClient(Desktop& desktop) {
    const Uuid id = someClient();
    const auto row = desktop.store().find(client::type, id);
    if (!row.ok() || !*row) return;
    Record after = **row;
    if (m_env.chance(350)) after.at(client::CreditLimit) = Value(m_env.between(0, 9) * 100);  // guarded
    if (m_env.chance(200)) after.at(client::PriceList) = Value("list " + std::to_string(m_env.random.below(3)));
    if (m_env.chance(400)) after.at(client::ContactTitle) = Value(word());
    SetValue phones = after.set(client::Phones);
    if (m_env.chance(400)) {
        phones.push_back({static_cast<std::int64_t>(1'000 + m_env.random.below(1u << 30)),
                          {word(), std::string(), std::int64_t{0}, std::int64_t{0}}});
    }
    if (!phones.empty() && m_env.chance(300))
        phones.erase(phones.begin() + static_cast<std::ptrdiff_t>(m_env.random.below(phones.size())));
    if (!phones.empty() && m_env.chance(300)) phones[m_env.random.below(phones.size())].fields[1] = Scalar(word());
    std::sort(phones.begin(), phones.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    after.at(client::Phones) = phones.empty() ? Value() : Value(phones);
    const Edit edit = diff(**row, after);
    if (!edit.empty()) desktop.type(client::set(id, edit));
}

void Workload::archiveOrRestore(Desktop& desktop) {
    const Uuid id = someClient();
    desktop.type(m_env.chance(500) ? client::archive(id) : client::restore(id));
}

void Workload::createUser(Desktop& desktop) {
    const Uuid id = m_ids.next();
    // Few names: two computers give the same one while they do not see each other.
    const std::string name = "persona" + std::to_string(m_env.random.below(6));
    Edit edit;
    setField(edit, user::UserName, Value(name));
    setField(edit, user::Name, Value(name));
    SetEdit roles;
    roles.puts.push_back({SetElement{1, {std::string("asesor")}}, {}});
    setField(edit, user::Roles, std::move(roles));
    desktop.type(user::create(id, edit));
    m_users.push_back(id);
}

void Workload::editUser(Desktop& desktop) {
    const Uuid id = m_users[m_env.random.below(m_users.size())];
    Edit edit;
    setField(edit, m_env.chance(500) ? user::Name : user::Email,
             Value(word() + (m_env.chance(500) ? "@taller.cl" : "")));
    desktop.type(user::set(id, edit));
}

// Rights taken away while their owner is offline: his later work is refused at the server, and says so.
void Workload::suspendOrRestore(Desktop& desktop) {
    const Uuid id = m_users[m_env.random.below(m_users.size())];
    desktop.type(m_env.chance(500) ? user::suspend(id) : user::restore(id));
}

}  // namespace mostrador::sim

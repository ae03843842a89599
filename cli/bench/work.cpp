#include "cli/bench/work.h"

#include <QDir>
#include <algorithm>
#include <cstdio>

#include "models/commands/clients.h"
#include "models/records/client.h"

namespace mostrador::cli {
namespace {

constexpr std::size_t chunk = 500;

}  // namespace

Work::Work(Context& context, BenchArgs args, std::string password)
    : m_context(context), m_args(std::move(args)), m_password(std::move(password)) {}

Work::~Work() {
    while (!m_stations.empty()) removeStation(m_stations.back().get());
}

Station* Work::addStation(const std::string& name) {
    auto station = std::make_unique<Station>();
    const QDir home(QString::fromStdString(m_context.homeFolder()));
    const QString folder = home.filePath(QString::fromStdString("bench-" + m_args.work + "-" + name));
    QDir(folder).removeRecursively();  // of an earlier run; the name is ours alone
    if (!QDir().mkpath(folder)) {
        fail(Error{ErrorCode::FileUnwritable, {}, folder.toStdString()});
        return nullptr;
    }
    station->folder = folder.toStdString();
    sync::Workspace::Options options;
    options.home = station->folder;
    options.platform = "bench";
    options.appVersion = MOSTRADOR_VERSION;
    options.readers = 1;
    auto workspace = sync::Workspace::open(std::move(options), m_context.clock(), m_context.random());
    if (!workspace.ok()) {
        fail(workspace.error());
        return nullptr;
    }
    station->workspace = std::move(*workspace);
    QObject::connect(&station->workspace->sync(), &sync::SyncRunner::statusChanged, this,
                     [this, raw = station.get()](const sync::SyncStatus& status) {
                         m_context.progress();
                         raw->bytesDone = std::max(raw->bytesDone, status.bytesDone);
                     });
    m_stations.push_back(std::move(station));
    return m_stations.back().get();
}

void Work::removeStation(Station* station) {
    // Its last status, told while it stops, is nobody's business any more
    QObject::disconnect(&station->workspace->sync(), nullptr, this, nullptr);
    std::erase_if(m_stations, [&](const auto& one) { return one.get() == station; });
}

void Work::signIn(Station& station, Then then) {
    m_context.guardWaiting();
    const QString name = QDir(QString::fromStdString(station.folder)).dirName();
    const sync::ConnectRequest request{m_args.url, m_args.user, m_password, name.toStdString()};
    station.workspace->connectTo(request,
                                 [this, &station, then = std::move(then)](const Result<sync::SignedInUser>& user) {
                                     if (m_context.finished()) return;
                                     if (!user.ok()) return fail(user.error());
                                     station.user = user->id;
                                     then();
                                 });
}

void Work::connect(Station& station, Then then) {
    signIn(station,
           [this, &station, then = std::move(then)] { round(station, [then](const sync::RoundReport&) { then(); }); });
}

void Work::round(Station& station, std::function<void(const sync::RoundReport&)> then) {
    m_context.guardWaiting();
    if (!station.workspace->sync().running()) station.workspace->startSync();
    station.workspace->sync().round([this, then = std::move(then)](const Result<sync::RoundReport>& report) {
        if (m_context.finished()) return;
        if (!report.ok()) return fail(report.error());
        then(*report);
    });
}

void Work::whenLive(std::vector<Station*> stations, Then then) {
    m_context.guardWaiting();
    auto waiting = std::make_shared<std::vector<Station*>>(std::move(stations));
    auto next = std::make_shared<Then>(std::move(then));
    for (Station* station : *waiting)
        QObject::connect(&station->workspace->sync(), &sync::SyncRunner::statusChanged, this,
                         [this, waiting, next] { checkLive(waiting, next); });
    checkLive(waiting, next);
}

void Work::checkLive(const std::shared_ptr<std::vector<Station*>>& waiting, const std::shared_ptr<Then>& then) {
    if (m_context.finished() || !*then) return;
    const bool all = std::all_of(waiting->begin(), waiting->end(), [](const Station* station) {
        const sync::SyncStatus status = station->workspace->sync().status();
        return status.state == sync::SyncState::Live && status.pushLive;
    });
    if (all) std::exchange(*then, {})();
}

bool Work::executeAll(Station& station, std::vector<Command> drafts) {
    for (std::size_t at = 0; at < drafts.size(); at += chunk) {
        const auto end = std::min(drafts.size(), at + chunk);
        std::vector<Command> part(std::make_move_iterator(drafts.begin() + static_cast<std::ptrdiff_t>(at)),
                                  std::make_move_iterator(drafts.begin() + static_cast<std::ptrdiff_t>(end)));
        std::optional<Error> error;
        station.replica().writeAndWait(
            sync::Replica::Priority::Local, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
                if (const auto done = store.executeAll(std::move(part), station.user, changes); !done.ok())
                    error = done.error();
            });
        if (!error) continue;
        fail(*error);
        return false;
    }
    return true;
}

std::optional<sync::Receipt> Work::execute(Station& station, Command draft) {
    Result<sync::Receipt> done = mostrador::fail(ErrorCode::Internal);
    station.replica().writeAndWait(sync::Replica::Priority::Local,
                                   [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
                                       done = store.execute(std::move(draft), station.user, changes);
                                   });
    if (done.ok()) return *done;
    fail(done.error());
    return std::nullopt;
}

std::vector<Uuid> Work::createClients(Station& station, std::int64_t count) {
    IdSource ids(m_context.clock(), m_context.random());
    std::vector<Uuid> made;
    std::vector<Command> drafts;
    for (std::int64_t i = 0; i < count; ++i) {
        made.push_back(ids.next());
        drafts.push_back(sampleClient(made.back(), i));
    }
    if (!executeAll(station, std::move(drafts))) made.clear();
    return made;
}

std::optional<Record> Work::find(Station& station, const Uuid& id) {
    std::optional<Record> record;
    station.replica().readAndWait([&](sync::Reader& reader) {
        if (auto found = reader.find(client::type, id); found.ok()) record = std::move(*found);
    });
    return record;
}

std::int64_t Work::countClients(Station& station) {
    std::int64_t count = 0;
    station.replica().readAndWait([&](sync::Reader& reader) {
        sync::ListQuery query;
        query.archived = sync::ArchivedFilter::All;
        if (const auto counted = reader.count(query); counted.ok()) count = *counted;
    });
    return count;
}

void Work::done(Figures figures) {
    figures.work = m_args.work;
    const std::string line = figuresJson(std::move(figures));
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
    m_context.finish(Reply::printed());
}

Command noteEdit(const Uuid& client, const std::string& note) {
    Edit edit;
    setField(edit, client::Notes, Value{note});
    return client::set(client, edit);
}

Command sampleClient(const Uuid& id, std::int64_t number) {
    constexpr std::string_view first[] = {"María", "José",  "Ana",    "Luis",  "Carmen",
                                          "Iván",  "Sofía", "Martín", "Lucía", "Andrés"};
    constexpr std::string_view last[] = {"Muñoz", "González", "Pérez", "Araya", "Fuentes", "Rojas",
                                         "Núñez", "Soto",     "Díaz",  "Vega",  "Ibáñez"};
    constexpr std::string_view cities[] = {"Santiago", "Valparaíso", "Concepción", "Antofagasta",
                                           "Temuco",   "Iquique",    "Osorno"};
    const auto pick = [&](const auto& list, std::int64_t step) {
        return std::string(list[static_cast<std::size_t>(number / step) % std::size(list)]);
    };
    const std::string digits = std::to_string(10'000'000 + number * 7919 % 89'999'999);
    const std::string name =
        pick(first, 1) + " " + pick(last, 10) + " " + pick(last, 110) + " " + std::to_string(number);
    Record record(client::type, id);
    record.at(client::Code) = "B" + digits;
    record.at(client::Kind) = std::string(client::person);
    record.at(client::Name) = name;
    record.at(client::Contact) = pick(first, 7) + " " + pick(last, 3);
    record.at(client::ContactTitle) = std::string("Encargado de compras");
    record.at(client::TaxIdType) = std::string("OTRO");
    record.at(client::TaxId) = digits + "-K";
    record.at(client::Phones) = SetValue{{1, {"+56 9 " + digits, {}, {}, std::int64_t{1}}}};
    record.at(client::Emails) = SetValue{{1, {"cliente" + digits + "@ejemplo.cl", {}, std::int64_t{1}}}};
    record.at(client::Addresses) = SetValue{{1,
                                             {"Avenida Los Plátanos " + std::to_string(number % 9999),
                                              pick(cities, 1),
                                              std::string("Región"),
                                              std::to_string(7'000'000 + number % 900'000),
                                              std::string("Chile"),
                                              {},
                                              std::int64_t{1}}}};
    record.at(client::Tags) = SetValue{{1, {std::string(number % 3 == 0 ? "mayorista" : "mostrador")}}};
    record.at(client::Notes) = "Prefiere que le avisen por la mañana; paga con transferencia. Ficha " + digits + ".";
    return client::create(id, diff(Record(client::type, id), record));
}

}  // namespace mostrador::cli

#include "app/shots/fixture.h"

#include <QDir>
#include <QThreadPool>

#include "app/shots/shelf.h"
#include "models/records/client.h"
#include "models/records/user.h"
#include "sync/exchange/importer.h"
#include "sync/transport/qt_post.h"

namespace mostrador::shots {

Fixture::Fixture(const QString& folder, const QString& sample, const Clock& clock, Random& random)
    : m_folder(folder), m_sample(sample), m_clock(clock), m_random(random) {
    QDir(folder).removeRecursively();
}

Fixture::~Fixture() {
    QThreadPool::globalInstance()->waitForDone();
    m_workspace.reset();
    QDir(m_folder).removeRecursively();
}

Result<> Fixture::openEmpty() {
    sync::Workspace::Options options;
    options.home = m_folder.toStdString();
    options.platform = "linux";
    options.appVersion = MOSTRADOR_VERSION;
    auto opened = sync::Workspace::open(std::move(options), m_clock, m_random);
    if (!opened.ok()) return opened.error();
    m_workspace = std::move(*opened);
    return success();
}

void Fixture::found(Done done) {
    const sync::AloneRequest request{"Northwind", "maria", "María Anders", "una clave larga", "Mesón 1", "US"};
    m_workspace->workAlone(request, [done = std::move(done)](const Result<sync::SignedInUser>& answer) {
        done(answer.ok() ? success() : Result<>(answer.error()));
    });
}

Result<> Fixture::stockShelf() {
    Result<> outcome = success();
    const UserId author = m_workspace->user()->id;
    m_workspace->replica().writeAndWait(
        sync::Replica::Priority::Local, [&](sync::ReplicaStore& store, sync::ChangeSet& changes) {
            if (auto done = store.executeAll(shelf::stocking(), author, changes); !done.ok()) outcome = done.error();
            for (std::uint32_t i = 0; i < shelf::saleCount(); ++i) {
                const auto make = [i](const std::string& number) { return shelf::sale(i, number); };
                if (auto done = store.executeNumbered(make, author, changes); !done.ok()) outcome = done.error();
            }
        });
    return outcome;
}

std::optional<Record> Fixture::stored(const RecordType& type, const Uuid& id) {
    std::optional<Record> found;
    m_workspace->replica().readAndWait([&](sync::Reader& reader) {
        if (auto record = reader.find(type, id); record.ok()) found = std::move(*record);
    });
    return found;
}

void Fixture::importSample(Done done) {
    const UserId author = m_workspace->user()->id;
    QThreadPool::globalInstance()->start([this, author, post = sync::QtPost(this), done = std::move(done)] {
        exchange::Importer importer(m_workspace->replica(), author, m_clock, m_random);
        Result<> outcome = success();
        for (const auto& [type, file] :
             {std::pair(&client::type, "/customers.csv"), std::pair(&user::type, "/employees.csv")}) {
            exchange::ImportRequest request;
            request.type = type;
            request.path = m_sample.toStdString() + file;
            const auto report = importer.run(request);
            if (!report.ok()) outcome = report.error();
        }
        post([done, outcome] { done(outcome); });
    });
}

}  // namespace mostrador::shots

#pragma once
// Fixture: a business on this computer alone with the sample clients and users, in a folder that goes away. Everything
// is asynchronous; callbacks run on the GUI thread.

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "sync/transport/workspace.h"

namespace mostrador::shots {

class Fixture : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<>&)>;

    // All outlive this. `sample` holds customers.csv and employees.csv.
    Fixture(const QString& folder, const QString& sample, const Clock& clock, Random& random);
    ~Fixture() override;

    Result<> openEmpty();   // a workspace before the first run
    void found(Done done);  // an organisation without clients
    void importSample(Done done);
    Result<> stockShelf();  // products, a drawer, sales; waits for the writer
    [[nodiscard]] std::optional<Record> stored(const RecordType& type, const Uuid& id);
    void makeWork(Done done);  // orders in every state, products and sales, for the imported clients
    [[nodiscard]] sync::Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    void writeWork(const std::vector<Uuid>& clients, const std::vector<Uuid>& people, const Done& done);

    QString m_folder;  // its path is on a picture: the same at every run
    QString m_sample;
    const Clock& m_clock;
    Random& m_random;
    std::unique_ptr<sync::Workspace> m_workspace;
};

}  // namespace mostrador::shots

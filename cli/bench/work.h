#pragma once
// What the works share: replicas of their own in fresh folders, commands run and waited for, and the end. Lives on the
// main thread, kept by the context. Steps follow one another by callbacks; the first error ends the run.

#include <QObject>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/bench/figures.h"
#include "cli/context.h"

namespace mostrador::cli {

// One replica: a folder of its own, a workspace, its listener.
struct Station {
    std::string folder;
    std::unique_ptr<sync::Workspace> workspace;
    UserId user;
    std::int64_t bytesDone = 0;  // most that its status has shown
    [[nodiscard]] sync::Replica& replica() const { return workspace->replica(); }
};

class Work : public QObject {
public:
    Work(Context& context, BenchArgs args, std::string password);
    ~Work() override;
    virtual void start() = 0;

protected:
    using Then = std::function<void()>;

    // Opens a new, empty replica in <home>/bench-<work>-<name>; null after an error, which ends the run.
    Station* addStation(const std::string& name);
    void removeStation(Station* station);       // closes it; the folder stays until the next run
    void signIn(Station& station, Then then);   // sync and first download have begun
    void connect(Station& station, Then then);  // and one full round is done
    void round(Station& station, std::function<void(const sync::RoundReport&)> then);  // one full round
    // Waits until the live channel of each is open.
    void whenLive(std::vector<Station*> stations, Then then);

    // Local commands, a transaction for each chunk. False after an error.
    bool executeAll(Station& station, std::vector<Command> drafts);
    std::optional<sync::Receipt> execute(Station& station, Command draft);
    std::vector<Uuid> createClients(Station& station, std::int64_t count);
    std::optional<Record> find(Station& station, const Uuid& client);
    std::int64_t countClients(Station& station);

    void fail(const Error& error) { m_context.finish(error); }
    void done(Figures figures);
    [[nodiscard]] std::int64_t now() const { return m_context.clock().monotonicNs(); }

    Context& m_context;
    BenchArgs m_args;
    std::string m_password;

private:
    void checkLive(const std::shared_ptr<std::vector<Station*>>& waiting, const std::shared_ptr<Then>& then);
    std::vector<std::unique_ptr<Station>> m_stations;
};

// A client as one of a hundred thousand would be: 12 fields, some 350 bytes.
[[nodiscard]] Command sampleClient(const Uuid& id, std::int64_t number);
[[nodiscard]] Command noteEdit(const Uuid& client, const std::string& note);

[[nodiscard]] std::unique_ptr<Work> makeW1(Context& context, BenchArgs args, std::string password);
[[nodiscard]] std::unique_ptr<Work> makeW2(Context& context, BenchArgs args, std::string password);
[[nodiscard]] std::unique_ptr<Work> makeW3(Context& context, BenchArgs args, std::string password);
[[nodiscard]] std::unique_ptr<Work> makeW4(Context& context, BenchArgs args, std::string password);
[[nodiscard]] std::unique_ptr<Work> makeW5(Context& context, BenchArgs args, std::string password);
[[nodiscard]] std::unique_ptr<Work> makeW6(Context& context, BenchArgs args, std::string password);

}  // namespace mostrador::cli

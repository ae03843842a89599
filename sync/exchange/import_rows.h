#pragma once
// Decides for each row of a file what is to be done with it. Used by importer.cpp.

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "models/base/clock.h"
#include "models/base/random.h"
#include "models/commands/command.h"
#include "sync/exchange/column_map.h"
#include "sync/exchange/matcher.h"
#include "sync/replica/replica.h"

namespace mostrador::exchange {

enum class RowAction : std::uint8_t { Create, Update, Skip };

struct PlannedRow {
    std::int64_t row = 0;
    RowAction action = RowAction::Skip;
    std::int64_t sameAsRow = 0;   // Skip: an earlier row of the file is about the same record
    std::vector<Command> drafts;  // together or not at all
};

class Planner {
public:
    virtual ~Planner() = default;
    virtual Result<> load() = 0;  // what is there already
    virtual Result<PlannedRow> plan(std::int64_t row, const std::vector<std::string>& cells) = 0;  // or its fault
};

// Rows that are one record each: clients, users, products.
class RowPlanner final : public Planner {
public:
    RowPlanner(sync::Replica& replica, const RecordType& type, const ColumnMap& map, const Clock& clock,
               Random& random);

    Result<> load() override;
    Result<PlannedRow> plan(std::int64_t row, const std::vector<std::string>& cells) override;

private:
    Result<> fill(Record& record, const std::vector<std::string>& cells, Random* random) const;
    Result<> applyConstants(Record& record) const;
    Result<> addUserName(Record& record);
    Result<std::optional<Record>> existing(const std::string& key) const;
    Result<PlannedRow> planNew(PlannedRow planned, Record record, const std::vector<std::string>& cells);
    Result<std::optional<Command>> openingStock(const Uuid& product, const std::vector<std::string>& cells);
    Result<PlannedRow> planKnown(PlannedRow planned, const Record& before, const Record& seen,
                                 const std::vector<std::string>& cells);

    sync::Replica& m_replica;
    const RecordType& m_type;
    const ColumnMap& m_map;
    Random& m_random;
    IdSource m_ids;
    Matcher m_matcher;
    Currency m_currency;  // of the organisation's amounts
};

}  // namespace mostrador::exchange

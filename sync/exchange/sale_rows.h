#pragma once
// Old sales from two files: one with a row for each document, one with a row for each line, as programs export them.
// They come in under the number they had (`numero_externo`), with their own date, and move no stock. A document with a
// line that cannot be read is left out whole. Used by importer.cpp; the lines are held in memory.

#include <map>
#include <set>

#include "sync/exchange/csv_reader.h"
#include "sync/exchange/import_rows.h"

namespace mostrador::exchange {

class SalePlanner final : public Planner {
public:
    SalePlanner(sync::Replica& replica, const Clock& clock, Random& random);

    // FieldRequired with the field that no column holds.
    Result<> readHeader(const std::vector<std::string>& header);
    Result<> readLines(CsvReader& lines);
    [[nodiscard]] std::string fieldOf(const std::string& column) const;  // of a document's column; empty: passed over

    Result<> load() override;
    Result<PlannedRow> plan(std::int64_t row, const std::vector<std::string>& cells) override;

    using Fault = std::pair<std::int64_t, Error>;         // row of the file of lines
    [[nodiscard]] std::vector<Fault> lineFaults() const;  // also of lines whose document the other file does not have

private:
    using Columns = std::map<std::string, std::size_t>;  // field → column
    struct Line {
        std::int64_t row = 0;
        std::vector<std::string> cells;
    };

    Result<SetElement> element(const Line& line, std::int64_t number, const Currency& currency) const;
    Result<SetValue> elements(const std::vector<Line>& lines, const Currency& currency);
    Result<Command> command(const std::string& number, const std::vector<std::string>& cells);

    sync::Replica& m_replica;
    IdSource m_ids;
    Currency m_currency;
    Columns m_columns;
    Columns m_lineColumns;
    std::map<std::string, std::string> m_fields;       // column's name → field
    std::map<std::string, std::vector<Line>> m_lines;  // by number of the document
    std::map<std::string, Uuid> m_products;            // by SKU, folded
    std::map<std::string, Uuid> m_clients;             // by code, folded
    std::set<std::string> m_known;                     // numbers that are here already
    std::map<std::string, std::int64_t> m_rows;        // numbers this file had, and where
    std::vector<Fault> m_faults;
};

}  // namespace mostrador::exchange

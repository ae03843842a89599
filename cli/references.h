#pragma once
// How people name records on the command line (a client's code, a product's SKU or bar code, a user name, a place's
// name, a document's number), and what a record is called where only its id is stored. Reads the replica and remembers
// what it read; short-lived, main thread.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/context.h"

namespace mostrador::cli {

using Pairs = std::vector<std::pair<std::string, std::string>>;  // campo=valor

class References {
public:
    explicit References(Context& context) : m_context(context) {}

    // The id behind an id or a name. NotFound with `field`; Conflict when several records go by that name.
    [[nodiscard]] Result<Uuid> find(const RecordType& type, const std::string& word, std::string_view field);
    [[nodiscard]] Result<Record> record(const RecordType& type, const std::string& word, std::string_view field);
    // The same for the reference fields of a form: "cliente_id=ALFKI" becomes an id.
    [[nodiscard]] Result<> resolve(const RecordType& form, Pairs& pairs);

    // "Ana Trujillo" for the id in a field of this name; the id where the record is not here.
    [[nodiscard]] std::string title(std::string_view field, const Uuid& id);

private:
    Context& m_context;
    std::map<Uuid, std::string> m_titles;
};

}  // namespace mostrador::cli

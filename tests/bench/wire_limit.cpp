#include "tests/bench/wire_limit.h"

#include <sqlite3.h>
#include <zlib.h>

namespace mostrador::bench {

double gzipBytes(const std::string& replica) {
    sqlite3* database = nullptr;
    std::string text;
    if (sqlite3_open_v2(replica.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK) {
        sqlite3_stmt* select = nullptr;
        sqlite3_prepare_v2(database,
                           "SELECT "
                           "hex(id),code,name,contact,tax_id,phones,emails,addresses,tags,notes,price_list,credit_"
                           "limit,created_at FROM client",
                           -1, &select, nullptr);
        while (sqlite3_step(select) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(select); ++i) {
                const auto* value = static_cast<const char*>(sqlite3_column_blob(select, i));
                if (value) text.append(value, static_cast<std::size_t>(sqlite3_column_bytes(select, i)));
                text += '\t';
            }
            text += '\n';
        }
        sqlite3_finalize(select);
    }
    sqlite3_close(database);
    uLongf size = compressBound(text.size());
    std::string packed(size, 0);
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(),
              6);
    return static_cast<double>(size);
}

}  // namespace mostrador::bench

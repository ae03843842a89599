#pragma once
// How records look on the command line: columns of a table, lines of one record, JSON. Short-lived, main thread.

#include <map>
#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/references.h"

namespace mostrador::cli {

// "Casa: 555-4729; 555-3932"
[[nodiscard]] std::string setWords(const FieldSpec& spec, const SetValue& set, const Currency& currency = {});

class RecordView {
public:
    RecordView(Context& context, const RecordType& type, Masking masking);

    [[nodiscard]] std::vector<std::string> header() const;
    [[nodiscard]] std::vector<std::string> cells(const Record& record, sync::RecordState state) const;
    // The record as REST shows it, and "sincronizacion": confirmado, pendiente, rechazo_probable.
    void json(JsonWriter& out, const Record& record, sync::RecordState state, bool withKind = false) const;
    // One record with its state, in both forms.
    [[nodiscard]] Result<Reply> reply(const Record& record) const;

private:
    [[nodiscard]] std::string cell(const Record& record, std::string_view column, sync::RecordState state) const;
    [[nodiscard]] std::string deviceName(const Uuid& id) const;

    Context& m_context;
    const RecordType& m_type;
    Masking m_masking;
    mutable References m_references;  // remembers names it has read
    std::map<Uuid, std::string> m_devices;
};

// By id. NotFound, also for what is no id.
[[nodiscard]] Result<Record> findRecord(Context& context, const RecordType& type, const std::string& id);

}  // namespace mostrador::cli

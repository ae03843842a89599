#pragma once
// Where a Picker's choices come from: searches of the replica, on its reader threads, one superseding the other.
// GUI thread; the replica outlives `owner`, and nothing is answered after `owner` is gone.

#include <functional>

#include "sync/replica/reader.h"
#include "ui/widgets/picker.h"

class QObject;

namespace mostrador {

namespace sync {
class Replica;
}

struct RecordSourceOptions {
    const RecordType* type = nullptr;
    FieldIndex sortBy = 0;
    std::vector<sync::FieldIs> where = {};
    // Fills detail, figure and `exact` of a choice; runs on a reader thread. `typed` is folded and trimmed.
    std::function<void(Choice& choice, const Record& record, const std::string& typed)> describe = {};
};

[[nodiscard]] PickerSource recordSource(sync::Replica& replica, QObject* owner, RecordSourceOptions options);
// Live products by name, SKU or barcode; the figure is the stock. `exact`: the SKU or a barcode is the text.
[[nodiscard]] PickerSource productSource(sync::Replica& replica, QObject* owner);
// Live clients by name, phone, tax id.
[[nodiscard]] PickerSource clientSource(sync::Replica& replica, QObject* owner);

}  // namespace mostrador

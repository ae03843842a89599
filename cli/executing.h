#pragma once
// Running a local command and showing what came of it. Commits before it returns; no network.

#include <functional>

#include "cli/context.h"
#include "cli/references.h"

namespace mostrador::cli {

Result<sync::Receipt> execute(Context& context, const Command& draft, const sync::SignedInUser& user);
// With the next number of this computer's series.
using NumberedDraft = std::function<Command(const std::string& number)>;
Result<sync::Receipt> executeNumbered(Context& context, const NumberedDraft& draft, const sync::SignedInUser& user);
[[nodiscard]] Result<Reply> showRecord(Context& context, const RecordType& type, const Uuid& id,
                                       const sync::SignedInUser& user);

// "campo=valor" words as an edit of a form: names of records become ids, amounts are read in the organisation's
// currency.
[[nodiscard]] Result<Edit> editFromWords(Context& context, const RecordType& form, Pairs words,
                                         const Record* current = nullptr);
// "METHOD=AMOUNT" words as the payments of a document; a METHOD alone pays `rest`, what the others leave.
[[nodiscard]] Result<SetEdit> paymentsFrom(Context& context, const std::vector<std::string>& words, std::int64_t total);
// What comes before and after the first "=", none: all of it and nothing.
[[nodiscard]] std::pair<std::string, std::string> splitWord(const std::string& word);

}  // namespace mostrador::cli

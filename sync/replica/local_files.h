#pragma once
// The contents of attached files on this computer, in `files/` of the home folder. What still has to reach the server
// lies in `files/waiting/` and moves out with its acceptance: the list of what is to be done is the folder itself. So
// it needs no table that would have to agree with the files, outlives kills, other users and a fresh download of the
// replica, and a content never waits without being there. Why the server took one not stands in a note beside it.
// Plain values in and out; blocking; thread-safe.

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "models/base/contents.h"

namespace mostrador::sync {

class LocalFiles {
public:
    explicit LocalFiles(const std::string& home);

    // A new content, durable when it returns; it then waits to be sent. Its hash. FieldRequired, TooLarge `contenido`.
    Result<std::string> keep(std::string_view content);
    Result<> store(std::string_view hash, std::string_view content);  // one that came from the server
    // Verified. A damaged copy is forgotten, so that it can be fetched again; NotFound `contenido` then, as for one
    // that is not here. StorageCorrupt when it was the only one.
    Result<std::string> read(std::string_view hash);
    [[nodiscard]] bool has(std::string_view hash) const { return m_here.has(hash) || m_waiting.has(hash); }

    [[nodiscard]] bool isWaiting(std::string_view hash) const { return m_waiting.has(hash); }
    [[nodiscard]] std::vector<std::string> waiting() const;  // hashes, in order
    Result<> markSent(std::string_view hash);                // the server has it
    Result<> noteRefusal(std::string_view hash, const Error& why);
    [[nodiscard]] std::optional<Error> refusal(std::string_view hash) const;

private:
    [[nodiscard]] std::string noteOf(std::string_view hash) const;

    const ContentFolder m_here;
    const ContentFolder m_waiting;
    std::mutex m_mutex;  // one change at a time
};

}  // namespace mostrador::sync

#pragma once
// Contents in a folder: one file each, named by its BLAKE2b-256, so that a name says what must be in it and the same
// content is kept once. Written whole or not at all (durable_file.h). Paths are UTF-8. Blocking; a content is put by
// one thread at a time, everything else from any.

#include <functional>
#include <string>
#include <string_view>

#include "models/base/result.h"

namespace mostrador {

// Lower-case hexadecimal, as the records name it.
[[nodiscard]] std::string contentHash(std::string_view content);
[[nodiscard]] bool isContentHash(std::string_view text);

class ContentFolder {
public:
    explicit ContentFolder(std::string folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] bool has(std::string_view hash) const;
    // Durable when it returns; one that is here already is left alone. FieldInvalid `contenido` when the content has
    // another hash; FileUnwritable.
    Result<> put(std::string_view hash, std::string_view content) const;
    // NotFound `contenido`; FileUnreadable; StorageCorrupt when what is there has another hash.
    [[nodiscard]] Result<std::string> read(std::string_view hash) const;
    // From another folder of the same disk, durably; true also when it had come before.
    Result<> takeFrom(const ContentFolder& other, std::string_view hash) const;
    void remove(std::string_view hash) const;
    // Every content with its size; none while the folder is not there.
    void forEach(const std::function<void(std::string_view hash, std::int64_t bytes)>& tell) const;

    [[nodiscard]] const std::string& folder() const { return m_folder; }
    [[nodiscard]] std::string pathOf(std::string_view hash) const;

private:
    std::string m_folder;
};

}  // namespace mostrador

#pragma once
// Files that must be whole after a power cut. Paths are UTF-8. Blocking; any thread. FileUnwritable with the path and
// the system's words in the detail.

#include <string>
#include <string_view>

#include "models/base/result.h"

namespace mostrador {

Result<> syncFile(const std::string& path);    // the file's contents are on the disk
Result<> syncFolder(const std::string& path);  // its names are; nothing to do where the system has no such call

// Moves a finished, synced file to its name, replacing what was there, and syncs the folder.
Result<> moveDurably(const std::string& from, const std::string& to);

// The file then holds either what it held or all of `bytes`, never a part: written beside it, synced, renamed.
Result<> replaceFile(const std::string& path, std::string_view bytes);

}  // namespace mostrador

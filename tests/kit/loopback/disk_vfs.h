#pragma once
// The SQLite VFS in front of a Disk.

#include <memory>
#include <string>

struct sqlite3_vfs;

namespace mostrador::kit {

class Disk;

[[nodiscard]] std::unique_ptr<sqlite3_vfs> makeDiskVfs(Disk& disk, const std::string& name);

}  // namespace mostrador::kit

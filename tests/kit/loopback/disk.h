#pragma once
// A computer's disk in memory, offered to SQLite as a VFS of its own. Remembers what was written since the last sync of
// each file, so that a power cut can take any of it, whole or torn. Fails and ends where it is told. One thread.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/base/clock.h"
#include "models/base/random.h"

struct sqlite3_vfs;

namespace mostrador::kit {

// A file's content and, since the last sync, how it came to be.
struct DiskFile {
    struct Write {
        std::size_t offset;
        std::size_t size;    // 0: the file was cut to `offset`
        std::string before;  // what stood there, as far as the file reached
        std::size_t sizeBefore;
    };
    std::string bytes;
    std::vector<Write> unsynced;

    // Locks of the file and of its shared memory, by the connections of this process.
    int sharedLocks = 0;
    const void* reserved = nullptr;
    const void* pending = nullptr;
    const void* exclusive = nullptr;
    std::vector<std::unique_ptr<char[]>> regions;
    int shmUsers = 0;
    int shmShared[8] = {};
    const void* shmExclusive[8] = {};
};

class Disk {
public:
    using Image = std::map<std::string, std::string>;

    enum class End : std::uint8_t {
        Kill,      // the process is gone, what it wrote stays
        PowerCut,  // of what was not synced, any part may be missing
    };

    Disk(const Clock& clock, std::uint64_t seed);
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    [[nodiscard]] const std::string& vfs() const { return m_name; }
    [[nodiscard]] Image image() const;
    void load(const Image& image);                                // no file may be open
    void put(const std::string& name, const std::string& bytes);  // durable at once
    void remove(const std::string& name) { m_files.erase(name); }
    [[nodiscard]] bool exists(const std::string& name) const { return m_files.contains(name); }

    // --- faults
    void endAfterWrites(int writes, End how);     // at the n-th write or sync from now; 0 takes it back
    void failAfterWrites(int writes, bool full);  // that one write or sync fails
    void endNow(End how);
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] bool failed() const { return m_failed; }  // a planned failure has happened (cleared by reading)
    bool takeFailed() { return std::exchange(m_failed, false); }
    // After every connection is closed: the disk as it was left, ready for the next start.
    void restart();

    // --- for the VFS
    enum class Verdict : std::uint8_t { Go, Fail, Full, Dead };
    [[nodiscard]] Verdict beforeWrite();
    [[nodiscard]] std::shared_ptr<DiskFile> open(const std::string& name, bool create);
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] SeededRandom& random() { return m_random; }

private:
    [[nodiscard]] std::string survives(const DiskFile& file);

    const Clock& m_clock;
    SeededRandom m_random;
    std::string m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    std::map<std::string, std::shared_ptr<DiskFile>> m_files;
    Image m_left;  // what the end left
    bool m_ended = false;
    bool m_failed = false;
    int m_endIn = 0;
    int m_failIn = 0;
    bool m_failFull = false;
    End m_endHow = End::Kill;
};

}  // namespace mostrador::kit

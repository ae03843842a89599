#include "tests/kit/loopback/disk_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

#include "tests/kit/loopback/disk.h"

namespace mostrador::kit {
namespace {

// What SQLite holds of an open file; the first member must be its own.
struct Handle {
    sqlite3_file base;
    Disk* disk;
    std::shared_ptr<DiskFile>* file;
    int lock;
    unsigned shmShared;
    unsigned shmExclusive;
    bool shmUser;
};

Handle& handle(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
DiskFile& data(sqlite3_file* file) { return **handle(file).file; }

int answer(Disk::Verdict verdict, int failure) {
    switch (verdict) {
        case Disk::Verdict::Go: return SQLITE_OK;
        case Disk::Verdict::Full: return SQLITE_FULL;
        case Disk::Verdict::Fail:
        case Disk::Verdict::Dead: break;
    }
    return failure;
}

int unlockTo(sqlite3_file* file, int level) {
    Handle& h = handle(file);
    DiskFile& f = data(file);
    if (f.exclusive == &h) f.exclusive = nullptr;
    if (f.pending == &h) f.pending = nullptr;
    if (f.reserved == &h && level < SQLITE_LOCK_RESERVED) f.reserved = nullptr;
    if (h.lock >= SQLITE_LOCK_SHARED && level == SQLITE_LOCK_NONE) --f.sharedLocks;
    h.lock = std::min(h.lock, level);
    return SQLITE_OK;
}

int closeFile(sqlite3_file* file) {
    unlockTo(file, SQLITE_LOCK_NONE);
    delete handle(file).file;
    handle(file).file = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    if (handle(file).disk->ended()) return SQLITE_IOERR_READ;
    const std::string& bytes = data(file).bytes;
    const auto from = static_cast<std::size_t>(offset);
    const auto wanted = static_cast<std::size_t>(amount);
    const std::size_t there = from < bytes.size() ? std::min(wanted, bytes.size() - from) : 0;
    std::memcpy(out, bytes.data() + (there ? from : 0), there);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(out) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* in, int amount, sqlite3_int64 offset) {
    if (const int bad = answer(handle(file).disk->beforeWrite(), SQLITE_IOERR_WRITE)) return bad;
    DiskFile& f = data(file);
    const auto from = static_cast<std::size_t>(offset);
    const auto size = static_cast<std::size_t>(amount);
    DiskFile::Write& write = f.unsynced.emplace_back(DiskFile::Write{from, size, {}, f.bytes.size()});
    if (from < f.bytes.size()) write.before = f.bytes.substr(from, size);
    if (from == f.bytes.size()) {
        f.bytes.append(static_cast<const char*>(in), size);
        return SQLITE_OK;
    }
    if (f.bytes.size() < from + size) f.bytes.resize(from + size);
    std::memcpy(f.bytes.data() + from, in, size);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (const int bad = answer(handle(file).disk->beforeWrite(), SQLITE_IOERR_TRUNCATE)) return bad;
    DiskFile& f = data(file);
    const auto to = static_cast<std::size_t>(size);
    if (to >= f.bytes.size()) return SQLITE_OK;
    f.unsynced.push_back({to, 0, f.bytes.substr(to), f.bytes.size()});
    f.bytes.resize(to);
    return SQLITE_OK;
}

int syncFile(sqlite3_file* file, int) {
    if (const int bad = answer(handle(file).disk->beforeWrite(), SQLITE_IOERR_FSYNC)) return bad;
    data(file).unsynced.clear();
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(data(file).bytes.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level) {
    Handle& h = handle(file);
    DiskFile& f = data(file);
    if (h.lock >= level) return SQLITE_OK;
    const auto otherHas = [&](const void* owner) { return owner != nullptr && owner != &h; };
    if (level == SQLITE_LOCK_SHARED) {
        if (otherHas(f.pending) || otherHas(f.exclusive)) return SQLITE_BUSY;
        ++f.sharedLocks;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (otherHas(f.reserved) || otherHas(f.pending) || otherHas(f.exclusive)) return SQLITE_BUSY;
        f.reserved = &h;
    } else {
        if (otherHas(f.reserved) || otherHas(f.pending) || otherHas(f.exclusive)) return SQLITE_BUSY;
        f.pending = &h;
        if (f.sharedLocks > 1) {
            h.lock = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
        f.exclusive = &h;
    }
    h.lock = level;
    return SQLITE_OK;
}

int reservedLock(sqlite3_file* file, int* out) {
    *out = data(file).reserved != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 512; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
    DiskFile& f = data(file);
    if (!std::exchange(handle(file).shmUser, true)) ++f.shmUsers;
    while (extend && f.regions.size() <= static_cast<std::size_t>(region)) {
        f.regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    }
    *out = f.regions.size() > static_cast<std::size_t>(region) ? f.regions[static_cast<std::size_t>(region)].get()
                                                               : nullptr;
    return SQLITE_OK;
}

int shmLock(sqlite3_file* file, int offset, int count, int flags) {
    Handle& h = handle(file);
    DiskFile& f = data(file);
    for (int i = offset; i < offset + count && (flags & SQLITE_SHM_LOCK); ++i) {
        const bool mineShared = (h.shmShared >> i) & 1u;
        if (f.shmExclusive[i] != nullptr && f.shmExclusive[i] != &h) return SQLITE_BUSY;
        if ((flags & SQLITE_SHM_EXCLUSIVE) && f.shmShared[i] > (mineShared ? 1 : 0)) return SQLITE_BUSY;
    }
    for (int i = offset; i < offset + count; ++i) {
        const unsigned bit = 1u << i;
        if (flags & SQLITE_SHM_UNLOCK) {
            if (h.shmShared & bit) --f.shmShared[i];
            if (h.shmExclusive & bit) f.shmExclusive[i] = nullptr;
            h.shmShared &= ~bit;
            h.shmExclusive &= ~bit;
        } else if (flags & SQLITE_SHM_SHARED) {
            if (!(h.shmShared & bit)) ++f.shmShared[i];
            h.shmShared |= bit;
        } else {
            f.shmExclusive[i] = &h;
            h.shmExclusive |= bit;
        }
    }
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file*) {}

int shmUnmap(sqlite3_file* file, int) {
    shmLock(file, 0, 8, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
    DiskFile& f = data(file);
    // Without users the memory is gone; the next one starts from zeros, as the system's VFS makes sure of.
    if (std::exchange(handle(file).shmUser, false) && --f.shmUsers == 0) f.regions.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods methods = {
    2,        closeFile,  readFile,     writeFile,   truncateFile, syncFile,        fileSize,
    lockFile, unlockTo,   reservedLock, fileControl, sectorSize,   characteristics, shmMap,
    shmLock,  shmBarrier, shmUnmap,     nullptr,     nullptr,
};

Disk& diskOf(sqlite3_vfs* vfs) { return *static_cast<Disk*>(vfs->pAppData); }

int openVfs(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    Handle& h = handle(file);
    h = Handle{};
    auto opened = diskOf(vfs).open(name ? name : "", (flags & SQLITE_OPEN_CREATE) != 0);
    if (!opened) return SQLITE_CANTOPEN;
    h.disk = &diskOf(vfs);
    h.file = new std::shared_ptr<DiskFile>(std::move(opened));
    h.base.pMethods = &methods;
    if (outFlags) *outFlags = flags;
    return SQLITE_OK;
}

int deleteVfs(sqlite3_vfs* vfs, const char* name, int) {
    Disk& disk = diskOf(vfs);
    if (disk.ended()) return SQLITE_IOERR_DELETE;
    if (!disk.exists(name)) return SQLITE_IOERR_DELETE_NOENT;
    disk.remove(name);
    return SQLITE_OK;
}

int accessVfs(sqlite3_vfs* vfs, const char* name, int, int* out) {
    *out = diskOf(vfs).exists(name) ? 1 : 0;
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int size, char* out) {
    diskOf(vfs).random().fill(std::span(reinterpret_cast<std::uint8_t*>(out), static_cast<std::size_t>(size)));
    return size;
}

int sleepVfs(sqlite3_vfs*, int micros) { return micros; }

int currentTime64(sqlite3_vfs* vfs, sqlite3_int64* out) {
    constexpr sqlite3_int64 unixEpochInJulianMs = 24405875ll * 8640000ll;
    *out = unixEpochInJulianMs + diskOf(vfs).clock().utcMs();
    return SQLITE_OK;
}

int currentTime(sqlite3_vfs* vfs, double* out) {
    sqlite3_int64 ms = 0;
    currentTime64(vfs, &ms);
    *out = static_cast<double>(ms) / 86'400'000.0;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

std::unique_ptr<sqlite3_vfs> makeDiskVfs(Disk& disk, const std::string& name) {
    auto vfs = std::make_unique<sqlite3_vfs>();
    *vfs = sqlite3_vfs{};
    vfs->iVersion = 2;
    vfs->szOsFile = sizeof(Handle);
    vfs->mxPathname = 200;
    vfs->zName = name.c_str();
    vfs->pAppData = &disk;
    vfs->xOpen = openVfs;
    vfs->xDelete = deleteVfs;
    vfs->xAccess = accessVfs;
    vfs->xFullPathname = fullPathname;
    vfs->xRandomness = randomness;
    vfs->xSleep = sleepVfs;
    vfs->xCurrentTime = currentTime;
    vfs->xGetLastError = lastError;
    vfs->xCurrentTimeInt64 = currentTime64;
    return vfs;
}

}  // namespace mostrador::kit

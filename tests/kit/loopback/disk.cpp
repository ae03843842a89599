#include "tests/kit/loopback/disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cassert>

#include "tests/kit/loopback/disk_vfs.h"

namespace mostrador::kit {
namespace {

constexpr std::size_t sectorBytes = 512;

void overlay(std::string& bytes, std::size_t offset, std::string_view data) {
    if (bytes.size() < offset + data.size()) bytes.resize(offset + data.size());
    std::copy(data.begin(), data.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset));
}

}  // namespace

Disk::Disk(const Clock& clock, std::uint64_t seed) : m_clock(clock), m_random(seed) {
    static std::uint64_t made = 0;
    m_name = "disk-" + std::to_string(++made);
    m_vfs = makeDiskVfs(*this, m_name);
    sqlite3_vfs_register(m_vfs.get(), 0);
}

Disk::~Disk() { sqlite3_vfs_unregister(m_vfs.get()); }

Disk::Image Disk::image() const {
    Image image;
    for (const auto& [name, file] : m_files) image[name] = file->bytes;
    return image;
}

void Disk::load(const Image& image) {
    m_files.clear();
    for (const auto& [name, bytes] : image) put(name, bytes);
}

void Disk::put(const std::string& name, const std::string& bytes) {
    auto file = std::make_shared<DiskFile>();
    file->bytes = bytes;
    m_files[name] = std::move(file);
}

std::shared_ptr<DiskFile> Disk::open(const std::string& name, bool create) {
    if (name.empty()) return std::make_shared<DiskFile>();  // a temporary file
    const auto found = m_files.find(name);
    if (found != m_files.end()) return found->second;
    if (!create || m_ended) return nullptr;
    return m_files[name] = std::make_shared<DiskFile>();
}

void Disk::endAfterWrites(int writes, End how) {
    m_endIn = writes;
    m_endHow = how;
}

void Disk::failAfterWrites(int writes, bool full) {
    m_failIn = writes;
    m_failFull = full;
}

Disk::Verdict Disk::beforeWrite() {
    if (m_ended) return Verdict::Dead;
    if (m_endIn > 0 && --m_endIn == 0) {
        endNow(m_endHow);
        return Verdict::Dead;
    }
    if (m_failIn > 0 && --m_failIn == 0) {
        m_failed = true;
        return m_failFull ? Verdict::Full : Verdict::Fail;
    }
    return Verdict::Go;
}

void Disk::endNow(End how) {
    if (m_ended) return;
    m_left.clear();
    for (const auto& [name, file] : m_files) m_left[name] = how == End::Kill ? file->bytes : survives(*file);
    m_ended = true;
}

// Back to the last sync, then forward through what happened since, with gaps.
std::string Disk::survives(const DiskFile& file) {
    std::string bytes = file.bytes;
    std::vector<std::string> written(file.unsynced.size());
    for (std::size_t i = file.unsynced.size(); i-- > 0;) {
        const DiskFile::Write& write = file.unsynced[i];
        written[i] = bytes.substr(write.offset, write.size);
        bytes.resize(write.sizeBefore);
        overlay(bytes, write.offset, write.before);
    }
    const bool nothing = m_random.below(3) == 0;  // the plainest case, as often as the odd ones
    for (std::size_t i = 0; i < file.unsynced.size(); ++i) {
        const DiskFile::Write& write = file.unsynced[i];
        const std::uint64_t luck = nothing ? 0 : m_random.below(4);
        if (luck == 0) continue;
        if (write.size == 0) {
            bytes.resize(write.offset);
            continue;
        }
        std::string_view data = written[i];
        if (luck == 1) data = data.substr(0, m_random.below(data.size() / sectorBytes + 1) * sectorBytes);
        if (!data.empty()) overlay(bytes, write.offset, data);
    }
    return bytes;
}

void Disk::restart() {
    if (m_ended) load(m_left);
    m_left.clear();
    m_ended = m_failed = false;
    m_endIn = m_failIn = 0;
}

}  // namespace mostrador::kit

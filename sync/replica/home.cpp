#include "sync/replica/home.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

#include "models/base/durable_file.h"
#include "models/base/text.h"
#include "sync/replica/home_files.h"

namespace mostrador::sync {
namespace {

constexpr std::string_view pointerName = "CURRENT";
constexpr std::string_view prefix = "replica-";
constexpr std::string_view suffix = ".db";

// The number in `replica-7.db`; 0 when the name is none of ours.
std::int64_t generationOf(std::string_view name) {
    if (!name.starts_with(prefix)) return 0;
    std::int64_t number = 0;
    const std::string_view rest = name.substr(prefix.size());
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc{} ||
        !std::string_view(end, static_cast<std::size_t>(rest.data() + rest.size() - end)).starts_with(suffix))
        return 0;
    return number;
}

}  // namespace

std::vector<std::string> listFolder(const std::string& path) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        const std::u8string name = at->path().filename().u8string();
        names.emplace_back(reinterpret_cast<const char*>(name.data()), name.size());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string readSmallFile(const std::string& path) {
    std::ifstream in(std::filesystem::path(reinterpret_cast<const char8_t*>(path.c_str())), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void removeFile(const std::string& path) {
    std::error_code ignored;  // a left-over is tried again at the next start
    std::filesystem::remove(reinterpret_cast<const char8_t*>(path.c_str()), ignored);
}

struct Home::Impl {
    std::string folder;
    std::unique_ptr<FileLock> lock;
    std::string currentName;  // "replica-3.db", empty before the first
    std::int64_t lastGeneration = 0;
};

Home::Home(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Home::~Home() = default;

Result<std::unique_ptr<Home>> Home::open(const std::string& folder) {
    auto impl = std::make_unique<Impl>();
    impl->folder = folder;
    MOSTRADOR_TRY(makePrivateFolder(folder));
    MOSTRADOR_TRY_ASSIGN(impl->lock, FileLock::take(folder + "/lock"));
    MOSTRADOR_TRY(makePrivateFolder(folder + "/log"));
    const std::string pointer = folder + "/" + std::string(pointerName);
    std::error_code ignored;
    impl->currentName = std::string(trimmed(readSmallFile(pointer)));
    if (impl->currentName.empty()) {
        // A pointer that is there but cannot be read is no first start: what it names may hold unsent work.
        if (std::filesystem::exists(pointer, ignored)) return fail(ErrorCode::FileUnreadable, {}, pointer);
        // Without a pointer databases may still lie here (a half restored folder): kept aside under a name that no
        // clean-up touches.
        for (const std::string& name : listFolder(folder))
            if (generationOf(name) != 0)
                std::filesystem::rename(folder + "/" + name, folder + "/lost-" + name, ignored);
    }
    if (!impl->currentName.empty() && generationOf(impl->currentName) == 0)
        return fail(ErrorCode::StorageCorrupt, {}, folder + "/CURRENT");
    for (const std::string& name : listFolder(folder))
        impl->lastGeneration = std::max(impl->lastGeneration, generationOf(name));
    impl->lastGeneration = std::max(impl->lastGeneration, generationOf(impl->currentName));
    return std::unique_ptr<Home>(new Home(std::move(impl)));
}

const std::string& Home::folder() const { return m->folder; }
std::string Home::logFolder() const { return m->folder + "/log"; }
std::string Home::current() const { return m->currentName.empty() ? std::string() : m->folder + "/" + m->currentName; }

std::string Home::nextGenerationPath() {
    ++m->lastGeneration;
    return m->folder + "/" + std::string(prefix) + std::to_string(m->lastGeneration) + std::string(suffix);
}

Result<> Home::switchTo(const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);
    if (generationOf(name) == 0) return fail(ErrorCode::Internal, {}, "not a generation: " + name);
    MOSTRADOR_TRY(replaceFile(m->folder + "/" + std::string(pointerName), name + "\n"));
    m->currentName = name;
    return success();
}

void Home::removeOldGenerations() {
    for (const std::string& name : listFolder(m->folder)) {
        const std::int64_t generation = generationOf(name);
        if (generation != 0 && generation != generationOf(m->currentName)) removeFile(m->folder + "/" + name);
    }
}

}  // namespace mostrador::sync

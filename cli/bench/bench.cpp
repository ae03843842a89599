#include "cli/bench/bench.h"

#include "cli/bench/work.h"
#include "cli/secret_input.h"

namespace mostrador::cli {
namespace {

using Maker = std::unique_ptr<Work> (*)(Context&, BenchArgs, std::string);

struct Known {
    std::string_view name;
    Maker make;
    std::int64_t n;  // when none is given
};

constexpr Known works[] = {{"w1", makeW1, 10'000}, {"w2", makeW2, 10'000}, {"w3", makeW3, 200},
                           {"w4", makeW4, 2'000},  {"w5", makeW5, 20},     {"w6", makeW6, 1}};

}  // namespace

void runBench(Context& context, const BenchArgs& args) {
    BenchArgs wanted = args;
    std::string password;
    if (!args.url.empty()) {
        auto typed = readSecret(context.say("Contraseña", "Password"), 30'000);
        if (!typed.ok()) return context.finish(typed.error());
        password = std::move(*typed);
    }
    for (const Known& known : works) {
        if (known.name != args.work) continue;
        if (wanted.n == 0) wanted.n = known.n;
        auto work = known.make(context, wanted, std::move(password));
        Work* started = work.get();
        context.keep(std::move(work));
        return started->start();
    }
}

}  // namespace mostrador::cli

#pragma once
// `mostrador-cli bench`: the works W1–W6 with real replicas, a real server and durable stores, one JSON line out.
// See docs in each work's file for what is measured and what is not.

namespace mostrador::cli {

class Context;
struct BenchArgs;

void runBench(Context& context, const BenchArgs& args);

}  // namespace mostrador::cli

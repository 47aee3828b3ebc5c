// hearth_bench [SECTION...] [--quick]: clocks, orders, reads, segments, slots, sos.
#include "tools/bench/bench.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <thread>

namespace {

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

} // namespace

int main(int argc, char** argv) try {
    using namespace hearth::bench;
    CLI::App app{"Figures of a whole server on this machine", "hearth_bench"};
    std::vector<std::string> wanted;
    bool is_quick = false;
    std::map<std::string, void (*)(bool)> const sections{
        {"clocks", measure_clocks},     {"orders", measure_orders}, {"reads", measure_reads},
        {"segments", measure_segments}, {"slots", measure_slots},   {"sos", measure_sos}};
    app.add_option("section", wanted, "clocks, orders, reads, segments, slots, sos; all without")
        ->check(CLI::IsMember({"clocks", "orders", "reads", "segments", "slots", "sos"}));
    app.add_flag("--quick", is_quick, "a look, not a figure");
    CLI11_PARSE(app, argc, argv);
    std::cout << processor() << ", " << std::thread::hardware_concurrency() << " cores"
              << (is_quick ? "; QUICK: not figures" : "") << std::endl;
    for (auto const& [name, measure] : sections) {
        if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), name) == wanted.end())
            continue;
        std::cout << "--- " << name << std::endl;
        measure(is_quick);
    }
} catch (std::exception const& error) {
    std::cerr << "hearth_bench: " << error.what() << std::endl;
    return 1;
}

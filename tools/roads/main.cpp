/// hearth_roads: figures of the embedded road network, and its agreement with another router.
///   hearth_roads [--folder F] [--pairs N] [FILE…]
/// One thread, its own processor time. Where Debian's routino is installed it answers the same
/// pairs from the same extract: how many ways of ours take as long as its, within a tenth.
#include "platform/roads/mapped.h"
#include "platform/roads/read_map.h"
#include "roads/route.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>
#include <unistd.h>

namespace {

using namespace hearth::roads;

double seconds_used() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Wish {
    std::string folder = "../shared/bench/osm";
    std::size_t pairs = 500;
    std::vector<std::string> files;
};

/// Junctions from where the profile may go on, drawn evenly.
std::vector<Point> draw(View const& view, Profile profile, std::size_t count, std::uint32_t seed) {
    auto const& hierarchy = view.hierarchies[static_cast<std::size_t>(profile)];
    std::mt19937 random{seed};
    std::vector<Point> points;
    while (points.size() < count && !hierarchy.junction_of.empty())
        points.push_back(
            view.junctions[hierarchy.junction_of[random() % hierarchy.junction_of.size()]]);
    return points;
}

std::vector<Spot> snap_all(View const& view, Profile profile, std::vector<Point> const& points) {
    std::vector<Spot> spots;
    for (auto const& point : points)
        spots.push_back(snap(view, profile, point).value_or(Spot{}));
    return spots;
}

void measure(View const& view, Profile profile) {
    constexpr std::size_t count = 1'000, routes = 200;
    auto const begun = seconds_used();
    auto const from = snap_all(view, profile, draw(view, profile, count, 1));
    auto const to = snap_all(view, profile, draw(view, profile, count, 2));
    auto const snapped = seconds_used();
    auto const table = travel_table(view, profile, from, to);
    auto const filled = seconds_used();
    std::size_t reached = 0;
    for (auto const& cell : table.cells)
        reached += cell.is_reached();
    std::size_t points = 0;
    auto const started = seconds_used();
    for (std::size_t at = 0; at < routes; ++at)
        if (auto const route = best_route(view, profile, from[at], to[at]))
            points += route->points.size();
    auto const ended = seconds_used();
    std::printf("  %-8s 1,000 x 1,000: %.3f s, reached %.2f %%; snap %.1f us; a route %.2f ms, "
                "%zu points\n",
                to_text(profile).data(), filled - snapped,
                100.0 * static_cast<double>(reached) / static_cast<double>(table.cells.size()),
                (snapped - begun) / (2 * count) * 1e6, (ended - started) / routes * 1e3,
                points / routes);
}

/// Another program's answer: its standard output, line by line.
template <typename Take>
bool run(std::string const& command, Take&& take) {
    auto* const pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    if (!pipe) return false;
    char line[1'000];
    while (std::fgets(line, sizeof line, pipe))
        take(line);
    return ::pclose(pipe) == 0;
}

class Routino {
public:
    explicit Routino(std::string const& extract) {
        char name[] = "/tmp/hearth-routino-XXXXXX";
        if (auto const* const made = ::mkdtemp(name)) folder_ = made;
        is_there_ = !folder_.empty() &&
                    run("planetsplitter --dir=" + folder_ + " --prefix=x --tagging=" + share +
                            "tagging.xml '" + extract + "'",
                        [](char const*) {});
    }
    ~Routino() {
        if (!folder_.empty()) std::filesystem::remove_all(folder_);
    }
    bool is_there() const { return is_there_; }

    /// Seconds of its quickest way, as it sums them up: to the tenth of a minute. (The speed it
    /// prints beside is the profile's, not what the limit leaves of it.) Nothing where it finds
    /// none.
    std::optional<double> seconds(Profile profile, Point const& from, Point const& to) const {
        static constexpr char const* transports[] = {"foot", "bicycle", "motorcar"};
        char places[300];
        std::snprintf(places, sizeof places,
                      " --lat1=%.7f --lon1=%.7f --lat2=%.7f --lon2=%.7f --transport=%s",
                      from.lat * unit_degrees, from.lon * unit_degrees, to.lat * unit_degrees,
                      to.lon * unit_degrees, transports[static_cast<std::size_t>(profile)]);
        double sum = 0;
        auto const is_found = run(
            "routino-router --dir=" + folder_ + " --prefix=x --profiles=" + share +
                "profiles.xml --translations=" + share +
                "translations.xml --quickest --output-text-all --output-stdout --quiet" + places,
            [&](char const* line) {
                double minutes = 0;
                if (line[0] != '#' &&
                    std::sscanf(line, "%*f %*f %*[^\t] %*[^\t] %*f %*f %*f %lf", &minutes) == 1)
                    sum = minutes * 60;
            });
        if (!is_found) return {};
        return sum;
    }

private:
    std::string const share = "/usr/share/routino/";
    std::string folder_;
    bool is_there_ = false;
};

void compare(View const& view, Profile profile, Routino const& routino, std::size_t pairs) {
    auto const from = draw(view, profile, pairs, 11), to = draw(view, profile, pairs, 12);
    std::vector<double> ratios;
    std::size_t without = 0, agreeing = 0;
    for (std::size_t at = 0; at < pairs; ++at) {
        auto const a = snap(view, profile, from[at]), b = snap(view, profile, to[at]);
        auto const ours = a && b ? best_route(view, profile, *a, *b) : std::nullopt;
        auto const theirs = routino.seconds(profile, from[at], to[at]);
        if (!ours || !theirs) {
            without += 1;
            continue;
        }
        auto const gap = std::abs(ours->seconds - *theirs);
        agreeing += gap <= 0.1 * *theirs;
        if (*theirs > 0) ratios.push_back(ours->seconds / *theirs);
    }
    std::ranges::sort(ratios);
    auto const at = [&](double part) {
        return ratios.empty() ? 0
                              : ratios[static_cast<std::size_t>(
                                    part * static_cast<double>(ratios.size() - 1))];
    };
    std::printf("  %-8s routino: %.1f %% of %zu pairs within 10 %% (no answer of one of us: %zu); "
                "ours / its: 5 %% %.3f, median %.3f, 95 %% %.3f\n",
                to_text(profile).data(),
                100.0 * static_cast<double>(agreeing) / static_cast<double>(pairs), pairs, without,
                at(0.05), at(0.5), at(0.95));
}

bool run_file(Wish const& wish, std::string const& file) {
    auto const path = wish.folder + "/" + file;
    auto const begun = seconds_used();
    auto map = read_map(path);
    auto const read = seconds_used();
    if (auto const* const fault = std::get_if<Fault>(&map)) {
        std::fprintf(stderr, "hearth_roads: %s: %s\n", fault->where.c_str(), fault->what.c_str());
        return false;
    }
    auto const built = assemble(std::get<Map>(std::move(map)));
    auto const assembled = seconds_used();
    if (auto const* const fault = std::get_if<Fault>(&built)) {
        std::fprintf(stderr, "hearth_roads: %s: %s\n", path.c_str(), fault->what.c_str());
        return false;
    }
    auto const out = std::filesystem::temp_directory_path() /
                     ("hearth-roads-" + std::to_string(::getpid()) + ".roads");
    if (save(std::get<Network>(built).view(), out)) return false;
    auto const opening = seconds_used();
    auto const opened = Mapped::open(out);
    auto const open = seconds_used();
    std::filesystem::remove(out);
    auto const* const mapped = std::get_if<std::unique_ptr<Mapped>>(&opened);
    if (!mapped) return false;
    auto const& view = (*mapped)->view();
    std::printf("%s: %zu edges, %llu km; read %.2f s, built %.2f s, %.1f MB, opened in %.1f ms\n",
                file.c_str(), view.edges.size(),
                static_cast<unsigned long long>(view.info.kilometres), read - begun,
                assembled - read, static_cast<double>((*mapped)->bytes()) / 1e6,
                (open - opening) * 1e3);
    for (auto const profile : all_profiles)
        measure(view, profile);
    if (!wish.pairs || !file.ends_with(".pbf")) return true;
    Routino const routino{path};
    if (!routino.is_there())
        std::printf("  routino is missing: no comparison (apt-get install routino)\n");
    else
        for (auto const profile : {Profile::Car, Profile::Bicycle, Profile::Foot})
            compare(view, profile, routino, wish.pairs);
    return true;
}

} // namespace

int main(int argc, char** argv) {
    Wish wish;
    for (int at = 1; at < argc; ++at) {
        std::string const word = argv[at];
        if (word == "--folder" && at + 1 < argc)
            wish.folder = argv[++at];
        else if (word == "--pairs" && at + 1 < argc)
            wish.pairs = std::strtoull(argv[++at], nullptr, 10);
        else
            wish.files.push_back(word);
    }
    if (wish.files.empty())
        wish.files = {"macau-streets-2026.tsv", "liechtenstein-2015.osm.pbf",
                      "andorra-2013.osm.pbf"};
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    bool is_well = true;
    for (auto const& file : wish.files)
        is_well = run_file(wish, file) && is_well;
    std::printf("%s\n", attribution.data());
    return is_well ? 0 : 2;
}

#include "app/roads/command.h"

#include "cn/coordinates.h"
#include "platform/roads/mapped.h"
#include "platform/roads/read_map.h"
#include "roads/route.h"

#include <charconv>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <iostream>

namespace hearth::app::roads_command {
namespace {

using namespace hearth::roads;

int complain(Fault const& fault) {
    std::cerr << "hearth: " << fault.where << ": " << fault.what << "\n";
    return 2;
}

double seconds_used() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string default_out(std::string const& file) {
    for (std::string_view const end : {".osm.pbf", ".pbf", ".tsv"})
        if (file.ends_with(end)) return file.substr(0, file.size() - end.size()) + ".roads";
    return file + ".roads";
}

void print(View const& view, std::size_t bytes) {
    std::printf("junctions %zu, edges %zu, points %zu, %llu km of roads\n", view.junctions.size(),
                view.edges.size(), view.points.size(),
                static_cast<unsigned long long>(view.info.kilometres));
    std::printf("from %.5f,%.5f to %.5f,%.5f\n", view.info.south_west.lat * unit_degrees,
                view.info.south_west.lon * unit_degrees, view.info.north_east.lat * unit_degrees,
                view.info.north_east.lon * unit_degrees);
    for (auto const profile : all_profiles) {
        auto const index = static_cast<std::size_t>(profile);
        auto const& hierarchy = view.hierarchies[index];
        std::printf("%-8s %zu junctions, %zu arcs, %.1f km/h on a free road\n",
                    std::string{to_text(profile)}.c_str(), hierarchy.junction_of.size(),
                    hierarchy.up.size() + hierarchy.down.size(), view.info.km_per_hour[index]);
    }
    std::printf("%.1f MB\n%s\n", static_cast<double>(bytes) / 1e6, std::string{view.note}.c_str());
}

std::optional<Point> parse_position(std::string const& text, System system) {
    double lat = 0, lon = 0;
    auto const* const end = text.data() + text.size();
    auto const first = std::from_chars(text.data(), end, lat);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ',') return {};
    auto const second = std::from_chars(first.ptr + 1, end, lon);
    if (second.ec != std::errc{} || second.ptr != end) return {};
    if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) return {};
    if (system == System::Wgs84) return to_point(lat, lon);
    auto const gcj =
        system == System::Bd09 ? cn::to_gcj02(cn::Bd09{lon, lat}) : cn::Gcj02{lon, lat};
    auto const place = cn::to_wgs84(gcj);
    return to_point(place.latitude, place.longitude);
}

void print_geojson(Route const& route) {
    std::printf("{\"type\":\"Feature\",\"properties\":{\"seconds\":%.1f,\"metres\":%.1f,"
                "\"attribution\":\"%s\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[",
                route.seconds, route.metres, attribution.data());
    for (std::size_t at = 0; at < route.points.size(); ++at)
        std::printf("%s[%.7f,%.7f]", at ? "," : "", route.points[at].lon * unit_degrees,
                    route.points[at].lat * unit_degrees);
    std::printf("]}}\n");
}

} // namespace

int build(BuildWish const& wish) {
    auto const begun = seconds_used();
    auto read = read_map(wish.file);
    if (auto* const fault = std::get_if<Fault>(&read)) {
        if (fault->where != wish.file) fault->where = wish.file + ", " + fault->where;
        return complain(*fault);
    }
    Left left;
    auto built = assemble(std::get<Map>(std::move(read)), &left);
    if (auto const* const fault = std::get_if<Fault>(&built))
        return complain({fault->what, wish.file});
    auto const out = wish.out.empty() ? default_out(wish.file) : wish.out;
    auto const& network = std::get<Network>(built);
    if (auto const fault = save(network.view(), out)) return complain(*fault);
    if (left.pieces_without_node)
        std::printf("%llu pieces of ways have no node in the extract (its border cuts them)\n",
                    static_cast<unsigned long long>(left.pieces_without_node));
    if (left.pieces_too_long)
        std::printf("%llu pieces of ways longer than 20 km left out\n",
                    static_cast<unsigned long long>(left.pieces_too_long));
    for (auto const profile : all_profiles)
        if (auto const off = left.junctions_cut_off[static_cast<std::size_t>(profile)])
            std::printf("%s: %llu junctions without a way there or back left out\n",
                        to_text(profile).data(), static_cast<unsigned long long>(off));
    print(network.view(), std::filesystem::file_size(out));
    std::printf("%s made in %.1f s of processor time\n", out.c_str(), seconds_used() - begun);
    return 0;
}

int info(std::string const& file) {
    auto const read = Mapped::open(file);
    if (auto const* const fault = std::get_if<Fault>(&read)) return complain(*fault);
    auto const& mapped = *std::get<std::unique_ptr<Mapped>>(read);
    print(mapped.view(), mapped.bytes());
    return 0;
}

int route(RouteWish const& wish) {
    auto const read = Mapped::open(wish.file);
    if (auto const* const fault = std::get_if<Fault>(&read)) return complain(*fault);
    auto const& view = std::get<std::unique_ptr<Mapped>>(read)->view();
    std::array<Spot, 2> spots;
    for (auto const& [text, name, spot] :
         {std::tuple{&wish.from, "--from", &spots[0]}, std::tuple{&wish.to, "--to", &spots[1]}}) {
        auto const point = parse_position(*text, wish.system);
        if (!point) return complain({"a place is LAT,LON in degrees, like 31.2304,121.4737", name});
        auto const found = snap(view, wish.profile, *point);
        if (!found) {
            std::cerr << "hearth: " << name << ": no road within 2 km\n";
            return 1;
        }
        *spot = *found;
    }
    auto const found = best_route(view, wish.profile, spots[0], spots[1]);
    if (!found) {
        std::cerr << "hearth: there is no way from the one to the other\n";
        return 1;
    }
    if (wish.is_geojson) {
        print_geojson(*found);
        return 0;
    }
    std::printf("%.0f s, %.0f m, %zu points; to the road %.0f m, from it %.0f m\n%s\n",
                found->seconds, found->metres, found->points.size(), spots[0].off_road_m,
                spots[1].off_road_m, attribution.data());
    return 0;
}

} // namespace hearth::app::roads_command

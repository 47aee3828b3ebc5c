// What goes to a table service and what comes back: OSRM's /table/v1 (project-osrm.org, "HTTP API",
// table service) and Valhalla's /sources_to_targets (valhalla.github.io, "Matrix service").
#include "cn/coordinates.h"
#include "platform/roads/times.h"

#include <boost/json.hpp>

#include <cmath>
#include <cstdio>

namespace hearth::roads {
namespace {

namespace bj = boost::json;

constexpr auto patience = std::chrono::seconds{15};
constexpr std::size_t largest_reply = 4 << 20;

/// As the service's map has it.
std::pair<double, double> lat_lon(System system, Point const& point) {
    cn::Wgs84 const place{point.lon * unit_degrees, point.lat * unit_degrees};
    if (system == System::Wgs84) return {place.latitude, place.longitude};
    auto const gcj = cn::to_gcj02(place);
    if (system == System::Gcj02) return {gcj.latitude, gcj.longitude};
    auto const baidu = cn::to_bd09(gcj);
    return {baidu.latitude, baidu.longitude};
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6f", value);
    return text;
}

std::string base_of(TableAsk const& ask) {
    auto base = ask.wish.service;
    constexpr std::string_view slot = "{profile}";
    if (auto const at = base.find(slot); at != base.npos)
        base.replace(at, slot.size(), to_text(ask.profile));
    while (base.ends_with('/'))
        base.pop_back();
    return base;
}

std::string osrm_url(TableAsk const& ask) {
    static constexpr std::array names{"walking", "cycling", "driving"};
    auto url = base_of(ask) + "/table/v1/" + names[static_cast<std::size_t>(ask.profile)] + "/";
    std::string sources, destinations;
    std::size_t index = 0;
    auto const add = [&](std::span<Point const> points, std::string& list) {
        for (auto const& point : points) {
            auto const [lat, lon] = lat_lon(ask.wish.system, point);
            url += (index ? ";" : "") + number(lon) + "," + number(lat);
            list += (list.empty() ? "" : ";") + std::to_string(index++);
        }
    };
    add(ask.from, sources);
    add(ask.to, destinations);
    return url + "?annotations=duration&sources=" + sources + "&destinations=" + destinations;
}

std::string valhalla_body(TableAsk const& ask) {
    static constexpr std::array names{"pedestrian", "bicycle", "auto"};
    auto const list = [&](std::span<Point const> points) {
        std::string text = "[";
        for (auto const& point : points) {
            auto const [lat, lon] = lat_lon(ask.wish.system, point);
            text += (text.size() > 1 ? "," : "") + std::string{"{\"lat\":"} + number(lat) +
                    ",\"lon\":" + number(lon) + "}";
        }
        return text + "]";
    };
    return "{\"sources\":" + list(ask.from) + ",\"targets\":" + list(ask.to) + ",\"costing\":\"" +
           names[static_cast<std::size_t>(ask.profile)] + "\"}";
}

/// Seconds of a cell: OSRM writes the number, Valhalla an object with its `time`.
std::optional<double> seconds_of(bj::value const& cell) {
    auto const* value = &cell;
    if (auto const* const object = cell.if_object()) {
        value = object->if_contains("time");
        if (!value) return {};
    }
    if (value->is_null()) return -1; // there is no way
    bj::error_code error;
    auto const seconds = value->to_number<double>(error);
    if (error || !std::isfinite(seconds) || seconds < 0) return {};
    return seconds;
}

std::optional<std::vector<double>> cells_of(bj::value const& table, TableAsk const& ask) {
    auto const* const rows = table.if_array();
    if (!rows || rows->size() != ask.from.size()) return {};
    std::vector<double> all;
    for (auto const& row : *rows) {
        auto const* const cells = row.if_array();
        if (!cells || cells->size() != ask.to.size()) return {};
        for (auto const& cell : *cells) {
            auto const seconds = seconds_of(cell);
            if (!seconds) return {};
            all.push_back(*seconds);
        }
    }
    return all;
}

} // namespace

outgoing::HttpRequest to_request(TableAsk const& ask) {
    outgoing::HttpRequest request;
    request.timeout = patience;
    request.reply_limit = largest_reply;
    if (ask.wish.speaks == Speaks::Osrm) {
        request.url = osrm_url(ask);
        return request;
    }
    request.method = "POST";
    request.url = base_of(ask) + "/sources_to_targets";
    request.fields = {{"Content-Type", "application/json"}};
    request.body = valhalla_body(ask);
    return request;
}

Read<std::vector<double>> parse_reply(TableAsk const& ask, outgoing::HttpReply const& reply) {
    if (reply.reach != outgoing::Reach::Answered) return Fault{reply.error, ask.wish.service};
    if (reply.status != 200)
        return Fault{"answered " + std::to_string(reply.status), ask.wish.service};
    bj::error_code error;
    auto const document = bj::parse(reply.body, error);
    auto const* const object = error ? nullptr : document.if_object();
    if (!object) return Fault{"answered something that is not JSON", ask.wish.service};
    auto const* const table =
        object->if_contains(ask.wish.speaks == Speaks::Osrm ? "durations" : "sources_to_targets");
    auto cells = table ? cells_of(*table, ask) : std::nullopt;
    if (!cells) return Fault{"answered without a whole table of times", ask.wish.service};
    return std::move(*cells);
}

} // namespace hearth::roads

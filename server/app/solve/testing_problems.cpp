#include "app/solve/testing_problems.h"

#include <algorithm>

namespace hearth::app::solve::testing {
namespace {

json::Value number(std::int64_t value) {
    return json::Value{value};
}

class Maker {
public:
    Maker(Random& random, Size const& size) : random_(random), size_(size) {}
    json::Value make();

private:
    std::int64_t draw(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(
                           random_.below(static_cast<std::uint32_t>(most - least + 1)));
    }
    bool chance(double share) { return random_.unit() < (size_.is_rich ? share : 0); }
    json::Value amounts(std::int64_t most) {
        json::Array all;
        for (int at = 0; at < kinds_; ++at)
            all.push_back(number(draw(0, most)));
        return {std::move(all)};
    }
    json::Value window(std::int64_t from, std::int64_t to) {
        return {json::Array{number(from), number(to)}};
    }
    json::Value windows(bool may_be_many);
    json::Value skills(double share);
    json::Value matrix(bool is_plain);
    void stop(json::Object& out, std::int64_t id);
    json::Value vehicle(std::int64_t id);

    Random& random_;
    Size size_;
    int places_ = 1, kinds_ = 1;
    std::int64_t day_ = 0;
    bool has_costs_ = false, has_two_profiles_ = false;
    std::vector<std::pair<std::int64_t, std::int64_t>> map_;
};

json::Value Maker::windows(bool may_be_many) {
    json::Array all;
    auto const from = draw(0, day_ * 2 / 3);
    auto const to = from + draw(day_ / 20, day_ / 3);
    all.push_back(window(from, to));
    if (may_be_many && chance(0.3)) {
        auto const next = to + draw(1, day_ / 4);
        all.push_back(window(next, next + draw(0, day_ / 4)));
    }
    return {std::move(all)};
}

json::Value Maker::skills(double share) {
    json::Array all;
    for (std::int64_t skill = 1; skill <= 3; ++skill)
        if (chance(share)) all.push_back(number(skill));
    return {std::move(all)};
}

/// Ways on a map, one-way streets, now and then none at all, now and then crooked.
json::Value Maker::matrix(bool is_plain) {
    json::Array rows;
    auto const is_crooked = !is_plain && chance(0.2);
    auto const has_gaps = chance(0.15);
    for (auto const& [x, y] : map_) {
        json::Array row;
        for (auto const& [u, v] : map_) {
            auto const far = std::abs(x - u) + std::abs(y - v);
            auto cell = far == 0 ? 0 : far + (is_plain ? 0 : draw(0, far / 4 + 1));
            if (is_crooked && chance(0.2)) cell = draw(0, 400);
            row.push_back(!is_plain && has_gaps && chance(0.05) && far > 0 ? json::Value{}
                                                                           : number(cell));
        }
        rows.push_back({std::move(row)});
    }
    return {std::move(rows)};
}

void Maker::stop(json::Object& out, std::int64_t id) {
    out.emplace_back("id", number(id));
    out.emplace_back("location_index", number(draw(0, places_ - 1)));
    if (chance(0.8)) out.emplace_back("service", number(draw(0, 30)));
    if (chance(0.3)) out.emplace_back("setup", number(draw(0, 20)));
    if (chance(0.2))
        out.emplace_back("service_per_type",
                         json::Value{json::Object{{"van", number(draw(0, 60))}}});
    if (chance(0.2))
        out.emplace_back("setup_per_type", json::Value{json::Object{{"bike", number(0)}}});
    if (!size_.is_rich || chance(0.6)) out.emplace_back("time_windows", windows(true));
}

json::Value Maker::vehicle(std::int64_t id) {
    json::Object out{{"id", number(id)}};
    auto const home = number(draw(0, places_ - 1));
    if (chance(0.2)) {
        out.emplace_back("start_index", home);
    } else if (chance(0.1)) {
        out.emplace_back("end_index", home);
    } else {
        out.emplace_back("start_index", home);
        out.emplace_back("end_index", chance(0.3) ? number(draw(0, places_ - 1)) : home);
    }
    out.emplace_back("capacity", amounts(14));
    out.emplace_back("skills", skills(0.6));
    if (!size_.is_rich || chance(0.7))
        out.emplace_back("time_window", window(draw(0, day_ / 4), day_ + draw(0, day_ / 2)));
    if (has_two_profiles_ && chance(0.4))
        out.emplace_back("profile", json::Value{std::string("bike")});
    if (chance(0.3)) out.emplace_back("speed_factor", json::Value{0.5 + random_.unit()});
    if (chance(0.3))
        out.emplace_back("type", json::Value{std::string(chance(0.5) ? "van" : "bike")});
    if (chance(0.2)) out.emplace_back("max_tasks", number(draw(1, 4)));
    if (chance(0.2)) out.emplace_back("max_travel_time", number(draw(50, 600)));
    if (chance(0.2)) out.emplace_back("max_distance", number(draw(50, 600)));
    if (chance(0.3)) {
        json::Object costs{{"fixed", number(draw(0, 200))}};
        if (!has_costs_) {
            costs.emplace_back("per_hour", number(draw(0, 7200)));
            costs.emplace_back("per_km", number(draw(0, 2000)));
        }
        out.emplace_back("costs", json::Value{std::move(costs)});
    }
    json::Array rests;
    for (std::int64_t rest = 1; rest <= 2 && chance(0.35); ++rest) {
        json::Object one{{"id", number(rest)}, {"service", number(draw(0, 60))}};
        if (chance(0.9)) one.emplace_back("time_windows", windows(false));
        if (chance(0.2)) one.emplace_back("max_load", amounts(8));
        rests.push_back({std::move(one)});
    }
    if (!rests.empty()) out.emplace_back("breaks", json::Value{std::move(rests)});
    return {std::move(out)};
}

json::Value Maker::make() {
    auto const stops = size_.jobs + 2 * size_.shipments;
    places_ = static_cast<int>(draw(std::max(2, stops / 2), stops + 2));
    kinds_ = size_.is_rich ? static_cast<int>(draw(0, 3)) : 1;
    day_ = 400 + 20 * stops / std::max(1, size_.vehicles);
    for (int at = 0; at < places_; ++at)
        map_.emplace_back(draw(0, 80), draw(0, 80));
    has_costs_ = chance(0.2);
    has_two_profiles_ = chance(0.4);
    json::Object matrices;
    for (auto const* profile : {"car", "bike"}) {
        if (profile == std::string_view("bike") && !has_two_profiles_) continue;
        json::Object matrix{{"durations", this->matrix(!size_.is_rich)}};
        matrix.emplace_back("distances", this->matrix(true));
        if (has_costs_) matrix.emplace_back("costs", this->matrix(true));
        matrices.emplace_back(profile, json::Value{std::move(matrix)});
    }
    json::Array jobs, shipments, vehicles;
    for (int at = 0; at < size_.jobs; ++at) {
        json::Object one;
        stop(one, 10 + at);
        if (!size_.is_rich || chance(0.6)) one.emplace_back("delivery", amounts(5));
        if (chance(0.4)) one.emplace_back("pickup", amounts(5));
        one.emplace_back("skills", skills(0.12));
        if (chance(0.4)) one.emplace_back("priority", number(draw(0, 3)));
        jobs.push_back({std::move(one)});
    }
    for (int at = 0; at < size_.shipments; ++at) {
        json::Object one, from, to;
        stop(from, 10 + at);
        stop(to, 10 + at);
        one.emplace_back("pickup", json::Value{std::move(from)});
        one.emplace_back("delivery", json::Value{std::move(to)});
        if (chance(0.9)) one.emplace_back("amount", amounts(6));
        one.emplace_back("skills", skills(0.1));
        if (chance(0.4)) one.emplace_back("priority", number(draw(0, 3)));
        shipments.push_back({std::move(one)});
    }
    for (int at = 0; at < size_.vehicles; ++at)
        vehicles.push_back(vehicle(1 + at));
    return {json::Object{{"jobs", json::Value{std::move(jobs)}},
                         {"shipments", json::Value{std::move(shipments)}},
                         {"vehicles", json::Value{std::move(vehicles)}},
                         {"matrices", json::Value{std::move(matrices)}}}};
}

json::Value nasty(Random& random) {
    switch (random.below(14)) {
    case 0:
        return number(-1);
    case 1:
        return number(0);
    case 2:
        return number(INT64_MAX);
    case 3:
        return number(INT64_MIN);
    case 4:
        return number(1'000'000'000);
    case 5:
        return number(4'294'967'296);
    case 6:
        return {};
    case 7:
        return json::Value{std::string("x")};
    case 8:
        return json::Value{json::Array{}};
    case 9:
        return json::Value{json::Object{}};
    case 10:
        return json::Value{1e300};
    case 11:
        return json::Value{true};
    case 12:
        return json::Value{json::Array{number(9), number(3)}};
    default:
        return number(static_cast<std::int64_t>(random.below(100)));
    }
}

} // namespace

json::Value random_problem(Random& random, Size const& size) {
    return Maker{random, size}.make();
}

void spoil(json::Value& value, Random& random) {
    if (auto* array = std::get_if<json::Array>(&value.data); array && !array->empty()) {
        auto const at = random.below(static_cast<std::uint32_t>(array->size()));
        auto const what = random.below(12);
        if (what == 0) {
            array->erase(array->begin() + at);
            return;
        }
        if (what == 1) {
            auto const twin = (*array)[at];
            array->push_back(twin);
            return;
        }
        if (what == 2) {
            std::ranges::reverse(*array);
            return;
        }
        return spoil((*array)[at], random);
    }
    if (auto* object = std::get_if<json::Object>(&value.data); object && !object->empty()) {
        auto const at = random.below(static_cast<std::uint32_t>(object->size()));
        auto const what = random.below(16);
        if (what == 0) {
            object->erase(object->begin() + at);
            return;
        }
        if (what == 1) {
            (*object)[at].first += "s";
            return;
        }
        return spoil((*object)[at].second, random);
    }
    value = nasty(random);
}

namespace {

/// What of a route's steps is told to drive it again.
json::Array steps_of(json::Value const& route) {
    json::Array steps;
    for (auto const& step : *route.find("steps")->as<json::Array>()) {
        json::Object one{{"type", *step.find("type")}};
        if (auto const* id = step.find("id")) one.emplace_back("id", *id);
        steps.push_back({std::move(one)});
    }
    return steps;
}

} // namespace

json::Value with_routes(json::Value problem, json::Value const& solution) {
    auto& members = std::get<json::Object>(problem.data);
    auto const vehicles =
        std::ranges::find(members, "vehicles", [](auto const& member) { return member.first; });
    for (auto& vehicle : std::get<json::Array>(vehicles->second.data)) {
        auto const id = *vehicle.find("id")->as<std::int64_t>();
        for (auto const& route : *solution.find("routes")->as<json::Array>())
            if (*route.find("vehicle")->as<std::int64_t>() == id)
                std::get<json::Object>(vehicle.data)
                    .emplace_back("steps", json::Value{steps_of(route)});
    }
    return problem;
}

} // namespace hearth::app::solve::testing

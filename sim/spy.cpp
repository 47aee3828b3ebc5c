#include "sim/spy.h"

namespace hearth::sim {
namespace {

constexpr std::size_t most_pages = 2; ///< of one list, opened one by one

char const* const readers[] = {
    "agent",   "store_manager@0", "family", "dispatcher",     "worker",        "finance",
    "hr",      "auditor@1",       "family", "inspector",      "technician",    "hq",
    "nobody",  "service_centre",  "worker", "supervisor",     "store_agent@1", "trainer",
    "auditor", "administrator",   "family", "general_manager"};

/// "/orders/{id}/file" with an id; empty where it wants something else as well.
std::string filled(std::string const& path, std::string const& id) {
    auto const from = path.find("{id}");
    if (from == std::string::npos) return "";
    auto const full = path.substr(0, from) + id + path.substr(from + 4);
    return full.find('{') == std::string::npos ? full : "";
}

} // namespace

void Spy::plan_day(Instant midnight) {
    for (int const minute : {905, 1'175})
        world_.at(midnight + minutes{minute}, [this] { send_next(); });
}

void Spy::send_next() {
    std::string const reader = readers[static_cast<std::size_t>(turn_++) % std::size(readers)];
    auto& dice = world_.dice();
    if (reader == "family") {
        auto const* const family = people_.family(dice.roll(people_.count_families()));
        if (family) read_everything(*family);
    } else if (reader == "worker") {
        auto const* const worker = people_.worker(dice.pick(people_.company().workers).id.uuid);
        if (worker) read_everything(*worker);
    } else if (reader == "nobody") {
        read_everything({.name = "nobody"});
    } else {
        read_everything(people_.staff(reader));
    }
}

void Spy::read_everything(Person const& who) {
    auto const person = who;                               // staff sign in anew, and others too
    std::map<std::string, std::vector<std::string>> found; // list → ids in it
    auto const& routes = world_.house().rooms().routes.all();
    for (auto const& route : routes)
        if (route->method == "GET" && route->mode == api::Mode::Read &&
            route->path.find('{') == std::string::npos)
            open(person, route->path, found[route->path]);
    for (auto const& [order, deal] : people_.deals())
        if (found["/orders"].size() < most_pages) found["/orders"].push_back(order);
    for (auto const& [order, deal] : people_.deals())
        if (found["/visits"].size() < most_pages) found["/visits"].push_back(deal.visit);
    std::vector<std::string> ignored;
    for (auto const& route : routes) {
        auto const list = route->path.substr(0, route->path.find("/{"));
        if (route->method != "GET" || route->mode != api::Mode::Read || list == route->path)
            continue;
        for (auto const& id : found[list])
            if (auto const path = filled(route->path, id); !path.empty())
                open(person, path, ignored);
    }
}

void Spy::open(Person const& who, std::string const& path, std::vector<std::string>& ids) {
    ++pages_;
    auto const page = world_.get(who, path);
    for (std::size_t i = 0; page.status == 200 && ids.size() < most_pages; ++i) {
        auto const id = page.at("items/" + std::to_string(i) + "/id");
        if (id.empty()) return;
        ids.push_back(id);
    }
}

} // namespace hearth::sim

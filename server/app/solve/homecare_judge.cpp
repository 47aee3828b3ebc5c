#include "app/solve/homecare_judge.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <map>

namespace hearth::app::solve {
namespace {

namespace json = boost::json;

constexpr double slack = 1e-6; ///< of a minute: sums of decimal fractions

struct Stop {
    double start, end;
    std::string patient, service;
    bool is_lunch() const { return service == "lunch_break"; }
};

class Judge {
public:
    Judge(json::object const& instance, json::object const& plan);
    HomecareVerdict verdict();

private:
    void fault(std::string const& what) { found_.faults.push_back(what); }
    double way(int from, int to) const {
        return distances_.at(static_cast<std::size_t>(from))
            .as_array()
            .at(static_cast<std::size_t>(to))
            .to_number<double>();
    }
    double weight(char const* name) const;
    int point(json::object const& carer, char const* key) const;
    void late(double start, double end, double close);
    void judge_visit(Stop const& stop, json::object const& carer);
    void judge_lunch(Stop const& stop);
    void judge_route(std::vector<Stop> const& stops, json::object const& carer);
    void judge_ways(std::vector<Stop> const& stops, json::object const& carer);
    void judge_patient(json::object const& patient);
    void judge_pair(json::object const& patient, std::string const& name);

    struct Given {
        double start;
        std::string carer, service;
    };
    json::object const& instance_;
    json::object const& plan_;
    json::array const& distances_;
    bool is_plain_, at_end_ = false;
    std::map<std::string, json::object const*> patients_;
    std::map<std::string, int> rows_;
    std::map<std::string, std::vector<Given>> given_; ///< by patient
    HomecareVerdict found_;
};

json::object const& costs_of(json::object const& instance) {
    return instance.at("metadata").as_object().at("cost_components").as_object();
}

Judge::Judge(json::object const& instance, json::object const& plan)
    : instance_(instance), plan_(plan), distances_(instance.at("distances").as_array()),
      is_plain_(instance.contains("central_offices")) {
    int row = 0;
    for (auto const& one : instance.at("patients").as_array()) {
        auto const& patient = one.as_object();
        std::string const name{patient.at("id").as_string()};
        patients_[name] = &patient;
        rows_[name] = is_plain_ ? ++row : patient.at("distance_matrix_index").to_number<int>();
    }
    if (is_plain_) return;
    auto const& met = instance.at("metadata").as_object().at("time_window_met").as_string();
    at_end_ = met == "at_service_end";
}

double Judge::weight(char const* name) const {
    auto const* found = costs_of(instance_).if_contains(name);
    return found && !found->is_null() ? found->to_number<double>() : 0;
}

int Judge::point(json::object const& carer, char const* key) const {
    if (is_plain_) return 0;
    for (auto const& one : instance_.at("terminal_points").as_array()) {
        auto const& point = one.as_object();
        if (point.at("id") == carer.at(key)) {
            return point.at("distance_matrix_index").to_number<int>();
        }
    }
    throw std::out_of_range{"terminal point"};
}

void Judge::late(double start, double end, double close) {
    auto const by = std::max(0.0, (at_end_ ? end : start) - close);
    found_.lateness += by;
    found_.latest = std::max(found_.latest, by);
}

void Judge::judge_lunch(Stop const& stop) {
    auto const& lunch = instance_.at("lunch_breaks").as_object();
    if (stop.start < lunch.at("start").to_number<double>() - slack) fault("lunch too early");
    if (stop.end - stop.start < lunch.at("min_duration").to_number<double>() - slack) {
        fault("lunch too short");
    }
    late(stop.start, stop.end, lunch.at("end").to_number<double>());
}

bool names(json::object const& patient, char const* key, json::value const& carer) {
    auto const* list = patient.if_contains(key);
    return list && list->is_array() &&
           std::ranges::find(list->get_array(), carer) != list->get_array().end();
}

void Judge::judge_visit(Stop const& stop, json::object const& carer) {
    auto const& patient = *patients_.at(stop.patient);
    auto const& id = carer.at("id");
    given_[stop.patient].push_back({stop.start, std::string{id.as_string()}, stop.service});
    auto const& abilities = carer.at("abilities").as_array();
    if (std::ranges::find(abilities, json::value(stop.service)) == abilities.end()) {
        fault(stop.patient + ": the caregiver lacks " + stop.service);
    }
    if (names(patient, "incompatible_caregivers", id)) fault(stop.patient + ": not welcome");
    auto const* liked = patient.if_contains("preferred_caregivers");
    if (liked && liked->is_array() && !liked->get_array().empty()) {
        found_.unliked += !names(patient, "preferred_caregivers", id);
    }
    double open = -1, close = 0, first = 1e300;
    auto const look = [&](double from, double to) {
        first = std::min(first, from);
        if (from <= stop.start + slack && from > open) open = from, close = to;
    };
    if (is_plain_) {
        auto const& window = patient.at("time_window").as_array();
        look(window.at(0).to_number<double>(), window.at(1).to_number<double>());
    } else {
        for (auto const& one : patient.at("time_windows").as_array()) {
            auto const& window = one.as_object();
            look(window.at("start").to_number<double>(), window.at("end").to_number<double>());
        }
    }
    if (stop.start < first - slack) {
        fault(stop.patient + ": before the window opens");
    } else {
        late(stop.start, stop.end, close);
    }
}

void Judge::judge_ways(std::vector<Stop> const& stops, json::object const& carer) {
    auto const from = point(carer, "departing_point");
    auto const first_way = way(from, rows_.at(stops.front().patient));
    auto const leave = stops.front().start - first_way;
    double waited = 0, counted = 0, free_at = leave;
    int here = from;
    for (std::size_t at = 0; at < stops.size(); ++at) {
        auto const& stop = stops[at];
        auto const there = rows_.at(stop.patient);
        auto const is_there = at > 0 && stops[at - 1].is_lunch() && here == there;
        auto const road = is_there ? 0.0 : way(here, there);
        auto const arrival = free_at + road;
        found_.travel += road;
        if (stop.start < arrival - slack) fault(stop.patient + ": before the caregiver is there");
        auto const wait = std::max(0.0, stop.start - arrival);
        waited += wait;
        // The wait after a break that opens the route could as well have been spent at home.
        if (!(at == 1 && stops.front().is_lunch())) counted += wait;
        free_at = stop.end;
        here = there;
    }
    auto const road = way(here, point(carer, "arrival_point"));
    found_.travel += road;
    found_.waiting += counted;
    if (is_plain_) {
        if (leave < -slack) fault("a caregiver leaves before time 0");
        return;
    }
    auto const& shift = carer.at("working_shift").as_object();
    auto const from_time = shift.at("start").to_number<double>();
    auto const to_time = shift.at("end").to_number<double>();
    if (leave < from_time - slack) fault("a caregiver leaves before the shift");
    auto const back = free_at + road;
    found_.overtime += std::max(0.0, back - to_time);
    found_.idle = std::max(found_.idle, leave - from_time + waited + std::max(0.0, to_time - back));
}

void Judge::judge_route(std::vector<Stop> const& stops, json::object const& carer) {
    int lunches = 0;
    for (auto const& stop : stops) {
        if (stop.is_lunch()) {
            ++lunches;
            judge_lunch(stop);
        } else {
            judge_visit(stop, carer);
        }
    }
    if (lunches > 1) fault("two lunches");
    if (!stops.empty()) judge_ways(stops, carer);
    if (is_plain_) return;
    found_.lunches_missed += carer.at("lunch_break").as_bool() && lunches == 0;
    if (!stops.empty()) return;
    auto const& shift = carer.at("working_shift").as_object();
    found_.idle = std::max(found_.idle, shift.at("end").to_number<double>() -
                                            shift.at("start").to_number<double>());
}

void Judge::judge_pair(json::object const& patient, std::string const& name) {
    auto const& given = given_[name];
    auto const& tie = patient.at("synchronization").as_object();
    auto const& type = tie.at("type").as_string();
    if (type == "independent") return;
    if (given[0].carer == given[1].carer) fault(name + ": two caregivers are wanted");
    auto const distance = given[1].start - given[0].start;
    double least = 0, most = 0;
    if (type == "sequential") {
        auto const& wanted = tie.at("distance");
        least = (is_plain_ ? wanted.as_array().at(0) : wanted.at("min")).to_number<double>();
        most = (is_plain_ ? wanted.as_array().at(1) : wanted.at("max")).to_number<double>();
    }
    if (distance < least - slack || distance > most + slack) fault(name + ": not in step");
}

void Judge::judge_patient(json::object const& patient) {
    std::string const name{patient.at("id").as_string()};
    auto const& wanted =
        patient.at(is_plain_ ? "required_caregivers" : "required_services").as_array();
    auto& given = given_[name];
    if (given.empty()) {
        ++found_.unserved;
        auto const* optional = patient.if_contains("optional");
        if (!optional || !optional->is_bool() || !optional->get_bool()) {
            fault(name + " is left out");
        }
        return;
    }
    if (given.size() != wanted.size()) return fault(name + ": not each service exactly once");
    // Put in the order in which the patient wants them.
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        auto const& kind = wanted[at].at("service").as_string();
        auto const found =
            std::find_if(given.begin() + static_cast<std::ptrdiff_t>(at), given.end(),
                         [&](auto const& one) { return one.service == kind; });
        if (found == given.end()) return fault(name + ": a service is missing");
        std::iter_swap(found, given.begin() + static_cast<std::ptrdiff_t>(at));
    }
    if (given.size() == 2) judge_pair(patient, name);
}

/// How long the patient wants it, or -1.
double wanted_time(json::object const& patient, std::string const& service) {
    auto const* wanted = patient.if_contains("required_caregivers");
    if (!wanted) wanted = &patient.at("required_services");
    for (auto const& one : wanted->as_array()) {
        if (one.at("service").as_string() == service) return one.at("duration").to_number<double>();
    }
    return -1;
}

HomecareVerdict Judge::verdict() {
    std::map<json::string, std::vector<Stop>> routes;
    for (auto const& route : plan_.at("routes").as_array()) {
        auto& stops = routes[route.at("caregiver_id").as_string()];
        if (!stops.empty()) fault("two routes of one caregiver");
        // The published plans leave the list out where a caregiver stays at home.
        auto const* listed = route.as_object().if_contains("locations");
        if (!listed) continue;
        for (auto const& one : listed->as_array()) {
            auto const& stop = one.as_object();
            auto const has_start = stop.contains("start_time");
            auto const start = stop.at(has_start ? "start_time" : "arrival_time");
            auto const end = stop.at(has_start ? "end_time" : "departure_time");
            stops.push_back({start.to_number<double>(), end.to_number<double>(),
                             std::string{stop.at("patient").as_string()},
                             std::string{stop.at("service").as_string()}});
            auto const& made = stops.back();
            if (made.is_lunch()) continue;
            auto const wanted = wanted_time(*patients_.at(made.patient), made.service);
            if (std::abs(made.end - made.start - wanted) > slack) {
                fault(made.patient + ": not as long as wanted");
            }
        }
        std::ranges::stable_sort(stops, [](Stop const& a, Stop const& b) {
            return a.start != b.start ? a.start < b.start : a.end < b.end;
        });
    }
    for (auto const& one : instance_.at("caregivers").as_array()) {
        auto const& carer = one.as_object();
        judge_route(routes[carer.at("id").as_string()], carer);
        routes.erase(carer.at("id").as_string());
    }
    if (!routes.empty()) fault("a caregiver whom nobody knows");
    for (auto const& one : instance_.at("patients").as_array())
        judge_patient(one.as_object());
    auto& sum = found_;
    if (is_plain_) {
        sum.cost = (sum.travel + sum.lateness + sum.latest) / 3;
        return sum;
    }
    sum.cost =
        weight("travel_time") * sum.travel + weight("total_tardiness") * sum.lateness +
        weight("highest_tardiness") * sum.latest + weight("total_waiting_time") * sum.waiting +
        weight("total_extra_time") * sum.overtime + weight("max_idle_time") * sum.idle +
        weight("caregiver_preferences") * sum.unliked + weight("optional_patients") * sum.unserved +
        weight("missed_lunch_break") * sum.lunches_missed;
    return sum;
}

} // namespace

HomecareVerdict judge_homecare(std::string const& instance, std::string const& plan) {
    auto const problem = json::parse(instance);
    auto const answer = json::parse(plan);
    return Judge{problem.as_object(), answer.as_object()}.verdict();
}

} // namespace hearth::app::solve

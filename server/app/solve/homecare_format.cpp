#include "app/solve/homecare_format.h"

#include "app/solve/homecare_json.h"

#include <algorithm>
#include <cmath>

namespace hearth::app::solve {
namespace {

using namespace planner::homecare;
using namespace homecare_json;

constexpr double largest = 1e6;    ///< minutes
constexpr double most_ticks = 1e9; ///< the longest day that can come out; two of them fit
constexpr std::size_t most_listed = 5'000;
constexpr int fine_ticks = 1'000; ///< in a minute, where fractions are given

/// Reads one problem. The first fault is thrown inside and handed out as a value.
class Reader {
public:
    explicit Reader(json::object const& root) : root_(root) {}
    HomecareTask read();

private:
    double minutes(json::value const& value, std::string const& place) {
        return number(value, place, 0, largest);
    }
    Time ticks(json::value const& value, std::string const& place) {
        return static_cast<Time>(std::llround(minutes(value, place) * problem().ticks_in_minute));
    }
    Problem& problem() { return task_.problem; }

    void read_matrix();
    void read_points();
    void read_lunch();
    void read_carer(Object const& one, std::string const& place);
    void read_patient(Object const& one, std::string const& place);
    std::int32_t place_of(Object const& one, std::string const& place);
    Window window(json::value const& value, std::string const& place);
    void read_windows(Object const& one, std::string const& place, Patient& patient);
    void read_tie(Object const& one, std::string const& place, Patient& patient);
    void read_services(Object const& one, std::string const& place, Patient const& patient);
    std::vector<bool> carer_list(Object const& one, char const* name, std::string const& place);
    void check_staff(Patient const& patient, std::string const& place);
    void check_sums();

    json::object const& root_;
    HomecareTask task_;
    bool is_plain_ = false; ///< the set of 2014: one office, no shifts
    Index kinds_, points_, patients_, carers_;
    std::vector<std::int32_t> point_rows_;
    std::vector<std::vector<bool>> abilities_; ///< carer × kind
    double longest_way_ = 0;
};

void Reader::read_matrix() {
    auto const& rows = list(member(root_, "distances", ""), "/distances");
    if (rows.empty() || rows.size() > most_listed) fail("/distances", "1 to 5000 rows are wanted");
    auto const size = rows.size();
    problem().places = static_cast<std::int32_t>(size);
    for (std::size_t row = 0; row < size; ++row) {
        auto const place = "/distances/" + std::to_string(row);
        auto const& cells = list(rows[row], place);
        if (cells.size() != size) {
            fail(place, std::to_string(size) + " numbers are wanted, as many as there are rows");
        }
        for (std::size_t column = 0; column < size; ++column) {
            auto const way = ticks(cells[column], place + "/" + std::to_string(column));
            longest_way_ = std::max(longest_way_, static_cast<double>(way));
            problem().ways.push_back(way);
        }
    }
}

void Reader::read_points() {
    auto const* key = is_plain_ ? "central_offices" : "terminal_points";
    auto const top = std::string{"/"} + key;
    auto const& points = list(member(root_, key, ""), top);
    if (points.empty() || (is_plain_ && points.size() > 1)) {
        fail(top, is_plain_ ? "one office is wanted" : "at least one is wanted");
    }
    for (std::size_t at = 0; at < points.size(); ++at) {
        auto const place = top + "/" + std::to_string(at);
        auto const& one = object(points[at], place);
        name(points_, text(member(one, "id", place), place + "/id"), place + "/id");
        point_rows_.push_back(is_plain_ ? 0 : place_of(one, place));
    }
}

std::int32_t Reader::place_of(Object const& one, std::string const& place) {
    auto const at = place + "/distance_matrix_index";
    auto const row = number(member(one, "distance_matrix_index", place), at, 0,
                            static_cast<double>(problem().places) - 1);
    if (row != std::floor(row)) fail(at, "a row of the matrix is wanted");
    return static_cast<std::int32_t>(row);
}

void Reader::read_lunch() {
    auto const* found = root_.if_contains("lunch_breaks");
    if (!found) return;
    auto const& lunch = object(*found, "/lunch_breaks");
    auto const part = [&](char const* key) {
        return ticks(member(lunch, key, "/lunch_breaks"), std::string{"/lunch_breaks/"} + key);
    };
    problem().lunch = {part("start"), part("end"), part("min_duration")};
    if (problem().lunch.open > problem().lunch.close)
        fail("/lunch_breaks", "the window is reversed");
}

void Reader::read_carer(Object const& one, std::string const& place) {
    know(one, place,
         {"id", "abilities", "departing_point", "arrival_point", "working_shift", "lunch_break"});
    name(carers_, text(member(one, "id", place), place + "/id"), place + "/id");
    task_.carers.push_back(text(one.at("id"), place));
    auto& able = abilities_.emplace_back(kinds_.size());
    auto const& abilities = list(member(one, "abilities", place), place + "/abilities");
    for (std::size_t at = 0; at < abilities.size(); ++at) {
        auto const here = place + "/abilities/" + std::to_string(at);
        able[static_cast<std::size_t>(known(kinds_, abilities[at], here, "this ability"))] = true;
    }
    Carer carer;
    if (is_plain_) {
        carer.to = static_cast<Time>(most_ticks);
    } else {
        auto const point = [&](char const* key) {
            auto const which =
                known(points_, member(one, key, place), place + "/" + key, "this place");
            return point_rows_[static_cast<std::size_t>(which)];
        };
        carer.home = point("departing_point");
        carer.end = point("arrival_point");
        auto const shift = window(member(one, "working_shift", place), place + "/working_shift");
        carer.from = shift.open;
        carer.to = shift.close;
        carer.has_lunch = flag(one, "lunch_break", place);
        if (carer.has_lunch && !root_.if_contains("lunch_breaks")) {
            fail(place + "/lunch_break", "the problem does not say when: /lunch_breaks is missing");
        }
    }
    problem().carers.push_back(carer);
}

Window Reader::window(json::value const& value, std::string const& place) {
    Window found;
    if (is_plain_) {
        auto const& pair = list(value, place);
        if (pair.size() != 2) fail(place, "two numbers are wanted");
        found = {ticks(pair[0], place + "/0"), ticks(pair[1], place + "/1")};
    } else {
        auto const& pair = object(value, place);
        found = {ticks(member(pair, "start", place), place + "/start"),
                 ticks(member(pair, "end", place), place + "/end")};
    }
    if (found.open > found.close) fail(place, "the window is reversed");
    return found;
}

void Reader::read_windows(Object const& one, std::string const& place, Patient& patient) {
    if (is_plain_) {
        patient.windows = {window(member(one, "time_window", place), place + "/time_window")};
        return;
    }
    auto const& windows = list(member(one, "time_windows", place), place + "/time_windows");
    if (windows.empty() || windows.size() > most_listed) {
        fail(place + "/time_windows", "at least one is wanted");
    }
    for (std::size_t at = 0; at < windows.size(); ++at) {
        auto const here = place + "/time_windows/" + std::to_string(at);
        patient.windows.push_back(window(windows[at], here));
    }
    std::ranges::stable_sort(patient.windows, {}, &Window::open);
}

void Reader::read_tie(Object const& one, std::string const& place, Patient& patient) {
    auto const* found = one.if_contains("synchronization");
    auto const here = place + "/synchronization";
    if (!found || found->is_null()) {
        if (patient.services == 2) fail(here, "two services want one of the three kinds");
        return;
    }
    auto const& tie = object(*found, here);
    auto const type = text(member(tie, "type", here), here + "/type");
    if (patient.services != 2) fail(here, "there is nothing to tie: two services are wanted");
    if (type == "independent") return;
    if (type == "simultaneous") {
        patient.tie = Tie::AtOnce;
        return;
    }
    if (type != "sequential") {
        fail(here + "/type", "simultaneous, sequential or independent is wanted");
    }
    patient.tie = Tie::OneAfterOther;
    auto const& distance = member(tie, "distance", here);
    if (distance.is_array()) {
        auto const& pair = distance.get_array();
        if (pair.size() != 2) fail(here + "/distance", "two numbers are wanted");
        patient.least = ticks(pair[0], here + "/distance/0");
        patient.most = ticks(pair[1], here + "/distance/1");
    } else {
        auto const& pair = object(distance, here + "/distance");
        patient.least = ticks(member(pair, "min", here + "/distance"), here + "/distance/min");
        patient.most = ticks(member(pair, "max", here + "/distance"), here + "/distance/max");
    }
    if (patient.least > patient.most) fail(here + "/distance", "the distance is reversed");
}

std::vector<bool> Reader::carer_list(Object const& one, char const* key, std::string const& place) {
    std::vector<bool> listed(problem().carers.size());
    auto const* found = one.if_contains(key);
    if (!found || found->is_null()) return listed;
    auto const here = place + "/" + key;
    auto const& names = list(*found, here);
    for (std::size_t at = 0; at < names.size(); ++at) {
        auto const which =
            known(carers_, names[at], here + "/" + std::to_string(at), "this caregiver");
        listed[static_cast<std::size_t>(which)] = true;
    }
    return listed;
}

void Reader::read_services(Object const& one, std::string const& place, Patient const& patient) {
    auto const* key = is_plain_ ? "required_caregivers" : "required_services";
    auto const& wanted = one.at(key).get_array();
    auto const liked = carer_list(one, "preferred_caregivers", place);
    auto const refused = carer_list(one, "incompatible_caregivers", place);
    auto const is_choosy = std::ranges::find(liked, true) != liked.end();
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        auto const here = place + "/" + key + "/" + std::to_string(at);
        auto const& service = object(wanted[at], here);
        know(service, here, {"service", "duration"});
        auto const kind =
            known(kinds_, member(service, "service", here), here + "/service", "this service");
        Service made{.patient = static_cast<std::int32_t>(problem().patients.size()),
                     .duration = ticks(member(service, "duration", here), here + "/duration")};
        for (std::size_t carer = 0; carer < abilities_.size(); ++carer) {
            made.is_unliked.push_back(is_choosy && !liked[carer]);
            if (!abilities_[carer][static_cast<std::size_t>(kind)] || refused[carer]) continue;
            made.carers.push_back(static_cast<std::int32_t>(carer));
        }
        if (made.carers.empty() && !patient.is_optional) {
            fail(here, "no caregiver has this ability and is welcome");
        }
        problem().services.push_back(std::move(made));
        task_.services.push_back(text(service.at("service"), here));
    }
}

void Reader::read_patient(Object const& one, std::string const& place) {
    know(one, place,
         {"id", "location", "time_window", "time_windows", "required_caregivers",
          "required_services", "synchronization", "distance_matrix_index", "preferred_caregivers",
          "incompatible_caregivers", "optional"});
    name(patients_, text(member(one, "id", place), place + "/id"), place + "/id");
    task_.patients.push_back(text(one.at("id"), place));
    auto const* key = is_plain_ ? "required_caregivers" : "required_services";
    auto const wanted = list(member(one, key, place), place + "/" + key).size();
    if (wanted < 1 || wanted > 2) fail(place + "/" + key, "one or two services are wanted");
    auto const number = static_cast<std::int32_t>(problem().patients.size());
    Patient patient{.place = is_plain_ ? number + 1 : place_of(one, place),
                    .first = static_cast<std::int32_t>(problem().services.size()),
                    .services = static_cast<std::int32_t>(wanted),
                    .is_optional = flag(one, "optional", place)};
    if (patient.place >= problem().places) fail("/distances", "there is no row for each patient");
    read_windows(one, place, patient);
    read_tie(one, place, patient);
    read_services(one, place, patient);
    check_staff(patient, place);
    problem().patients.push_back(std::move(patient));
}

/// Two services tied in time want two people.
void Reader::check_staff(Patient const& patient, std::string const& place) {
    if (patient.tie == Tie::None || patient.is_optional) return;
    auto const& first = problem().services[static_cast<std::size_t>(patient.first)].carers;
    auto const& second = problem().services[static_cast<std::size_t>(patient.first) + 1].carers;
    if (first.size() == 1 && first == second) {
        fail(place + "/synchronization", "two caregivers are wanted and only one may come");
    }
}

/// No start can be later than if all work and the longest ways were done one after the other.
void Reader::check_sums() {
    double sum = 0;
    for (auto const& carer : problem().carers)
        sum = std::max(sum, is_plain_ ? 0.0 : static_cast<double>(carer.to));
    for (auto const& patient : problem().patients) {
        sum = std::max(sum, static_cast<double>(patient.windows.back().close));
    }
    sum += problem().lunch.close;
    for (auto const& patient : problem().patients)
        sum += patient.most;
    for (auto const& service : problem().services)
        sum += service.duration + longest_way_;
    sum += static_cast<double>(problem().carers.size()) * problem().lunch.duration + longest_way_;
    if (sum > most_ticks) fail("/distances", "the numbers are too large for one day");
}

HomecareTask Reader::read() {
    is_plain_ = root_.contains("central_offices");
    know(root_, "",
         {"metadata", "distances", "terminal_points", "central_offices", "caregivers", "patients",
          "services", "lunch_breaks"});
    problem().ticks_in_minute = has_fraction(root_) ? fine_ticks : 1;
    read_metadata(root_, problem());
    read_matrix();
    read_points();
    read_lunch();
    auto const& services = list(member(root_, "services", ""), "/services");
    for (std::size_t at = 0; at < services.size(); ++at) {
        auto const place = "/services/" + std::to_string(at);
        auto const& one = object(services[at], place);
        name(kinds_, text(member(one, "id", place), place + "/id"), place + "/id");
    }
    auto const& carers = list(member(root_, "caregivers", ""), "/caregivers");
    auto const& patients = list(member(root_, "patients", ""), "/patients");
    if (carers.empty() || carers.size() > most_listed) {
        fail("/caregivers", "1 to 5000 are wanted");
    }
    if (patients.size() > most_listed) fail("/patients", "at most 5000 are wanted");
    if (is_plain_ && patients.size() + 1 != static_cast<std::size_t>(problem().places)) {
        fail("/distances", "a row for the office and one for each patient are wanted");
    }
    for (std::size_t at = 0; at < carers.size(); ++at) {
        auto const place = "/caregivers/" + std::to_string(at);
        read_carer(object(carers[at], place), place);
    }
    for (std::size_t at = 0; at < patients.size(); ++at) {
        auto const place = "/patients/" + std::to_string(at);
        read_patient(object(patients[at], place), place);
    }
    check_sums();
    return std::move(task_);
}

} // namespace

bool is_homecare(std::string const& text) {
    return text.find("\"caregivers\"") != std::string::npos &&
           text.find("\"patients\"") != std::string::npos;
}

std::variant<HomecareTask, HomecareFault> read_homecare(std::string const& text) {
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = 16;
    json::stream_parser parser{{}, options};
    auto const read = parser.write(text, error);
    if (!error) parser.finish(error);
    if (error) return HomecareFault{"byte " + std::to_string(read), error.message()};
    auto const root = parser.release();
    try {
        return Reader{object(root, "")}.read();
    } catch (HomecareFault const& fault) {
        return fault;
    }
}

} // namespace hearth::app::solve

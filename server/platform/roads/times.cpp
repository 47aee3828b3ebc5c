#include "platform/roads/times.h"

#include "platform/log/log.h"
#include "platform/metrics/metrics.h"
#include "platform/roads/known_table.h"
#include "roads/table.h"

#include <algorithm>

namespace hearth::roads {
namespace {

/// What waits to be learnt; more is not noted (whoever asks again notes it again).
constexpr std::size_t most_noted = 100'000;
/// OSRM takes 100 places at once as it is delivered.
constexpr std::size_t places_a_table = 50;
constexpr auto pause_after_failure = std::chrono::seconds{30};
constexpr std::size_t most_frozen = 4'000, most_frozen_of_service = 1'000, rows_at_once = 256;
constexpr std::size_t most_kept = 4, most_kept_places = 1'500; ///< 27 MB each at most
constexpr double walking_metres_per_second = 1.25; ///< from the door to the road, 4.5 km/h

std::optional<Profile> profile_of(planner::Mode mode) {
    switch (mode) {
    case planner::Mode::Walking:
        return Profile::Foot;
    case planner::Mode::EBike:
        return Profile::Bicycle;
    case planner::Mode::Car:
        return Profile::Car;
    case planner::Mode::Transit:
        break;
    }
    return {};
}

planner::Mode mode_of(Profile profile) {
    static constexpr std::array modes{planner::Mode::Walking, planner::Mode::EBike,
                                      planner::Mode::Car};
    return modes[static_cast<std::size_t>(profile)];
}

Point point_of(planner::Place const& place) {
    return to_point(place.lat(), place.lon());
}

/// Places of a list once each, in the order they come.
std::uint32_t put(std::vector<Point>& list, Point const& point) {
    auto const found = std::ranges::find(list, point);
    if (found == list.end()) list.push_back(point);
    return static_cast<std::uint32_t>(found - list.begin());
}

metrics::Gauge& failing() {
    static auto& gauge =
        metrics::registry().gauge("hearth_roads_failing", "1: travel times are estimates only.");
    return gauge;
}

} // namespace

std::size_t Times::Hash::operator()(Pair const& pair) const {
    auto const word = [](Point const& point) {
        return std::uint64_t{static_cast<std::uint32_t>(point.lat)} << 32 |
               static_cast<std::uint32_t>(point.lon);
    };
    auto hash = word(pair.from) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ hash >> 29 ^ word(pair.to)) * 0xBF58476D1CE4E5B9ULL;
    return static_cast<std::size_t>(hash ^ hash >> 32 ^ static_cast<std::uint64_t>(pair.profile));
}

Times::Times(TimesWish wish, planner::Travel const& estimate, outgoing::Outgoing& outgoing)
    : wish_(std::move(wish)), estimate_(estimate), outgoing_(outgoing) {
    failing().set(0);
    if (wish_.file.empty()) return;
    auto read = Mapped::open(wish_.file);
    if (auto const* const fault = std::get_if<Fault>(&read))
        fail(fault->where + ": " + fault->what);
    else
        network_ = std::get<std::unique_ptr<Mapped>>(std::move(read));
}

Times::~Times() {
    stop();
}

void Times::start() {
    if (wish_.file.empty() ? wish_.service.empty() : !network_) return;
    thread_ = std::thread([this] {
        std::unique_lock lock(mutex_);
        while (!is_stopping_) {
            noted_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
            if (is_stopping_) return;
            lock.unlock();
            learn();
            lock.lock();
            if (!problem_.empty())
                noted_.wait_for(lock, pause_after_failure, [this] { return is_stopping_; });
        }
    });
}

void Times::stop() {
    {
        std::lock_guard const lock(mutex_);
        is_stopping_ = true;
    }
    noted_.notify_all();
    if (thread_.joinable()) thread_.join();
}

bool Times::uses(Profile profile) const {
    return std::ranges::find(wish_.profiles, profile) != wish_.profiles.end();
}

float const* Times::look(Pair const& pair) const {
    for (auto const* known : {&young_, &old_})
        if (auto const found = known->find(pair); found != known->end()) return &found->second;
    return nullptr;
}

std::optional<double> Times::find(planner::Mode mode, planner::Place const& from,
                                  planner::Place const& to) const {
    auto const profile = profile_of(mode);
    if (!profile || !uses(*profile)) return {};
    Pair const pair{point_of(from), point_of(to), *profile};
    std::lock_guard const lock(mutex_);
    if (auto const* const seconds = look(pair)) {
        if (*seconds < 0) return {};
        return *seconds;
    }
    // What a plan was just made of: who accepts it is judged by the same times.
    for (auto const& table : recent_)
        if (auto const seconds = table->find(mode, from, to)) return seconds;
    if (queue_.size() < most_noted && is_queued_.insert(pair).second) {
        queue_.push_back(pair);
        noted_.notify_one();
    }
    return {};
}

/// Pairs of one profile, of no more places than one table takes.
std::vector<Times::Pair> Times::take_batch() {
    std::lock_guard const lock(mutex_);
    std::vector<Pair> batch;
    std::vector<Point> from, to;
    while (!queue_.empty() && from.size() < places_a_table && to.size() < places_a_table) {
        auto const& pair = queue_.front();
        if (!batch.empty() && batch.front().profile != pair.profile) break;
        put(from, pair.from);
        put(to, pair.to);
        batch.push_back(pair);
        is_queued_.erase(pair);
        queue_.pop_front();
    }
    return batch;
}

std::size_t Times::learn() {
    std::size_t learnt = 0;
    for (auto batch = take_batch(); !batch.empty(); batch = take_batch()) {
        std::vector<Point> from, to;
        for (auto const& pair : batch) {
            put(from, pair.from);
            put(to, pair.to);
        }
        auto const seconds = ask(batch.front().profile, from, to);
        if (!seconds) return learnt;
        std::lock_guard const lock(mutex_);
        for (auto const& pair : batch) {
            auto const cell = std::size_t{put(from, pair.from)} * to.size() + put(to, pair.to);
            young_[pair] = static_cast<float>((*seconds)[cell]);
            ++learnt;
        }
        if (young_.size() > wish_.most_pairs / 2) {
            old_ = std::move(young_);
            young_ = {};
        }
        if (is_stopping_) return learnt;
    }
    return learnt;
}

std::optional<std::vector<double>> Times::ask(Profile profile, std::vector<Point> const& from,
                                              std::vector<Point> const& to) {
    if (network_) return measure(profile, from, to);
    if (wish_.service.empty()) return {};
    TableAsk const question{wish_, profile, from, to};
    auto read = parse_reply(question, outgoing_.call(to_request(question)));
    if (auto const* const fault = std::get_if<Fault>(&read)) {
        fail(fault->where + ": " + fault->what);
        return {};
    }
    std::lock_guard const lock(mutex_);
    if (!problem_.empty()) log::info("roads_are_back", {{"source", wish_.service}});
    problem_.clear();
    failing().set(0);
    return std::get<std::vector<double>>(std::move(read));
}

/// On the network as fast as the city's quickest hour is: the network says how the ways compare,
/// the estimate's profile how fast the city is.
std::vector<double> Times::measure(Profile profile, std::span<Point const> from,
                                   std::span<Point const> to) const {
    auto const& view = network_->view();
    auto const spots_of = [&](std::span<Point const> points) {
        std::vector<Spot> spots;
        for (auto const& point : points)
            spots.push_back(snap(view, profile, point).value_or(Spot{}));
        return spots;
    };
    auto const rows = spots_of(from), columns = spots_of(to);
    auto const table = travel_table(view, profile, rows, columns);
    auto const& hours = estimate_.modes[static_cast<std::size_t>(mode_of(profile))].km_per_hour;
    auto const free = view.info.km_per_hour[static_cast<std::size_t>(profile)];
    auto const quickest = *std::ranges::max_element(hours);
    auto const scale = free > 0 && quickest > 0 ? free / quickest : 1;
    std::vector<double> seconds;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < columns.size(); ++column) {
            auto const& cell = table.at(row, column);
            auto const walked =
                (rows[row].off_road_m + columns[column].off_road_m) / walking_metres_per_second;
            seconds.push_back(cell.is_reached() ? cell.seconds() * scale + walked : -1);
        }
    return seconds;
}

void Times::fail(std::string problem) {
    std::lock_guard const lock(mutex_);
    if (problem_.empty())
        log::warn(
            "roads_fail_estimate_is_used",
            {{"source", wish_.file.empty() ? wish_.service : wish_.file}, {"problem", problem}});
    problem_ = std::move(problem);
    failing().set(1);
}

std::shared_ptr<planner::KnownWays const>
Times::frozen(std::span<planner::Place const> places, std::span<planner::Mode const> modes) const {
    std::unordered_map<Pair, std::uint32_t, Hash> once;
    std::vector<Point> points;
    for (auto const& place : places)
        if (once.try_emplace({point_of(place), {}, Profile::Foot}, 0).second)
            points.push_back(point_of(place));
    auto table = std::make_shared<KnownTable>(points, credit(), is_failing());
    if (points.size() > (network_ ? most_frozen : most_frozen_of_service)) return table;
    for (auto const mode : modes) {
        auto const profile = profile_of(mode);
        if (!profile || !uses(*profile)) continue;
        auto& seconds = table->open(mode);
        if (network_) {
            for (std::size_t row = 0; row < points.size(); row += rows_at_once) {
                auto const count = std::min(rows_at_once, points.size() - row);
                std::ranges::copy(measure(*profile, std::span{points}.subspan(row, count), points),
                                  seconds.begin() +
                                      static_cast<std::ptrdiff_t>(row * points.size()));
            }
            continue;
        }
        std::lock_guard const lock(mutex_);
        for (std::size_t cell = 0; cell < seconds.size(); ++cell) {
            auto const* const known =
                look({points[cell / points.size()], points[cell % points.size()], *profile});
            seconds[cell] = known ? *known : -1;
        }
    }
    if (network_ && points.size() <= most_kept_places) {
        std::lock_guard const lock(mutex_);
        recent_.push_back(table);
        if (recent_.size() > most_kept) recent_.pop_front();
    }
    return table;
}

std::string Times::credit() const {
    return wish_.file.empty() && wish_.service.empty() ? "" : std::string{attribution};
}

bool Times::is_failing() const {
    std::lock_guard const lock(mutex_);
    return !problem_.empty();
}

Standing Times::standing() const {
    auto const credited = credit();
    std::lock_guard const lock(mutex_);
    return {wish_.file.empty() ? wish_.service : wish_.file, problem_, credited,
            young_.size() + old_.size()};
}

} // namespace hearth::roads

#include "planner/search/day/ruin.h"

namespace hearth::planner::day {
namespace {

constexpr std::size_t most_called_back = 10;
constexpr int workers_looked_at = 12; // of whom the nearest make room

std::uint32_t count(auto const& list) {
    return static_cast<std::uint32_t>(list.size());
}

} // namespace

VisitIndex Ruin::draw(Sheets const& sheets, search::Random& random) const {
    auto const& absent = sheets.absent();
    if (!absent.empty() && random.unit() < terms_.waiting) {
        auto one = absent[random.below(count(absent))];
        auto const other = absent[random.below(count(absent))];
        auto const urgency = [&](VisitIndex at) { return sheets.model().job(at).urgency; };
        if (urgency(other) > urgency(one)) one = other;
        if (may_call(one)) return one;
    }
    if (!seeds_.empty()) return seeds_[random.below(count(seeds_))];
    return random.below(sheets.model().visits());
}

/// A string of the turn's own visits that holds `around` or lies anywhere.
void Ruin::tear(Sheets const& sheets, search::Random& random, std::int32_t turn,
                VisitIndex around) {
    std::vector<VisitIndex> loose;
    std::size_t middle = 0;
    for (auto const& item : sheets.items(turn)) {
        if (item.is_fixed) continue;
        if (item.visit == around) middle = loose.size();
        loose.push_back(item.visit);
    }
    if (loose.empty()) return;
    auto const most = std::min(static_cast<std::uint32_t>(terms_.longest), count(loose));
    auto const length = static_cast<std::size_t>(1 + random.below(most));
    auto const low = middle + 1 >= length ? middle + 1 - length : 0;
    auto const high = std::min(middle, loose.size() - length);
    auto const begin = low + random.below(static_cast<std::uint32_t>(high - low + 1));
    for (auto at = begin; at < begin + length; ++at) {
        add(loose[at]);
    }
}

void Ruin::add(VisitIndex visit) {
    if (std::ranges::find(torn_, visit) == torn_.end()) torn_.push_back(visit);
}

/// One or two items that lie where the guest would have to: around an hour of its windows.
std::optional<Ruin::Room> Ruin::room_in(Sheets const& sheets, search::Random& random,
                                        std::int32_t turn, VisitIndex guest) const {
    auto const& model = sheets.model();
    auto const& job = model.job(guest);
    auto const& items = sheets.items(turn);
    auto const meets = [&](Item const& item) {
        if (item.is_fixed) return false;
        return job.is_any_time || std::ranges::any_of(job.windows, [&](Window const& window) {
                   return item.to > window.earliest && item.from < window.latest + job.length;
               });
    };
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (meets(items[at])) found.push_back(at);
    }
    if (found.empty()) return {};
    Room room{.turn = turn, .first = found[random.below(count(found))], .count = 1};
    auto const next = room.first + 1;
    if (next < items.size() && meets(items[next]) && random.below(2) == 0) room.count = 2;
    auto const& plan = model.turn(turn);
    auto const end = room.first + room.count;
    auto const from = room.first > 0 ? items[room.first - 1].spot : plan.start;
    auto const to = end < items.size() ? items[end].spot : plan.end;
    if (from >= 0) room.metres += model.roads().metres(from, job.spot);
    if (to >= 0) room.metres += model.roads().metres(job.spot, to);
    return room;
}

/// A few of those who could serve the guest, rather those it lies near to at that hour, give up
/// what stands in its way.
void Ruin::make_room(Sheets const& sheets, search::Random& random, VisitIndex guest) {
    auto const& model = sheets.model();
    auto const& all = model.candidates(guest);
    if (all.empty()) return;
    if (model.visit(guest).crew > 1) {
        if (crew_room_.find(sheets, random, guest, torn_)) guest_ = guest;
        return;
    }
    rooms_.clear();
    for (int look = 0; look < workers_looked_at; ++look) {
        auto const& person = model.person(all[random.below(count(all))].worker);
        if (person.turns == 0) continue;
        auto const turn =
            person.first_turn +
            static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(person.turns)));
        if (auto const room = room_in(sheets, random, turn, guest)) rooms_.push_back(*room);
    }
    std::ranges::stable_sort(rooms_, {}, &Room::metres);
    auto const wanted = 1 + random.below(static_cast<std::uint32_t>(terms_.ways));
    for (std::size_t at = 0; at < std::min<std::size_t>(wanted, rooms_.size()); ++at) {
        auto const& room = rooms_[at];
        for (auto item = room.first; item < room.first + room.count; ++item)
            add(sheets.items(room.turn)[item].visit);
    }
    guest_ = guest;
    // Who follows another mostly has no place because that one ends too late.
    auto const& rule = model.visit(guest).after_visit;
    if (!rule || sheets.crew(rule->other).empty()) return;
    add(rule->other);
    guest_ = rule->other;
}

/// Who is absent nearby gets another chance, and one from anywhere.
void Ruin::call_back(Sheets const& sheets, search::Random& random, VisitIndex seed) {
    back_.clear();
    auto const& absent = sheets.absent();
    if (absent.empty()) return;
    for (auto const visit : sheets.model().near(seed)) {
        if (back_.size() >= most_called_back) return;
        if (sheets.is_absent(visit) && may_call(visit)) back_.push_back(visit);
    }
    auto const more = absent[random.below(count(absent))];
    if (may_call(more) && std::ranges::find(back_, more) == back_.end()) back_.push_back(more);
}

void Ruin::tear_corner(Sheets const& sheets, search::Random& random, VisitIndex seed) {
    if (random.unit() < terms_.whole && !sheets.crew(seed).empty()) {
        for (auto const& item : sheets.items(sheets.crew(seed).front())) {
            if (!item.is_fixed) torn_.push_back(item.visit);
        }
    }
    auto const wanted =
        static_cast<std::size_t>(1 + random.below(static_cast<std::uint32_t>(2 * terms_.visits)));
    for (auto const visit : sheets.model().near(seed)) {
        if (torn_.size() >= wanted) break;
        if (sheets.crew(visit).empty()) continue;
        auto const turn = sheets.crew(visit).front();
        if (std::ranges::find(turns_, turn) != turns_.end()) continue;
        turns_.push_back(turn);
        tear(sheets, random, turn, visit);
    }
}

bool Ruin::apply(Sheets& sheets, search::Random& random, std::vector<VisitIndex>& out) {
    torn_.clear();
    turns_.clear();
    guest_ = nobody;
    auto const seed = draw(sheets, random);
    if (sheets.is_absent(seed) && random.unit() < terms_.room) make_room(sheets, random, seed);
    if (guest_ == nobody) tear_corner(sheets, random, seed);
    call_back(sheets, random, seed);
    if (!sheets.remove(torn_, out)) return false;
    out.insert(out.end(), back_.begin(), back_.end());
    return true;
}

} // namespace hearth::planner::day

#include "planner/search/day/sheets.h"

namespace hearth::planner::day {
namespace {

std::size_t place_of(std::vector<Item> const& items, VisitIndex visit) {
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (items[at].visit == visit) return at;
    }
    return items.size();
}

} // namespace

Sheets::Sheets(Model const& model)
    : model_(model), timing_(model), turns_(static_cast<std::size_t>(model.turns())),
      holes_(turns_.size()), costs_(turns_.size()), overtime_(model.problem().workers.size()),
      stamps_(overtime_.size()), crews_(model.visits()),
      left_(static_cast<std::size_t>(model.ranks())), is_old_(turns_.size()),
      is_marked_(turns_.size()), is_visit_marked_(model.visits()) {
    for (std::int32_t at = 0; at < model.turns(); ++at) {
        auto& items = turns_[static_cast<std::size_t>(at)];
        items = model.turn(at).fixed;
        timing_.keep(model.turn(at), items);
        timing_.bound(model.turn(at), items);
        find_holes(model, model.turn(at), items, holes_[static_cast<std::size_t>(at)]);
        costs_[static_cast<std::size_t>(at)] = timing_.cost(model.turn(at), items);
        cost_ += costs_[static_cast<std::size_t>(at)];
    }
    for (VisitIndex at = 0; at < model.visits(); ++at) {
        if (!model.job(at).is_impossible) add_absent(at);
        if (model.visit(at).is_called_off || model.fixed_start(at)) continue;
        if (model.job(at).is_impossible)
            ++left_[left_.size() - 1 - static_cast<std::size_t>(model.job(at).rank)];
    }
}

std::optional<Instant> Sheets::start(VisitIndex visit) const {
    if (crews_[visit].empty()) return model_.fixed_start(visit);
    auto const& items = this->items(crews_[visit].front());
    return items[place_of(items, visit)].start;
}

int Sheets::changed() const {
    int count = 0;
    for (VisitIndex at = 0; at < model_.visits(); ++at)
        count += differs(at) ? 1 : 0;
    return count;
}

bool Sheets::differs(VisitIndex visit) const {
    auto const& job = model_.job(visit);
    if (!job.told || job.is_impossible) return false;
    auto const& crew = crews_[visit];
    if (crew.size() != job.told->crew.size() || start(visit) != job.told->start) return true;
    for (std::size_t at = 0; at < crew.size(); ++at) {
        if (model_.turn(crew[at]).worker != job.told->crew[at]) return true;
    }
    return false;
}

void Sheets::add_absent(VisitIndex visit) {
    auto const& job = model_.job(visit);
    absent_.push_back(visit);
    ++left_[left_.size() - 1 - static_cast<std::size_t>(job.rank)];
    left_cost_ += left_out(job);
}

void Sheets::drop_absent(VisitIndex visit) {
    auto const found = std::ranges::find(absent_, visit);
    if (found == absent_.end()) return;
    *found = absent_.back();
    absent_.pop_back();
    auto const& job = model_.job(visit);
    --left_[left_.size() - 1 - static_cast<std::size_t>(job.rank)];
    left_cost_ -= left_out(job);
}

void Sheets::weigh(Weigh by) {
    weigh_ = by;
    left_cost_ = 0;
    for (auto const visit : absent_)
        left_cost_ += left_out(model_.job(visit));
    begin();
}

void Sheets::begin() {
    for (std::size_t at = 0; at < old_count_; ++at)
        is_old_[static_cast<std::size_t>(old_turns_[at].turn)] = 0;
    old_count_ = old_crew_count_ = 0;
    old_absent_ = absent_;
    old_left_ = left_;
    old_cost_ = cost_;
    old_left_cost_ = left_cost_;
    settled_ = last_stamp_;
}

void Sheets::undo() {
    for (auto at = old_crew_count_; at-- > 0;)
        crews_[old_crews_[at].visit].swap(old_crews_[at].crew);
    for (auto at = old_count_; at-- > 0;) {
        auto& old = old_turns_[at];
        auto const turn = static_cast<std::size_t>(old.turn);
        turns_[turn].swap(old.items);
        holes_[turn].swap(old.holes);
        costs_[turn] = old.cost;
        overtime_[model_.turn(old.turn).worker] = old.overtime;
        stamps_[model_.turn(old.turn).worker] = old.stamp;
        is_old_[turn] = 0;
    }
    old_count_ = old_crew_count_ = 0;
    absent_.swap(old_absent_);
    left_ = old_left_;
    cost_ = old_cost_;
    left_cost_ = old_left_cost_;
}

void Sheets::mark(std::int32_t turn) {
    auto& is_marked = is_marked_[static_cast<std::size_t>(turn)];
    if (is_marked) return;
    is_marked = 1;
    marked_.push_back(turn);
}

void Sheets::remember(std::int32_t turn) {
    mark(turn);
    auto const at = static_cast<std::size_t>(turn);
    if (is_old_[at]) return;
    is_old_[at] = 1;
    if (old_count_ == old_turns_.size()) old_turns_.emplace_back();
    auto& old = old_turns_[old_count_++];
    old.turn = turn;
    old.items = turns_[at];
    old.holes = holes_[at];
    old.cost = costs_[at];
    old.overtime = overtime_[model_.turn(turn).worker];
    old.stamp = stamps_[model_.turn(turn).worker];
}

void Sheets::remember_crew(VisitIndex visit) {
    if (!is_visit_marked_[visit]) {
        is_visit_marked_[visit] = 1;
        marked_visits_.push_back(visit);
    }
    if (old_crew_count_ == old_crews_.size()) old_crews_.emplace_back();
    auto& old = old_crews_[old_crew_count_++];
    old.visit = visit;
    old.crew = crews_[visit];
}

void Sheets::accept(std::int32_t turn, std::vector<Item>& items, Fen overtime) {
    auto const at = static_cast<std::size_t>(turn);
    auto const& plan = model_.turn(turn);
    timing_.bound(plan, items);
    turns_[at].swap(items);
    find_holes(model_, plan, turns_[at], holes_[at]);
    auto const cost = timing_.cost(plan, turns_[at]);
    cost_ += cost - costs_[at] + overtime - overtime_[plan.worker];
    costs_[at] = cost;
    overtime_[plan.worker] = overtime;
    stamps_[plan.worker] = ++last_stamp_;
}

bool Sheets::remove(std::vector<VisitIndex> const& visits, std::vector<VisitIndex>& out) {
    out = visits;
    for (std::size_t at = 0; at < out.size(); ++at) {
        for (auto const follower : model_.job(out[at]).followers) {
            auto const is_new = std::ranges::find(out, follower) == out.end();
            if (is_new && !crews_[follower].empty()) out.push_back(follower);
        }
    }
    std::vector<std::int32_t> touched;
    for (auto const visit : out) {
        remember_crew(visit);
        for (auto const turn : crews_[visit]) {
            remember(turn);
            auto& items = turns_[static_cast<std::size_t>(turn)];
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(place_of(items, visit)));
            if (std::ranges::find(touched, turn) == touched.end()) touched.push_back(turn);
        }
        crews_[visit].clear();
        add_absent(visit);
    }
    for (auto const turn : touched) {
        auto const& plan = model_.turn(turn);
        trial_ = turns_[static_cast<std::size_t>(turn)];
        if (!timing_.run(plan, trial_)) return false;
        auto const overtime = timing_.overtime(plan.worker, turn, trial_, turns_);
        if (!overtime) return false;
        accept(turn, trial_, *overtime);
    }
    return true;
}

std::optional<Fen> Sheets::attempt(std::int32_t turn, std::size_t at, Item const& item) {
    auto const& items = turns_[static_cast<std::size_t>(turn)];
    trial_.clear();
    trial_.insert(trial_.end(), items.begin(), items.begin() + static_cast<std::ptrdiff_t>(at));
    trial_.push_back(item);
    trial_.insert(trial_.end(), items.begin() + static_cast<std::ptrdiff_t>(at), items.end());
    return rated(turn, trial_);
}

std::optional<Fen> Sheets::rated(std::int32_t turn, std::vector<Item>& items) {
    auto const& plan = model_.turn(turn);
    if (!timing_.run(plan, items)) return {};
    auto const overtime = timing_.overtime(plan.worker, turn, items, turns_);
    if (!overtime) return {};
    return timing_.cost(plan, items) - costs_[static_cast<std::size_t>(turn)] + *overtime -
           overtime_[plan.worker];
}

void Sheets::replace(std::int32_t turn, std::vector<Item>& items,
                     std::vector<VisitIndex> const& come) {
    remember(turn);
    for (auto const visit : come) {
        remember_crew(visit);
        crews_[visit].assign(1, turn);
    }
    auto const overtime = timing_.overtime(model_.turn(turn).worker, turn, items, turns_);
    accept(turn, items, overtime.value_or(0));
}

void Sheets::put(VisitIndex visit, std::int32_t turn, std::vector<Item>& trial) {
    remember(turn);
    remember_crew(visit);
    if (crews_[visit].empty()) drop_absent(visit);
    auto& item = trial[place_of(trial, visit)];
    if (model_.job(visit).is_tied) item.low = item.high = item.start;
    auto const overtime = timing_.overtime(model_.turn(turn).worker, turn, trial, turns_);
    accept(turn, trial, overtime.value_or(0));
    crews_[visit].push_back(turn);
}

std::optional<std::int32_t> Sheets::turn_for(Assignment const& one, WorkerIndex worker) const {
    auto const& job = model_.job(one.visit);
    auto const& person = model_.person(worker);
    for (auto at = person.first_turn; at < person.first_turn + person.turns; ++at) {
        auto const& shift = model_.turn(at).shift;
        auto const end = one.start + job.length + job.after;
        if (one.start - job.before >= shift.from && end <= shift.to) return at;
    }
    return {};
}

void Sheets::load(std::vector<Assignment> const& assignments) {
    std::vector<char> is_touched(turns_.size());
    for (auto const& one : assignments) {
        std::vector<std::int32_t> turns;
        for (auto const worker : one.crew) {
            if (auto const turn = turn_for(one, worker)) turns.push_back(*turn);
        }
        if (turns.empty() || turns.size() != one.crew.size()) continue; // nobody's shift: absent
        auto const& job = model_.job(one.visit);
        drop_absent(one.visit);
        crews_[one.visit] = turns;
        for (std::size_t member = 0; member < turns.size(); ++member) {
            auto item = model_.item_of(one.visit, model_.judged(one.visit, one.crew[member]));
            item.counts_start = job.told && member == 0;
            item.start = one.start;
            if (job.is_tied) item.low = item.high = one.start;
            turns_[static_cast<std::size_t>(turns[member])].push_back(item);
            is_touched[static_cast<std::size_t>(turns[member])] = 1;
        }
    }
    for (std::int32_t at = 0; at < model_.turns(); ++at) {
        if (!is_touched[static_cast<std::size_t>(at)]) continue;
        auto const& plan = model_.turn(at);
        auto items = turns_[static_cast<std::size_t>(at)];
        timing_.keep(plan, items); // the ends, for the order
        std::ranges::stable_sort(items, {}, [](Item const& item) {
            return std::pair{item.start, item.to};
        });
        timing_.keep(plan, items);
        auto const overtime = timing_.overtime(plan.worker, at, items, turns_);
        accept(at, items, overtime.value_or(0));
        mark(at);
    }
    begin();
}

std::vector<Assignment> Sheets::assignments() const {
    std::vector<Assignment> result;
    for (VisitIndex visit = 0; visit < model_.visits(); ++visit) {
        if (crews_[visit].empty()) continue;
        Assignment one{visit, *start(visit), {}};
        for (auto const turn : crews_[visit])
            one.crew.push_back(model_.turn(turn).worker);
        result.push_back(std::move(one));
    }
    return result;
}

void Sheets::save(Saved& saved) {
    if (saved.turns.empty()) {
        saved.turns = turns_;
        saved.crews = crews_;
    } else {
        for (auto const turn : marked_)
            saved.turns[static_cast<std::size_t>(turn)] = turns_[static_cast<std::size_t>(turn)];
        for (auto const visit : marked_visits_)
            saved.crews[visit] = crews_[visit];
    }
    for (auto const turn : marked_)
        is_marked_[static_cast<std::size_t>(turn)] = 0;
    for (auto const visit : marked_visits_)
        is_visit_marked_[visit] = 0;
    marked_.clear();
    marked_visits_.clear();
    saved.absent = absent_;
    saved.left = left_;
    saved.overtime = overtime_;
    saved.costs = costs_;
    saved.cost = cost_;
}

void Sheets::restore(Saved const& saved) {
    turns_ = saved.turns;
    crews_ = saved.crews;
    absent_ = saved.absent;
    left_ = saved.left;
    overtime_ = saved.overtime;
    std::ranges::generate(stamps_, [&] { return ++last_stamp_; });
    costs_ = saved.costs;
    cost_ = saved.cost;
    for (std::int32_t at = 0; at < model_.turns(); ++at)
        find_holes(model_, model_.turn(at), items(at), holes_[static_cast<std::size_t>(at)]);
    for (auto const turn : marked_)
        is_marked_[static_cast<std::size_t>(turn)] = 0;
    for (auto const visit : marked_visits_)
        is_visit_marked_[visit] = 0;
    marked_.clear();
    marked_visits_.clear();
    weigh(weigh_);
}

} // namespace hearth::planner::day

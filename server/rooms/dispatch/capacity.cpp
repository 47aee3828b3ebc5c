#include "rooms/dispatch/capacity.h"

#include "base/zone.h"
#include "platform/log/log.h"

namespace hearth::dispatch {
namespace {

/// Marks of this process's own commits count until they are sealed.
constexpr std::int64_t own = 0;
constexpr std::size_t recent_limit = 20'000;
/// Of the office, floors above: what a copy was read by no longer holds (limits.h, settings.h).
constexpr std::string_view setting_changed = "office.setting_changed";
/// Told of in the place of a worker: everybody.
constexpr Id<workforce::Worker> everybody{};

void pass_on(City& city, Id<workforce::Worker> worker, std::optional<Id<identity::Store>> store,
             std::int64_t number) {
    bool const is_of_here = store && city.terms().store == *store;
    if (is_of_here || city.knows(worker)) city.mark(worker, number);
}

/// The copy's file of the worker where the database says that it still is as it was.
FactsPtr find_true(Tx& tx, City const& city, Id<workforce::Worker> worker) {
    auto known = city.find(worker);
    if (!known || !known->is_active) return {};
    auto const mark = workforce::find_mark(tx, worker);
    bool const is_true = mark && mark->store == known->store &&
                         mark->state == workforce::State::Active &&
                         mark->roster_version == known->roster_version;
    return is_true ? std::move(known) : FactsPtr{};
}

} // namespace

City::City(Terms terms, std::shared_ptr<Codes> codes, planner::Travel travel)
    : terms_(std::move(terms)), codes_(std::move(codes)),
      zone_(make_zone(terms_.zone, terms_.span)), travel_(std::move(travel)),
      index_({zone_, travel_, to_span(terms_.span)}) {}

FactsPtr City::find(planner::WorkerIndex index) const {
    std::shared_lock const lock(mutex_);
    return index < known_.size() ? known_[index].facts : nullptr;
}

void City::look_at(std::vector<planner::WorkerIndex> const& workers,
                   std::function<bool(planner::WorkerIndex, FactsPtr const&)> const& look) const {
    std::shared_lock const lock(mutex_);
    for (auto const index : workers) {
        if (index >= known_.size()) continue;
        auto const& facts = known_[index].facts;
        if (facts && facts->is_active && !look(index, facts)) return;
    }
}

FactsPtr City::find(Id<workforce::Worker> worker) const {
    auto const index = index_of(worker);
    return index ? find(*index) : nullptr;
}

std::optional<planner::WorkerIndex> City::index_of(Id<workforce::Worker> worker) const {
    return index_.find_worker(to_key(worker.uuid));
}

std::size_t City::size() const {
    std::shared_lock const lock(mutex_);
    return known_.size();
}

bool City::knows(Id<workforce::Worker> worker) const {
    return index_of(worker).has_value();
}

std::vector<std::pair<planner::WorkerIndex, FactsPtr>> City::all() const {
    std::shared_lock const lock(mutex_);
    std::vector<std::pair<planner::WorkerIndex, FactsPtr>> all;
    for (std::size_t at = 0; at < known_.size(); ++at)
        if (known_[at].facts && known_[at].facts->is_active)
            all.emplace_back(static_cast<planner::WorkerIndex>(at), known_[at].facts);
    return all;
}

void City::apply(Facts facts, std::optional<std::int64_t> as_of) {
    std::unique_lock const lock(mutex_);
    auto const known = index_.find_worker(facts.worker.key);
    auto const kept = known ? known_[*known].as_of : -1;
    if (as_of && kept > *as_of) return;
    facts.is_active = facts.is_active && facts.store == terms_.store;
    if (!facts.is_active && !known) return;
    auto const index = index_.put_worker(facts.worker);
    if (!facts.is_active) index_.remove_worker(index);
    if (known_.size() <= index) known_.resize(index + 1);
    if (facts.runs_out) run_out_.emplace(*facts.runs_out, facts.id);
    known_[index] = {std::make_shared<Facts const>(std::move(facts)), as_of.value_or(kept)};
}

void City::note(Id<workforce::Worker> worker, planner::Stop const& stop) {
    std::unique_lock const lock(mutex_);
    auto const index = index_.find_worker(to_key(worker.uuid));
    if (!index || !known_[*index].facts->is_active) return;
    auto facts = std::make_shared<Facts>(*known_[*index].facts);
    auto& busy = facts->worker.busy;
    auto const next = std::ranges::upper_bound(
        busy, stop.span.from, {}, [](planner::Stop const& other) { return other.span.from; });
    busy.insert(next, stop);
    index_.put_busy(*index, busy);
    known_[*index].facts = std::move(facts);
    marks_.try_emplace(worker, own);
}

void City::mark(Id<workforce::Worker> worker, std::int64_t number) {
    std::unique_lock const lock(mutex_);
    auto const [known, is_new] = marks_.try_emplace(worker, number);
    if (!is_new) known->second = std::max(known->second, number);
}

std::map<Id<workforce::Worker>, std::int64_t> City::marked(Instant now) const {
    std::shared_lock const lock(mutex_);
    auto marks = marks_;
    for (auto it = run_out_.begin(); it != run_out_.end() && it->first <= now; ++it)
        marks.try_emplace(it->second, own);
    return marks;
}

void City::unmark(Id<workforce::Worker> worker, std::int64_t as_of) {
    std::unique_lock const lock(mutex_);
    auto const known = marks_.find(worker);
    if (known != marks_.end() && known->second <= as_of) marks_.erase(known);
    std::erase_if(run_out_, [&](auto const& one) { return one.second == worker; });
    auto const index = index_.find_worker(to_key(worker.uuid));
    if (index && known_[*index].facts->runs_out)
        run_out_.emplace(*known_[*index].facts->runs_out, worker);
}

std::shared_ptr<Capacity::Entry> Capacity::entry_of(Key const& key) {
    std::lock_guard const lock(mutex_);
    auto& entry = entries_[key];
    if (!entry) entry = std::make_shared<Entry>();
    return entry;
}

std::shared_ptr<Codes> Capacity::codes_of(CompanyId company) {
    std::lock_guard const lock(mutex_);
    auto& codes = codes_[company];
    if (!codes) codes = std::make_shared<Codes>();
    return codes;
}

std::vector<std::shared_ptr<City>> Capacity::cities_of(CompanyId company) {
    std::lock_guard const lock(mutex_);
    std::vector<std::shared_ptr<City>> cities;
    for (auto const& [key, entry] : entries_)
        if (key.first == company)
            if (auto city = std::atomic_load(&entry->city)) cities.push_back(std::move(city));
    return cities;
}

std::shared_ptr<City> Capacity::load(Tx& tx, identity::Store const& store, Entry& entry) {
    auto city = std::make_shared<City>(terms_of(tx, store), codes_of(tx.company()), travel_);
    auto const as_of = events::last_number(tx);
    for (auto& facts : load_facts(tx, city->codes(), city->terms()))
        city->apply(std::move(facts), as_of);
    // What was told while this snapshot was read.
    std::lock_guard const lock(mutex_);
    bool is_outdated = false;
    for (auto const& told : recent_) {
        if (told.company != tx.company() || (told.number != own && told.number <= as_of)) continue;
        if (told.worker == everybody)
            is_outdated = true;
        else
            pass_on(*city, told.worker, told.store, told.number);
    }
    if (!is_outdated) std::atomic_store(&entry.city, city);
    return city;
}

std::shared_ptr<City> Capacity::city(Tx& tx, identity::Store const& store, Use use,
                                     std::optional<Instant> until) {
    auto const entry = entry_of({tx.company(), store.id});
    auto const today = local_day(tx.now(), store.zone);
    auto const is_old = [&](City const& known) {
        return local_day(known.terms().now, store.zone) != today ||
               known.terms().zone != store.zone;
    };
    auto city = std::atomic_load(&entry->city);
    bool const reaches = city && (!until || *until < city->terms().span.to);
    if (city && is_old(*city) && database_ && reaches) {
        load_in_background(tx.company(), store); // yesterday's copy is right but for its last day
    } else if (!city || is_old(*city)) {
        std::lock_guard const lock(entry->loading);
        city = std::atomic_load(&entry->city);
        if (!city || is_old(*city)) city = load(tx, store, *entry);
    }
    if (use == Use::Reading) freshen(tx, *city, use);
    return city;
}

void Capacity::load_in_background(CompanyId company, identity::Store const& store) {
    if (is_loading_.exchange(true)) return;
    database_->post_read(
        {company, Actor::system(), "capacity"},
        [this, company, store](Tx& tx) -> Result<void> {
            auto const entry = entry_of({company, store.id});
            std::lock_guard const lock(entry->loading);
            load(tx, store, *entry);
            return {};
        },
        [this](db::Outcome const&) { is_loading_ = false; });
}

void Capacity::tell(LoggedEvent const& event) {
    auto const& kind = event.kind;
    Told told{event.company, {}, event.audience.store, event.number};
    if (kind.starts_with("workforce.") || kind == TimeReserved::kind)
        told.worker = Id<workforce::Worker>{event.subject};
    else if (kind.starts_with("dispatch.") && event.audience.worker)
        told.worker = *event.audience.worker;
    else if (kind == setting_changed)
        told.worker = everybody;
    else
        return;
    mark(told);
    if (database_) read_in_background(event.company);
}

void Capacity::mark(CompanyId company, Id<workforce::Worker> worker) {
    mark({company, worker, {}, own});
}

void Capacity::mark(Told const& told) {
    {
        std::lock_guard const lock(mutex_);
        recent_.push_back(told);
        if (recent_.size() > recent_limit) recent_.pop_front();
        if (told.worker == everybody) {
            for (auto const& [key, entry] : entries_)
                if (key.first == told.company)
                    std::atomic_store(&entry->city, std::shared_ptr<City>{});
            return;
        }
    }
    for (auto const& city : cities_of(told.company))
        pass_on(*city, told.worker, told.store, told.number);
}

void Capacity::read_in_background(CompanyId company) {
    if (is_reading_.exchange(true)) return;
    database_->post_read(
        {company, Actor::system(), "capacity"},
        [this, company](Tx& tx) -> Result<void> {
            is_reading_ = false; // what is marked from now on is read by the next one
            for (auto const& city : cities_of(company))
                freshen(tx, *city, Use::Reading);
            return {};
        },
        [this](db::Outcome const& outcome) {
            is_reading_ = false;
            // The marks stay: whoever asks next reads them.
            if (!outcome.is_done()) log::warn("capacity_not_read", {});
        });
}

void Capacity::clear() {
    std::lock_guard const lock(mutex_);
    entries_.clear();
}

std::optional<Facts> read_facts(Tx& tx, City const& city, Id<workforce::Worker> worker) {
    auto const& terms = city.terms();
    if (auto const known = find_true(tx, city, worker)) {
        auto facts = *known;
        put_bookings(facts, list_bookings(tx, {terms.store, worker}, booked_span(terms)));
        return facts;
    }
    auto now = terms;
    now.now = tx.now();
    auto read = load_facts(tx, city.codes(), now, worker);
    if (read.empty()) return {};
    return std::move(read.front());
}

std::optional<WorkerDays> read_days(Tx& tx, City const& city, Id<workforce::Worker> worker,
                                    Span span) {
    WorkerDays days{find_true(tx, city, worker), {}};
    if (days.facts) {
        for (auto const& booking : list_bookings(tx, {city.terms().store, worker}, span))
            days.stops.push_back(booking.to_stop());
        return days;
    }
    auto facts = read_facts(tx, city, worker);
    if (!facts) return {};
    days.stops = facts->worker.busy;
    days.facts = std::make_shared<Facts const>(std::move(*facts));
    return days;
}

std::size_t freshen(Tx& tx, City& city, Use use) {
    auto const marks = city.marked(tx.now());
    if (marks.empty()) return 0;
    // A writer does not read the head: every sealing would make it run again on PostgreSQL.
    std::optional<std::int64_t> as_of;
    if (use == Use::Reading) as_of = events::last_number(tx);
    for (auto const& [worker, number] : marks) {
        if (auto facts = read_facts(tx, city, worker)) city.apply(std::move(*facts), as_of);
        if (as_of) city.unmark(worker, *as_of);
    }
    return marks.size();
}

Result<std::shared_ptr<City>> city_of(Tx& tx, Id<identity::Store> id, Use use,
                                      std::optional<Instant> until) {
    auto const store = TRY(identity::load_store(tx, id));
    if (auto* const capacity = tx.services().capacity) return capacity->city(tx, store, use, until);
    Capacity once;
    return once.city(tx, store, use, until);
}

planner::Travel travel_of(Tx& tx) {
    auto const* const capacity = tx.services().capacity;
    return capacity ? capacity->travel() : planner::city_travel();
}

void mark_after_commit(Tx& tx, Id<workforce::Worker> worker) {
    auto* const capacity = tx.services().capacity;
    if (!capacity) return;
    tx.after_commit(
        [capacity, worker, company = tx.company()] { capacity->mark(company, worker); });
}

} // namespace hearth::dispatch

// LC-08: the end of a term. A clock tells before it, and decides on the date.
#include "rooms/series/renewal.h"

#include "rooms/identity/identity.h"
#include "rooms/series/inside.h"
#include "rooms/series/renewal_store.h"
#include "rooms/series/store.h"

#include "base/zone.h"

#include <algorithm>

namespace hearth::series {
namespace {

HeardWhen& hearer() {
    static HeardWhen one;
    return one;
}

bool is_open_ended(Terms const& terms) {
    return !terms.until && !terms.visits && terms.pattern.kind != PatternKind::Dates;
}

Plan plan_of(Terms const& terms) {
    return {terms.pattern, terms.from,     terms.until,
            terms.visits,  terms.holidays, terms.number == 1};
}

/// The last day of the term that runs; none: its pattern never comes to an end that can be seen.
std::optional<Day> last_of(File const& file) {
    auto const& terms = file.terms.back();
    if (is_open_ended(terms)) return file.renewal ? file.renewal->until : std::nullopt;
    if (terms.until) return terms.until;
    return last_planned(plan_of(terms));
}

/// How long a further term is: as long as the one it follows.
Renewal fresh_term(Tx& tx, File const& file) {
    auto const& terms = file.terms.back();
    Renewal one{.number = file.renewal ? file.renewal->number + 1 : 1, .from = terms.from};
    if (terms.visits) one.visits = terms.visits;
    if (terms.until) one.days = days_between(terms.from, *terms.until) + 1;
    if (!is_open_ended(terms)) return one;
    one.from = std::max(file.today, terms.from);
    one.months = settings::load<RenewalHabits>(tx, file.series.store).open_term_months;
    one.until = last_of_months(one.from, *one.months);
    return one;
}

/// Does the row speak of the end that is agreed now? An edit may have changed it; one of the hour
/// alone leaves fewer visits in the newer terms and the word as it was.
bool is_of_this_term(Renewal const& one, File const& file) {
    auto const& terms = file.terms.back();
    if (one.visits)
        return terms.visits &&
               (one.is_open() || one.state == RenewalState::Renewed || one.visits == terms.visits);
    if (one.days) return terms.until && add_days(one.from, *one.days - 1) == *terms.until;
    return is_open_ended(terms);
}

/// The same term of the same row, for another word on it.
Renewal another_word(Renewal const& old) {
    return {.number = old.number + 1,
            .from = old.from,
            .until = old.until,
            .days = old.days,
            .visits = old.visits,
            .months = old.months};
}

void sign(Tx& tx, Renewal& one, std::optional<Word> word) {
    one.agreed_at = tx.now();
    one.agreed_by_kind = tx.actor().kind;
    one.agreed_by = tx.actor().id;
    one.agreed_word = word;
}

void end(Tx& tx, File& file, RenewalState how, std::optional<Word> word = {}) {
    auto& one = *file.renewal;
    one.state = how;
    one.ended_at = tx.now();
    one.ended_by_kind = tx.actor().kind;
    one.ended_by = tx.actor().id;
    one.ended_word = word;
    store::replace_renewal(tx, file.series.id, one);
}

Instant end_of(File const& file, Day last) {
    return at_local(add_days(last, 1), 0, file.zone);
}

void publish(Tx& tx, File const& file, RenewalStep step, std::optional<Word> word = {}) {
    tx.publish(RenewalMoved{file.series.id, file.series.customer, file.series.store, step,
                            file.renewal->number, last_of(file), word});
}

/// Of an ordinary day of the next term, by today's list; where it is not sold any more, as agreed.
Result<Money> price_of(Tx& tx, File const& file, Day day) {
    auto const& terms = file.terms.back();
    auto const quote = TRY(pricing::load_quote(tx, terms.quote));
    auto const wanted = wanted_of(tx, file.series, quote, terms.address);
    if (!wanted) return quote.total;
    auto const pricer = Pricer::of_quote(tx, quote, *wanted);
    if (!pricer) return quote.total;
    auto const price = pricer->now_at(start_of(file, terms, day));
    return price ? *price : quote.total;
}

Result<int> notice_days(Tx& tx, File const& file) {
    auto const store = TRY(identity::load_store(tx, file.series.store));
    return renewal_law(renewal_laws(), store.city, file.today).notice_days;
}

Result<void> tell(Tx& tx, File& file, TermEnds const& ends) {
    auto& one = *file.renewal;
    one.state = RenewalState::Told;
    one.told_at = tx.now();
    one.notice_days = TRY(notice_days(tx, file));
    one.renews_on = ends.renews_on;
    one.price = TRY(price_of(tx, file, ends.next_from));
    store::replace_renewal(tx, file.series.id, one);
    tx.publish(RenewalDue{file.series.id, file.series.customer, file.series.store, one.number,
                          one.is_agreed(), ends.last, ends.renews_on, ends.next_from,
                          ends.next_last, one.visits, *one.price, *one.notice_days});
    return {};
}

/// The next term, under the word that covers it; placing its days is the roll's.
Result<void> renew(Tx& tx, File& file, TermEnds const& ends) {
    auto const old = *file.renewal;
    end(tx, file, RenewalState::Renewed);
    publish(tx, file, RenewalStep::Renewed);
    auto next = another_word(old);
    next.from = old.visits ? ends.next_from : add_days(ends.last, 1);
    next.agreed_at = old.agreed_at;
    next.agreed_by_kind = old.agreed_by_kind;
    next.agreed_by = old.agreed_by;
    next.agreed_word = old.agreed_word;
    if (old.months) {
        next.until = last_of_months(next.from, *old.months);
    } else {
        auto terms = file.terms.back();
        terms.number += 1;
        terms.from = ends.next_from;
        terms.until = ends.next_last;
        terms.visits = old.visits;
        terms.agreed_at = *old.agreed_at;
        terms.agreed_by_kind = *old.agreed_by_kind;
        terms.agreed_by = *old.agreed_by;
        store::insert_terms(tx, file.series.id, terms);
        file.terms.push_back(terms);
    }
    store::insert_renewal(tx, file.series.id, next);
    file.renewal = next;
    return {};
}

std::optional<Instant> heard_when(Tx& tx, File const& file) {
    auto const& one = *file.renewal;
    if (one.heard_at || !one.told_at || !hearer()) return one.heard_at;
    return hearer()(tx, file.series.id, one.number);
}

Instant tell_time(Tx& tx, File const& file, Day last) {
    auto const habits = settings::load<RenewalHabits>(tx, file.series.store);
    return at_local(tell_on(last, habits), habits.tell_at_min, file.zone);
}

RenewalVerdict verdict_of(Tx& tx, File const& file, TermEnds const& ends) {
    auto const& one = *file.renewal;
    return decide_renewal({.now = tx.now(),
                           .end = end_of(file, ends.last),
                           .agreed_at = one.agreed_at,
                           .tell_at = tell_time(tx, file, ends.last),
                           .heard_at = heard_when(tx, file),
                           .notice_days = one.notice_days.value_or(0)});
}

void start_at(Tx& tx, File const& file, Instant at) {
    auto const after = std::max(std::chrono::ceil<seconds>(at - tx.now()), seconds{1});
    clocks::start(tx, {.kind = std::string(renewal_clock),
                       .subject = file.series.id.uuid,
                       .ladder = {{"due", after}},
                       .store = file.series.store});
}

Result<void> bump(Tx& tx, File const& file) {
    if (!store::replace(tx, file.series))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    return {};
}

} // namespace

void hear_renewals_by(HeardWhen one) {
    hearer() = std::move(one);
}

std::optional<Day> cap_of(File const& file) {
    auto cap = file.series.ends_on;
    bool const is_capped = file.renewal && file.renewal->until && is_open_ended(file.terms.back());
    if (is_capped) cap = cap ? std::min(*cap, *file.renewal->until) : *file.renewal->until;
    return cap;
}

std::optional<TermEnds> term_ends(Tx& tx, File const& file) {
    auto const last = last_of(file);
    if (!last) return {};
    auto const habits = settings::load<RenewalHabits>(tx, file.series.store);
    auto const next = next_planned(plan_of(file.terms.back()), *last);
    if (!next) return {};
    TermEnds ends{.last = *last,
                  .renews_on = renews_on(*last, habits),
                  .tell_on = tell_on(*last, habits),
                  .next_from = *next};
    bool const is_known = file.renewal && is_of_this_term(*file.renewal, file);
    auto const size = is_known ? *file.renewal : fresh_term(tx, file);
    if (size.days) ends.next_last = add_days(*last, *size.days);
    if (size.months) ends.next_last = last_of_months(add_days(*last, 1), *size.months);
    return ends;
}

bool may_renew(Tx& tx, File const& file) {
    if (file.series.ends_on) return false;
    auto const ends = term_ends(tx, file);
    if (!ends || ends->last < file.today) return false;
    auto const habits = settings::load<RenewalHabits>(tx, file.series.store);
    auto const from = file.renewal ? file.renewal->from : file.terms.back().from;
    return is_long_enough(from, ends->last, habits);
}

void keep_term(Tx& tx, File& file) {
    if (!is_open_ended(file.terms.back()) || file.series.ends_on) return;
    if (file.renewal && file.renewal->until) return;
    file.renewal = fresh_term(tx, file);
    store::insert_renewal(tx, file.series.id, *file.renewal);
}

void drop_renewal(Tx& tx, File& file) {
    if (!file.renewal || !file.renewal->is_open()) return;
    bool const was_agreed = file.renewal->is_agreed();
    end(tx, file, RenewalState::Ended);
    if (was_agreed) publish(tx, file, RenewalStep::Ended);
}

void start_renewal_clock(Tx& tx, File const& file) {
    clocks::stop(tx, renewal_clock, file.series.id.uuid);
    if (!file.renewal || !file.renewal->is_open() || file.series.ends_on) return;
    auto const ends = term_ends(tx, file);
    if (!ends) return;
    if (file.renewal->state == RenewalState::Waiting)
        return start_at(tx, file, tell_time(tx, file, ends->last));
    auto const date = at_local(ends->renews_on, file.habits.roll_at_min, file.zone);
    auto const verdict = verdict_of(tx, file, *ends);
    start_at(tx, file, std::max(date, verdict.again_at));
}

Result<void> agree_renewal(Tx& tx, SeriesId id, std::optional<Word> word) {
    auto file = TRY(load_file(tx, id));
    auto const old = file.renewal;
    if (!old || !is_of_this_term(*old, file)) file.renewal = fresh_term(tx, file);
    if (!may_renew(tx, file)) return Error{Refusal::Conflict, "series.renewal_not_here"};
    if (old && old->is_open() && old->is_agreed())
        return Error{Refusal::Conflict, "series.renewal_already"};
    auto one = *file.renewal;
    if (old && is_of_this_term(*old, file)) one = another_word(*old);
    if (old && old->is_open()) end(tx, file, RenewalState::Ended, word);
    bool const was_due = old && old->told_at && tell_time(tx, file, *last_of(file)) <= tx.now();
    if (was_due) {
        one.state = RenewalState::Told;
        one.told_at = old->told_at;
        one.notice_days = old->notice_days;
        one.renews_on = old->renews_on;
        one.price = old->price;
    }
    sign(tx, one, word);
    store::insert_renewal(tx, id, one);
    file.renewal = one;
    publish(tx, file, RenewalStep::Agreed, word);
    TRY(bump(tx, file));
    start_renewal_clock(tx, file);
    return {};
}

Result<void> end_renewal(Tx& tx, SeriesId id, std::optional<Word> word) {
    auto file = TRY(load_file(tx, id));
    if (!file.renewal || !file.renewal->is_open() || !file.renewal->is_agreed())
        return Error{Refusal::Conflict, "series.renewal_none"};
    end(tx, file, RenewalState::Ended, word);
    publish(tx, file, RenewalStep::Ended, word);
    TRY(bump(tx, file));
    start_renewal_clock(tx, file);
    return {};
}

Result<void> note_renewal_heard(Tx& tx, SeriesId id, Word word) {
    auto file = TRY(load_file(tx, id));
    auto const ends = term_ends(tx, file);
    if (!ends || !file.renewal || !file.renewal->is_open() || !file.renewal->is_agreed())
        return Error{Refusal::Conflict, "series.renewal_none"};
    if (file.renewal->state == RenewalState::Waiting) TRY(tell(tx, file, *ends));
    auto& one = *file.renewal;
    if (!one.heard_at) {
        one.heard_at = tx.now();
        one.heard_by = tx.actor().id;
        one.heard_word = word;
        store::replace_renewal(tx, id, one);
        publish(tx, file, RenewalStep::Heard, word);
    }
    TRY(bump(tx, file));
    start_renewal_clock(tx, file);
    return {};
}

Result<void> hear_renewal_clock(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, renewal_clock, firing.entry.subject);
    auto file = TRY(load_file(tx, SeriesId{firing.entry.subject}));
    auto const ends = term_ends(tx, file);
    if (!file.renewal || !file.renewal->is_open() || file.series.ends_on || !ends) return {};
    if (file.renewal->state == RenewalState::Waiting) {
        // An edit has moved the end since: the clock is set to the new one.
        if (tell_time(tx, file, ends->last) <= tx.now()) {
            TRY(tell(tx, file, *ends));
            TRY(bump(tx, file));
        }
        start_renewal_clock(tx, file);
        return {};
    }
    auto const verdict = verdict_of(tx, file, *ends);
    bool const is_time = at_local(ends->renews_on, file.habits.roll_at_min, file.zone) <= tx.now();
    if (!is_time || verdict.deed == RenewalDeed::Wait) {
        start_renewal_clock(tx, file);
        return {};
    }
    if (verdict.deed == RenewalDeed::Lapse) {
        end(tx, file, RenewalState::Lapsed);
        publish(tx, file, RenewalStep::Lapsed);
        return bump(tx, file);
    }
    TRY(renew(tx, file, *ends));
    TRY(bump(tx, file));
    return roll(tx, file.series.id);
}

} // namespace hearth::series

// Making and ending. A promise ends in the transaction that marks it, with its case.
#include "base/yuan.h"
#include "rooms/promises/inside.h"

#include "base/ensure.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::promises {
namespace {

/// What staff read first in the case.
std::string case_words(Promise const& promise) {
    auto const count = promise.happened.value_or(0);
    auto key = "promises.case_" + std::string(to_text(promise.kind));
    if (promise.kind == Kind::Start && count == 0) key += "_none";
    auto const say = [&](std::int64_t value) {
        return promise.kind == Kind::Price ? to_yuan(Money{value}) : std::to_string(value);
    };
    auto text =
        words::text(house_locale, key, {{"count", say(count)}, {"amount", say(promise.amount)}});
    if (promise.words) text += "\n" + *promise.words;
    if (promise.note) text += "\n" + *promise.note;
    return text;
}

/// Whoever owes it is in charge of the case, unless somebody is already.
Result<void> give_to_owner(Tx& tx, Promise const& promise, complaints::Complaint const& file) {
    if (!promise.owner || file.owner) return {};
    auto const account = identity::load_account(tx, *promise.owner);
    if (!account || account->disabled_at) return {};
    TRY(complaints::take(tx, file.id, account->id));
    return {};
}

/// One that came out of a case stays with it; the others open one, or join what is open about it.
Result<void> open_case(Tx& tx, Promise& promise, Drift const& drift) {
    if (promise.complaint || !drift.opens_case || !promise.customer || !promise.store) return {};
    auto const file = TRY(complaints::notice(tx, {.kind = case_of(promise.kind),
                                                  .customer = *promise.customer,
                                                  .store = *promise.store,
                                                  .order = promise.order,
                                                  .visit = promise.visit,
                                                  .words = case_words(promise)}));
    TRY(give_to_owner(tx, promise, file));
    promise.complaint = file.id;
    return {};
}

/// The customer hears of what was promised to them, nobody else's matter.
bool is_told(Promise const& promise, Drift const& drift) {
    return promise.state == State::Broken && drift.tells_customer && promise.customer &&
           promise.owed_by == Side::Company && promise.source != Source::Complaint;
}

enum class By { Facts, Person };

/// Who calls has asked whether it may move there: what happened is in `promise` by now.
Result<Promise> end(Tx& tx, Promise promise, State to, By by) {
    auto const from = promise.state;
    auto const drift = drift_of(tx, promise);
    promise.state = to;
    promise.ended_at = tx.now();
    if (to == State::Broken) TRY(open_case(tx, promise, drift));
    // Read in this transaction, so nobody else can have ended it.
    ensure(store::end(tx, promise, from), "promise row moved");
    clocks::meet(tx, due_clock, promise.id.uuid);
    if (to == State::Broken || by == By::Person)
        tx.publish(PromiseEnded{promise.id, promise.kind, to, promise.customer, promise.store,
                                promise.order, promise.complaint, is_told(promise, drift)});
    return promise;
}

Result<Promise> load_running(Tx& tx, Id<Promise> id) {
    auto promise = TRY(load(tx, id));
    if (promise.state != State::Running) return Error{Refusal::Conflict, "promises.not_so_now"};
    return promise;
}

} // namespace

Drift drift_of(Tx& tx, Promise const& promise) {
    return settings::load<Drift>(tx, promise.store);
}

Promise make(Tx& tx, Promise what) {
    what.id = tx.new_id<Promise>();
    what.state = State::Running;
    what.made_at = tx.now();
    what.made_by_kind = tx.actor().kind;
    what.made_by = tx.actor().id;
    if (what.key.empty()) what.key = "hand:" + to_text(what.id);
    if (!store::insert(tx, what)) return *store::find_by_key(tx, what.key);
    if (auto const last = last_moment(what, drift_of(tx, what))) {
        auto const wait = std::chrono::ceil<seconds>(*last - tx.now());
        // At the very moment it is still kept: the clock fires a second later.
        clocks::start(tx, {.kind = std::string(due_clock),
                           .subject = what.id.uuid,
                           .ladder = {{"due", std::max(wait, seconds{0}) + seconds{1}}},
                           .store = what.store});
    }
    return what;
}

Result<Promise> load(Tx& tx, Id<Promise> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "promises.not_found"};
    return std::move(*found);
}

std::vector<Promise> list_of_order(Tx& tx, Id<orders::Order> order) {
    return store::list_of_order(tx, order, most_of_order);
}

std::vector<Promise> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit) {
    return store::list_of_customer(tx, customer, limit);
}

std::vector<Word> list_words(Tx& tx, Id<Promise> id) {
    return store::list_words(tx, id);
}

Result<void> settle(Tx& tx, Promise const& promise, Fact const& fact) {
    auto const judged = judge(promise, fact, drift_of(tx, promise));
    if (!can_move(promise, judged.state)) return {};
    auto ended = promise;
    ended.happened = judged.happened;
    TRY(end(tx, std::move(ended), judged.state, By::Facts));
    return {};
}

Result<void> drop(Tx& tx, Promise const& promise, Reason reason) {
    if (!can_move(promise, State::Waived)) return {};
    auto ended = promise;
    ended.reason = reason;
    TRY(end(tx, std::move(ended), State::Waived, By::Facts));
    return {};
}

Result<void> hear_due(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, due_clock, firing.entry.subject);
    auto const promise = store::find(tx, Id<Promise>{firing.entry.subject});
    if (!promise || promise->state != State::Running) return {};
    TRY(end(tx, *promise, State::Broken, By::Facts));
    return {};
}

Result<void> note_word(Tx& tx, Promise const& promise, Word const& word) {
    store::add_word(tx, promise.id, word);
    auto const words = store::list_words(tx, promise.id);
    bool const is_disputed = std::any_of(words.begin(), words.end(), [&](Word const& one) {
        return last_word(words, one.side)->said == Said::Disputed;
    });
    if (promise.is_disputed != is_disputed) store::set_disputed(tx, promise.id, is_disputed);
    return {};
}

Result<Promise> say(Tx& tx, Id<Promise> id, Side side, Said said, Way way,
                    std::optional<std::string> const& note) {
    auto const promise = TRY(load_running(tx, id));
    TRY(note_word(tx, promise,
                  {.side = side,
                   .said = said,
                   .way = way,
                   .at = tx.now(),
                   .actor_kind = tx.actor().kind,
                   .actor = tx.actor().id,
                   .note = note}));
    tx.publish(PromiseSaid{promise.id, side, said, promise.customer, promise.store, promise.order});
    return load(tx, id);
}

Result<Promise> finish(Tx& tx, Id<Promise> id, bool is_kept,
                       std::optional<std::string> const& note) {
    auto promise = TRY(load_running(tx, id));
    if (promise.source != Source::Hand) return Error{Refusal::Conflict, "promises.judged_by_facts"};
    promise.note = note;
    return end(tx, std::move(promise), is_kept ? State::Kept : State::Broken, By::Person);
}

Result<Promise> waive(Tx& tx, Id<Promise> id, std::string const& note) {
    auto promise = TRY(load_running(tx, id));
    promise.reason = Reason::Agreed;
    promise.note = note;
    return end(tx, std::move(promise), State::Waived, By::Person);
}

} // namespace hearth::promises

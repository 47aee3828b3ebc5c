// The days ahead become orders, one by one; what cannot is kept, with its reason.
#include "rooms/series/inside.h"
#include "rooms/series/store.h"

#include "base/zone.h"
#include "rooms/aftersales/aftersales.h"
#include "rooms/identity/identity.h"
#include "rooms/intake/intake.h"

#include <algorithm>

namespace hearth::series {
namespace {

constexpr int farthest = 400; // days: past the longest step of a pattern

Why why_of(std::string const& code) {
    if (code == "dispatch.slot_taken" || code == "dispatch.worker_busy") return Why::NobodyFree;
    if (code == "series.price_raised") return Why::PriceRaised;
    if (code.starts_with("pricing.") || code.starts_with("catalog.") ||
        code == "series.item_not_fit")
        return Why::NotOffered;
    if (code == "customers.address_not_found") return Why::AddressGone;
    if (code == "customers.blocked") return Why::CustomerBlocked;
    if (code == "series.passed") return Why::Passed;
    return Why::Other;
}

/// The special wishes stand, sealed, in the orders: a new one has those of the one before.
std::optional<std::string> note_of(Tx& tx, File const& file) {
    std::optional<Id<orders::Order>> last;
    for (auto const& row : file.rows)
        if (row.order) last = row.order;
    return last ? orders::open_note(tx, *last) : std::optional<std::string>{};
}

Result<Id<orders::Order>> write_order(Tx& tx, File const& file, Occurrence const& one,
                                      Id<pricing::Quote> quote, Id<customers::Address> address,
                                      std::string const& reason) {
    if (one.order) {
        auto const order = TRY(orders::load(tx, *one.order));
        TRY(orders::change_order(tx, order.id, order.version,
                                 {quote, one.starts_at, address, reason}));
        return order.id;
    }
    auto const order = TRY(orders::place(tx, {.customer = file.series.customer,
                                              .address = address,
                                              .quote = quote,
                                              .start = one.starts_at,
                                              .channel = file.series.channel,
                                              .note = note_of(tx, file),
                                              .allows_same_day = true}));
    return order.id;
}

bool is_waiting(Tx& tx, std::optional<Id<intake::Callback>> const& callback) {
    if (!callback) return false;
    auto const clocks = clocks::list_of(tx, callback->uuid);
    return std::any_of(clocks.begin(), clocks.end(), [](clocks::Entry const& one) {
        return one.state == clocks::State::Running || one.state == clocks::State::Paused;
    });
}

/// No unsettled day without a callback that runs on a clock (BK-10), and none that is needless.
Result<void> keep_callback(Tx& tx, File& file) {
    auto const first = std::find_if(file.rows.begin(), file.rows.end(), [](Occurrence const& one) {
        return one.state == State::Unsettled;
    });
    bool const waits = is_waiting(tx, file.series.callback);
    if (first == file.rows.end()) {
        if (!waits) return {};
        TRY(intake::finish_callback(tx, *file.series.callback, intake::CallbackResult::WorkerFound,
                                    {}));
        // Staff may have closed it already.
        (void)intake::close_inquiry(tx, *file.series.inquiry, intake::Closing::NoLongerNeeded);
        file.series.callback.reset();
        file.series.inquiry.reset();
        return {};
    }
    if (waits) return {};
    intake::OpenInquiry what{.channel = intake::Channel::Phone, .customer = file.series.customer};
    what.wish.item = file.series.item;
    what.wish.wanted_at = first->starts_at;
    auto const inquiry = TRY(intake::open_inquiry(tx, what));
    words::Saying const about{"series.callback_about",
                              {{"day", to_local_text(first->starts_at, file.zone)},
                               {"why", to_text(first->why.value_or(Why::Other))}}};
    auto const callback = TRY(
        intake::promise_callback(tx, inquiry.id, tx.now() + hours{file.habits.callback_h}, about));
    file.series.inquiry = inquiry.id;
    file.series.callback = callback.id;
    return {};
}

/// Rows for all days that the horizon has reached.
void add_rows(File& file) {
    for (auto const& due : due_days(file, file.horizon())) {
        bool const is_there =
            std::any_of(file.rows.begin(), file.rows.end(),
                        [&](Occurrence const& one) { return one.planned == due.planned; });
        if (!is_there && !has_live_on(file, due.day)) file.rows.push_back(to_occurrence(file, due));
    }
    std::stable_sort(file.rows.begin(), file.rows.end(),
                     [](Occurrence const& a, Occurrence const& b) { return a.day < b.day; });
}

} // namespace

Result<void> carry_day(Tx& tx, File const& file, Occurrence& one, std::string const& reason) {
    if (one.starts_at <= tx.now()) return Error{Refusal::Conflict, "series.passed"};
    auto const& terms = terms_on(file, one.planned);
    auto const address = one.own_address.value_or(terms.address);
    auto const agreed = TRY(pricing::load_quote(tx, one.own_quote.value_or(terms.quote)));
    auto const wanted = TRY(wanted_of(tx, file.series, agreed, address));
    auto const pricer = TRY(Pricer::of_quote(tx, agreed, wanted));
    one.agreed = TRY(pricer.agreed_at(one.starts_at));
    one.asked = TRY(pricer.now_at(one.starts_at));
    if (!is_within(*one.agreed, *one.asked, terms.tolerance_percent))
        return Error{Refusal::Conflict, "series.price_raised"};
    auto const quote =
        TRY(pricing::quote(tx, request_of(wanted, file.series.customer, one.starts_at)));
    one.order = TRY(write_order(tx, file, one, quote.id, address, reason));
    one.state = State::Placed;
    one.why.reset();
    one.code.reset();
    tx.publish(OccurrencePlaced{file.series.id, file.series.customer, file.series.store, one.day,
                                *one.order});
    return {};
}

bool try_day(Tx& tx, File const& file, Occurrence& one, std::string const& reason) {
    auto tried = one;
    auto const outcome =
        tx.try_work([&]() -> Result<void> { return carry_day(tx, file, tried, reason); });
    if (outcome.broken) std::rethrow_exception(outcome.broken);
    if (outcome.is_done()) {
        one = tried;
        return true;
    }
    auto const code =
        outcome.refused->code == "platform.invalid" && !outcome.refused->fields.empty()
            ? outcome.refused->fields.front().code
            : outcome.refused->code;
    auto const why = why_of(code);
    bool const is_news = one.state != State::Unsettled || one.why != why ||
                         one.asked != tried.asked || one.agreed != tried.agreed;
    one.state = State::Unsettled;
    one.why = why;
    one.code = code;
    one.agreed = tried.agreed;
    one.asked = tried.asked;
    if (is_news)
        tx.publish(OccurrenceUnsettled{file.series.id, file.series.customer, file.series.store,
                                       one.day, why, one.agreed, one.asked});
    return is_news;
}

Result<void> roll_file(Tx& tx, File& file) {
    auto const before = file.rows;
    auto const was = file.series;
    add_rows(file);
    bool is_changed = false;
    for (auto& one : file.rows) {
        bool const is_known = std::any_of(before.begin(), before.end(), [&](Occurrence const& row) {
            return row.planned == one.planned;
        });
        bool const waits = one.state == State::Ahead || one.state == State::Unsettled;
        if (!waits || one.day > file.horizon()) continue;
        // The row first: whoever else is at the same day at the same moment has it or has not.
        if (!is_known && !store::insert_occurrence(tx, file.series.id, one)) {
            one.state = State::Skipped;
            continue;
        }
        bool const is_moved = try_day(tx, file, one, "series");
        if (is_moved) store::replace_occurrence(tx, file.series.id, one);
        is_changed = is_changed || is_moved || !is_known;
    }
    TRY(keep_callback(tx, file));
    if (!is_changed && was.callback == file.series.callback) return {};
    if (!store::replace(tx, file.series))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    file.series.version += 1;
    return {};
}

void start_clock(Tx& tx, File const& file) {
    clocks::stop(tx, roll_clock, file.series.id.uuid);
    bool const is_over =
        due_days(file, add_days(file.today, farthest)).empty()
            ? true
            : due_days(file, add_days(file.today, farthest)).back().day < file.today;
    bool const waits = std::any_of(file.rows.begin(), file.rows.end(), [](Occurrence const& one) {
        return one.state == State::Ahead || one.state == State::Unsettled;
    });
    if (is_over && !waits) return;
    auto const at = at_local(add_days(file.today, 1), file.habits.roll_at_min, file.zone);
    clocks::start(tx, {.kind = std::string(roll_clock),
                       .subject = file.series.id.uuid,
                       .ladder = {{"due", std::chrono::ceil<seconds>(at - tx.now())}},
                       .store = file.series.store});
}

Result<void> roll(Tx& tx, SeriesId id) {
    auto file = TRY(load_file(tx, id));
    keep_term(tx, file);
    TRY(roll_file(tx, file));
    start_clock(tx, file);
    start_renewal_clock(tx, file);
    return {};
}

Result<void> hear_clock(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, roll_clock, firing.entry.subject);
    return roll(tx, SeriesId{firing.entry.subject});
}

namespace {

/// Called off on the order's own page, or by the office.
Result<void> hear_cancelled(Tx& tx, orders::OrderCancelled const& event) {
    auto found = store::find_by_order(tx, event.order);
    if (!found || !found->occurrence.is_live()) return {};
    found->occurrence.state = State::CalledOff;
    store::replace_occurrence(tx, found->series, found->occurrence);
    auto const one = store::find(tx, found->series);
    if (one) store::replace(tx, *one);
    return {};
}

/// An edit called the order off, but the company said no or the customer took it back.
Result<void> hear_case(Tx& tx, aftersales::CancellationMoved const& event) {
    using S = aftersales::CaseState;
    if (event.state != S::Refused && event.state != S::Kept && event.state != S::Withdrawn)
        return {};
    auto found = store::find_by_order(tx, event.order);
    if (!found || found->occurrence.state != State::Skipped) return {};
    auto const file = TRY(load_file(tx, found->series));
    if (has_live_on(file, found->occurrence.day)) return {};
    found->occurrence.state = State::Placed;
    found->occurrence.code.reset();
    store::replace_occurrence(tx, found->series, found->occurrence);
    store::replace(tx, file.series);
    return {};
}

} // namespace

void listen_to_orders(Room& room) {
    room.listeners.push_back(
        events::listen<orders::OrderCancelled>("series.hear_cancelled", hear_cancelled));
    room.listeners.push_back(
        events::listen<aftersales::CancellationMoved>("series.hear_case", hear_case));
}

} // namespace hearth::series

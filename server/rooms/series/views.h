/// What the API of series shows, and who may see it.
#pragma once

#include "platform/api/route.h"
#include "rooms/catalog/catalog.h"
#include "rooms/series/inside.h"
#include "rooms/series/terms_word.h"

namespace hearth::series {

struct OccurrenceView {
    Day planned; ///< its name in edits
    Day day;
    Instant starts_at;
    State state;
    std::optional<Id<orders::Order>> order;
    std::optional<std::string> order_number;
    std::optional<orders::Stage> stage;
    std::optional<Money> price;  ///< of its order; of a day to come, as agreed
    std::optional<Money> agreed; ///< where the price is why it waits
    std::optional<Money> asked;
    std::optional<Why> why;
    std::optional<std::string> why_text;
    bool is_moved = false;                       ///< for a holiday, or by hand
    Id<customers::Address> address;              ///< of this day alone, else as agreed
    std::optional<Id<workforce::Worker>> worker; ///< wished for
    std::optional<std::string> worker_name;
};
BOOST_DESCRIBE_STRUCT(OccurrenceView, (),
                      (planned, day, starts_at, state, order, order_number, stage, price, agreed,
                       asked, why, why_text, is_moved, address, worker, worker_name))

struct HistoryLine {
    Instant at;
    ActorKind by;
    std::string kind;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(HistoryLine, (), (at, by, kind, text))

/// What happens when the term is over (LC-08): the same on the page where it was accepted, in the
/// notice, and to the office.
struct RenewalView {
    std::optional<RenewalState> state = {}; ///< none: nothing was ever said
    bool is_on = false;                     ///< agreed, and it will
    bool may_agree = false;
    Day last; ///< of this term
    Day renews_on;
    Day tell_on; ///< the notice before it
    Day next_from;
    std::optional<Day> next_last = {};
    std::optional<int> next_visits = {};
    std::optional<Money> price = {}; ///< a visit, as told
    std::optional<Instant> agreed_at = {};
    std::optional<Word> agreed_word = {};
    std::optional<Instant> told_at = {};
    std::optional<Word> heard_word = {};
    std::optional<Instant> ended_at = {};
};
BOOST_DESCRIBE_STRUCT(RenewalView, (),
                      (state, is_on, may_agree, last, renews_on, tell_on, next_from, next_last,
                       next_visits, price, agreed_at, agreed_word, told_at, heard_word, ended_at))

struct SeriesView {
    SeriesId id;
    Id<customers::Customer> customer;
    std::string customer_name; ///< masked for staff
    Id<identity::Store> store;
    Id<catalog::Item> item;
    catalog::Name item_name;
    catalog::Quantity quantity;
    catalog::Choices options;
    Id<customers::Address> address;
    std::string address_label;
    Pattern pattern;
    Day from;
    int start_min;
    std::optional<Day> until;
    std::optional<int> visits;
    Holidays holidays;
    std::optional<Id<workforce::Worker>> worker;
    std::optional<std::string> worker_name;
    Money agreed_price; ///< of an ordinary day, as last agreed
    int tolerance_percent;
    std::optional<Day> ends_on;
    std::optional<RenewalView> renewal;
    std::optional<RuleWord> terms_seen; ///< of calling off, as they stood on the customer's screen
    bool is_paused;
    bool is_ended;
    std::vector<Pause> pauses;
    std::vector<OccurrenceView> days; ///< those to come, and unsettled ones; soonest first
    int unsettled;
    std::optional<Instant> callback_at; ///< the office has promised to call by then
    std::vector<HistoryLine> history;   ///< newest first
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(SeriesView, (),
                      (id, customer, customer_name, store, item, item_name, quantity, options,
                       address, address_label, pattern, from, start_min, until, visits, holidays,
                       worker, worker_name, agreed_price, tolerance_percent, ends_on, renewal,
                       terms_seen, is_paused, is_ended, pauses, days, unsettled, callback_at,
                       history, version))

struct AddressChoice {
    Id<customers::Address> id;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(AddressChoice, (), (id, label))
struct WorkerChoice {
    Id<workforce::Worker> id;
    std::string name;
    std::string number;
    bool is_known; ///< has been there, or is liked
};
BOOST_DESCRIBE_STRUCT(WorkerChoice, (), (id, name, number, is_known))
/// What an edit may name; staff see all of the store, the customer whom they know.
struct ChoicesView {
    std::vector<AddressChoice> addresses;
    std::vector<WorkerChoice> workers; ///< the known ones first
};
BOOST_DESCRIBE_STRUCT(ChoicesView, (), (addresses, workers))
ChoicesView choices_of(Tx& tx, Series const& one);

std::optional<RenewalView> renewal_view(Tx& tx, File const& file);
Result<SeriesView> view_of(Tx& tx, SeriesId id);
/// The customer's own; staff with `permission` at its store; else NotFound.
Result<Series> load_for(Tx& tx, SeriesId id, std::string_view permission);
std::string why_text(std::string_view locale, Occurrence const& one);

void add_routes(api::Routes& routes);
void add_renewal_routes(api::Routes& routes);

} // namespace hearth::series

/// What the sources of series share among themselves.
#pragma once

#include "platform/clocks/clocks.h"
#include "platform/settings/settings.h"
#include "rooms/customers/customers.h"
#include "rooms/series/renewal.h"
#include "rooms/series/series.h"

#include <algorithm>

namespace hearth::series {

/// A series with everything that hangs on it.
struct File {
    Series series;
    std::vector<Terms> terms;
    std::vector<Pause> pauses;
    std::vector<Occurrence> rows;
    std::optional<Renewal> renewal; ///< the newest word on it
    std::string zone;
    Habits habits;
    Day today;
    int planned_days = 0; ///< how far dispatch looks ahead: beyond it nobody is ever free
    Day horizon() const {
        return add_days(today, std::min(7 * habits.horizon_weeks, planned_days));
    }
};
Result<File> load_file(Tx& tx, SeriesId id);

std::vector<DueDay> due_days(File const& file, Day to);
/// What holds on a planned day.
Terms const& terms_on(File const& file, Day planned);
Instant start_of(File const& file, Terms const& terms, Day day);
Occurrence to_occurrence(File const& file, DueDay const& due);
bool has_live_on(File const& file, Day day, std::optional<Day> other_than = {});

/// What is to be done there, for pricing.
struct Wanted {
    Id<identity::Store> store;
    Id<catalog::Item> item;
    catalog::Quantity quantity;
    catalog::Choices options;
    customers::Address address;
};
Result<customers::Address> load_home(Tx& tx, Id<customers::Customer> whose,
                                     Id<customers::Address> id);
pricing::QuoteRequest request_of(Wanted const& wanted, Id<customers::Customer> whose,
                                 Instant start);
/// Refuses what takes more than one visit or is a contract.
Result<catalog::Item> load_fitting_item(Tx& tx, Id<catalog::Item> id);

/// Prices of single days without writing a quote for each: as agreed, and as the book is today.
/// Both with the calendar and the notice of that day, so that only a changed price list differs.
class Pricer {
public:
    static Result<Pricer> of_quote(Tx& tx, pricing::Quote const& agreed, Wanted const& wanted);
    /// By today's book alone.
    static Result<Pricer> of_today(Tx& tx, Wanted const& wanted);
    Result<Money> now_at(Instant start) const;
    Result<Money> agreed_at(Instant start) const;

private:
    pricing::PriceBook now_book_;
    catalog::Item now_item_;
    std::optional<pricing::PriceBook> agreed_book_;
    std::optional<catalog::Item> agreed_item_;
    std::optional<std::int64_t> agreed_distance_;
    std::optional<Instant> agreed_at_;
    pricing::Ask ask_;
    Instant moment_;
};
Result<Wanted> wanted_of(Tx& tx, Series const& series, pricing::Quote const& quote,
                         Id<customers::Address> address);

/// Places the day or changes its order to what the row says; sets agreed, asked, order and state.
Result<void> carry_day(Tx& tx, File const& file, Occurrence& one, std::string const& reason);
/// The same where a no makes the day unsettled. True where the row is not as it was.
bool try_day(Tx& tx, File const& file, Occurrence& one, std::string const& reason);
Result<void> roll_file(Tx& tx, File& file);
void start_clock(Tx& tx, File const& file);

/// What an edit comes to, decided before anything is written.
struct Move {
    Step step;
    std::optional<Occurrence> row = {};     ///< as it is
    std::optional<Occurrence> becomes = {}; ///< none: the row goes
};
struct NewTerms {
    Terms terms;
    Wanted wanted;
    Instant first;
};
struct Draft {
    std::vector<NewTerms> terms = {};
    std::vector<Pause> pauses = {};
    std::optional<Day> ends_on = {};
    std::vector<Move> moves = {};
    std::optional<Wanted> own = {}; ///< of the one day that is otherwise
};
Result<Draft> decide(Tx& tx, File const& file, Edit const& edit);
Result<Draft> decide_later(Tx& tx, File const& file, Edit const& edit);
Result<Draft> decide_agree(Tx& tx, File const& file);
/// A day that is not to be: its order is called off, or nothing was placed.
Result<Move> leave(Tx& tx, Occurrence const& row, std::string_view code);
/// The row of a planned day, or what it would be; Invalid /day where it comes on no such day.
Result<Occurrence> find_day(File const& file, std::optional<Day> const& planned);
bool is_ahead(Tx& tx, Occurrence const& row);

/// The first step of an edit by the office that makes a day dearer.
struct Dearer {
    bool is_dearer = false;
    Money before = {};
    Money after = {};
};
Dearer dearer_of(Tx& tx, std::vector<Move> const& moves);
/// Conflict series.dearer_needs_word where such an edit says nothing of the customer's word.
Result<void> check_word(Tx& tx, std::vector<Move> const& moves, Edit const& edit);
/// The wished worker works here, is not refused, and, where a customer wishes, has been there;
/// becomes a favourite.
Result<void> check_worker(Tx& tx, Series const& one, Edit const& edit);

/// The last day that anything was agreed for: ended, or the term of an open-ended series.
std::optional<Day> cap_of(File const& file);
/// None where the pattern has no further days, or its end is too far to be seen.
std::optional<TermEnds> term_ends(Tx& tx, File const& file);
bool may_renew(Tx& tx, File const& file);
/// An open-ended series has a term, renewing or not.
void keep_term(Tx& tx, File& file);
/// The series ends, or ends otherwise than was agreed: a renewal needs a new word.
void drop_renewal(Tx& tx, File& file);
void start_renewal_clock(Tx& tx, File const& file);
/// `word`: how the office heard it. Conflict series.renewal_not_here where there is nothing to
/// renew or no room for the notice, series.renewal_already.
Result<void> agree_renewal(Tx& tx, SeriesId id, std::optional<Word> word);
Result<void> end_renewal(Tx& tx, SeriesId id, std::optional<Word> word); ///< series.renewal_none
/// The office told the customer of it: counts as the notice from now.
Result<void> note_renewal_heard(Tx& tx, SeriesId id, Word word);
Result<void> hear_renewal_clock(Tx& tx, clocks::Firing const& firing);

Result<void> hear_clock(Tx& tx, clocks::Firing const& firing);
void listen_to_orders(Room& room);

} // namespace hearth::series

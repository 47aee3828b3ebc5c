#include "rooms/series/store.h"

#include <algorithm>

namespace hearth::series::store {
namespace {

std::string const series_columns = "id, customer_id, store_id, item_id, channel, ends_on, "
                                   "inquiry_id, callback_id, made_at, made_by_kind, made_by, "
                                   "version";
std::string const occurrence_columns = "planned, day, starts_at, state, order_id, why, code, "
                                       "agreed, asked, own_address, own_quote";

struct TermsRow {
    int number;
    Day from;
    std::string pattern;
    Id<customers::Address> address;
    Id<pricing::Quote> quote;
    int start_min;
    std::optional<Day> until;
    std::optional<int> visits;
    Holidays holidays;
    std::optional<Id<workforce::Worker>> worker;
    int tolerance_percent;
    Instant agreed_at;
    ActorKind agreed_by_kind;
    Uuid agreed_by;
};
BOOST_DESCRIBE_STRUCT(TermsRow, (),
                      (number, from, pattern, address, quote, start_min, until, visits, holidays,
                       worker, tolerance_percent, agreed_at, agreed_by_kind, agreed_by))

struct OfRow {
    SeriesId series;
    Occurrence occurrence;
};
BOOST_DESCRIBE_STRUCT(OfRow, (), (series, occurrence))

bool is_among(std::optional<std::vector<Id<identity::Store>>> const& stores,
              Id<identity::Store> one) {
    return !stores || std::find(stores->begin(), stores->end(), one) != stores->end();
}

} // namespace

void insert(Tx& tx, Series const& one) {
    static std::string const sql =
        "INSERT INTO series_series (company_id, " + series_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    tx.run(sql, one.id, one.customer, one.store, one.item, one.channel, one.ends_on, one.inquiry,
           one.callback, one.made_at, one.made_by_kind, one.made_by, one.version);
}

std::optional<Series> find(Tx& tx, SeriesId id) {
    static std::string const sql =
        "SELECT " + series_columns + " FROM series_series WHERE company_id = ?1 AND id = ?2";
    return tx.find<Series>(sql, id);
}

bool replace(Tx& tx, Series const& one) {
    return tx.run("UPDATE series_series SET ends_on = ?4, inquiry_id = ?5, callback_id = ?6, "
                  "version = ?3 + 1 WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.ends_on, one.inquiry, one.callback) == 1;
}

std::vector<Series> list(Tx& tx, Filter const& filter, int limit) {
    std::string sql = "SELECT " + series_columns +
                      " FROM series_series WHERE company_id = ?1 AND "
                      "id < ?3 AND ";
    auto const before = filter.before ? filter.before->uuid
                                      : Uuid{{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                                              0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}};
    if (filter.customer)
        return tx.all<Series>(sql + "customer_id = ?4 ORDER BY id DESC LIMIT ?2", limit, before,
                              *filter.customer);
    if (!filter.stores)
        return tx.all<Series>(sql + "1 = 1 ORDER BY id DESC LIMIT ?2", limit, before);
    std::vector<Series> found;
    for (auto const& store : *filter.stores)
        for (auto& one :
             tx.all<Series>(sql + "store_id = ?4 ORDER BY id DESC LIMIT ?2", limit, before, store))
            found.push_back(std::move(one));
    std::sort(found.begin(), found.end(),
              [](Series const& a, Series const& b) { return b.id < a.id; });
    if (found.size() > static_cast<std::size_t>(limit))
        found.resize(static_cast<std::size_t>(limit));
    return found;
}

void insert_terms(Tx& tx, SeriesId id, Terms const& terms) {
    tx.run("INSERT INTO series_terms (company_id, series_id, number, from_day, pattern, "
           "address_id, quote_id, start_min, until_day, visits, holidays, worker_id, "
           "tolerance_percent, agreed_at, agreed_by_kind, agreed_by) VALUES (?1, ?2, ?3, ?4, ?5, "
           "?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
           id, terms.number, terms.from, json::to_text(terms.pattern), terms.address, terms.quote,
           terms.start_min, terms.until, terms.visits, terms.holidays, terms.worker,
           terms.tolerance_percent, terms.agreed_at, terms.agreed_by_kind, terms.agreed_by);
}

std::vector<Terms> list_terms(Tx& tx, SeriesId id) {
    std::vector<Terms> all;
    for (auto const& row : tx.all<TermsRow>(
             "SELECT number, from_day, pattern, address_id, quote_id, start_min, until_day, "
             "visits, holidays, worker_id, tolerance_percent, agreed_at, agreed_by_kind, agreed_by "
             "FROM series_terms WHERE company_id = ?1 AND series_id = ?2 ORDER BY number",
             id))
        all.push_back({row.number, row.from, json::from_text<Pattern>(row.pattern), row.address,
                       row.quote, row.start_min, row.until, row.visits, row.holidays, row.worker,
                       row.tolerance_percent, row.agreed_at, row.agreed_by_kind, row.agreed_by});
    return all;
}

void save_pause(Tx& tx, SeriesId id, Pause const& pause) {
    tx.run("INSERT INTO series_pause (company_id, series_id, number, from_day, until_day) "
           "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (company_id, series_id, number) DO UPDATE SET "
           "until_day = ?5",
           id, pause.number, pause.from, pause.until);
}

std::vector<Pause> list_pauses(Tx& tx, SeriesId id) {
    return tx.all<Pause>("SELECT number, from_day, until_day FROM series_pause "
                         "WHERE company_id = ?1 AND series_id = ?2 ORDER BY number",
                         id);
}

bool insert_occurrence(Tx& tx, SeriesId id, Occurrence const& one) {
    static std::string const sql =
        "INSERT INTO series_occurrence (company_id, series_id, " + occurrence_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    return tx.attempt(sql, id, one.planned, one.day, one.starts_at, one.state, one.order, one.why,
                      one.code, one.agreed, one.asked, one.own_address,
                      one.own_quote) == db::Violation::None;
}

void replace_occurrence(Tx& tx, SeriesId id, Occurrence const& one) {
    tx.run("UPDATE series_occurrence SET day = ?4, starts_at = ?5, state = ?6, order_id = ?7, "
           "why = ?8, code = ?9, agreed = ?10, asked = ?11, own_address = ?12, own_quote = ?13 "
           "WHERE company_id = ?1 AND series_id = ?2 AND planned = ?3",
           id, one.planned, one.day, one.starts_at, one.state, one.order, one.why, one.code,
           one.agreed, one.asked, one.own_address, one.own_quote);
}

void remove_occurrence(Tx& tx, SeriesId id, Day planned) {
    tx.run("DELETE FROM series_occurrence WHERE company_id = ?1 AND series_id = ?2 AND "
           "planned = ?3",
           id, planned);
}

std::vector<Occurrence> list_occurrences(Tx& tx, SeriesId id) {
    static std::string const sql =
        "SELECT " + occurrence_columns +
        " FROM series_occurrence WHERE company_id = ?1 AND series_id = ?2 ORDER BY day, planned";
    return tx.all<Occurrence>(sql, id);
}

std::optional<Of> find_by_order(Tx& tx, Id<orders::Order> order) {
    static std::string const sql = "SELECT series_id, " + occurrence_columns +
                                   " FROM series_occurrence WHERE company_id = ?1 AND "
                                   "order_id = ?2";
    auto const row = tx.find<OfRow>(sql, order);
    if (!row) return {};
    return Of{row->series, row->occurrence};
}

std::optional<Of> find_waiting(Tx& tx, Id<customers::Customer> customer, Id<catalog::Item> item,
                               Instant starts_at) {
    static std::string const sql =
        "SELECT series_id, " + occurrence_columns +
        " FROM series_occurrence WHERE company_id = ?1 AND series_id = ?2 AND starts_at = ?3 AND "
        "order_id IS NULL AND (state = 'ahead' OR state = 'unsettled')";
    // Asked for each order that is placed: most customers have no series, and that is known.
    for (auto const& series :
         tx.all<Id<Series>>("SELECT id FROM series_series WHERE company_id = ?1 AND "
                            "customer_id = ?2 AND item_id = ?3 ORDER BY id",
                            customer, item))
        if (auto const row = tx.find<OfRow>(sql, series, starts_at))
            return Of{row->series, row->occurrence};
    return {};
}

std::vector<Of>
list_unsettled(Tx& tx, std::optional<std::vector<Id<identity::Store>>> const& stores, int limit) {
    static std::string const sql = "SELECT series_id, " + occurrence_columns +
                                   " FROM series_occurrence WHERE company_id = ?1 AND "
                                   "state = 'unsettled' ORDER BY starts_at, series_id";
    std::vector<Of> found;
    for (auto const& row : tx.all<OfRow>(sql)) {
        if (static_cast<int>(found.size()) >= limit) break;
        auto const series = find(tx, row.series);
        if (series && is_among(stores, series->store))
            found.push_back({row.series, row.occurrence});
    }
    return found;
}

} // namespace hearth::series::store

#include "rooms/orders/orders.h"
#include "app/import/context.h"
#include "base/text.h"
#include "base/zone.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::import {
namespace {

struct OrderRow {
    std::string number;
    std::string name;
    std::string phone;
    std::optional<PlaceRead> place;
    identity::Store const* store = nullptr;
    catalog::Item const* item = nullptr;
    Instant start;
    int duration_min = 0;
    catalog::Quantity quantity;
    catalog::Work work;
    Money price;
    orders::Stage stage = orders::Stage::Placed;
    orders::Channel channel = orders::Channel::Phone;
    std::vector<std::string> workers;
    Instant placed_at;
    std::string note;

    std::string key() const {
        if (!number.empty()) return "number " + number;
        return join({phone, to_text(start), item->code}, "\x1f");
    }
    std::string content() const {
        return join({key(), phone, to_text(start), item->code, to_text(quantity),
                     std::to_string(price.fen()), to_text(stage),
                     place ? place->address.detail : "", join(workers, "/"), note},
                    "\x1f");
    }
};

constexpr std::pair<std::string_view, orders::Stage> stages[] = {
    {"已完成", orders::Stage::Done},      {"完成", orders::Stage::Done},
    {"已结束", orders::Stage::Done},      {"已服务", orders::Stage::Done},
    {"已验收", orders::Stage::Done},      {"done", orders::Stage::Done},
    {"已取消", orders::Stage::Cancelled}, {"取消", orders::Stage::Cancelled},
    {"退单", orders::Stage::Cancelled},   {"cancelled", orders::Stage::Cancelled},
    {"待服务", orders::Stage::Placed},    {"已预约", orders::Stage::Placed},
    {"未服务", orders::Stage::Placed},    {"待上门", orders::Stage::Placed},
    {"已派单", orders::Stage::Placed},    {"placed", orders::Stage::Placed}};

constexpr std::pair<std::string_view, orders::Channel> channels[] = {
    {"电话", orders::Channel::Phone},    {"来电", orders::Channel::Phone},
    {"微信", orders::Channel::Chat},     {"到店", orders::Channel::WalkIn},
    {"门店", orders::Channel::WalkIn},   {"网站", orders::Channel::Web},
    {"小程序", orders::Channel::Web},    {"转介绍", orders::Channel::Referral},
    {"介绍", orders::Channel::Referral}, {"平台", orders::Channel::Partner},
    {"美团", orders::Channel::Partner},  {"58同城", orders::Channel::Partner}};

/// Without a state, what lies behind us counts as done.
void read_stage(RowReader& row, OrderRow& draft, Instant now) {
    bool const is_past = draft.start + minutes{draft.duration_min} <= now;
    draft.stage = is_past ? orders::Stage::Done : orders::Stage::Placed;
    if (!row.has(Field::State)) return;
    auto const text = bare_text(row.text(Field::State));
    auto const* const found = std::find_if(std::begin(stages), std::end(stages),
                                           [&](auto const& one) { return one.first == text; });
    if (found == std::end(stages)) return row.fault(Field::State, "books.word_unknown");
    draft.stage = found->second;
    if (draft.stage == orders::Stage::Done && draft.start > now)
        row.fault(Field::State, "books.done_in_future");
    if (draft.stage == orders::Stage::Placed && is_past)
        row.fault(Field::State, "books.open_in_past");
}

/// A slip of the pen: nobody booked before 2000, nor books more than two years ahead.
bool is_far(Day day, Day today) {
    return int(day.year()) < 2000 || int(day.year()) > int(today.year()) + 2;
}

void read_start(Company const& company, RowReader& row, OrderRow& draft) {
    constexpr int usual_start_min = 9 * 60;
    auto const date =
        row.take(Field::Date, parse_date(row.cell(Field::Date), row.dates(), company.today));
    if (!date) return;
    if (date->is_year_guessed)
        row.remark(Field::Date, "books.year_assumed",
                   {{"year", std::to_string(int(date->day.year()))}});
    if (is_far(date->day, company.today)) return row.fault(Field::Date, "books.date_far");
    auto const zone = draft.store ? draft.store->zone : company.zone;
    auto at = date->minute;
    if (row.has(Field::Time)) {
        auto const time = row.take(Field::Time, parse_time(row.cell(Field::Time)));
        if (!time) return;
        at = time->from_min;
        if (time->to_min) draft.duration_min = *time->to_min - time->from_min;
    }
    if (!at) row.remark(Field::Date, "books.time_assumed");
    draft.start = at_local(date->day, at.value_or(usual_start_min), zone);
    draft.placed_at = draft.start;
    auto const day = row.day(Field::PlacedOn, company.today);
    if (day && is_far(*day, company.today)) return row.fault(Field::PlacedOn, "books.date_far");
    if (day) draft.placed_at = std::min(at_local(*day, usual_start_min, zone), draft.start);
}

void read_work(Company const& company, RowReader& row, OrderRow& draft) {
    if (!row.has(Field::Item)) return row.fault(Field::Item, "books.item_missing");
    draft.item = find_item(company, row.text(Field::Item));
    if (!draft.item) return row.fault(Field::Item, "books.item_unknown");
    auto const& service = *draft.item->service;
    draft.quantity = service.usual;
    if (row.has(Field::Quantity)) {
        auto const read = row.take(Field::Quantity, parse_quantity(row.text(Field::Quantity)));
        if (!read) return;
        if (read->unit && *read->unit != service.unit)
            return row.fault(Field::Quantity, "books.unit_differs");
        draft.quantity = read->quantity;
    } else {
        row.remark(Field::Quantity, "books.quantity_assumed",
                   {{"quantity", catalog::to_text(draft.quantity)}});
    }
    draft.work = catalog::work_of(service, draft.quantity, {});
    if (draft.duration_min == 0) draft.duration_min = draft.work.minutes;
}

void read_who(Company const& company, RowReader& row, OrderRow& draft) {
    draft.name = row.text(Field::Name);
    if (count_characters(draft.name) > 40) row.fault(Field::Name, "books.text_too_long");
    if (!row.has(Field::Phone))
        row.fault(Field::Phone, "books.phone_missing");
    else if (auto const read = row.take(Field::Phone, parse_phones(row.cell(Field::Phone))))
        draft.phone = read->numbers.front();
    draft.place = read_place(row);
    draft.store = find_store(row, company, draft.place ? draft.place->address.district : "");
    if (!draft.store && !row.has(Field::Store)) row.fault(Field::Store, "books.store_missing");
    if (draft.place) complete_place(row, company, *draft.place, draft.store);
}

OrderRow read_order(Company const& company, RowReader& row, Instant now) {
    OrderRow draft;
    draft.number = row.text(Field::Number);
    if (count_characters(draft.number) > 40) row.fault(Field::Number, "books.text_too_long");
    read_who(company, row, draft);
    read_start(company, row, draft);
    read_work(company, row, draft);
    if (!row.has(Field::Amount))
        row.remark(Field::Amount, "books.amount_missing");
    else if (auto const price = row.take(Field::Amount, parse_money(row.text(Field::Amount))))
        draft.price = *price;
    if (!row.has_fault()) read_stage(row, draft, now);
    auto const channel = bare_text(row.text(Field::Channel));
    for (auto const& [word, one] : channels)
        if (channel == word) draft.channel = one;
    draft.workers = split_list(row.text(Field::Worker));
    draft.note = row.text(Field::Note);
    if (count_characters(draft.note) > 400) row.fault(Field::Note, "books.text_too_long");
    return draft;
}

/// Who it is for, made from this row where the book of customers does not have them.
Result<customers::Customer> find_customer(Tx& tx, RowReader& row, OrderRow const& draft) {
    auto found = customers::find_by_phone(tx, draft.phone);
    if (found && !draft.name.empty() && bare_text(found->name) != bare_text(draft.name))
        row.remark(Field::Name, "books.name_differs");
    if (found) return std::move(*found);
    customers::Customer customer;
    customer.name = draft.name;
    customer.phone = draft.phone;
    customer.store = draft.store->id;
    if (draft.name.empty()) row.fault(Field::Name, "books.name_missing");
    row.remark(Field::Phone, "books.customer_made");
    return customers::add_customer(tx, customer);
}

Result<Id<customers::Address>> find_address(Tx& tx, RowReader& row, OrderRow const& draft,
                                            Id<customers::Customer> customer) {
    if (draft.place) return keep_address(tx, customer, *draft.place);
    auto const known = customers::list_addresses(tx, customer);
    if (!known.empty()) return known.front().id;
    row.fault(Field::Address, "books.address_missing");
    return Error{Refusal::Invalid, "books.address_missing"};
}

struct Crew {
    std::vector<Id<workforce::Worker>> found;
    std::vector<std::string> names;
};

/// By staff number, or by a name that only one of the store, else of the company, has.
std::optional<Id<workforce::Worker>> find_worker(Company const& company, OrderRow const& draft,
                                                 std::string const& given) {
    auto const name = bare_text(given);
    std::vector<Id<workforce::Worker>> near;
    std::vector<Id<workforce::Worker>> all;
    for (auto const& one : company.staff) {
        if (one.number == name) return one.id;
        if (one.name != name) continue;
        all.push_back(one.id);
        if (one.store == draft.store->id) near.push_back(one.id);
    }
    if (near.size() == 1) return near.front();
    if (near.empty() && all.size() == 1) return all.front();
    return {};
}

Crew find_crew(Company const& company, RowReader& row, OrderRow const& draft) {
    Crew crew{{}, draft.workers};
    for (auto const& name : draft.workers) {
        auto const found = find_worker(company, draft, name);
        if (!found)
            row.remark(Field::Worker, "books.worker_unknown");
        else if (std::find(crew.found.begin(), crew.found.end(), *found) == crew.found.end())
            crew.found.push_back(*found);
    }
    return crew;
}

std::string full_note(OrderRow const& draft, Crew const& crew) {
    std::vector<std::string> parts;
    if (!draft.note.empty()) parts.push_back(draft.note);
    if (!draft.number.empty()) parts.push_back("原单号：" + draft.number);
    if (!crew.names.empty()) parts.push_back("服务人员：" + join(crew.names, "、"));
    return join(parts, "；");
}

/// The book says who goes: they are the crew, unless their time is taken.
Result<void> assign_crew(Tx& tx, RowReader& row, Crew const& crew, Id<orders::Order> order) {
    if (crew.found.empty()) return {};
    auto const visit = orders::list_visits(tx, order).front().id;
    auto const outcome = tx.try_work([&]() -> Result<void> {
        auto const asked = TRY(dispatch::assign(tx, {.visit = visit, .workers = crew.found}));
        for (auto const& one : asked)
            TRY(dispatch::confirm(tx, one.id));
        return {};
    });
    if (outcome.broken) std::rethrow_exception(outcome.broken);
    if (outcome.refused) row.remark(Field::Worker, "books.worker_not_free");
    return {};
}

/// By it extras on site are priced (VS-06). The price stays the one the book says was agreed; where
/// our list cannot price it there is none, and extras need a new order.
std::optional<Id<pricing::Quote>> find_quote(Tx& tx, OrderRow const& draft,
                                             Id<customers::Customer> customer) {
    if (draft.stage != orders::Stage::Placed) return {};
    std::optional<Id<pricing::Quote>> quote;
    auto const outcome = tx.try_work([&]() -> Result<void> {
        pricing::QuoteRequest request{
            draft.store->id, draft.item->id, draft.quantity, {}, draft.start};
        request.customer = customer;
        quote = TRY(pricing::quote(tx, request)).id;
        return {};
    });
    if (outcome.broken) std::rethrow_exception(outcome.broken);
    return quote;
}

Result<Became> write_order(Tx& tx, Company const& company, RowReader& row, OrderRow const& draft) {
    auto const customer = TRY(find_customer(tx, row, draft));
    auto const address = TRY(find_address(tx, row, draft, customer.id));
    if (row.has_fault()) return Became::Same;
    auto const crew = find_crew(company, row, draft);
    auto const order = TRY(orders::record(
        tx, {.customer = customer.id,
             .address = address,
             .store = draft.store->id,
             .item = draft.item->id,
             .quantity = draft.quantity.hundredths,
             .price = draft.price,
             .stage = draft.stage,
             .channel = draft.channel,
             .start = draft.start,
             .visits = draft.work.visits,
             .duration_min = draft.duration_min,
             .crew_size = std::max<int>(draft.work.crew, static_cast<int>(crew.found.size())),
             .placed_at = std::min(draft.placed_at, tx.now()),
             .quote = find_quote(tx, draft, customer.id),
             .note = full_note(draft, crew)}));
    if (draft.stage == orders::Stage::Placed) TRY(assign_crew(tx, row, crew, order.id));
    if (draft.stage == orders::Stage::Done)
        for (auto const& visit : orders::list_visits(tx, order.id))
            dispatch::record_crew(tx, visit, crew.found);
    keep_row(tx, Kind::Orders, draft.key(), draft.content(), order.id.uuid);
    return Became::Added;
}

} // namespace

Result<Became> take_order(Tx& tx, Company const& company, Seen& seen, RowReader& row) {
    auto const draft = read_order(company, row, tx.now());
    if (row.has_fault()) return Became::Same;
    if (auto const before = row.meet(seen, "order " + draft.key(), draft.content())) {
        Detail const where{"row", std::to_string(before->row)};
        if (before->name == draft.content())
            row.remark(Field::Number, "books.repeated", {where});
        else
            row.fault(Field::Number, "books.number_of_another", {where});
        return Became::Same;
    }
    auto const known = find_row(tx, Kind::Orders, draft.key(), draft.content());
    if (!known) return write_order(tx, company, row, draft);
    // The order lives here now; an old book does not overrule what has happened since.
    if (!known->is_same) row.remark(Field::Number, "books.order_kept");
    return Became::Same;
}

} // namespace hearth::import

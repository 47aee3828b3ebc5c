/// For tests of series: a company that sells and has an office. A test includes
/// rooms/identity/testing.h and rooms/orders/testing.h before it.
#pragma once

#include "base/zone.h"
#include "platform/events/testing.h"
#include "rooms/aftersales/aftersales.h"
#include "rooms/deposits/deposits.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/intake/intake.h"
#include "rooms/series/inside.h"
#include "rooms/workforce/workforce.h"

#include <set>

namespace hearth::series {

class SeriesCompany : public identity::PeopleTest {
protected:
    SeriesCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"workforce", workforce::install},
                      {"pricing", pricing::install},
                      {"ledger", ledger::install},
                      {"orders", orders::install},
                      {"intake", intake::install},
                      {"deposits", deposits::install},
                      {"aftersales", aftersales::install},
                      {"series", series::install}}) {}
};

class SeriesTest : public orders::Shop<SeriesCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        sign_all_in();
        make_pump();
        take_all_but({});
    }
    void TearDown() override {
        pump_.reset();
        orders::agree_by({});
        Shop::TearDown();
    }
    void pass(Duration time) {
        clock().advance(time);
        sign_all_in();
    }
    void make_pump() {
        Room room{"series", unused_};
        listen_to_orders(room);
        pump_ = std::make_unique<events::Pump>(db(), room.listeners, [](LoggedEvent const&) {});
        hear();
    }
    void hear() { events::run_to_end(*pump_); }
    int fire() { return clocks::Keeper(db(), {{std::string(roll_clock), hear_clock}}).step(); }

    /// Nobody is free on these days.
    void take_all_but(std::set<std::string> days) {
        orders::reserve_with([days](Tx&, orders::Reserve const& what) -> Result<bool> {
            auto const day = to_text(local_day(what.visit.starts_at, "Asia/Shanghai"));
            if (days.contains(day)) return Error{Refusal::Conflict, "dispatch.slot_taken"};
            return false;
        });
    }
    static Pattern weekly(int weekday) {
        Pattern pattern{.kind = PatternKind::Weekly};
        pattern.weekdays = List<Whole<1, 7>, 7, 1>{Whole<1, 7>{weekday}};
        return pattern;
    }
    /// Tuesdays from 2026-11-24, 9 o'clock.
    Series open_weekly() { return open_weekly_of(quote_at(start)); }
    Series open_weekly_of(pricing::Quote const& quote) {
        return write([&](Tx& tx) {
            return open(tx, {.customer = customer,
                             .address = address,
                             .quote = quote.id,
                             .pattern = weekly(2)});
        });
    }
    std::vector<Occurrence> rows(SeriesId id) {
        return read([&](Tx& tx) { return list_occurrences(tx, id); });
    }
    /// "2026-11-24 placed"
    std::vector<std::string> told(SeriesId id) {
        std::vector<std::string> all;
        for (auto const& one : rows(id))
            all.push_back(to_text(one.day) + " " + to_text(one.state));
        return all;
    }
    orders::Order order_of(Occurrence const& one) {
        return read([&](Tx& tx) { return orders::load(tx, *one.order); });
    }
    int count_orders() {
        return static_cast<int>(
            read([&](Tx& tx) { return orders::list_of(tx, customer, 1'000).size(); }));
    }
    Series change(SeriesId id, Edit const& what) {
        return write([&](Tx& tx) {
            auto const version = load(tx, id)->version;
            return edit(tx, id, version, what);
        });
    }
    std::vector<Step> preview_of(SeriesId id, Edit const& what) {
        return read([&](Tx& tx) { return preview(tx, id, what); }).steps;
    }
    std::string code_of(SeriesId id, Edit const& what) {
        return read([&](Tx& tx) -> std::string {
            auto const out = preview(tx, id, what);
            if (out) return "fits";
            return out.error().fields.empty() ? out.error().code : out.error().fields[0].code;
        });
    }
    /// Everything costs so many percent more from now on.
    void raise_prices(int percent) {
        write([&](Tx& tx) -> Result<void> {
            for (auto const& book : pricing::list_books(tx)) {
                pricing::BookDraft draft = book;
                for (auto& item : draft.items) {
                    item.per_unit = item.per_unit.money.percent(100 + percent);
                    item.base = item.base.money.percent(100 + percent);
                    item.minimum = item.minimum.money.percent(100 + percent);
                }
                auto const saved = TRY(pricing::save_book(tx, book.id, book.version, draft));
                TRY(pricing::publish_book(tx, saved.id, saved.version));
            }
            return {};
        });
    }
    bool has_callback(SeriesId id) {
        return read([&](Tx& tx) {
            auto const callback = load(tx, id)->callback;
            if (!callback) return false;
            for (auto const& one : clocks::list_of(tx, callback->uuid))
                if (one.state == clocks::State::Running) return true;
            return false;
        });
    }
    static Day day(char const* text) { return *parse_day(text); }

    std::string mine, agent;

private:
    void sign_all_in() {
        mine = sign_in_customer(customer);
        agent = sign_in_as("store_agent", store_id);
    }

    api::Routes unused_;
    std::unique_ptr<events::Pump> pump_;
};

} // namespace hearth::series

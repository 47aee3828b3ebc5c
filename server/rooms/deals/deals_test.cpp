// LC-02: a struck-through price comes out of our own sales. LC-03: same conditions, same price.
#include "rooms/deals/deals.h"

#include "base/zone.h"
#include "platform/settings/settings.h"
#include "rooms/deals/inside.h"
#include "rooms/identity/testing.h"
#include "rooms/ledger/ledger.h"
#include "rooms/orders/testing.h"
#include "rooms/pricing/views.h"

#include <rapidcheck/gtest.h>

namespace hearth::deals {
namespace {

class DealsCompany : public identity::PeopleTest {
protected:
    DealsCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"pricing", pricing::install},
                      {"ledger", ledger::install},
                      {"orders", orders::install},
                      {"deals", deals::install}}) {}
};

class Deals : public orders::Shop<DealsCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        pricing::compare_by(compare); // another test's house may have cleared it
        agent = sign_in_as("store_agent", store_id);
    }
    void TearDown() override {
        pricing::compare_by({});
        Shop::TearDown();
    }

    Day today() { return local_day(clock().now(), "Asia/Shanghai"); }
    static Day after(Day day, int days) {
        return Day{std::chrono::sys_days{day} + std::chrono::days{days}};
    }
    /// A book of the store: 3 hours cost 3 × per_hour; with a tenth off from that day on.
    void publish(std::int64_t per_hour, std::optional<Day> reduced_from = {}) {
        write([&](Tx& tx) -> Result<void> {
            auto draft = static_cast<pricing::BookDraft>(
                TRY(pricing::load_book_for(tx, TRY(identity::load_store(tx, store_id)), today())));
            draft.store = store_id;
            draft.valid_from = today();
            for (auto& one : draft.items) {
                if (one.item != item_code) continue;
                one.per_unit = Price{Money{per_hour}};
                one.minimum = Price{Money{}};
                one.reduction = {};
                if (reduced_from)
                    one.reduction = pricing::Reduction{
                        {"双十一优惠", "November offer"}, 1'000, *reduced_from, after(today(), 60)};
            }
            auto const book = TRY(pricing::add_book(tx, draft));
            TRY(pricing::publish_book(tx, book.id, 1));
            return {};
        });
    }
    /// An order of three hours, heard by this room.
    orders::Order sell() {
        auto const order = place_at(clock().now() + std::chrono::days{30});
        write([&](Tx& tx) { return hear_placed(tx, event_of(order)); });
        return order;
    }
    static orders::OrderPlaced event_of(orders::Order const& order) {
        orders::OrderPlaced event{};
        event.order = order.id;
        return event;
    }
    void call_off(orders::Order const& order) {
        write([&](Tx& tx) -> Result<void> {
            TRY(orders::cancel(tx, order.id, Money{}, "test"));
            orders::OrderCancelled event{};
            event.order = order.id;
            return hear_cancelled(tx, event);
        });
    }
    std::optional<pricing::Comparison> compared() {
        return quote_at(clock().now() + std::chrono::days{30}).compared;
    }
    void wait(int days) {
        clock().advance(std::chrono::days{days});
        agent = sign_in_as("store_agent", store_id);
    }
    pricing::Quote offered() { return quote_at(start + hours{72}); }
    identity::Answer ask(pricing::Quote const& quote, std::int64_t fen, std::string const& token,
                         std::string const& words = "上次迟到，补一点") {
        return call("POST", "/quotes/" + to_text(quote.id) + "/discounts",
                    R"({"amount":)" + std::to_string(fen) + R"(,"reason":"make_good","words":")" +
                        words + "\"}",
                    {.token = token});
    }
    std::vector<Discount> of(pricing::Quote const& quote) {
        return read([&](Tx& tx) { return list_discounts(tx, quote.id); });
    }

    std::string agent;
};

TEST_P(Deals, StrikeThroughTheLowestOfSevenDaysBeforeTheReduction) { // LC-02
    publish(5'000);
    sell(); // 150 yuan, but too long ago
    wait(8);
    publish(4'600);
    sell(); // 138 yuan
    sell();
    publish(4'800);
    sell(); // 144 yuan: not the lowest
    wait(1);
    publish(4'900, today());
    // 147 less a tenth is 132.30; the list's own 147 never stands struck through.
    auto const offer = quote_at(clock().now() + std::chrono::days{30});
    EXPECT_EQ(pricing::service_price(offer.lines), Money{13'230});
    ASSERT_TRUE(offer.compared);
    EXPECT_EQ(offer.compared->total - offer.total, Money{13'800 - 13'230});
    EXPECT_EQ(offer.compared->basis, pricing::Basis::Lowest);
    EXPECT_EQ(offer.compared->deals, 3);
    // Kept with the offer, and shown in words on it.
    auto const shown = call("GET", "/quotes/" + to_text(offer.id), "", {.token = agent});
    EXPECT_NE(shown.body.find("7 日内，同一门店同样服务的最低成交价（3 单）"), std::string::npos)
        << shown.body;
}

TEST_P(Deals, StayTheSameWhileTheReductionRuns) { // LC-02
    publish(4'600);
    sell();
    wait(1);
    publish(4'600, today());
    auto const first = compared();
    ASSERT_TRUE(first);
    wait(3);
    sell(); // at the reduced price, inside the reduction: not what was before it
    ASSERT_TRUE(compared());
    EXPECT_EQ(compared()->deals, first->deals);
}

TEST_P(Deals, FallBackToTheLastDealAndToNothing) { // LC-02
    publish(4'600, today());
    EXPECT_FALSE(compared()); // never sold: nothing is struck through
    publish(5'000);
    auto const sold = sell();
    wait(20);
    publish(4'600, today());
    ASSERT_TRUE(compared());
    EXPECT_EQ(compared()->basis, pricing::Basis::Last);
    call_off(sold); // nobody really bought it
    EXPECT_FALSE(compared());
}

TEST_P(Deals, ShowNothingWhereItWasNotDearerBefore) { // LC-02
    publish(4'000);
    sell(); // 120 yuan
    wait(1);
    publish(4'600, today()); // 138 less a tenth: 124.20
    EXPECT_FALSE(compared());
}

TEST_P(Deals, OfAnotherWishOrAnotherPlaceCountForNothing) { // LC-02
    auto const other_shop = write([&](Tx& tx) {
        return identity::save_store(tx, {.code = "HD02",
                                         .name = "静安店",
                                         .city = "上海市",
                                         .latitude = 31.188,
                                         .longitude = 121.437});
    });
    publish(5'000);
    auto const mine = store_id;
    sell();
    wait(1);
    store_id = other_shop.id;
    publish(4'600, today());
    EXPECT_FALSE(compared());
    // Unless the company counts a city as one place.
    write([&](Tx& tx) { settings::save(tx, Comparison{.place = Place::City}); });
    EXPECT_TRUE(compared());
    write([&](Tx& tx) { settings::save(tx, Comparison{}); });
    store_id = mine;
    publish(4'600, today());
    EXPECT_TRUE(compared());
    item_code = "hourly_helper";
    EXPECT_FALSE(compared());
}

TEST_P(Deals, AreTypedByNobody) { // LC-02
    // No member of a book says what it was: an unknown one is refused.
    auto const hq = sign_in_as("hq");
    auto const books = call("GET", "/price-books", "", {.token = hq});
    auto const id = books.body.substr(books.body.find("\"id\":\"") + 6, 36);
    auto body = call("GET", "/price-books/" + id, "", {.token = hq}).body;
    auto const drop = [&](std::string const& member) {
        auto const from = body.find(",\"" + member + "\":");
        ASSERT_NE(from, std::string::npos) << body.substr(0, 200);
        body.erase(from, body.find_first_of(",}", from + 1) - from);
    };
    body.erase(body.find("\"id\":"), 44);
    drop("version");
    drop("is_published");
    for (auto const* was : {"was", "compared", "was_price"}) {
        auto typed = body;
        typed.insert(typed.find("\"per_unit\""), std::string("\"") + was + "\":99900,");
        auto const answer =
            call("PUT", "/price-books/" + id, typed, {.token = hq, .if_match = "\"1\""});
        EXPECT_EQ(answer.status, 422) << answer.body;
        EXPECT_NE(answer.body.find(was), std::string::npos) << answer.body;
    }
}

TEST_P(Deals, SamePriceWhoeverAsks) { // LC-03
    auto const token = agent;
    rc::check([&] {
        auto const hours_ahead = *rc::gen::inRange(24, 24 * 40);
        auto const quantity = *rc::gen::inRange(2, 9);
        auto const first = customer;
        Money seen;
        for (int who = 0; who < 3; ++who) {
            auto const asking =
                who == 0 ? std::optional{first}
                : who == 1
                    ? std::optional{add_customer(
                          "李雷",
                          "+86138" + std::to_string(10'000'000 + *rc::gen::inRange(0, 9'999'999)))}
                    : std::nullopt; // a guest
            auto const quote = write([&](Tx& tx) -> Result<pricing::Quote> {
                auto const item = catalog::find_item(tx, item_code);
                return pricing::quote(tx, {.store = store_id,
                                           .item = item->id,
                                           .quantity = catalog::whole(quantity),
                                           .start = clock().now() + hours{hours_ahead},
                                           .customer = asking});
            });
            if (who == 0) seen = quote.total;
            RC_ASSERT(quote.total == seen);
        }
    });
}

TEST_P(Deals, ADiscountKeepsItsReasonOnOfferAndOrder) { // LC-03
    auto const quote = offered();
    auto const given = ask(quote, 1'500, agent);
    ASSERT_EQ(given.status, 201) << given.body;
    EXPECT_NE(given.body.find(R"("state":"given")"), std::string::npos) << given.body;
    auto const one = of(quote).front();
    auto const lower = read([&](Tx& tx) { return pricing::load_quote(tx, *one.given); });
    EXPECT_EQ(lower.total, quote.total - Money{1'500});
    EXPECT_EQ(lower.lines.back().kind, pricing::LineKind::Discount);
    EXPECT_EQ(std::string(lower.lines.back().name->zh), "服务补救 · 上次迟到，补一点");
    auto const order = write([&](Tx& tx) {
        return orders::place(
            tx,
            {.customer = customer, .address = address, .quote = lower.id, .start = lower.start});
    });
    EXPECT_EQ(order.price, lower.total);
    // Changed by the same terms, what was given stays given.
    auto const again = write([&](Tx& tx) -> Result<pricing::Quote> {
        return pricing::requote(tx, lower.id,
                                {.store = store_id,
                                 .item = lower.item,
                                 .quantity = lower.quantity,
                                 .start = lower.start + hours{1},
                                 .customer = customer},
                                pricing::Terms::AsAgreed);
    });
    EXPECT_EQ(again.lines.back().kind, pricing::LineKind::Discount);
    EXPECT_EQ(again.total, lower.total);
}

TEST_P(Deals, ADiscountNeedsAReasonAndAnApprovalByAmount) { // LC-03
    auto const quote = offered();
    EXPECT_EQ(ask(quote, 1'500, agent, "").status, 422);
    EXPECT_EQ(ask(quote, 0, agent).status, 422);
    EXPECT_EQ(ask(quote, quote.total.fen() + 1, agent).status, 422);
    EXPECT_EQ(ask(quote, 1'500, sign_in_customer(customer)).status, 403);
    auto const waiting = ask(quote, 2'001, agent); // above what one gives by oneself
    ASSERT_EQ(waiting.status, 201) << waiting.body;
    EXPECT_EQ(of(quote).front().state, State::Waiting);
    EXPECT_EQ(ask(quote, 1'000, agent).code, "deals.waiting_already");
    auto const decide = [&](identity::ApprovalState state) {
        auto const about = of(quote).front().id.uuid;
        write([&](Tx& tx) -> Result<void> {
            auto const asked = identity::find_approval(tx, discount_approval, about);
            return hear_approval(
                tx, {asked->id, std::string(discount_approval), asked->subject, state, store_id});
        });
    };
    decide(identity::ApprovalState::Approved);
    auto const one = of(quote).front();
    EXPECT_EQ(one.state, State::Given);
    EXPECT_EQ(read([&](Tx& tx) { return pricing::load_quote(tx, *one.given); }).total,
              quote.total - Money{2'001});
    decide(identity::ApprovalState::Refused); // heard twice: ended once
    EXPECT_EQ(of(quote).front().state, State::Given);
}

TEST_P(Deals, ARefusedDiscountLeavesTheOfferAsItWas) { // LC-03
    auto const quote = offered();
    ASSERT_EQ(ask(quote, 3'000, agent).status, 201);
    auto const about = of(quote).front().id.uuid;
    write([&](Tx& tx) -> Result<void> {
        auto const asked = identity::find_approval(tx, discount_approval, about);
        return hear_approval(tx, {asked->id, std::string(discount_approval), asked->subject,
                                  identity::ApprovalState::Refused, store_id});
    });
    EXPECT_EQ(of(quote).front().state, State::Refused);
    EXPECT_FALSE(of(quote).front().given);
}

TEST_P(Deals, AreReportedByEmployee) { // LC-03
    ASSERT_EQ(ask(offered(), 1'000, agent).status, 201);
    ASSERT_EQ(ask(offered(), 500, agent).status, 201);
    auto const manager = sign_in_as("store_manager", store_id);
    auto const day = to_text(today());
    auto const path = "/discounts?store=" + to_text(store_id) + "&from=" + day + "&until=" + day;
    auto const report = call("GET", path, "", {.token = manager});
    ASSERT_EQ(report.status, 200) << report.body;
    EXPECT_NE(report.body.find(R"("given":2,"amount":1500)"), std::string::npos) << report.body;
    EXPECT_EQ(call("GET", path, "", {.token = agent}).status, 403);
}

HEARTH_BOTH_ENGINES(Deals);

} // namespace
} // namespace hearth::deals

#include "platform/db/testing.h"
#include "rooms/pricing/pricing.h"
#include "rooms/pricing/rules.h"
#include "rooms/pricing/views.h"

namespace hearth::pricing {
namespace {

using namespace std::chrono;
using catalog::whole;

class PricingStore : public StoreTest {
protected:
    void SetUp() override {
        write([&](Tx& tx) -> Result<void> {
            TRY(catalog::add_demonstration(tx));
            TRY(add_demonstration(tx));
            identity::Store store;
            store.code = "SH01";
            store.name = "静安店";
            store.city = "上海";
            store.latitude = 31.23;
            store.longitude = 121.47;
            store_ = TRY(identity::save_store(tx, store));
            helper_ = catalog::find_item(tx, "hourly_helper")->id;
            return {};
        });
    }
    QuoteRequest request(Quantity quantity = whole(3)) const {
        return {.store = store_.id,
                .item = helper_,
                .quantity = quantity,
                .start = *parse_instant("2026-11-25T10:00:00+08:00")};
    }
    std::string refused(QuoteRequest const& wish) {
        auto const result = db().write(scope(), [&](Tx& tx) { return quote(tx, wish); });
        if (result) return "";
        auto const& error = result.error();
        return error.fields.empty() ? error.code : error.fields[0].code;
    }
    identity::Store store_;
    Id<catalog::Item> helper_;
};

TEST_P(PricingStore, PricesEveryServiceOfTheDemonstration) { // issue 2, 3.1
    read([&](Tx& tx) {
        auto const book = load_book_for(tx, store_, 2026y / 11 / 21);
        ASSERT_TRUE(book);
        EXPECT_TRUE(check_book(*book, catalog::list_items(tx)));
        for (auto const& item : catalog::list_items(tx)) {
            if (!item.service) continue;
            for (auto const& option : item.service->options) {
                Ask const wish{.quantity = item.service->usual,
                               .options = {{option.code, 1}},
                               .asked_at = tx.now(),
                               .zone = store_.zone};
                auto const priced = price(*book, item, wish);
                ASSERT_TRUE(priced) << item.code << " " << option.code;
                EXPECT_GT(priced->total, Money{5'000}) << item.code;
                for (auto const& view : to_views(priced->lines, "en"))
                    EXPECT_EQ(view.label.find("pricing."), std::string::npos) << view.label;
            }
        }
    });
}

TEST_P(PricingStore, WritesAQuoteThatIsReadBackAsItWas) { // BK-04
    auto wish = request(Quantity{250});
    wish.options = {{"cooking", 1}, {"pet", 2}};
    wish.latitude = Latitude{31.23};
    wish.longitude = Longitude{121.6}; // 12.4 km east
    wish.customer = Id<customers::Customer>{Uuid{{7}}};
    // 2.5 h × 42 + 30 = 135, "pet" at most once is checked elsewhere
    wish.options = {{"cooking", 1}};
    auto const made = write([&](Tx& tx) { return quote(tx, wish); });
    EXPECT_EQ(made.total, Money{13'500 + 2'000});
    EXPECT_EQ(made.minutes, 150);
    EXPECT_EQ(made.valid_until, made.issued_at + 120min);
    read([&](Tx& tx) {
        auto const read_back = load_quote(tx, made.id);
        ASSERT_TRUE(read_back);
        EXPECT_EQ(json::to_text(*read_back), json::to_text(made));
    });
    write([&](Tx& tx) {
        EXPECT_EQ(tx.attempt("UPDATE pricing_quote SET total = 1 WHERE company_id = ?1"),
                  db::Violation::Check);
        EXPECT_EQ(tx.attempt("DELETE FROM pricing_quote WHERE company_id = ?1"),
                  db::Violation::Check);
    });
}

TEST_P(PricingStore, RefusesAPastStartAnUnknownItemAndAnItemOffSale) {
    auto past = request();
    past.start = clock().now();
    EXPECT_EQ(refused(past), "pricing.start_past");
    auto unknown = request();
    unknown.item = {};
    EXPECT_EQ(refused(unknown), "catalog.item_not_found");
    write([&](Tx& tx) -> Result<void> {
        auto item = TRY(catalog::load_item(tx, helper_));
        item.is_offered = false;
        TRY(catalog::save_item(tx, helper_, item.version, item));
        return {};
    });
    EXPECT_EQ(refused(request()), "pricing.item_not_offered");
}

TEST_P(PricingStore, LetsAQuoteRunOut) {
    auto const made = write([&](Tx& tx) { return quote(tx, request()); });
    clock().advance(minutes{119});
    read([&](Tx& tx) { EXPECT_TRUE(load_valid_quote(tx, made.id)); });
    clock().advance(minutes{1});
    read([&](Tx& tx) {
        EXPECT_EQ(load_valid_quote(tx, made.id).error().code, "pricing.quote_expired");
    });
}

TEST_P(PricingStore, TakesTheStoresBookThenTheCitysThenTheCompanys) { // PY-01
    auto const add = [&](std::int64_t fen, auto scope_it) {
        write([&](Tx& tx) -> Result<void> {
            auto draft = static_cast<BookDraft>(list_books(tx).back());
            for (auto& prices : draft.items)
                if (prices.item == "hourly_helper") prices.per_unit = Money{fen};
            draft.store.reset();
            draft.city.reset();
            scope_it(draft);
            auto const made = TRY(add_book(tx, draft));
            TRY(publish_book(tx, made.id, 1));
            return {};
        });
    };
    auto const total = [&] { return write([&](Tx& tx) { return quote(tx, request()); }).total; };
    EXPECT_EQ(total(), Money{3 * 4'200});
    add(5'000, [](BookDraft& book) { book.city = Text<1, 40>("上海"); });
    EXPECT_EQ(total(), Money{3 * 5'000});
    add(6'000, [&](BookDraft& book) { book.store = store_.id; });
    EXPECT_EQ(total(), Money{3 * 6'000});
    add(9'000, [](BookDraft& book) { book.city = Text<1, 40>("北京"); });
    add(9'000, [&](BookDraft& book) {
        book.store = store_.id;
        book.valid_from = 2026y / 12 / 1; // not yet
    });
    EXPECT_EQ(total(), Money{3 * 6'000});
    clock().set(*parse_instant("2026-11-30T16:00:00Z")); // midnight in Shanghai
    auto later = request();
    later.start = *parse_instant("2026-12-03T10:00:00+08:00");
    EXPECT_EQ(write([&](Tx& tx) { return quote(tx, later); }).total, Money{3 * 9'000});
}

TEST_P(PricingStore, KeepsTheAgreedPricesInARequote) { // BK-11
    auto const before = write([&](Tx& tx) { return quote(tx, request()); });
    write([&](Tx& tx) -> Result<void> {
        auto const old = list_books(tx).front();
        BookDraft draft = old;
        for (auto& prices : draft.items)
            prices.per_unit = Money{99'900};
        auto const saved = TRY(save_book(tx, old.id, old.version, draft));
        EXPECT_FALSE(saved.is_published);
        EXPECT_EQ(quote(tx, request())->total, before.total); // not published yet
        TRY(publish_book(tx, old.id, saved.version));
        EXPECT_EQ(publish_book(tx, old.id, saved.version).error().code,
                  "pricing.already_published");
        return {};
    });
    auto const agreed =
        write([&](Tx& tx) { return requote(tx, before.id, request(whole(4)), Terms::AsAgreed); });
    EXPECT_EQ(agreed.total, Money{4 * 4'200});
    EXPECT_EQ(agreed.replaces, before.id);
    auto const now =
        write([&](Tx& tx) { return requote(tx, before.id, request(whole(4)), Terms::Current); });
    EXPECT_EQ(now.total, Money{4 * 99'900});
    read([&](Tx& tx) {
        EXPECT_EQ(*price_extra(tx, before.id, {"cooking", 2}), Money{6'000}); // VS-06
        EXPECT_FALSE(price_extra(tx, before.id, {"cooking", 3}));
        EXPECT_FALSE(price_extra(tx, before.id, {"nonsense", 1}));
    });
}

TEST_P(PricingStore, LetsAStoreTouchOnlyItsOwnBook) {
    Actor manager{.kind = ActorKind::Staff, .id = Uuid{{9}}};
    manager.grants.set("pricing.write", Reach{false, {store_.id}});
    auto const company_wide = db().write(scope(manager), [&](Tx& tx) {
        return add_book(tx, static_cast<BookDraft>(list_books(tx).front()));
    });
    ASSERT_FALSE(company_wide);
    EXPECT_EQ(company_wide.error().code, "pricing.company_book");
    auto const own = db().write(scope(manager), [&](Tx& tx) {
        auto draft = static_cast<BookDraft>(list_books(tx).front());
        draft.store = store_.id;
        return add_book(tx, draft);
    });
    EXPECT_TRUE(own);
}

HEARTH_BOTH_ENGINES(PricingStore);

} // namespace
} // namespace hearth::pricing

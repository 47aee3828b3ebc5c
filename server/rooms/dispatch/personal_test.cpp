// LC-11: with the personal results off, the past counts for nothing; what was asked for by name
// still does.
#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "base/zone.h"
#include "rooms/customers/personal_choice.h"
#include "rooms/dispatch/testing.h"

namespace hearth::dispatch {
namespace {

class PersonalResults : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        for (int i = 0; i < 3; ++i)
            workers_.push_back(add_worker({.latitude = 31.232 + i * 0.004}));
        stranger_ = write([&](Tx& tx) {
                        return customers::add_customer(tx, {.phone = "+8613800000002"});
                    }).id;
        capacity_.clear();
    }
    /// The worker was there so often, on days that are over.
    void remember(std::size_t worker, int visits) {
        for (int i = 0; i < visits; ++i) {
            auto const order = place_at(at("2026-12-01T09:00") + hours{24 * ++past_});
            auto const visit = visit_of(order.id);
            write([&](Tx& tx) {
                auto const from = tx.now() - hours{24 * (10 + past_)};
                tx.run("INSERT INTO dispatch_assignment (company_id, id, visit_id, order_id, "
                       "customer_id, store_id, worker_id, role, mode, state, busy_from, busy_to, "
                       "asked_at, reason, is_pinned) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'member', "
                       "'manual', 'released', ?8, ?9, ?8, 'done', 0)",
                       tx.new_id<Assignment>(), visit.id, order.id, customer_, store_.id,
                       workers_[worker], from, from + hours{3});
            });
        }
    }
    void choose(bool is_on) {
        write([&](Tx& tx) { customers::choose_personal(tx, customer_, is_on, {}); });
    }
    std::string slots_of(Id<customers::Customer> whose) {
        auto mine = wish();
        mine.customer = whose;
        return json::to_text(
            read([&](Tx& tx) { return find_slots(tx, mine, *parse_day("2026-11-24"), 2); }));
    }
    /// What the planner, the board and the list of candidates are given of a person.
    planner::Visit asked_of(Id<customers::Customer> whose) {
        auto mine = wish();
        mine.customer = whose;
        return read([&](Tx& tx) -> Result<planner::Visit> {
            auto const city = TRY(city_of(tx, store_.id, Use::Reading));
            return TRY(make_ask(tx, *city, mine)).slot.visit;
        });
    }

    std::vector<Id<workforce::Worker>> workers_;
    Id<customers::Customer> stranger_;
    int past_ = 0;
};

TEST_P(PersonalResults, ShowTheUsualWorkerUntilTheyAreSwitchedOff) { // LC-11
    remember(0, 2);
    EXPECT_NE(slots_of(customer_), slots_of(stranger_));
    EXPECT_NE(slots_of(customer_).find("\"has_usual\":true"), std::string::npos);
    EXPECT_EQ(asked_of(customer_).familiar.size(), 1u);
    choose(false);
    EXPECT_EQ(slots_of(customer_), slots_of(stranger_));
    EXPECT_TRUE(asked_of(customer_).familiar.empty());
    choose(true);
    EXPECT_NE(slots_of(customer_), slots_of(stranger_)) << "at once, both ways";
}

TEST_P(PersonalResults, AreThoseOfAStrangerWhateverThePast) { // LC-11
    choose(false);
    auto const plain = slots_of(stranger_);
    for (int i = 0; i < 8; ++i) {
        remember(random().next() % workers_.size(), 1 + static_cast<int>(random().next() % 3));
        EXPECT_EQ(slots_of(customer_), plain) << "after " << past_ << " visits";
        EXPECT_TRUE(asked_of(customer_).familiar.empty());
        EXPECT_TRUE(asked_of(customer_).favourites.empty());
    }
}

TEST_P(PersonalResults, StillHearWhoWasAskedForByName) { // LC-11 DP-01
    remember(0, 3);
    choose(false);
    write([&](Tx& tx) {
        customers::save_leaning(tx, customer_, workers_[1], customers::LeaningKind::Favourite);
        customers::save_leaning(tx, customer_, workers_[2], customers::LeaningKind::Refused);
    });
    auto const visit = asked_of(customer_);
    EXPECT_EQ(visit.favourites.size(), 1u) << "her word is no profile";
    EXPECT_EQ(visit.refused.size(), 1u);
    EXPECT_TRUE(visit.familiar.empty());
}

TEST_P(PersonalResults, KeepWhoseWordItWasAndWhen) { // LC-11
    EXPECT_TRUE(read([&](Tx& tx) { return customers::is_personal(tx, customer_); }));
    write([&](Tx& tx) {
        customers::choose_personal(tx, customer_, false, customers::ChoiceWord::Phone);
        customers::choose_personal(tx, customer_, false, customers::ChoiceWord::Chat);
    });
    auto const choice =
        read([&](Tx& tx) { return customers::find_personal_choice(tx, customer_); });
    EXPECT_FALSE(choice.is_on);
    EXPECT_EQ(choice.word, customers::ChoiceWord::Phone) << "the same again writes nothing";
    EXPECT_EQ(choice.at, clock().now());
    EXPECT_TRUE(choice.by_kind);
}

HEARTH_BOTH_ENGINES(PersonalResults);

} // namespace
} // namespace hearth::dispatch

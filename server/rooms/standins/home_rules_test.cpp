#include "rooms/standins/home_model.h"

#include <gtest/gtest.h>

namespace hearth::standins {
namespace {

WorkerId worker(int number) {
    Uuid uuid;
    uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return WorkerId{uuid};
}
Hand hand_of(int number) {
    return {HandKind::Worker, worker(number)};
}
KeyMove move(int number, Hand from, Hand to, bool is_received) {
    KeyMove one{.number = number, .from = from, .to = to};
    if (is_received) one.received_at = Instant{};
    return one;
}

TEST(KeyRules, AKeyIsWithTheLastWhoConfirmed) { // BE-09
    Key key;
    EXPECT_EQ(holder_of(key), Hand{}) << "at first the customer's own";
    key.moves = {move(1, {}, hand_of(1), true), move(2, hand_of(1), hand_of(2), false)};
    EXPECT_EQ(holder_of(key), hand_of(1)) << "handed over is not received";
    ASSERT_TRUE(on_its_way(key));
    EXPECT_EQ(on_its_way(key)->to, hand_of(2));
    key.moves.back().received_at = Instant{};
    EXPECT_EQ(holder_of(key), hand_of(2));
    EXPECT_FALSE(on_its_way(key));
}

TEST(KeyRules, ItIsInPlaceWithWhoComesOrWithTheCustomer) { // BE-09
    Key key;
    EXPECT_TRUE(is_in_place(key, worker(2))) << "they open themselves";
    key.moves = {move(1, {}, hand_of(1), true)};
    EXPECT_TRUE(is_in_place(key, worker(1)));
    EXPECT_FALSE(is_in_place(key, worker(2)));
    key.moves.push_back(move(2, hand_of(1), hand_of(2), false));
    EXPECT_FALSE(is_in_place(key, worker(2))) << "not confirmed";
    EXPECT_FALSE(is_in_place(key, worker(1))) << "given away";
    key.moves.back() = move(2, hand_of(1), {HandKind::Store, {}}, true);
    EXPECT_FALSE(is_in_place(key, worker(2)));
}

} // namespace
} // namespace hearth::standins

#include "platform/vault/field.h"

#include "platform/vault/seeded_random.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <stdexcept>

namespace hearth::vault::field_test {

namespace {

KeyScope const kScope{"company-1", "phone"};
constexpr std::string_view kPlace = "customers_customer.phone:1";

struct Keys {
    SeededRandom random{42};
    MasterKey master{std::string(32, 'm')};
    std::vector<WrappedKey> stored{new_data_key(random, master, kScope, 1)};
    KeyRing ring() const { return KeyRing{master, kScope, stored}; }
};

} // namespace

TEST(Field, IsReadableAfterRotation) { // SE-03
    Keys keys;
    auto const old = keys.ring().seal(keys.random, "+8613800138000", kPlace);
    keys.stored.push_back(new_data_key(keys.random, keys.master, kScope, 2));
    auto const ring = keys.ring();
    EXPECT_EQ(ring.open(old, kPlace), "+8613800138000");
    EXPECT_FALSE(ring.is_current(old)) << "due to be sealed again";
    auto const fresh = ring.seal(keys.random, "+8613800138000", kPlace);
    EXPECT_TRUE(ring.is_current(fresh));
    EXPECT_EQ(fresh[0], '\x02') << "the first byte names the key";
    keys.stored.erase(keys.stored.begin()); // the old key is destroyed: what it sealed is gone
    EXPECT_EQ(keys.ring().open(old, kPlace), std::nullopt);
    EXPECT_EQ(keys.ring().open(fresh, kPlace), "+8613800138000");
}

TEST(Field, DoesNotOpenInAnotherRow) {
    Keys keys;
    auto const sealed = keys.ring().seal(keys.random, "x", "t.c:1");
    EXPECT_EQ(keys.ring().open(sealed, "t.c:2"), std::nullopt);
    EXPECT_EQ(keys.ring().open(sealed, "t.d:1"), std::nullopt);
    EXPECT_EQ(keys.ring().open("", "t.c:1"), std::nullopt);
}

TEST(KeyRing, OpensOnlyWithItsMasterAndScope) {
    Keys keys;
    MasterKey const other{std::string(32, 'n')};
    EXPECT_THROW(KeyRing(other, kScope, keys.stored), std::runtime_error);
    EXPECT_THROW(KeyRing(keys.master, {"company-2", "phone"}, keys.stored), std::runtime_error);
    EXPECT_THROW(KeyRing(keys.master, {"company-1", "identity"}, keys.stored), std::runtime_error);
    EXPECT_THROW(KeyRing(keys.master, kScope, {}), std::runtime_error);
    keys.stored[0].id = 2; // a key cannot be passed off as another
    EXPECT_THROW(keys.ring(), std::runtime_error);
    EXPECT_THROW(MasterKey{std::string(31, 'm')}, std::invalid_argument);
}

TEST(KeyRing, SurvivesANewMasterKey) {
    Keys keys;
    auto const sealed = keys.ring().seal(keys.random, "x", kPlace);
    MasterKey const next{std::string(32, 'n')};
    std::vector<WrappedKey> const moved{
        rewrap(keys.random, kScope, keys.stored[0], keys.master, next)};
    EXPECT_EQ(KeyRing(next, kScope, moved).open(sealed, kPlace), "x");
    EXPECT_THROW(rewrap(keys.random, kScope, moved[0], keys.master, next), std::runtime_error);
}

RC_GTEST_PROP(Field, OpensWhatItSealed, (std::string const& text, std::string const& place)) {
    Keys keys;
    auto const ring = keys.ring();
    auto const sealed = ring.seal(keys.random, text, place);
    RC_ASSERT(ring.open(sealed, place) == text);
    RC_ASSERT(sealed != ring.seal(keys.random, text, place)); // equal values look different
}

RC_GTEST_PROP(Field, SeesEveryChangedBit, (std::string const& text)) {
    Keys keys;
    keys.stored.push_back(new_data_key(keys.random, keys.master, kScope, 2));
    auto const ring = keys.ring();
    auto sealed = ring.seal(keys.random, text, kPlace);
    auto const at = *rc::gen::inRange<std::size_t>(0, sealed.size());
    sealed[at] = static_cast<char>(sealed[at] ^ (1 << *rc::gen::inRange(0, 8)));
    RC_ASSERT(!ring.open(sealed, kPlace));
    RC_ASSERT(!ring.open(sealed.substr(0, at), kPlace));
}

TEST(BlindIndex, DependsOnKeyPurposeAndValue) {
    auto const index = blind_index("k", "phone", "+8613800138000");
    EXPECT_EQ(index.size(), 64U);
    EXPECT_EQ(index, blind_index("k", "phone", "+8613800138000"));
    EXPECT_NE(index, blind_index("l", "phone", "+8613800138000"));
    EXPECT_NE(index, blind_index("k", "fax", "+8613800138000"));
    EXPECT_NE(index, blind_index("k", "phone", "+8613800138001"));
}

} // namespace hearth::vault::field_test

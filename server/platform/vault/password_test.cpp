#include "platform/vault/password.h"

#include "platform/vault/seeded_random.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::vault::password_test {

namespace {
constexpr Argon2Cost kCheap{64, 1, 1}; // the rules do not depend on the cost
}

TEST(Password, IsKeptAsAPhcStringWithItsCost) { // SE-01
    SeededRandom random{1};
    auto const phc = hash_password(random, "暖家2026!", kCheap);
    EXPECT_TRUE(phc.starts_with("$argon2id$v=19$m=64,t=1,p=1$")) << phc;
    EXPECT_TRUE(verify_password(phc, "暖家2026!"));
    EXPECT_FALSE(verify_password(phc, "暖家2026! "));
    EXPECT_NE(phc, hash_password(random, "暖家2026!", kCheap)) << "each has its own salt";
}

TEST(Password, IsMadeAnewWhenTheCostRises) {
    SeededRandom random{1};
    auto const phc = hash_password(random, "x", kCheap);
    EXPECT_FALSE(needs_rehash(phc, kCheap));
    EXPECT_TRUE(needs_rehash(phc, {65, 1, 1}));
    EXPECT_TRUE(needs_rehash(phc));
    EXPECT_TRUE(needs_rehash("not a hash"));
}

TEST(Password, RefusesABrokenOrRuinousHash) {
    auto const tail =
        std::string{"$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"};
    for (auto const* head : {"", "$argon2i$v=19$m=64,t=1,p=1", "$argon2id$v=16$m=64,t=1,p=1",
                             "$argon2id$v=19$m=64,t=1", "$argon2id$v=19$m=64,t=0,p=1",
                             "$argon2id$v=19$m=4294967295,t=1,p=1", "$argon2id$v=19$m=64,t=1,p=9",
                             "$argon2id$v=19$m=64,t=1,p=1,x=2"})
        EXPECT_FALSE(verify_password(head + tail, "")) << head;
    EXPECT_FALSE(verify_password("$argon2id$v=19$m=64,t=1,p=1$AAAA$AAAA", ""));
}

TEST(Password, UsesThePepperItIsGiven) {
    Argon2Input input{.password = "x", .salt = "12345678"};
    auto const plain = argon2id_tag(input, kCheap, 32);
    input.secret = "pepper";
    EXPECT_NE(argon2id_tag(input, kCheap, 32), plain);
    input.salt = "1234567"; // the RFC asks for 8 bytes
    EXPECT_THROW(argon2id_tag(input, kCheap, 32), std::invalid_argument);
}

RC_GTEST_PROP(Password, FitsItselfAndNothingElse, (std::string const& a, std::string const& b)) {
    SeededRandom random{7};
    RC_ASSERT(verify_password(hash_password(random, a, kCheap), b) == (a == b));
}

} // namespace hearth::vault::password_test

#include "rooms/records/records.h"

#include "platform/db/testing.h"

namespace hearth::records {
namespace {

class MadeRecords : public StoreTest {};

TEST(RecordTerms, BoundAVolume) { // LC-12
    EXPECT_TRUE(check_terms({}));
    EXPECT_TRUE(check_terms({5}));
    EXPECT_FALSE(check_terms({4}));
    EXPECT_TRUE(check_terms({500}));
    EXPECT_FALSE(check_terms({501}));
}

TEST_P(MadeRecords, AreKnownOnlyWhereTheyWereHandedOut) { // LC-12
    read([](Tx& tx) -> Result<void> {
        EXPECT_FALSE(is_known(tx, std::string(64, 'a')));
        EXPECT_TRUE(list_made(tx, Id<orders::Order>{Uuid{{1}}}).empty());
        EXPECT_EQ(load(tx, Id<orders::Order>{Uuid{{1}}}, Id<Made>{Uuid{{2}}}).error().code,
                  "records.not_found");
        return {};
    });
}

HEARTH_BOTH_ENGINES(MadeRecords);

} // namespace
} // namespace hearth::records

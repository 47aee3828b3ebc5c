#include "platform/vault/fields.h"

#include "platform/db/testing.h"
#include "platform/services.h"

namespace hearth::vault {
namespace {

class VaultFields : public StoreTest {
protected:
    void SetUp() override { serve(); }
    void serve() { db().services = &services; }
    Uuid row = *parse_uuid("01900000-0000-7000-8000-00000000abcd");
    Place place{"customers_customer.name", row};
    Keeper keeper{std::string(32, 'k')};
    Services services{.keys = &keeper};
};

TEST_P(VaultFields, OpensWhatItSealed) { // PR-03
    auto const sealed = write([&](Tx& tx) { return seal(tx, FieldClass::Name, place, "王小明"); });
    EXPECT_EQ(sealed.data.find("王"), std::string::npos);
    EXPECT_EQ(sealed.data.size(), 1 + 24 + 9 + 16);
    read([&](Tx& tx) { EXPECT_EQ(open(tx, FieldClass::Name, place, sealed), "王小明"); });
}

TEST_P(VaultFields, SealsTheSameTextDifferentlyEachTime) {
    write([&](Tx& tx) {
        EXPECT_NE(seal(tx, FieldClass::Name, place, "x").data,
                  seal(tx, FieldClass::Name, place, "x").data);
    });
}

TEST_P(VaultFields, DoesNotOpenInAnotherRowColumnClassOrCompany) {
    auto const sealed = write([&](Tx& tx) {
        seal(tx, FieldClass::Phone, place, "x"); // so that the class has a key
        return seal(tx, FieldClass::Name, place, "x");
    });
    auto other_row = place;
    other_row.row.bytes[15] ^= 1;
    read([&](Tx& tx) {
        EXPECT_THROW(open(tx, FieldClass::Name, other_row, sealed), db::DatabaseError);
        EXPECT_THROW(open(tx, FieldClass::Name, {"customers_customer.note", row}, sealed),
                     db::DatabaseError);
        EXPECT_THROW(open(tx, FieldClass::Phone, place, sealed), db::DatabaseError);
    });
    auto const other = db().read(other_scope(), [&](Tx& tx) -> Result<void> {
        EXPECT_THROW(open(tx, FieldClass::Name, place, sealed), db::DatabaseError);
        return {};
    });
    EXPECT_TRUE(other);
}

TEST_P(VaultFields, NoticesEveryChangedByte) {
    auto const sealed = write([&](Tx& tx) { return seal(tx, FieldClass::Note, place, "ab"); });
    read([&](Tx& tx) {
        for (std::size_t i = 0; i < sealed.data.size(); ++i) {
            auto changed = sealed;
            changed.data[i] = static_cast<char>(changed.data[i] ^ 1);
            EXPECT_THROW(open(tx, FieldClass::Note, place, changed), db::DatabaseError) << i;
        }
        EXPECT_THROW(open(tx, FieldClass::Note, place, db::Bytes{}), db::DatabaseError);
    });
}

TEST_P(VaultFields, OpensOldFieldsAfterItsKeyWasMadeAnewAlsoAfterARestart) {
    auto const old = write([&](Tx& tx) { return seal(tx, FieldClass::Name, place, "old"); });
    write([&](Tx& tx) { rotate(tx, FieldClass::Name); });
    auto const fresh = write([&](Tx& tx) { return seal(tx, FieldClass::Name, place, "new"); });
    EXPECT_NE(old.data.front(), fresh.data.front());
    reopen();
    Keeper restarted{std::string(32, 'k')};
    services.keys = &restarted;
    serve();
    read([&](Tx& tx) {
        EXPECT_EQ(open(tx, FieldClass::Name, place, old), "old");
        EXPECT_EQ(open(tx, FieldClass::Name, place, fresh), "new");
    });
}

TEST_P(VaultFields, ForgetsAKeyThatWasRolledBack) {
    auto const refused = db().write(scope(), [&](Tx& tx) -> Result<void> {
        seal(tx, FieldClass::Name, place, "lost");
        return Error{Refusal::Conflict, "platform.not_there"};
    });
    EXPECT_FALSE(refused);
    auto const sealed = write([&](Tx& tx) { return seal(tx, FieldClass::Name, place, "kept"); });
    Keeper restarted{std::string(32, 'k')};
    services.keys = &restarted;
    read([&](Tx& tx) { EXPECT_EQ(open(tx, FieldClass::Name, place, sealed), "kept"); });
}

TEST_P(VaultFields, IndexesEqualTextsEquallyAndOnlyWithinTheCompany) {
    read([&](Tx& tx) { EXPECT_FALSE(find_blind_index(tx, "phone", "+8613800138000")); });
    auto const index = write([&](Tx& tx) { return blind_index(tx, "phone", "+8613800138000"); });
    read([&](Tx& tx) {
        EXPECT_EQ(find_blind_index(tx, "phone", "+8613800138000"), index);
        EXPECT_NE(find_blind_index(tx, "phone", "+8613800138001"), index);
        EXPECT_NE(find_blind_index(tx, "id_number", "+8613800138000"), index);
    });
    auto const other = db().write(other_scope(), [&](Tx& tx) -> Result<db::Bytes> {
        return blind_index(tx, "phone", "+8613800138000");
    });
    EXPECT_NE(*other, index);
}

TEST_P(VaultFields, MovesToAnotherMasterKey) {
    auto const sealed = write([&](Tx& tx) { return seal(tx, FieldClass::Name, place, "x"); });
    Keeper next{std::string(32, 'n')};
    write([&](Tx& tx) { rewrap(tx, next); });
    write([&](Tx& tx) { rewrap(tx, next); }); // once more, after it was cut short
    Keeper strange{std::string(32, 's')};
    services.keys = &strange;
    read([&](Tx& tx) {
        EXPECT_THROW(open(tx, FieldClass::Name, place, sealed), std::runtime_error);
    });
    services.keys = &next;
    read([&](Tx& tx) { EXPECT_EQ(open(tx, FieldClass::Name, place, sealed), "x"); });
}

HEARTH_BOTH_ENGINES(VaultFields);

} // namespace
} // namespace hearth::vault

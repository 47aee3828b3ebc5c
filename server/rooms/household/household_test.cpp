#include "rooms/household/household.h"

#include "platform/merging/holdings.h"
#include "rooms/chat/chat.h"
#include "rooms/complaints/complaints.h"
#include "rooms/identity/testing.h"
#include "rooms/intake/intake.h"

namespace hearth::household {
namespace {

class Households : public identity::PeopleTest {
protected:
    Households()
        : PeopleTest({{"identity", identity::install},
                      {"customers", customers::install},
                      {"orders", orders::install},
                      {"intake", intake::install},
                      {"chat", chat::install},
                      {"complaints", complaints::install},
                      {"household", household::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        store = add_store("S1");
        lin = add("林静", "+8613800000001", "宛平南路88弄3号502室");
        again = add("林静", "+8613800000002", "宛平南路88弄3号楼502");
        son = add("林小军", "+8613811112222", "漕溪路1号101室");
    }
    Id<customers::Customer> add(std::string const& name, std::string const& phone,
                                std::string const& detail) {
        return write([&](Tx& tx) -> Result<Id<customers::Customer>> {
            customers::Customer draft;
            draft.name = name;
            draft.phone = phone;
            draft.store = store;
            auto const customer = TRY(customers::add_customer(tx, draft));
            customers::Address home;
            home.customer = customer.id;
            home.city = "上海市";
            home.district = "徐汇区";
            home.detail = detail;
            home.latitude = 31.19;
            home.longitude = 121.448;
            TRY(customers::add_address(tx, home));
            return customer.id;
        });
    }
    Id<chat::Chat> chats(Id<customers::Customer> who, std::string const& key) {
        Actor const herself{.kind = ActorKind::Customer, .id = who.uuid};
        return db()
            .write(scope(herself),
                   [&](Tx& tx) {
                       return chat::write_as_customer(tx, {.key = key, .words = "在吗"}, {});
                   })
            .value()
            .id;
    }
    void ends(Id<chat::Chat> id) {
        write([&](Tx& tx) { return chat::close(tx, id); });
    }
    void complains(Id<customers::Customer> who) {
        write([&](Tx& tx) {
            return complaints::open(tx, {.customer = who, .store = store, .words = "灶台没擦干净"});
        });
    }
    std::vector<Entry> entries(std::vector<Id<customers::Customer>> const& files,
                               std::vector<EntryKind> const& kinds = {}) {
        return read([&](Tx& tx) -> Result<std::vector<Entry>> {
            return list_entries(tx, files, kinds, {}, 100);
        });
    }
    /// How many rows of each table name that person.
    std::map<std::string, int> held(Id<customers::Customer> who) {
        return read([&](Tx& tx) -> Result<std::map<std::string, int>> {
            std::map<std::string, int> counts;
            for (auto const& holding : merging::list_holdings(tx)) {
                auto const rows = merging::list_movable(tx, holding, who.uuid, Uuid{});
                if (!rows.empty()) counts[holding.table] = static_cast<int>(rows.size());
            }
            return counts;
        });
    }
    Merge merged() {
        return write([&](Tx& tx) { return merge(tx, lin, again, "电话打错一位，同一个人"); });
    }

    Id<identity::Store> store;
    Id<customers::Customer> lin;
    Id<customers::Customer> again;
    Id<customers::Customer> son;
};

TEST_P(Households, SayWhoBelongsTogetherAndMayDoWhat) { // CR-01 BE-14
    Member draft{.phone = "+8613811112222", .relation = Relation::Child};
    draft.name = "小军";
    auto const member = write([&](Tx& tx) { return add_member(tx, lin, draft); });
    EXPECT_EQ(member.customer, son) << "who has a file is found by their phone";
    EXPECT_FALSE(member.name) << "and their file says the name";
    clock().advance(seconds{1}); // ids of one moment have no order
    write([&](Tx& tx) {
        return add_member(tx, lin,
                          {.name = "陈阿姨",
                           .phone = "+8613922223333",
                           .relation = Relation::Helper,
                           .rights = {.may_order = false}});
    });
    auto const all = read(
        [&](Tx& tx) -> Result<std::vector<Member>> { return list_members(tx, *find_of(tx, lin)); });
    ASSERT_EQ(all.size(), 3u) << "the first is the one it began with";
    EXPECT_EQ(all[0].relation, Relation::Self);
    EXPECT_EQ(all[2].name.value_or(""), "陈阿姨");
    auto const kept = read([&](Tx& tx) -> Result<db::Bytes> {
        return std::get<0>(tx.one<std::tuple<db::Bytes>>(
            "SELECT name FROM household_member WHERE company_id = ?1 AND name IS NOT NULL"));
    });
    EXPECT_EQ(kept.data.find("陈"), std::string::npos) << "sealed (PR-03)";
    auto const refused = [&](Id<customers::Customer> of, Id<customers::Customer> who) {
        return db()
            .write(scope(), [&](Tx& tx) { return add_member(tx, of, {.customer = who}); })
            .error()
            .code;
    };
    EXPECT_EQ(refused(lin, son), "household.is_member");
    EXPECT_EQ(refused(lin, lin), "household.is_member");
    EXPECT_EQ(refused(again, son), "household.belongs_elsewhere");
    auto first = all[0];
    first.rights.may_decide = false;
    EXPECT_EQ(db().write(scope(), [&](Tx& tx) { return save_member(tx, first); }).error().code,
              "household.nobody_decides");
    write([&](Tx& tx) -> Result<int> {
        TRY(end_member(tx, all[1].id));
        return 0;
    });
    EXPECT_FALSE(
        read([&](Tx& tx) -> Result<std::optional<Id<Household>>> { return find_of(tx, son); }));
}

TEST_P(Households, HaveOneTimelineNewestFirstAndPagedWithoutGapsOrDoubles) { // CR-03
    for (int i = 0; i < 3; ++i) {
        ends(chats(lin, "k" + std::to_string(i)));
        clock().advance(minutes{1});
        complains(son);
    }
    auto const all = entries({lin, son});
    ASSERT_EQ(all.size(), 7u) << "3 chats, 3 complaints, 1 inquiry for all chats";
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](Entry const& a, Entry const& b) {
        return a.at != b.at ? a.at > b.at : b.id < a.id;
    }));
    EXPECT_EQ(entries({lin, son}, {EntryKind::Complaint}).size(), 3u);
    EXPECT_EQ(entries({lin}, {EntryKind::Complaint}).size(), 0u);
    std::vector<Uuid> paged;
    std::optional<After> after;
    for (int round = 0; round < 10; ++round) {
        auto const page = read([&](Tx& tx) -> Result<std::vector<Entry>> {
            return list_entries(tx, {lin, son}, {}, after, 2);
        });
        if (page.empty()) break;
        for (auto const& entry : page)
            paged.push_back(entry.id);
        after = After{page.back().at, page.back().id};
    }
    std::vector<Uuid> ids;
    for (auto const& entry : all)
        ids.push_back(entry.id);
    EXPECT_EQ(paged, ids);
}

TEST_P(Households, FindFilesOfOnePerson) { // CR-01
    auto const found =
        read([&](Tx& tx) -> Result<std::vector<Candidate>> { return list_duplicates(tx, lin); });
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].customer, again);
    EXPECT_EQ(found[0].likeness.reasons,
              (std::vector{Reason::SameName, Reason::NearPhone, Reason::SimilarHome}));
}

TEST_P(Households, AreMergedAndUnmergedWithoutLoss) { // CR-01
    ends(chats(lin, "k1"));
    ends(chats(again, "k2"));
    complains(again);
    auto const of_lin = held(lin);
    auto const of_again = held(again);
    auto const looked =
        read([&](Tx& tx) -> Result<std::vector<Count>> { return preview(tx, lin, again); });
    int promised = 0;
    for (auto const& count : looked)
        promised += count.count;
    clock().advance(minutes{1});
    auto const one = merged();
    EXPECT_EQ(one.moved, promised) << "as the preview said";
    EXPECT_TRUE(held(again).empty());
    read([&](Tx& tx) -> Result<void> {
        EXPECT_EQ(customers::find_by_phone(tx, "+8613800000002")->id, lin)
            << "either number finds the file that stands";
        EXPECT_TRUE(customers::load_customer(tx, lin)->is_special_care) << "CP-07 goes along";
        EXPECT_TRUE(list_duplicates(tx, lin).empty());
        return {};
    });
    EXPECT_EQ(entries({lin}, {EntryKind::Complaint}).size(), 1u);

    clock().advance(hours{1});
    ends(chats(lin, "k3"));
    auto const undone = write([&](Tx& tx) { return undo(tx, one.id); });
    EXPECT_EQ(undone.moved_back, promised);
    EXPECT_EQ(undone.stayed, 1) << "the chat of since: its inquiry is an older one";
    EXPECT_EQ(held(again), of_again) << "exactly what it had";
    auto expected = of_lin;
    expected["chat_chat"] += 1;
    EXPECT_EQ(held(lin), expected);
    EXPECT_EQ(read([&](Tx& tx) -> Result<std::string> {
                  return customers::find_by_phone(tx, "+8613800000002")->name;
              }),
              "林静");
    EXPECT_EQ(db().write(scope(), [&](Tx& tx) { return undo(tx, one.id); }).error().code,
              "household.undone_already");
}

TEST_P(Households, AreTakenApartInTheOrderTheyWerePutTogether) { // CR-01
    auto const first = merged();
    auto const refused = [&](auto work) { return db().write(scope(), work).error().code; };
    EXPECT_EQ(refused([&](Tx& tx) { return merge(tx, son, again, "x"); }),
              "household.given_up_already");
    EXPECT_EQ(refused([&](Tx& tx) { return merge(tx, son, son, "x"); }), "household.same_file");
    auto const second = write([&](Tx& tx) { return merge(tx, son, lin, "同一个人"); });
    EXPECT_EQ(read([&](Tx& tx) -> Result<Uuid> { return merging::follow(tx, again.uuid); }),
              son.uuid)
        << "through both";
    EXPECT_EQ(refused([&](Tx& tx) { return undo(tx, first.id); }), "household.merged_further");
    write([&](Tx& tx) { return undo(tx, second.id); });
    write([&](Tx& tx) { return undo(tx, first.id); });
    EXPECT_EQ(held(lin).at("customers_address"), 1);
    EXPECT_EQ(held(again).at("customers_address"), 1);
    EXPECT_EQ(held(son).at("customers_address"), 1);
}

TEST_P(Households, RefuseAMergeThatWouldLoseSomething) { // CR-01
    chats(lin, "k1");
    auto const open = chats(again, "k2");
    auto const before = held(again);
    auto const refused =
        db().write(scope(), [&](Tx& tx) { return merge(tx, lin, again, "同一个人"); });
    EXPECT_EQ(refused.error().code, "household.cannot_move") << "two open chats cannot be one";
    EXPECT_EQ(held(again), before) << "nothing was moved";
    ends(open);
    EXPECT_TRUE(db().write(scope(), [&](Tx& tx) { return merge(tx, lin, again, "同一个人"); }));
}

TEST_P(Households, AreShownAsFarAsTheRoleMay) { // PR-03 BE-14
    complains(lin);
    write([&](Tx& tx) {
        return add_member(
            tx, lin, {.name = "陈阿姨", .phone = "+8613922223333", .relation = Relation::Helper});
    });
    auto const path = "/customers/" + to_text(lin);
    auto const here = sign_in_as("store_agent", store);
    auto const there = sign_in_as("store_agent", add_store("S2"));
    auto const page = call("GET", path + "/household", "", {.token = here});
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_NE(page.body.find("陈**"), std::string::npos) << page.body;
    EXPECT_EQ(page.body.find("陈阿姨"), std::string::npos);
    EXPECT_EQ(page.body.find("13922223333"), std::string::npos);
    EXPECT_EQ(page.body.find("3号502"), std::string::npos) << "homes are masked";
    EXPECT_EQ(call("GET", path + "/household", "", {.token = there}).status, 404);
    EXPECT_EQ(call("GET", path + "/timeline", "", {.token = there}).status, 404);

    // The son is another store's: his complaint there is a bare line here.
    auto const other = add_store("S3");
    write([&](Tx& tx) {
        return add_member(tx, lin, {.customer = son, .relation = Relation::Child});
    });
    write([&](Tx& tx) {
        return complaints::open(tx, {.customer = son, .store = other, .words = "迟到"});
    });
    auto const line = call("GET", path + "/timeline?kinds=complaint&limit=1", "", {.token = here});
    ASSERT_EQ(line.status, 200) << line.body;
    EXPECT_NE(line.body.find("\"is_bare\":true"), std::string::npos) << line.body;
    EXPECT_EQ(line.body.find("\"number\":\"C"), std::string::npos) << "no number";
    auto const boss = sign_in_as("hq");
    auto const whole = call("GET", path + "/timeline?kinds=complaint", "", {.token = boss});
    EXPECT_EQ(whole.body.find("\"is_bare\":true"), std::string::npos) << whole.body;
    EXPECT_NE(whole.body.find("complaints.response"), std::string::npos)
        << "the clock of what was promised stands with it";
    EXPECT_EQ(call("POST", path + "/merges",
                   R"({"other":")" + to_text(again) + R"(","reason":"同一个人"})", {.token = here})
                  .status,
              403)
        << "an agent does not merge";
    EXPECT_EQ(call("GET", path + "/merge-preview/" + to_text(again), "", {.token = boss}).status,
              200);
    EXPECT_EQ(call("GET", path + "/timeline?cursor=x", "", {.token = boss}).status, 422);
}

HEARTH_BOTH_ENGINES(Households);

} // namespace
} // namespace hearth::household

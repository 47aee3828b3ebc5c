// Who never ordered, and who applied and was not hired, are not kept for ever (LD-11): with a moved
// clock, on both engines.
#include "app/testing_rights.h"

#include "platform/personal/personal.h"
#include "platform/personal/restriction.h"
#include "platform/settings/settings.h"
#include "rooms/chat/chat.h"
#include "rooms/rights/leads.h"

namespace hearth::app::leads_test {
namespace {

using std::chrono::days;

class Leads : public RightsTest {
protected:
    template <typename F>
    auto read(F work) {
        return *house.db().read(house.scope(), work);
    }
    /// The chores in their own time, after so long.
    void wait(Duration time) {
        clock.advance(time);
        for (int i = 0; i < 3; ++i) {
            house.house().chores().step();
            settle();
            clock.advance(hours{7});
        }
    }
    Id<customers::Customer> add_lead(std::string const& phone) {
        auto const made = post("/customers",
                               R"({"name":"赵不来","phone":")" + phone + R"(","store":")" +
                                   to_text(company.stores.front()) + R"("})",
                               staff({"store_manager"}));
        EXPECT_EQ(made.status, 201) << made.body;
        return {*parse_uuid(made.at("id"))};
    }
    std::string name_of(Id<customers::Customer> id) {
        return read([&](Tx& tx) { return customers::load_customer(tx, id); }).name;
    }
    bool is_closed(Id<customers::Customer> id) {
        return read([&](Tx& tx) -> Result<bool> {
            auto const found = personal::find_restriction(tx, id.uuid);
            return found && found->kind == personal::Frozen::Closed;
        });
    }
    std::optional<workforce::Worker> find(std::string const& phone) {
        return read([&](Tx& tx) -> Result<std::optional<workforce::Worker>> {
            return workforce::find_by_phone(tx, phone);
        });
    }
    workforce::Worker apply(std::string const& phone) {
        return *house.db().write(house.scope(), [&](Tx& tx) {
            return workforce::add_worker(tx, {.name = "钱应聘",
                                              .phone = phone,
                                              .store = company.stores.front(),
                                              .skills = {{.code = Text<1, 40>{"cleaning"}}}});
        });
    }
    void add_paper(Id<workforce::Worker> worker) {
        auto const added = house.db().write(house.scope(), [&](Tx& tx) {
            return workforce::add_paper(tx, {.worker = worker,
                                             .kind = catalog::PaperKind::Identity,
                                             .number = "310101199003070000",
                                             .issuer = "公安局",
                                             .issued_on = *parse_day("2020-01-01")});
        });
        EXPECT_TRUE(added);
    }
};

} // namespace

TEST_P(Leads, AreErasedSoManyMonthsAfterTheLastContact) { // LD-11
    auto const lead = add_lead("13977770001");
    wait(days{725});
    EXPECT_EQ(name_of(lead), "赵不来") << "24 months are not over";
    EXPECT_FALSE(is_closed(lead));
    wait(days{10});
    EXPECT_TRUE(is_closed(lead));
    EXPECT_EQ(name_of(lead), "");
    EXPECT_EQ(read([&](Tx& tx) -> Result<int> { return personal::count_frozen(tx, lead.uuid); }), 0)
        << "erased, not frozen";
    auto const hq = staff({"hq"});
    EXPECT_EQ(get("/customers?phone=13977770001", hq).body.find(to_text(lead)), std::string::npos);
    EXPECT_EQ(get("/customers?limit=200", hq).body.find(to_text(lead)), std::string::npos);
    EXPECT_EQ(events_about(lead.uuid, "rights.lead_forgotten").size(), 1u);
    auto const again = add_lead("13977770001");
    EXPECT_NE(again, lead) << "whoever comes back is somebody new";
}

TEST_P(Leads, StayWhileSomethingIsHeardOfThem) { // LD-11
    auto const lead = add_lead("13977770002");
    clock.advance(days{700});
    auto const token = house.sign_in(ActorKind::Customer, lead.uuid);
    EXPECT_EQ(get("/me/rights", token).status, 200);
    wait(days{60});
    EXPECT_EQ(name_of(lead), "赵不来") << "they were there";
    wait(days{735});
    EXPECT_EQ(name_of(lead), "");
}

TEST_P(Leads, AreNobodyWhoEverOrdered) { // LD-11, LC-12
    auto const before = name_of(me());
    auto const job = place();
    settle();
    wait(days{800});
    EXPECT_EQ(name_of(me()), before);
    EXPECT_FALSE(is_closed(me()));
}

TEST_P(Leads, AreKeptAsLongAsTheCompanySets) { // LD-11
    auto const put = [&](std::string const& months) {
        return house.ask({"PUT", "/settings/rights.forgetting", R"({"lead_months":)" + months + "}",
                          staff({"general_manager"}), "set-" + months, "\"0\""});
    };
    EXPECT_EQ(put("0").status, 422) << "nobody is forgotten in the month they came";
    auto const lead = add_lead("13977770003");
    *house.db().write(house.scope(), [&](Tx& tx) -> Result<int> {
        settings::save(tx, rights::Forgetting{.lead_months = 3});
        return 0;
    });
    wait(days{80});
    EXPECT_EQ(name_of(lead), "赵不来");
    wait(days{15});
    EXPECT_EQ(name_of(lead), "");
}

TEST_P(Leads, AnApplicantWhoWasNotHiredGoesAfterHalfAYear) { // LD-11
    auto const applicant = apply("+8613977770004");
    add_paper(applicant.id);
    wait(days{175});
    EXPECT_TRUE(find("+8613977770004"));
    wait(days{12});
    EXPECT_FALSE(find("+8613977770004"));
    EXPECT_TRUE(read([&](Tx& tx) -> Result<bool> {
        return workforce::list_papers(tx, applicant.id).empty() &&
               personal::gather(tx, personal::Person::Worker, applicant.id.uuid).empty() &&
               personal::count_frozen(tx, applicant.id.uuid) == 0;
    }));
    EXPECT_EQ(events_about(applicant.id.uuid, "workforce.applicant_forgotten").size(), 1u);
    EXPECT_EQ(get("/workers", staff({"hr"})).body.find(to_text(applicant.id)), std::string::npos);
    EXPECT_NE(apply("+8613977770004").id, applicant.id) << "who applies again is somebody new";
}

TEST_P(Leads, AnApplicantOfWhomSomethingIsHeardStays) { // LD-11
    auto const applicant = apply("+8613977770005");
    clock.advance(days{150});
    add_paper(applicant.id);
    wait(days{60});
    EXPECT_TRUE(find("+8613977770005")) << "a paper was shown two months ago";
    wait(days{150});
    EXPECT_FALSE(find("+8613977770005"));
}

TEST_P(Leads, NobodyWhoIsAtWorkIsAnApplicant) { // LD-11, LW-01
    auto const before = company.workers.size();
    wait(days{800});
    for (auto const& one : company.workers)
        EXPECT_TRUE(read([&](Tx& tx) -> Result<bool> {
            return workforce::load_worker(tx, one.id).has_value();
        }));
    EXPECT_GT(before, 0u);
}

HEARTH_BOTH_ENGINES(Leads);

} // namespace hearth::app::leads_test

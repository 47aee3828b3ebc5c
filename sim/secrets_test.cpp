// The checker of who reads what can fail: it sees a phone, a name and a home where they must not
// be.
#include "sim/spy.h"
#include "sim/testing.h"

namespace hearth::sim {
namespace {

class SecretChecks : public SmallWorld {
protected:
    TestFamily const& family() { return people.company().families[0]; }
    bool has_named(std::string const& what) {
        for (auto const& one : world.tally().sentences)
            if (one.find(what) != std::string::npos) return true;
        return false;
    }
    /// Somebody of the office types what they must not into a file that others read.
    void type_in(std::string const& words) {
        auto const opened = world.post(people.staff("agent"), "/complaints",
                                       R"({"kind":"late","words":")" + words + R"(","customer":")" +
                                           to_text(family().customer) + "\"}");
        ASSERT_EQ(opened.status, 201) << opened.body;
    }
};

} // namespace

TEST_F(SecretChecks, SayNothingWhereEverybodySeesMasks) { // PR-03
    type_in("来晚了");
    Spy spy(world, people);
    for (auto const* const role : {"agent", "store_manager@0", "general_manager", "auditor"})
        spy.read_everything(people.staff(role));
    spy.read_everything({.name = "nobody"});
    EXPECT_GT(spy.pages(), 300);
    EXPECT_EQ(world.tally().sentences, std::vector<std::string>{});
}

TEST_F(SecretChecks, NameAPhoneThatAColleagueReads) { // PR-01
    type_in("请打 " + family().phone.substr(3));
    Spy(world, people).read_everything(people.staff("auditor"));
    EXPECT_TRUE(has_named("auditor read a phone in GET /complaints"));
}

TEST_F(SecretChecks, NameAHomeAndANameThatAreWrittenOut) { // PR-02, PR-03
    type_in(family().name + "，" + family().detail);
    Spy(world, people).read_everything(people.staff("supervisor"));
    EXPECT_TRUE(has_named("supervisor read a home in GET /complaints"));
    EXPECT_TRUE(has_named("supervisor read a name in GET /complaints"));
}

TEST_F(SecretChecks, NameAPublicPageThatTellsOfSomebody) {
    world.keep_secret({"徐汇区店", ActorKind::Worker, Uuid{{1}},
                       Secret::What::IdNumber}); // on every list of stores
    Spy(world, people).read_everything({.name = "somebody from the street"});
    EXPECT_TRUE(has_named("somebody from the street read a resident id in GET /stores"));
}

} // namespace hearth::sim

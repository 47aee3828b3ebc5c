// The family that is not at home when the work is done: it is asked twice to accept, told what its
// silence means, and only then taken at its silence (AC-02, UX F11).
#include "app/testing_job.h"

namespace hearth::app::silence_test {
namespace {

class Silence : public JobTest {
protected:
    /// Worked and waiting for the family's word.
    Job finished() {
        auto const job = place();
        settle();
        auto const worker = accept_offer(job.visit);
        pass_until(*parse_instant("2026-11-24T09:00:00+08:00"));
        work(job, worker);
        settle();
        worker_token = worker;
        return job;
    }
    std::vector<json::Value> asked(Job const& job) {
        std::vector<json::Value> found;
        for (auto& one : messages_about(job.order))
            if (text_of(one, "template_name") == "accept_due" && text_of(one, "channel") == "sms")
                found.push_back(std::move(one));
        return found;
    }
    std::string state_of(Job const& job) {
        return get("/orders/" + job.order + "/progress", families[0]).at("items/0/state");
    }

    std::string worker_token;
};

} // namespace

TEST_P(Silence, IsAskedAboutTwiceBeforeItCounts) { // AC-02
    auto const job = finished();
    auto const end = clock.now();
    EXPECT_TRUE(asked(job).empty());
    pass_until(end + hours{9});
    auto const first = asked(job);
    ASSERT_EQ(first.size(), 1u);
    auto const text = text_of(first[0], "text");
    for (auto const* const part : {"日常保洁", "11月25日", "/c/orders/", "视为您已验收"})
        EXPECT_NE(text.find(part), std::string::npos) << part << " is missing in " << text;
    house.restart();
    pass_until(end + hours{21});
    EXPECT_EQ(asked(job).size(), 2u);
    EXPECT_EQ(state_of(job), "to_accept");

    pass_until(end + hours{25});
    EXPECT_EQ(state_of(job), "done");
    auto const accepted = events_about(*parse_uuid(job.visit), "visits.accepted");
    ASSERT_EQ(accepted.size(), 1u);
    EXPECT_NE(accepted[0].find("silent"), std::string::npos) << accepted[0];
    EXPECT_EQ(accepted[0].find("\"score\":5"), std::string::npos) << "nobody gave a score";
    EXPECT_EQ(asked(job).size(), 2u);
}

TEST_P(Silence, IsNotAskedAboutOnceTheFamilyHasSpoken) { // AC-02
    auto const job = finished();
    auto const end = clock.now();
    accept(job, worker_token);
    pass_until(end + hours{25});
    EXPECT_TRUE(asked(job).empty());
    EXPECT_EQ(events_about(*parse_uuid(job.visit), "visits.accepted").size(), 1u);
}

HEARTH_BOTH_ENGINES(Silence);

} // namespace hearth::app::silence_test

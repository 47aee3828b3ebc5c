/// A company in the middle of its day, for tests of the main job over the API: two families, three
/// workers who can all come, an office, and a gateway for short messages. Clocks, events and
/// messages run when the test lets time pass.
#pragma once

#include "app/testing_day.h"

#include <gtest/gtest.h>

namespace hearth::app {

class JobTest : public testing::TestWithParam<Engine> {
protected:
    static constexpr char report_token[] = "a-token-of-the-gateway-0123456789";
    static constexpr char usual_start[] = "2026-11-24T09:00:00+08:00";

    JobTest();

    /// Everything due at this moment, messages too.
    void settle();
    void advance(Duration by);
    /// In steps, so that what one firing causes fires too.
    void pass_until(Instant moment);

    /// Ordered by the family itself; the visit is its first.
    struct Job {
        std::string order;
        std::string visit;
        std::int64_t price = 0;
    };
    Answer try_place(std::size_t family, std::string const& start);
    Job place(std::size_t family = 0, std::string const& start = usual_start);
    /// The worker who is asked for the visit, and what for; empty where nobody is.
    struct Offered {
        std::string worker_token;
        std::string offer;
        Id<workforce::Worker> worker;
    };
    std::optional<Offered> find_offer(std::string const& visit);
    /// Says yes, and gives the leader's token.
    std::string accept_offer(std::string const& visit);
    /// Goes there and works, an hour before the visit's end everything is done; the customer's
    /// word is next.
    void work(Job const& job, std::string const& worker_token);
    /// The customer's and everybody's word; the order is done.
    void accept(Job const& job, std::string const& worker_token, std::size_t family = 0);

    Answer get(std::string const& path, std::string const& token) { return house.get(path, token); }
    Answer post(std::string const& path, std::string const& body, std::string const& token) {
        return house.post(path, body, token);
    }
    Answer put(std::string const& path, std::string const& body, std::string const& token,
               std::string const& version = "");
    Answer report(std::string const& visit, std::string const& token, std::string const& kind,
                  std::string const& more = "");
    /// The messages about an order as the office sees them: its outbox.
    std::vector<json::Value> messages_about(std::string const& order);
    std::vector<std::string> events_about(Uuid subject, std::string const& kind);
    std::string staff(std::vector<std::string> const& roles);

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house;
    TestCompany company;
    std::vector<std::string> families;
    int keys = 0;
};

std::string text_of(json::Value const& value, std::string_view member);

} // namespace hearth::app

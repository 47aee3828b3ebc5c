/// A standing booking of the first family, on Tuesdays, with the first worker as the usual one: for
/// tests of stand-ins and of the hand-over.
#pragma once

#include "app/testing_job.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/standins/standins.h"

#include <algorithm>

namespace hearth::app {

class StandingTest : public JobTest {
protected:
    template <typename F>
    auto read(F f) {
        using T = std::invoke_result_t<F, Tx&>;
        return *house.db().read(house.scope(), [&](Tx& tx) -> Result<T> { return f(tx); });
    }
    void SetUp() override {
        dispatcher_ = staff({"dispatcher"});
        auto const quote = post(
            "/quotes", quote_body(company, company.families[0], *parse_instant(usual_start), 3),
            families[0]);
        ASSERT_EQ(quote.status, 201) << quote.body;
        auto const made =
            post("/series",
                 R"({"address":")" + to_text(company.families[0].address) + R"(","quote":")" +
                     quote.at("id") + R"(","pattern":{"kind":"weekly","weekdays":[2]},"worker":")" +
                     id_of(0) + "\"}",
                 families[0]);
        ASSERT_EQ(made.status, 201) << made.body;
        series_ = made.at("id");
        settle();
        for (auto const& day : days())
            visits_.push_back(
                read([&](Tx& tx) { return orders::list_visits(tx, *day.order).front().id; }));
        ASSERT_GE(visits_.size(), 3u);
    }
    std::vector<series::Occurrence> days() {
        return read([&](Tx& tx) {
            auto all = series::list_occurrences(tx, series::SeriesId{*parse_uuid(series_)});
            std::erase_if(all, [](series::Occurrence const& day) { return !day.order; });
            return all;
        });
    }
    std::string id_of(std::size_t worker) { return to_text(company.workers[worker].id); }
    std::string path() const { return "/series/" + series_ + "/stand-ins"; }
    /// The id of the proposal.
    std::string propose(std::size_t worker, std::string const& day = "") {
        auto const made = post(path(),
                               R"({"worker":")" + id_of(worker) + "\"" +
                                   (day.empty() ? "" : R"(,"day":")" + day + "\"") + "}",
                               dispatcher_);
        EXPECT_EQ(made.status, 201) << made.body;
        std::string found;
        for (auto const& one : *made.json.find("items")->as<json::Array>())
            if (text_of(one, "worker") == id_of(worker) && text_of(one, "day") == day)
                found = text_of(one, "id");
        return found;
    }
    Answer say(std::string const& id, std::string const& word, std::size_t family = 0) {
        return put("/me/stand-ins/" + id + "/answer", R"({"answer":")" + word + "\"}",
                   families[family]);
    }
    /// One approved, one refused: workers 1 and 2.
    void agree() {
        EXPECT_EQ(say(propose(1), "approved").status, 200);
        EXPECT_EQ(say(propose(2), "refused").status, 200);
        settle();
    }
    std::vector<Id<workforce::Worker>> crew_of(std::size_t visit) {
        return read([&](Tx& tx) {
            std::vector<Id<workforce::Worker>> crew;
            for (auto const& one : dispatch::list_crew(tx, visits_[visit]))
                crew.push_back(one.worker);
            return crew;
        });
    }
    void go_on_leave(std::size_t worker, Span span) {
        auto const left = house.db().write(house.scope(), [&](Tx& tx) -> Result<int> {
            auto const asked = TRY(workforce::ask_leave(tx, company.workers[worker].id,
                                                        workforce::LeaveKind::Medical, span));
            TRY(workforce::decide_leave(tx, asked.id, workforce::LeaveState::Approved));
            return 0;
        });
        ASSERT_TRUE(left);
        settle();
    }
    Span day_of(std::size_t visit) {
        auto const start = days()[visit].starts_at;
        return {start - hours{6}, start + hours{12}};
    }
    /// The reasons of that worker for the visit, as codes.
    std::vector<std::string> why(std::size_t visit, std::size_t worker) {
        auto const list = get("/visits/" + to_text(visits_[visit]) + "/candidates", dispatcher_);
        EXPECT_EQ(list.status, 200) << list.body;
        std::vector<std::string> codes;
        for (auto const* part : {"suggestions", "others"})
            for (auto const& one : *list.json.find(part)->as<json::Array>())
                if (text_of(one, "worker") == id_of(worker))
                    for (auto const& reason : *one.find("reasons")->as<json::Array>())
                        codes.push_back(text_of(reason, "code"));
        return codes;
    }
    bool says(std::size_t visit, std::size_t worker, std::string const& code) {
        auto const codes = why(visit, worker);
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    }
    Answer send_by_force(std::size_t visit, std::size_t worker) {
        auto const version =
            read([&](Tx& tx) { return orders::load_visit(tx, visits_[visit])->version; });
        return post("/visits/" + to_text(visits_[visit]) + "/assignment",
                    R"({"workers":[")" + id_of(worker) + R"("],"mode":"forced","visit_version":)" +
                        std::to_string(version) + "}",
                    dispatcher_);
    }
    Job job_of(std::size_t visit) {
        return {to_text(*days()[visit].order), to_text(visits_[visit]), 0};
    }

    std::string dispatcher_, series_;
    std::vector<Id<orders::Visit>> visits_;
};

} // namespace hearth::app

// Letters of thanks and the week in figures: by the durable clocks, on paper, in a workbook, and by
// mail to headquarters.
#include "app/testing_job.h"
#include "base/zone.h"
#include "platform/books/books.h"

#include <algorithm>

namespace hearth::app::care_letters_test {
namespace {

class CareLetters : public JobTest {
protected:
    std::string store() { return to_text(company.stores.front()); }
    std::string manager() { return staff({"store_manager"}); }
    std::vector<json::Value> items(std::string const& path, std::string const& token) {
        auto const list = get(path, token);
        EXPECT_EQ(list.status, 200) << list.body;
        auto const* const found = list.json.find("items");
        return found ? *found->as<json::Array>() : std::vector<json::Value>{};
    }
    std::vector<json::Value> letters() {
        return items("/care-letters?store=" + store(), manager());
    }
    std::vector<json::Value> thanks(std::string const& order) {
        std::vector<json::Value> found;
        for (auto& one : messages_about(order))
            if (text_of(one, "template_name") == "thank_you") found.push_back(std::move(one));
        return found;
    }
    /// The visit of the 24th, done at 15:00, and its order placed on the 22nd.
    void finish(Job const& job) {
        auto const worker = accept_offer(job.visit);
        clock.set(*parse_instant("2026-11-24T12:00:00+08:00"));
        work(job, worker);
        accept(job, worker);
        settle();
    }
    static Instant at(std::string const& text) { return *parse_instant(text + ":00+08:00"); }
};

} // namespace

TEST_P(CareLetters, ThanksComeWithinSevenDaysAndACallAWeekLater) { // FU-02
    auto const placed_at = clock.now();                            // 9:00
    auto const job = place();
    settle();
    pass_until(placed_at + hours{72} - seconds{1});
    EXPECT_TRUE(letters().empty());
    house.restart();
    pass_until(placed_at + hours{72});
    auto const written = letters();
    ASSERT_EQ(written.size(), 1u);
    EXPECT_EQ(text_of(written[0], "order"), job.order);
    EXPECT_EQ(thanks(job.order).size(), 2u) << "by SMS and in the app";

    auto const id = text_of(written[0], "id");
    auto const pdf = get("/care-letters/" + id + "/pdf", families[0]);
    ASSERT_EQ(pdf.status, 200) << pdf.body;
    EXPECT_EQ(pdf.body.substr(0, 5), "%PDF-");
    EXPECT_EQ(get("/care-letters/" + id + "/pdf", families[1]).status, 404) << "another's letter";

    house.restart();
    auto const second_of = [&] {
        auto const calls = items("/care-calls", manager());
        return std::count_if(calls.begin(), calls.end(), [](json::Value const& one) {
            return text_of(one, "kind") == "second_contact";
        });
    };
    pass_until(placed_at + hours{72 + 168} - seconds{1});
    EXPECT_EQ(second_of(), 0);
    pass_until(placed_at + hours{72 + 168});
    EXPECT_EQ(second_of(), 1);
    auto const calls = items("/care-calls", manager());
    auto const second = std::find_if(calls.begin(), calls.end(), [](json::Value const& one) {
        return text_of(one, "kind") == "second_contact";
    });
    ASSERT_NE(second, calls.end());
    auto const seen = get("/care-calls/" + text_of(*second, "id"), manager());
    EXPECT_EQ(seen.at("asking/script/questions/0/code"), "since") << seen.body;
    EXPECT_EQ(thanks(job.order).size(), 2u) << "once";
}

TEST_P(CareLetters, NoneIsWrittenInTheQuietHours) { // FU-05
    clock.set(at("2026-11-21T22:30"));
    place(0, "2026-11-27T09:00:00+08:00"); // nobody has missed it yet
    settle();
    pass_until(at("2026-11-25T07:59"));
    EXPECT_TRUE(letters().empty()) << "72 hours later it is 22:30";
    pass_until(at("2026-11-25T08:00"));
    EXPECT_EQ(letters().size(), 1u);
}

TEST_P(CareLetters, ABatchIsOneFileWithASheetEachAndPrintedOnce) { // FU-02
    auto const first = place(0);
    auto const second = place(1, "2026-11-25T09:00:00+08:00");
    settle();
    pass_until(clock.now() + hours{84});
    auto const written = letters();
    ASSERT_EQ(written.size(), 2u);
    auto const batch = get("/care-letter-batch?store=" + store(), manager());
    ASSERT_EQ(batch.status, 200) << batch.body;
    EXPECT_NE(batch.body.find("/Count 2"), std::string::npos) << "two sheets";
    auto const body = R"({"store":")" + store() + R"(","letters":[")" + text_of(written[0], "id") +
                      R"(",")" + text_of(written[1], "id") + R"("]})";
    EXPECT_EQ(post("/care-letter-prints", body, manager()).at("count"), "2");
    EXPECT_EQ(post("/care-letter-prints", body, manager()).at("count"), "0");
    EXPECT_TRUE(letters().empty());
    EXPECT_EQ(get("/care-letter-batch?store=" + store(), manager()).code(), "care.no_letters");
    EXPECT_EQ(post("/care-letter-prints", body, staff({"agent"})).status, 403);
}

TEST_P(CareLetters, NobodyIsThankedWhoWantsToBeLeftAloneOrCalledTheOrderOff) { // FU-02 LC-09
    auto const left_alone = place(0);
    EXPECT_EQ(put("/me/care-contact", R"({"is_wanted":false})", families[0]).status, 200);
    settle();
    pass_until(clock.now() + hours{24 * 8});
    EXPECT_TRUE(letters().empty());
    EXPECT_TRUE(thanks(left_alone.order).empty());
}

TEST_P(CareLetters, WordsOfAManagersOwnAreCheckedForTheirSlots) { // FU-02
    auto const hq = staff({"hq"});
    auto const body = [](char const* text) {
        auto const one =
            std::string(R"({"title":"谢谢","body":")") + text + R"(","greeting":"祝好"})";
        return R"({"letter":{"zh":)" + one + R"(,"en":)" + one + R"(},"why":"年终"})";
    };
    auto const bad = post("/care-letter-templates", body("{nmae}"), hq);
    EXPECT_EQ(bad.status, 422);
    EXPECT_NE(bad.body.find("care.letter_slot"), std::string::npos) << bad.body;
    ASSERT_EQ(post("/care-letter-templates", body("{name}，谢谢"), hq).status, 201);
    auto const page = get("/care-letter-templates", hq);
    EXPECT_EQ(page.at("in_force/version"), "1");
    EXPECT_EQ(page.at("in_force/letter/zh/body"), "{name}，谢谢");
    auto const& house = *page.json.find("house");
    EXPECT_NE(json::to_text(house).find("感谢信"), std::string::npos) << "to go back to";
    ASSERT_EQ(post("/care-letter-templates",
                   R"({"letter":)" + json::to_text(house) + R"(,"why":"恢复"})", hq)
                  .status,
              201);
    EXPECT_EQ(get("/care-letter-templates", hq).at("in_force/version"), "2");
    EXPECT_EQ(post("/care-letter-templates", body("{name}"), staff({"agent"})).status, 403);
}

TEST_P(CareLetters, MondayAtEightTheWeekIsReportedAndStaysAsItWas) { // FU-04
    auto const admin = staff({"administrator"});
    auto const set =
        put("/settings/care.habits", R"({"value":{"week_mail":"hq@nuanjia.cn"}})", admin, "0");
    ASSERT_LT(set.status, 300) << set.body;
    auto const hq = staff({"hq"});
    house.house().chores().step();
    auto const job = place();
    finish(job);
    pass_until(at("2026-11-25T16:00"));
    auto calls = items("/care-calls", manager());
    std::erase_if(calls,
                  [](json::Value const& one) { return text_of(one, "kind") != "after_service"; });
    ASSERT_EQ(calls.size(), 1u);
    auto const answer =
        put("/care-calls/" + text_of(calls[0], "id") + "/outcome",
            R"({"outcome":"answered","answers":[{"question":"on_time","yes":true},)"
            R"({"question":"clean","score":2},{"question":"corners","yes":false},)"
            R"({"question":"manner","score":5},{"question":"damage","yes":false},)"
            R"({"question":"fee","yes":false},{"question":"again","pick":"maybe"}]})",
            manager(), text_of(calls[0], "version"));
    ASSERT_EQ(answer.status, 200) << answer.body;

    pass_until(at("2026-11-30T07:59"));
    auto const before = get("/care-week", staff({"hq"}));
    EXPECT_EQ(before.at("monday"), "2026-11-23");
    EXPECT_EQ(before.at("made_at"), "") << "over, and not reported yet";
    pass_until(at("2026-11-30T08:00"));
    auto const week = get("/care-week", staff({"hq"}));
    EXPECT_EQ(week.at("monday"), "2026-11-23");
    EXPECT_EQ(week.at("made_at"), to_text(at("2026-11-30T08:00"))) << week.body;
    EXPECT_EQ(week.at("total/figures/visits"), "1");
    EXPECT_EQ(week.at("total/figures/calls_due"), "1");
    EXPECT_EQ(week.at("total/in_time_percent"), "100");
    EXPECT_EQ(week.at("total/score"), "350") << "2 and 5";
    EXPECT_EQ(week.at("total/figures/low_scores"), "1");
    EXPECT_EQ(week.at("total/figures/complaints"), "1") << "the low score opened it";
    EXPECT_EQ(week.at("total/response_percent"), "0") << "nobody answered it in time";

    auto const mails = house.outgoing().mails();
    ASSERT_EQ(mails.size(), 2u) << "this Monday's and the last one's";
    auto const& mail = mails.back();
    EXPECT_EQ(mail.to[0].address, "hq@nuanjia.cn");
    EXPECT_NE(mail.text.find("3.50"), std::string::npos) << mail.text;
    ASSERT_EQ(mail.attachments.size(), 1u);
    EXPECT_EQ(mail.attachments[0].file_name, "satisfaction-2026-11-23.xlsx");
    auto const book = books::read_book(mail.attachments[0].bytes, "week.xlsx");
    ASSERT_TRUE(book);
    EXPECT_EQ(book->tables[0].rows.back().cells[1].text, "1");

    pass_until(at("2026-12-05T12:00"));
    auto const late_hq = staff({"hq"});
    auto const again = post("/care-week-reports", R"({"week":"2026-11-23"})", late_hq);
    ASSERT_EQ(again.status, 201) << again.body;
    EXPECT_EQ(again.at("total/score"), "350");
    EXPECT_EQ(again.at("made_at"), to_text(at("2026-11-30T08:00")));
    EXPECT_EQ(post("/care-week-reports", R"({"week":"2026-11-24"})", late_hq).code(),
              "platform.invalid");
    EXPECT_EQ(post("/care-week-reports", R"({"week":"2026-11-30"})", late_hq).code(),
              "platform.invalid")
        << "not over";
    auto const file = get("/care-week/workbook?week=2026-11-25", late_hq);
    ASSERT_EQ(file.status, 200);
    EXPECT_EQ(file.header("Content-Disposition"),
              "attachment; filename=\"satisfaction-2026-11-23.xlsx\"");
}

HEARTH_BOTH_ENGINES(CareLetters);

} // namespace hearth::app::care_letters_test

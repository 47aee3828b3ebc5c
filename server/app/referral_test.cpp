// A regulator's letter through the API: its clocks to headquarters across days off, the answer on
// paper, and the evidence in one file.
#include "app/testing_job.h"

#include "platform/books/archive.h"
#include "platform/record/pack.h"
#include "platform/vault/primitives.h"

#include "base/text.h"

namespace hearth::app::referral_test {
namespace {

class Referrals : public JobTest {
protected:
    /// A complaint about a visit that was done.
    std::string complain() {
        job = place();
        settle();
        post("/me/chat/lines", R"({"key":"k1","words":"请带拖鞋来"})", families.front());
        auto const worker = accept_offer(job.visit);
        clock.set(*parse_instant("2026-11-24T08:50:00+08:00"));
        settle();
        work(job, worker);
        accept(job, worker);
        settle();
        auto const made = post("/complaints",
                               R"({"kind":"quality","words":"灶台没擦干净","order":")" + job.order +
                                   R"(","channel":"regulator"})",
                               keeper());
        EXPECT_EQ(made.status, 201) << made.body;
        return made.at("row/id");
    }
    std::string keeper() { return staff({"service_centre"}); }
    Answer refer(std::string const& id, std::string const& letter, std::string const& more = "") {
        return post(
            "/complaints/" + id + "/referral",
            R"({"authority":"market_regulator","office":"徐汇区市场监督管理局","letter":")" +
                letter + R"(","received_at":"2026-11-24T08:30:00+08:00")" + more + "}",
            keeper());
    }
    Answer answer(std::string const& id) {
        return post("/complaints/" + id + "/referral/answer",
                    R"({"result":"settled","words":"已上门重做并退还部分费用，消费者表示认可。"})",
                    keeper());
    }
    std::string promise_due(Answer const& file, std::string const& name) {
        for (int i = 0; i < 10; ++i) {
            auto const at = "promises/" + std::to_string(i);
            if (file.at(at + "/promise") == name) return file.at(at + "/due_at");
        }
        return "";
    }
    Job job;
};

} // namespace

TEST_P(Referrals, ALetterHasItsClocksAndClimbsToHeadquarters) { // LH-18 LC-13
    auto const id = complain();
    auto const file = refer(id, "沪市监转〔2026〕1188号");
    ASSERT_EQ(file.status, 201) << file.body;
    // Tuesday: three working days are over on Friday, seven on Thursday of the week after.
    EXPECT_EQ(promise_due(file, "referral_answer"), "2026-11-27T16:00:00Z") << file.body;
    EXPECT_EQ(promise_due(file, "referral_acceptance"), "2026-12-03T16:00:00Z");
    EXPECT_NE(file.at("referral/terms").find("121号"), std::string::npos);
    auto const listed = get("/complaints?referred=true&all=true", staff({"hq"}));
    EXPECT_EQ(listed.at("items/0/referral/letter"), "沪市监转〔2026〕1188号") << listed.body;
    EXPECT_EQ(refer(id, "另一号").at("code"), "complaints.referred_already");

    pass_until(*parse_instant("2026-11-28T00:30:00+08:00"));
    auto const late = events_about(*parse_uuid(id), "complaints.promise_overdue");
    auto const of_letter = [](std::string const& text) {
        return text.find("referral_answer") != std::string::npos;
    };
    EXPECT_GE(std::count_if(late.begin(), late.end(), of_letter), 2) << "due, then the manager";
    pass_until(*parse_instant("2026-11-28T01:30:00+08:00"));
    auto const climbed = get("/complaints/" + id, staff({"hq"}));
    EXPECT_EQ(climbed.at("row/level"), "headquarters");
    EXPECT_EQ(climbed.at("referral/stage"), "received");
}

TEST_P(Referrals, TheLettersOwnDayWinsWhereItIsEarlierAndNumbersAreOnce) { // LH-18
    auto const id = complain();
    auto const file = refer(id, "1号", R"(,"due_at":"2026-11-25T18:00:00+08:00")");
    EXPECT_EQ(promise_due(file, "referral_answer"), "2026-11-25T10:00:00Z") << file.body;
    auto const other =
        post("/complaints", R"({"kind":"fees","words":"多收了钱","order":")" + job.order + "\"}",
             keeper());
    EXPECT_EQ(refer(other.at("row/id"), "1号").at("code"), "complaints.letter_known");
    EXPECT_EQ(refer(other.at("row/id"), "2号", R"(,"due_at":"2026-11-23T18:00:00+08:00")")
                  .at("errors/0/code"),
              "complaints.letter_due_before");
}

TEST_P(Referrals, AnAnswerEndsTheClocksAndIsPrintedAsALetter) { // LH-18
    auto const id = complain();
    refer(id, "沪市监转〔2026〕1188号");
    auto const path = "/complaints/" + id;
    EXPECT_EQ(get(path + "/referral/letter", keeper()).at("code"), "complaints.letter_unanswered");
    EXPECT_EQ(post(path + "/referral/answer",
                   R"({"result":"settled","words":"已处理完毕，特此答复。"})", staff({"agent"}))
                  .status,
              403);
    auto const taken = put(path + "/referral/taking", R"({"is_taken":true})", keeper());
    EXPECT_EQ(taken.at("referral/stage"), "taken") << taken.body;
    auto const answered = answer(id);
    ASSERT_EQ(answered.status, 201) << answered.body;
    EXPECT_EQ(answered.at("referral/stage"), "answered");
    EXPECT_EQ(answer(id).at("code"), "complaints.letter_settled");
    auto const paper = get(path + "/referral/letter", keeper());
    ASSERT_EQ(paper.status, 200);
    EXPECT_EQ(paper.body.substr(0, 5), "%PDF-");
    pass_until(clock.now() + hours{24 * 12});
    auto const file = get(path, staff({"hq"}));
    EXPECT_EQ(file.at("referral/answer"), "已上门重做并退还部分费用，消费者表示认可。");
    for (auto const& event : events_about(*parse_uuid(id), "complaints.promise_overdue"))
        EXPECT_EQ(event.find("referral"), std::string::npos) << event;
}

TEST_P(Referrals, AFileIsNotClosedBeforeTheAuthorityHasItsAnswer) { // LH-18
    auto const id = complain();
    refer(id, "3号");
    auto const path = "/complaints/" + id;
    post(path + "/response", R"({"said":"很抱歉"})", keeper());
    post(path + "/findings", R"({"findings":"属实","final_by":"2026-11-30T10:00:00+08:00"})",
         keeper());
    post(path + "/decision",
         R"({"liability":"company","remedies":["apology"],"amount":0,"fee":0,"said":"道歉"})",
         staff({"hq"}));
    auto const closing = R"({"cause":"skill","said":"已办结"})";
    EXPECT_EQ(post(path + "/closing", closing, keeper()).at("code"),
              "complaints.letter_unanswered");
    answer(id);
    EXPECT_EQ(post(path + "/closing", closing, keeper()).status, 201);
}

TEST_P(Referrals, EvidenceIsOneFileWithAManifestOfHashes) { // LH-18
    auto const id = complain();
    refer(id, "沪市监转〔2026〕1188号");
    auto const path = "/complaints/" + id + "/evidence";
    EXPECT_EQ(get(path, staff({"agent"})).status, 403);
    auto const packed = get(path, keeper());
    ASSERT_EQ(packed.status, 200) << packed.body.substr(0, 300);
    auto const archive = books::Archive::open(packed.body, {});
    ASSERT_TRUE(archive);
    auto const manifest = json::parse(**archive->find("manifest.json"), {}).value();
    EXPECT_EQ(text_of(manifest, "letter"), "沪市监转〔2026〕1188号");
    std::set<std::string> kinds;
    for (auto const& file : *manifest.find("files")->as<json::Array>()) {
        kinds.insert(text_of(file, "what"));
        auto const part = archive->find(text_of(file, "name"));
        ASSERT_TRUE(part && *part) << text_of(file, "name");
        EXPECT_EQ(to_hex(vault::digest(vault::Hash::Sha256, **part)), text_of(file, "sha256"));
        EXPECT_EQ((*part)->find("+8613"), std::string::npos) << "no number of anybody";
    }
    for (auto const* what : {"complaint_file", "messages", "record", "record_paper", "events",
                             "visit_facts", "visit_record"})
        EXPECT_TRUE(kinds.contains(what)) << what;
    EXPECT_NE((**archive->find("record.json")).find("请带拖鞋来"), std::string::npos)
        << "what was said in the chat about the order";
    EXPECT_TRUE(record::verify({packed.body}).is_whole());
    EXPECT_NE((**archive->find("contents.txt")).find("服务记录单"), std::string::npos);
    auto const said = events_about(*parse_uuid(id), "complaints.evidence_packed");
    ASSERT_EQ(said.size(), 1u);
    auto const hash = to_hex(vault::digest(vault::Hash::Sha256, **archive->find("manifest.json")));
    EXPECT_NE(said[0].find(hash), std::string::npos) << "what left the house can be shown later";
}

HEARTH_BOTH_ENGINES(Referrals);

} // namespace hearth::app::referral_test

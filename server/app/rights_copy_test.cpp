// The copy of a person's data (LD-10): who gets it, against which code, and what is in it.
#include "app/testing_rights.h"

#include "platform/files/blobs.h"
#include "platform/files/bundle.h"
#include "platform/record/pack.h"
#include "rooms/complaints/complaints.h"

#include <set>

namespace hearth::app::rights_copy_test {
namespace {

using std::chrono::days;

class RightsCopy : public RightsTest {};

TEST_P(RightsCopy, ACopyIsMadeAtOnceForWhoIsSignedInAndOnlyForThem) { // LD-10, PR-04
    auto const job = place();
    settle();
    auto const asked = ask("copy");
    ASSERT_EQ(asked.status, 201) << asked.body;
    EXPECT_EQ(asked.at("state"), "done");
    auto const path = "/me/rights/" + asked.at("id") + "/copy";
    EXPECT_EQ(get(path, mine()).code(), "rights.code_wanted") << "a session alone is not enough";
    open_copy("/me/rights/" + asked.at("id"));
    auto const machine = get(path + "?form=json", mine());
    ASSERT_EQ(machine.status, 200) << machine.body;
    EXPECT_EQ(machine.at("format"), "hearth.personal.v1");
    auto const& family = company.families.front();
    EXPECT_NE(machine.body.find(family.name), std::string::npos) << "their own name, in full";
    EXPECT_NE(machine.body.find("基本资料"), std::string::npos);
    EXPECT_NE(machine.body.find("订单"), std::string::npos);
    // What is JSON inside its seal is told in words beside its plain value.
    EXPECT_NE(machine.body.find("纬度："), std::string::npos);
    auto const printed = get(path, mine());
    EXPECT_EQ(printed.status, 200);
    EXPECT_EQ(printed.body.substr(0, 5), "%PDF-");
    EXPECT_EQ(get(path, families.at(1)).status, 404) << "another family";
    EXPECT_EQ(get(path, "").status, 401);
    settle();
    EXPECT_GE(told("rights_copy_ready"), 1);
    EXPECT_EQ(events_about(*parse_uuid(asked.at("id")), "rights.data_read").size(), 2u)
        << "each fetching is in the log";
    advance(minutes{20});
    EXPECT_EQ(get(path, mine()).code(), "rights.code_wanted") << "some minutes only";
    advance(days{8});
    EXPECT_EQ(get(path, mine()).code(), "rights.copy_expired");
}

TEST_P(RightsCopy, ACopyWantsAFreshCodeForThatRequestAndThatSession) { // LD-10
    auto const asked = ask("copy");
    auto const path = "/me/rights/" + asked.at("id");
    EXPECT_EQ(post(path + "/code", "{}", families.at(1)).status, 404) << "another family's";
    ASSERT_EQ(post(path + "/code", "{}", mine()).status, 201);
    auto const code = code_sent();
    EXPECT_EQ(post(path + "/opening", R"({"code":"000000"})", mine()).code(), "platform.invalid");
    EXPECT_EQ(post(path + "/code", "{}", mine()).code(), "identity.code_too_soon");
    ASSERT_EQ(post(path + "/opening", R"({"code":")" + code + "\"}", mine()).status, 201);
    EXPECT_EQ(get(path + "/copy", mine()).status, 200);
    EXPECT_EQ(post(path + "/opening", R"({"code":")" + code + "\"}", mine()).code(),
              "platform.invalid")
        << "used once";
    // The same person on another device has shown nothing yet.
    auto const elsewhere = house.sign_in(ActorKind::Customer, me().uuid);
    EXPECT_EQ(get(path + "/copy", elsewhere).code(), "rights.code_wanted");
    settle();
    EXPECT_EQ(told("code_copy"), 1) << "in words of its own";
}

TEST_P(RightsCopy, EverythingInOneSignedZipWithThePicturesThatAreTheirs) { // LD-10 LC-12
    auto const evidence = std::string("\xff\xd8\xff\xe0 her kitchen", 15);
    auto const opened =
        post("/me/complaints",
             R"({"kind":"quality","words":"灶台没擦","order":")" + place().order + "\"}", mine());
    ASSERT_EQ(opened.status, 201) << opened.body;
    house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
        auto const file =
            TRY(complaints::load(tx, Id<complaints::Complaint>{*parse_uuid(opened.at("id"))}));
        auto const blob = files::keep(tx, evidence);
        auto const add = [&](char const* key, char const* by, Id<files::Blob> name) {
            tx.run("INSERT INTO complaints_photo (company_id, id, complaint_id, key, added_at, "
                   "actor_kind, actor, content_type, blob) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                   "'image/jpeg', ?8)",
                   make_uuid(tx.now(), tx.random()), file.id, std::string(key), tx.now(),
                   std::string(by), me().uuid, name);
        };
        add("hers", "customer", blob);
        add("ours", "staff", files::keep(tx, "what somebody else gave"));
        return {};
    });
    auto const asked = ask("copy");
    auto const path = "/me/rights/" + asked.at("id");
    open_copy(path);
    auto const zip = get(path + "/copy?form=zip", mine());
    ASSERT_EQ(zip.status, 200) << zip.body;
    EXPECT_EQ(zip.header("Content-Type"), "application/zip");
    auto const verdict = record::verify({zip.body});
    EXPECT_TRUE(verdict.is_whole()) << "a stranger can check it";
    EXPECT_EQ(verdict.manifest->request, asked.at("number"));
    int pictures = 0;
    auto const parts = files::unbundle(zip.body, std::size_t{1} << 28).value();
    std::set<std::string> names;
    for (auto const& part : parts) {
        names.insert(part.name);
        if (part.name.starts_with("files/complaint_photo/")) {
            ++pictures;
            EXPECT_EQ(part.bytes, evidence);
        }
    }
    EXPECT_EQ(pictures, 1) << "what others gave is theirs";
    for (auto const* const name : {"copy.pdf", "copy.json", "events.json", "manifest.sig"})
        EXPECT_TRUE(names.contains(name)) << name;
    EXPECT_EQ(get(path + "/copy?form=zip&volume=2", mine()).status, 404);
}

TEST_P(RightsCopy, AWorkerWhoTelephonesIsFoundByTheirNumber) { // LD-10
    auto const hr = staff({"hr"});
    auto const& worker = company.workers.front();
    auto const found = get("/workers?phone=" + worker.phone.substr(3), hr);
    EXPECT_EQ(found.at("items/0/id"), to_text(worker.id)) << found.body;
    EXPECT_EQ(get("/workers?phone=13999999999", hr).at("items/0/id"), "");
    EXPECT_EQ(get("/workers?phone=1", hr).status, 422);
    auto const taken = post("/rights",
                            R"({"worker":")" + to_text(worker.id) +
                                R"(","kind":"copy","channel":"phone","asker":"self"})",
                            hr);
    ASSERT_EQ(taken.status, 201) << taken.body;
    EXPECT_EQ(taken.at("row/person"), "worker");
}

TEST_P(RightsCopy, ACopyNamesNobodyElse) { // LD-10
    (void)place(0);
    (void)place(1, "2026-11-25T09:00:00+08:00");
    settle();
    auto const asked = ask("transfer");
    open_copy("/me/rights/" + asked.at("id"));
    auto const copy = get("/me/rights/" + asked.at("id") + "/copy?form=json", mine());
    ASSERT_EQ(copy.status, 200) << copy.body;
    EXPECT_EQ(copy.body.find(company.families.at(1).name), std::string::npos);
    EXPECT_EQ(copy.body.find(company.families.at(1).phone.substr(3)), std::string::npos);
}

HEARTH_BOTH_ENGINES(RightsCopy);

} // namespace
} // namespace hearth::app::rights_copy_test

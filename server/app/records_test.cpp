// The complete record of one order (LC-12): made through the API, checked by a stranger, and
// nothing of it erased before its time; on both engines.
#include "app/testing_job.h"

#include "base/text.h"
#include "platform/files/bundle.h"
#include "platform/personal/personal.h"
#include "platform/vault/primitives.h"
#include "rooms/identity/identity.h"
#include "rooms/records/records.h"

#include <algorithm>
#include <set>

namespace hearth::app::records_test {
namespace {

using std::chrono::days;

class Records : public JobTest {
protected:
    /// Ordered, talked about, done, paid, complained about.
    Job have_an_order() {
        auto const job = place();
        settle();
        post("/me/chat/lines", R"({"key":"k1","words":"请带拖鞋来"})", families.front());
        auto const worker = accept_offer(job.visit);
        pass_until(*parse_instant(usual_start));
        work(job, worker);
        accept(job, worker);
        post("/payments",
             R"({"order":")" + job.order + R"(","store":")" + to_text(company.stores.front()) +
                 R"(","method":"cash","amount":)" + std::to_string(job.price) + "}",
             staff({"store_manager"}));
        post("/complaints",
             R"({"kind":"quality","words":"灶台没擦干净","order":")" + job.order +
                 R"(","channel":"phone"})",
             staff({"service_centre"}));
        settle();
        return job;
    }
    std::string path_of(Job const& job) const { return "/orders/" + job.order + "/records"; }
    Answer make(Job const& job, std::vector<std::string> const& roles = {"hq"}) {
        return post(path_of(job), R"({"reason":"法院调取（2026）1号"})", staff(roles));
    }
    static std::vector<files::Part> parts_of(std::string const& zip) {
        return files::unbundle(zip, std::size_t{1} << 28).value();
    }
    static std::string part(std::string const& zip, std::string const& name) {
        for (auto const& one : parts_of(zip))
            if (one.name == name) return one.bytes;
        return "";
    }
    /// The same zip with one file changed; an empty text takes it out.
    static std::string with(std::string const& zip, std::string const& name,
                            std::string const& bytes) {
        auto parts = parts_of(zip);
        std::erase_if(parts, [&](files::Part const& one) { return one.name == name; });
        if (!bytes.empty()) parts.push_back({name, bytes});
        return files::bundle(parts, Instant{});
    }
    static std::set<std::string> findings(std::string const& zip) {
        std::set<std::string> all;
        for (auto const& one : record::verify({zip}).findings)
            all.insert(one.what + " " + one.name);
        return all;
    }
    template <typename F>
    auto read(F work) {
        return *house.db().read(house.scope(), work);
    }
};

} // namespace

TEST_P(Records, HoldsEverythingTheRoomsKnowOfTheOrder) { // LC-12
    auto const job = have_an_order();
    auto const made = make(job);
    ASSERT_EQ(made.status, 201) << made.body.substr(0, 300);
    auto const told = part(made.body, "record.json");
    auto const& family = company.families.front();
    for (auto const* what : {"请带拖鞋来", "灶台没擦干净", "现金", "订单进展", "会计分录明细",
                             "验收签字", "咨询内容", "报价", "服务项目（当时版本）"})
        EXPECT_NE(told.find(what), std::string::npos) << what;
    EXPECT_NE(told.find(family.name), std::string::npos) << "a dispute names its parties";
    EXPECT_NE(part(made.body, "messages.json").find("【暖家】"), std::string::npos);
    std::set<std::string> kinds;
    auto const manifest = *record::verify({made.body}).manifest;
    for (auto const& file : manifest.files)
        kinds.insert(file.what);
    for (auto const* what : {"record", "record_paper", "events", "messages", "people",
                             "visit_record", "visit_facts", "receipt_paper", "photo"})
        EXPECT_TRUE(kinds.contains(what)) << what;
    EXPECT_EQ(manifest.reason, "法院调取（2026）1号");
    EXPECT_TRUE(manifest.cut.empty());
    EXPECT_EQ(part(made.body, "record.pdf").substr(0, 5), "%PDF-");
    EXPECT_NE(part(made.body, "contents.txt").find("操作日志与哈希"), std::string::npos);
}

TEST_P(Records, AStrangerSeesWhatWasChanged) { // LC-12
    auto const zip = make(have_an_order()).body;
    auto const whole = record::verify({zip});
    EXPECT_TRUE(whole.is_whole());
    EXPECT_GT(whole.entries.size(), 10u) << "the log of the order, its visit, payment and case";
    using Found = std::set<std::string>;
    EXPECT_EQ(findings(with(zip, "messages.json", "[]")), Found{"changed messages.json"});
    EXPECT_EQ(findings(with(zip, "record.json", "")), Found{"missing record.json"});
    EXPECT_EQ(findings(with(zip, "extra.json", "{}")), Found{"added extra.json"});
    // The manifest set right for it does not help: it is signed.
    auto const before = to_hex(vault::digest(vault::Hash::Sha256, part(zip, "messages.json")));
    auto const after = to_hex(vault::digest(vault::Hash::Sha256, "[]"));
    auto forged = part(zip, "manifest.json");
    forged.replace(forged.find(before), before.size(), after);
    EXPECT_EQ(findings(with(with(zip, "messages.json", "[]"), "manifest.json", forged)),
              Found{"signature manifest.sig"});
    EXPECT_FALSE(record::verify({"no zip"}).manifest);
}

TEST_P(Records, TheLogInItIsTheCompanysOwn) { // LC-12, SY-02
    auto const job = have_an_order();
    auto const zip = make(job).body;
    settle();
    auto verdict = record::verify({zip});
    EXPECT_TRUE(read([&](Tx& tx) -> Result<std::vector<record::Finding>> {
                    return record::compare(tx, verdict);
                }).empty());
    EXPECT_TRUE(read([&](Tx& tx) -> Result<bool> {
        return records::is_known(tx, verdict.manifest_sha256);
    })) << "it was handed out by us";
    auto& entry = verdict.entries.at(3);
    EXPECT_TRUE(events::holds(entry));
    entry.payload += " ";
    EXPECT_FALSE(events::holds(entry)) << "one byte";
    entry.hash = std::string(64, '0');
    auto const found = read([&](Tx& tx) -> Result<std::vector<record::Finding>> {
        return record::compare(tx, verdict);
    });
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].name, std::to_string(entry.number));
}

TEST_P(Records, ARoleOfOnesOwnIsToldWhichRightItLacks) { // LC-12
    auto const job = have_an_order();
    auto const made_with = [&](std::string const& rights) {
        auto const saved = house.db().write(house.scope(), [&](Tx& tx) -> Result<identity::Role> {
            identity::make_setup_code(tx); // somebody has to be the administrator
            int version = 0;
            for (auto const& one : identity::list_roles(tx))
                if (one.name == "lawyer") version = static_cast<int>(one.version);
            identity::Role role{"lawyer", "法务", {"orders.read", "records.make"}, false, version};
            if (!rights.empty()) role.permissions.push_back(rights);
            return identity::save_role(tx, role);
        });
        EXPECT_TRUE(saved) << (saved ? "" : saved.error().code);
        return make(job, {"lawyer"});
    };
    auto const first = made_with("");
    EXPECT_EQ(first.status, 403);
    EXPECT_NE(first.body.find("查看上门过程"), std::string::npos) << first.body;
    auto const second = made_with("visits.*");
    EXPECT_EQ(second.status, 403);
    EXPECT_NE(second.body.find("查看账单与收款"), std::string::npos) << second.body;
    EXPECT_EQ(made_with("*.read").status, 201);
}

TEST_P(Records, WhoMadeItAndWhyIsWrittenDown) { // LC-12, PR-03
    auto const job = have_an_order();
    EXPECT_EQ(make(job, {"dispatcher"}).status, 403);
    EXPECT_EQ(post(path_of(job), R"({"reason":""})", staff({"hq"})).status, 422);
    EXPECT_EQ(post(path_of(job), R"({"reason":"与我有关"})", families.front()).status, 403);
    EXPECT_EQ(get("/record-key", "").at("code"), "records.no_key");
    auto const made = make(job, {"service_centre"});
    ASSERT_EQ(made.status, 201);
    auto const list = get(path_of(job), staff({"hq"}));
    EXPECT_EQ(list.at("items/0/reason"), "法院调取（2026）1号") << list.body;
    EXPECT_EQ(list.at("items/0/manifest_sha256"), record::verify({made.body}).manifest_sha256);
    EXPECT_EQ(get("/record-key", "").at("public_key"), list.at("public_key")) << "for everybody";
    settle();
    auto const said = events_about(*parse_uuid(job.order), "records.made");
    ASSERT_EQ(said.size(), 1u);
    EXPECT_NE(said[0].find(list.at("items/0/manifest_sha256")), std::string::npos);
    EXPECT_EQ(said[0].find("法院"), std::string::npos) << "reasons stay sealed";
    // The next record says that there was one.
    EXPECT_NE(part(make(job).body, "record.json").find("出具过的完整记录"), std::string::npos);
}

TEST_P(Records, PicturesThatDoNotFitComeInFurtherVolumes) { // LC-12
    auto const job = have_an_order();
    (void)make(job); // the company has its key now
    auto folder = read([&](Tx& tx) -> Result<record::Folder> {
        return records::open_record(tx, Id<orders::Order>{*parse_uuid(job.order)}, "试");
    });
    auto const fetch = [&](Id<files::Blob> blob) {
        return house.db().read(house.scope(), [&](Tx& tx) { return files::fetch(tx, blob); });
    };
    auto const made = record::pack(folder, fetch, 1);
    ASSERT_GT(made.volumes, 2);
    std::vector<std::string> volumes{made.bytes};
    EXPECT_TRUE(record::verify(volumes).is_whole());
    EXPECT_EQ(record::verify(volumes).absent_volumes, made.volumes - 1) << "said, not hidden";
    for (int volume = 2; volume <= made.volumes; ++volume)
        volumes.push_back(record::pack_volume(made.later, volume, folder.manifest.made_at, fetch));
    auto const all = record::verify(volumes);
    EXPECT_TRUE(all.is_whole());
    EXPECT_EQ(all.absent_volumes, 0);
    EXPECT_EQ(all.files, static_cast<int>(all.manifest->files.size()));
    volumes.back() = record::pack_volume(made.later, 2, folder.manifest.made_at, fetch);
    EXPECT_FALSE(record::verify(volumes).is_whole()) << "one twice, one not at all";
}

TEST_P(Records, NothingOfItIsErasedBeforeThreeYearsAreOver) { // LC-12, LD-11
    auto const job = have_an_order();
    auto const sections = [&] {
        std::map<std::string, std::size_t> sizes;
        auto const all = read([&](Tx& tx) -> Result<std::vector<personal::Section>> {
            return record::gather(tx, *parse_uuid(job.order), record::Persons::Full);
        });
        std::set<std::string> const worded{"name", "phone", "address", "health", "note"};
        for (auto const& section : all)
            for (auto const& one : section.records)
                for (auto const& field : one)
                    if (worded.contains(field.kind))
                        sizes[section.name + "." + field.column] += field.value.size();
        return sizes;
    };
    auto const whole = sections();
    ASSERT_GT(whole.at("chat_line.words"), 0u);
    auto const erase = [&] {
        EXPECT_TRUE(house.db().write(house.scope(), [&](Tx& tx) -> Result<int> {
            return personal::erase(tx, personal::Person::Customer,
                                   company.families.front().customer.uuid,
                                   {{"order", 1}, {"message", 1}, {"lead", 1}, {"consent", 1}});
        }));
        clock.advance(hours{25});
        house.house().chores().step();
    };
    clock.advance(days{35 * 30});
    erase();
    // Even where a class of data were kept for a month only, and with the chores' own erasing.
    auto const later = sections();
    for (auto const& [column, size] : whole)
        EXPECT_GE(later.at(column), size) << column << ": more may come, nothing may go";
    clock.advance(days{90});
    erase();
    EXPECT_EQ(sections().at("customer.name"), 0u) << "then it may go";
}

HEARTH_BOTH_ENGINES(Records);

} // namespace hearth::app::records_test

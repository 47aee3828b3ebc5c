// The disk of the data folder runs full while the house serves, on a small file system of its own:
// changes are refused and say why, everything acknowledged can be read, and it goes on by itself
// once there is room.
#include "app/commands.h"
#include "app/testing.h"
#include "app/testing_company.h"

#include "platform/db/disk_full.h"
#include "platform/db/testing_postgres.h"

#include <filesystem>
#include <fstream>
#include <pwd.h>
#include <set>
#include <stdexcept>
#include <sys/mount.h>
#include <unistd.h>

namespace hearth::app::disk_full_test {
namespace {

namespace fs = std::filesystem;

/// A small file system in memory; only who may mount has one.
class SmallDisk {
public:
    explicit SmallDisk(std::string const& size = "24m") {
        fs::create_directory(path());
        is_there_ = ::mount("tmpfs", path().c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
    }
    ~SmallDisk() {
        if (is_there_) ::umount2(path().c_str(), MNT_DETACH);
    }
    bool is_there() const { return is_there_; }
    std::string path() const { return folder_.path() + "/disk"; }
    /// A folder on it that a database server may fill, which runs as a user of its own.
    std::string give_to_postgres() const {
        auto const folder = path() + "/tables";
        fs::create_directory(folder);
        fs::permissions(folder_.path(), fs::perms{0755});
        if (auto const* const user = ::getpwnam("postgres"); user && ::getuid() == 0)
            if (::chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0)
                throw std::runtime_error("cannot hand over " + folder);
        return folder;
    }
    void fill() const {
        std::ofstream file(filler(), std::ios::binary);
        std::string const block(4096, 'x');
        while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    void make_room() const { fs::remove(filler()); }

private:
    std::string filler() const { return path() + "/filler"; }
    TemporaryFolder folder_;
    bool is_there_ = false;
};

class DiskFull : public testing::Test {
protected:
    void SetUp() override {
        if (!disk.is_there()) GTEST_SKIP() << "may not mount a file system here";
        fs::copy_file(files.place() + "/hearth.db", disk.path() + "/hearth.db");
        house = std::make_unique<TestHouse>(
            files, clock, random, [&](Config& config) { config.database.folder = disk.path(); });
        begin();
    }
    void begin() {
        auto const company = house->db().write(house->scope(), [](Tx& tx) -> Result<TestCompany> {
            return fill_company(tx, {.stores = 1, .workers = 1, .families = 1});
        });
        ASSERT_TRUE(company);
        office = house->sign_in_staff("office", {"general_manager"});
        family = to_text(company->families[0].customer);
        house->settle();
    }
    /// Another customer's file; keeps those that were acknowledged.
    Answer add_customer() {
        auto const number = std::to_string(10'000'000 + count++);
        auto answer =
            house->post("/customers",
                        R"({"name":"家)" + number + R"(","phone":"138)" + number + R"("})", office);
        if (answer.status == 201) acknowledged.insert(answer.at("id"));
        return answer;
    }
    /// Until a change finds no room: those before it still fit into what the files hold.
    Answer run_full() {
        for (int i = 0; i < 5'000; ++i)
            if (auto answer = add_customer(); answer.status != 201) return answer;
        return {};
    }
    std::set<std::string> written() {
        std::set<std::string> all;
        auto const read = house->db().read(house->scope(), [&](Tx& tx) -> Result<void> {
            for (auto const& [id] : tx.all<std::tuple<Uuid>>(
                     "SELECT id FROM customers_customer WHERE company_id = ?1"))
                all.insert(to_text(id));
            return {};
        });
        EXPECT_TRUE(read);
        return all;
    }
    bool has_all_acknowledged() {
        auto const there = written();
        return std::includes(there.begin(), there.end(), acknowledged.begin(), acknowledged.end());
    }
    std::string health() {
        http::Request request;
        request.method = "GET";
        request.path = request.target = "/readyz";
        struct Kept final : http::Responder {
            void send(http::Response response) override { body = response.body; }
            std::shared_ptr<http::Stream> open_stream(http::Response) override { return {}; }
            std::string body;
        };
        auto const kept = std::make_shared<Kept>();
        house->house().handle(request, kept);
        return kept->body;
    }
    Answer add_photo(std::string const& complaint, std::string const& key) {
        return house->ask({.method = "POST",
                           .path = "/complaints/" + complaint + "/photos?key=" + key,
                           .body = "\x89PNG\r\n\x1a\n" + std::string(200'000, 'p'),
                           .token = office,
                           .content_type = "image/png"});
    }
    int drafts_left() const {
        int count = 0;
        for (auto const& file : fs::recursive_directory_iterator(disk.path()))
            count += file.path().extension() == ".part" ? 1 : 0;
        return count;
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{Engine::Sqlite};
    SmallDisk disk;
    std::unique_ptr<TestHouse> house;
    std::string office;
    std::string family; ///< the customer's id
    std::set<std::string> acknowledged;
    int count = 0;
};

/// The tables of one PostgreSQL database on a small disk; its log has room elsewhere.
class DiskFullOnPostgres : public DiskFull {
protected:
    void SetUp() override {
        if (!tables.is_there()) GTEST_SKIP() << "may not mount a file system here";
        auto const& server = TestPostgres::instance();
        auto const& place = database->place();
        auto const name = place.substr(place.find("dbname=") + 7);
        server.command("CREATE TABLESPACE small_disk LOCATION '" + tables.give_to_postgres() + "'");
        server.command("ALTER DATABASE " + name + " SET TABLESPACE small_disk");
        house = std::make_unique<TestHouse>(*database, clock, random);
        begin();
    }
    void TearDown() override {
        house.reset();
        database.reset();
        if (tables.is_there()) TestPostgres::instance().command("DROP TABLESPACE small_disk");
    }

    SmallDisk tables{"128m"};
    std::unique_ptr<TestDatabase> database = std::make_unique<TestDatabase>(Engine::Postgres);
};

} // namespace

TEST_F(DiskFullOnPostgres, ChangesAreRefusedReadingGoesOnAndNothingAcknowledgedIsLost) { // SY-06
    for (int i = 0; i < 20; ++i)
        ASSERT_EQ(add_customer().status, 201);
    tables.fill();
    auto const refused = run_full();
    ASSERT_EQ(refused.status, 507) << refused.body;
    EXPECT_EQ(refused.code(), "platform.disk_full");
    EXPECT_EQ(house->get("/customers/" + *acknowledged.begin(), office).status, 200);
    EXPECT_TRUE(has_all_acknowledged());
    EXPECT_TRUE(db::is_disk_full());

    tables.make_room();
    EXPECT_EQ(add_customer().status, 201) << "without a restart";
    EXPECT_FALSE(db::is_disk_full());
    house->settle();
    EXPECT_TRUE(has_all_acknowledged());
    EXPECT_TRUE(house->house().verify_audit().empty());
}

TEST_F(DiskFull, ChangesAreRefusedReadingGoesOnAndNothingAcknowledgedIsLost) { // SY-05, SY-06
    for (int i = 0; i < 20; ++i)
        ASSERT_EQ(add_customer().status, 201);
    disk.fill();
    auto const refused = run_full();
    ASSERT_EQ(refused.status, 507) << refused.body;
    EXPECT_EQ(refused.code(), "platform.disk_full");
    EXPECT_EQ(refused.header("Content-Type"), "application/problem+json");
    EXPECT_EQ(refused.header("Retry-After"), "30");
    EXPECT_NE(refused.at("detail"), "");

    EXPECT_EQ(house->get("/customers", office).status, 200);
    EXPECT_EQ(house->get("/customers/" + *acknowledged.begin(), office).status, 200);
    EXPECT_TRUE(has_all_acknowledged());
    EXPECT_TRUE(db::is_disk_full());

    disk.make_room();
    EXPECT_EQ(add_customer().status, 201) << "without a restart";
    EXPECT_FALSE(db::is_disk_full());
    EXPECT_EQ(health().find("disk: full"), std::string::npos);

    auto const before = written();
    house->restart();
    EXPECT_EQ(written(), before);
    EXPECT_TRUE(has_all_acknowledged());
    EXPECT_TRUE(house->house().verify_audit().empty());
}

TEST_F(DiskFull, ItIsSaidToWhoAsksAndToTheOperator) { // SY-05
    house->house().start();
    disk.fill();
    ASSERT_EQ(run_full().status, 507);
    EXPECT_NE(health().find("disk: full"), std::string::npos) << health();
    EXPECT_NE(health().find("ready\n"), std::string::npos) << "it can still be read";
    house->house().stop();
    testing::internal::CaptureStdout();
    EXPECT_EQ(examine(house->house().config()), 1);
    auto const found = testing::internal::GetCapturedStdout();
    EXPECT_NE(found.find("CHECK the server refuses changes (507): No space left"),
              std::string::npos)
        << found;
    disk.make_room();
}

TEST_F(DiskFull, APhotoThatFindsNoRoomLeavesNothingBehind) { // SY-05
    auto const complaint = house->post(
        "/complaints",
        R"({"kind":"damage","words":"茶几划伤了","mood":"calm","customer":")" + family + R"("})",
        office);
    ASSERT_EQ(complaint.status, 201) << complaint.body;
    auto const id = complaint.at("row/id");
    ASSERT_EQ(add_photo(id, "before").status, 201);
    disk.fill();
    auto const refused = add_photo(id, "full");
    EXPECT_EQ(refused.status, 507) << refused.body;
    EXPECT_EQ(refused.code(), "platform.disk_full");
    EXPECT_EQ(drafts_left(), 0);
    disk.make_room();
    EXPECT_EQ(add_photo(id, "full").status, 201) << "the same photo again, once there is room";
}

TEST_F(DiskFull, ListenersAndClocksWaitAndAreNotGivenUp) { // SY-02
    disk.fill();
    ASSERT_EQ(run_full().status, 507);
    for (int i = 0; i < 30; ++i) {
        try {
            house->house().pump().step();
        } catch (std::exception const&) { // as its thread does: the next step tries again
        }
        clock.advance(minutes{15});
    }
    disk.make_room();
    house->settle();
    auto const troubles = house->db().read(house->scope(), [](Tx& tx) -> Result<int> {
        int count = 0;
        tx.raw().execute("SELECT count(*) FROM platform_event_trouble", {},
                         [&](db::Row const& row) { count = static_cast<int>(row.integer(0)); });
        return count;
    });
    EXPECT_EQ(*troubles, 0);
    EXPECT_TRUE(house->house().verify_audit().empty());
}

} // namespace hearth::app::disk_full_test

#include "platform/db/testing.h"

#include "platform/db/testing_postgres.h"

#include <atomic>
#include <filesystem>
#include <stdlib.h>

namespace hearth {
namespace {

namespace fs = std::filesystem;
constexpr char postgres_template[] = "hearth_template";

CompanyId company_named(std::uint8_t last) {
    CompanyId id{*parse_uuid("01900000-0000-7000-8000-000000000000")};
    id.uuid.bytes.back() = last;
    return id;
}

void add_company(db::Database& database, CompanyId id, std::string const& code) {
    auto const saved = database.write({id, Actor::system(), "test"}, [&](Tx& tx) -> Result<void> {
        tx.run("INSERT INTO platform_company (id, code, name, zone, created_at) "
               "VALUES (?1, ?2, ?3, 'Asia/Shanghai', ?4)",
               code, "暖家" + code, tx.now());
        return {};
    });
    if (!saved) throw std::runtime_error(saved.error().code);
}

std::unique_ptr<db::Database> open_at(Engine engine, std::string const& place, Clock& clock,
                                      Random& random) {
    if (engine == Engine::Sqlite) return db::open_sqlite({.folder = place}, clock, random);
    return db::open_postgres({.conninfo = place, .connections = 4}, clock, random);
}

void fill_template(Engine engine, std::string const& place) {
    FakeClock clock;
    SeededRandom random;
    auto const database = open_at(engine, place, clock, random);
    add_company(*database, TestDatabase::company(), "test");
    add_company(*database, TestDatabase::other_company(), "other");
}

/// The folder in which a migrated hearth.db lies, made once.
std::string const& sqlite_template() {
    static TemporaryFolder const folder;
    static bool const is_filled = (fill_template(Engine::Sqlite, folder.path()), true);
    (void)is_filled;
    return folder.path();
}

void prepare_postgres_template() {
    static bool const is_filled = [] {
        auto& server = TestPostgres::instance();
        server.create(postgres_template, "template0");
        fill_template(Engine::Postgres, server.conninfo(postgres_template));
        return true;
    }();
    (void)is_filled;
}

std::string next_name() {
    static std::atomic<int> count{0};
    return "hearth_test_" + std::to_string(++count);
}

} // namespace

std::string to_text(Engine engine) {
    return engine == Engine::Sqlite ? "sqlite" : "postgres";
}

CompanyId TestDatabase::company() {
    return company_named(1);
}

CompanyId TestDatabase::other_company() {
    return company_named(2);
}

TestDatabase::TestDatabase(Engine engine) : engine_(engine), name_(next_name()) {
    if (engine_ == Engine::Postgres) {
        prepare_postgres_template();
        TestPostgres::instance().create(name_, postgres_template);
        place_ = TestPostgres::instance().conninfo(name_);
        return;
    }
    auto const& from = sqlite_template();
    place_ = from + "/" + name_;
    fs::create_directory(place_);
    fs::copy_file(from + "/hearth.db", place_ + "/hearth.db");
}

TestDatabase::~TestDatabase() {
    if (engine_ == Engine::Postgres) {
        TestPostgres::instance().drop(name_);
        return;
    }
    std::error_code ignored;
    fs::remove_all(place_, ignored);
}

std::unique_ptr<db::Database> TestDatabase::open(Clock& clock, Random& random) const {
    return open_at(engine_, place_, clock, random);
}

void StoreTest::reopen() {
    database_.reset();
    database_ = files_.open(clock_, random_);
}

/// In memory where there is room: a test asks what is stored, not how fast the disk is.
std::string test_root() {
    std::error_code error;
    auto const space = fs::space("/dev/shm", error);
    bool const has_room = !error && space.available > std::uintmax_t{2} << 30;
    return has_room ? "/dev/shm" : fs::temp_directory_path().string();
}

TemporaryFolder::TemporaryFolder() {
    auto path = test_root() + "/hearth-test-XXXXXX";
    if (!::mkdtemp(path.data())) throw std::runtime_error("cannot create " + path);
    path_ = path;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

} // namespace hearth

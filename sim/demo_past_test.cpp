// The demonstration's past: whole by the simulation's checkers on both
// engines, and something on every screen that a newcomer opens.
#include "app/demo.h"
#include "app/testing.h"
#include "app/testing_whole.h"
#include "platform/log/log.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/workforce.h"
#include "sim/clocks.h"

namespace hearth::app::past {
namespace {

constexpr Play short_play{.days = 9, .families = 50};

/// A house on a database of its own, with its short past lived through.
class LivedHouse {
public:
    LivedHouse(Engine engine, Instant now, std::uint64_t seed)
        : files_(engine), clock_(beginning(short_play, now)), random_(7) {
        log::set_level(log::Level::Error);
        Config config;
        config.demo.enabled = true;
        config.security.requests_per_minute = 0;
        config.database.readers = 1;
        config.database.folder = engine == Engine::Sqlite ? files_.place() : blobs_.path();
        if (engine == Engine::Postgres) {
            config.database.engine = "postgres";
            config.database.conninfo = files_.place();
            config.database.connections = 1; // in turn, as on SQLite
        }
        house_ = std::make_unique<House>(config, Seams{clock_, random_, outgoing_},
                                         std::string(32, 'k'));
        auto play = short_play;
        play.seed = seed;
        played = live_demonstration(*house_, clock_, play, now);
        for (auto const& [id, code] : list_companies(house_->database()))
            if (code == "nuanjia") company_ = id;
    }
    House& house() { return *house_; }
    template <typename F>
    auto read(F f) {
        using T = std::invoke_result_t<F, Tx&>;
        return *house_->database().read(scope(), [&](Tx& tx) -> Result<T> { return f(tx); });
    }
    std::string sign_in(ActorKind kind, Uuid who) {
        return house_->database()
            .write(
                scope(),
                [&](Tx& tx) -> Result<identity::Started> {
                    return identity::start_session(tx, kind, who, api::Client{"127.0.0.1", "test"});
                })
            ->token;
    }
    std::string staff(std::string const& login) {
        auto const accounts = read([](Tx& tx) { return identity::list_accounts(tx); });
        for (auto const& one : accounts)
            if (one.login == login) return sign_in(ActorKind::Staff, one.id.uuid);
        throw std::runtime_error(login);
    }
    Answer get(std::string const& path, std::string const& token) {
        Ask wish{"GET", path, "", token};
        wish.headers = {{"Hearth-Company", "nuanjia"}};
        return ask_house(*house_, wish);
    }

    Played played;

private:
    db::Scope scope() const { return {company_, Actor::system(), "test"}; }
    TestDatabase files_;
    TemporaryFolder blobs_;
    MovedClock clock_;
    SeededRandom random_;
    outgoing::FakeOutgoing outgoing_;
    std::unique_ptr<House> house_;
    CompanyId company_;
};

/// In the middle of a working day: somebody is at work just then.
Instant noon() {
    return *parse_instant("2026-11-24T12:50:00+08:00");
}

std::string joined(std::vector<std::string> const& sentences) {
    std::string text;
    for (auto const& one : sentences)
        text += one + "\n";
    return text;
}

/// What the books brought was done before the house was there: no clock of a letter ran for it.
std::string clocks_of_the_books(Tx& tx) {
    auto const [done] = tx.one<std::tuple<std::int64_t>>(
        "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND o.stage = 'done' AND "
        "EXISTS (SELECT 1 FROM platform_event e WHERE e.company = ?1 AND e.subject = o.id AND "
        "e.kind = 'orders.recorded')");
    EXPECT_GT(done, 100);
    return std::to_string(done) + " promises have no clock: care.letter\n";
}

void expect_whole(LivedHouse& lived) {
    auto const begun = beginning(short_play, noon()) + minutes{1};
    EXPECT_EQ(joined(lived.read([&](Tx& tx) { return find_halves(tx, begun); })), "");
    EXPECT_EQ(joined(lived.read([](Tx& tx) { return find_overlaps(tx); })), "");
    EXPECT_EQ(joined(lived.read([](Tx& tx) { return sim::find_bad_clocks(tx); })),
              lived.read([](Tx& tx) { return clocks_of_the_books(tx); }));
    EXPECT_TRUE(lived.house().verify_audit().empty());
}

/// Who reads it, and the list that must not be empty.
struct Screen {
    char const* login;
    char const* path;
    char const* list;
};
constexpr Screen screens[] = {
    {"diaodu", "/fairness?store=", "items"},
    {"diaodu", "/continuity?store=", "series"},
    {"dianzhang", "/customer-segments?risk=low", "items"},
    {"dianzhang", "/promises?state=kept", "items"},
    {"dianzhang", "/promises?state=running", "items"},
    {"dianzhang", "/promises?state=broken", "items"},
    {"dianzhang", "/ratings?store=", "items"},
    {"dianzhang", "/care-letters?all=true&store=", "items"},
    {"kefu", "/care-calls", "items"},
    {"dianzhang", "/queue", "items"},
    {"kefu", "/chats?which=open", "items"},
    {"kefu", "/chats?which=closed", "items"},
    {"kefu", "/calls", "items"},
    {"shouhou", "/complaints", "items"},
    {"shouhou", "/complaints?all=true", "items"},
    {"shouhou", "/goods-sales", "items"},
    {"shouhou", "/cancellations?all=true", "items"},
    {"zongbu", "/care-week", "stores"},
    {"zongbu", "/incidents?all=true", "items"},
    {"caiwu", "/trial-balance", "items"},
    {"caiwu", "/orders?stage=done", "items"},
    {"zongjingli", "/rights", "items"},
    {"zongjingli", "/public-notices", "licences"},
    {"zongjingli", "/trail", "items"},
};

} // namespace

TEST(DemoPast, IsWholeOnPostgresToo) {
    LivedHouse postgres(Engine::Postgres, noon(), 20'26);
    expect_whole(postgres);
}

TEST(DemoPast, IsWholeAndOnEveryScreen) { // BE-08 BE-09 BE-03
    LivedHouse sqlite(Engine::Sqlite, noon(), 20'26);
    expect_whole(sqlite);
    for (auto const& [what, count] : sqlite.played.refusals)
        EXPECT_TRUE(what.find(" 409 ") != std::string::npos ||
                    what.find(" 404 ") != std::string::npos)
            << what << ": only those who cross are refused";

    auto const store =
        sqlite.read([](Tx& tx) { return to_text(identity::list_stores(tx).front().id); });
    for (auto const& screen : screens) {
        std::string path = screen.path;
        if (path.ends_with("store=")) path += store;
        auto const seen = sqlite.get(path, sqlite.staff(screen.login));
        EXPECT_EQ(seen.status, 200) << path << seen.body;
        EXPECT_FALSE(seen.at(std::string(screen.list) + "/0").empty()) << path;
    }
    std::string boards;
    for (auto const& one : sqlite.read([](Tx& tx) { return identity::list_stores(tx); }))
        boards +=
            sqlite.get("/board?day=2026-11-24&store=" + to_text(one.id), sqlite.staff("diaodu"))
                .body;
    EXPECT_NE(boards.find("\"done\""), std::string::npos) << "over this morning";
    EXPECT_NE(boards.find("\"in_service\""), std::string::npos) << "under way";

    auto const worker = sqlite.read([](Tx& tx) { return *workforce::find_by_number(tx, "W0001"); });
    auto const own = sqlite.get("/my/fairness", sqlite.sign_in(ActorKind::Worker, worker.id.uuid));
    EXPECT_GT(std::stoll("0" + own.at("mine/visits")), 0) << own.body;
    auto const customer =
        sqlite.read([](Tx& tx) { return *customers::find_by_phone(tx, "+8613800000001"); });
    auto const orders =
        sqlite.get("/me/orders", sqlite.sign_in(ActorKind::Customer, customer.id.uuid));
    EXPECT_FALSE(orders.at("items/2/number").empty()) << orders.body;
}

} // namespace hearth::app::past

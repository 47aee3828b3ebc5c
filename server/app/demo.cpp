#include "app/demo.h"

#include "app/demo_books.h"
#include "app/demo_care.h"
#include "app/demo_people.h"
#include "app/import/import.h"
#include "base/ensure.h"
#include "base/zone.h"
#include "platform/events/history.h"
#include "platform/log/log.h"
#include "platform/services.h"
#include "platform/vault/password.h"
#include "rooms/catalog/catalog.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/pricing.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace hearth::app {
namespace {

constexpr char zone[] = "Asia/Shanghai";
constexpr char demo_password[] = "nuanjia-demo";

struct DemoAccount {
    char const* login;
    char const* name;
    char const* role;
};
constexpr DemoAccount accounts[] = {
    {"kefu", "陈晓雯", "agent"},
    {"diaodu", "周立", "dispatcher"},
    {"dianzhang", "吴敏", "store_manager"},
    {"shouhou", "何晓琳", "service_centre"},
    {"zongbu", "许文", "hq"},
    {"zhijian", "郑洁", "inspector"},
    {"renshi", "孙悦", "hr"},
    {"caiwu", "钱进", "finance"},
    {"zongjingli", "赵总", "general_manager"},
    {"guanli", "系统管理员", "administrator"},
};

template <typename T>
T must(Result<T> result) {
    if (!result)
        throw Broken("the demonstration was refused: " + result.error().code +
                     (result.error().fields.empty() ? ""
                                                    : " " + result.error().fields[0].pointer + " " +
                                                          result.error().fields[0].code));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

void add_stores(Tx& tx) {
    for (int i = 0; i < demo_stores; ++i) {
        auto const& one = invented_stores[static_cast<std::size_t>(i)];
        identity::Store store;
        store.code = one.code;
        store.name = one.name;
        store.city = "上海市";
        store.district = one.district;
        store.phone = one.phone;
        store.address = one.address;
        store.latitude = one.latitude;
        store.longitude = one.longitude;
        must(identity::save_store(tx, store));
    }
}

void add_accounts(Tx& tx) {
    for (auto const& one : accounts)
        must(identity::create_account(
            tx, {.login = one.login, .name = one.name, .grants = {{one.role}}}));
}

Result<void> fill(Tx& tx) {
    add_stores(tx);
    add_accounts(tx);
    TRY(catalog::add_demonstration(tx));
    TRY(pricing::add_demonstration(tx));
    return {};
}

/// Workers, customers and orders come in as any company's own books do.
void import_own_books(House& house, CompanyId company, BookReach reach) {
    db::Scope const scope{company, Actor::system(), "demo"};
    auto const now =
        *house.database().read(scope, [](Tx& tx) { return Result<Instant>(tx.now()); });
    auto const report =
        must(import::import_books(house.database(), scope, make_demo_books(now, zone, reach),
                                  {import::Choice::AllOrNothing}));
    if (!report.is_kept)
        throw Broken("the demonstration's books were refused:\n" + import::describe(report, "en"));
    // Nobody gets a message about what was there before the demonstration began.
    must(house.database().write(scope, [&](Tx& tx) -> Result<void> {
        events::pass_over(tx, house.rooms().listeners());
        return {};
    }));
}

CompanyId add_company(House& house, BookReach reach) {
    CompanyId company;
    must(house.database().write({{}, Actor::system(), "demo"}, [&](Tx& tx) -> Result<void> {
        company = tx.new_id<Company>();
        std::vector<db::Bind> const binds{db::to_bind(company), db::to_bind("nuanjia"),
                                          db::to_bind("暖家演示公司"), db::to_bind(zone),
                                          db::to_bind(tx.now())};
        tx.raw().execute("INSERT INTO platform_company (id, code, name, zone, created_at) "
                         "VALUES (?1, ?2, ?3, ?4, ?5)",
                         binds, {});
        return {};
    }));
    must(house.database().write({company, Actor::system(), "demo"}, fill));
    import_own_books(house, company, reach);
    return company;
}

/// Where a database is made that is thrown away if the making is broken off: in memory where there
/// is room, for then nothing has to wait for a disk.
std::string place_to_make() {
    std::error_code error;
    auto const room = std::filesystem::space("/dev/shm", error);
    constexpr std::uintmax_t wanted = 512u << 20;
    bool const is_roomy = !error && room.available > wanted;
    std::string place =
        (is_roomy ? std::string("/dev/shm") : std::filesystem::temp_directory_path().string()) +
        "/hearth-first-start-XXXXXX";
    if (!::mkdtemp(place.data())) throw Broken("no place for a first start: " + place);
    return place;
}

void sync_to_disk(std::string const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const is_synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!is_synced) throw Broken(path + " cannot be brought to the disk");
}

/// The database last, and whole under its name: without it the next start makes everything anew.
void copy_into(std::string const& from, std::string const& to) {
    namespace fs = std::filesystem;
    for (auto const* const name : {"blobs", "master.key"})
        if (fs::exists(from + "/" + name))
            fs::copy(from + "/" + name, to + "/" + name,
                     fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    sync_to_disk(to + "/master.key");
    auto const half = to + "/hearth.db.half";
    fs::copy_file(from + "/hearth.db", half, fs::copy_options::overwrite_existing);
    sync_to_disk(half);
    fs::rename(half, to + "/hearth.db");
    sync_to_disk(to);
}

/// One of ours that nobody has set a password for.
bool is_unopened(identity::Account const& account) {
    return !account.has_password &&
           std::any_of(std::begin(accounts), std::end(accounts),
                       [&](DemoAccount const& one) { return account.login == one.login; });
}

bool parse_whole(std::string_view digits, int& number) {
    auto const* const end = digits.data() + digits.size();
    auto const [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc{} && stop == end && number >= 0;
}

} // namespace

CompanyId load_demonstration(House& house) {
    auto const known = list_companies(house.database());
    if (!known.empty()) return known.front().first;
    auto const company = add_company(house, {});
    add_demo_calls(house, company);
    return company;
}

past::Played live_demonstration(House& house, past::MovedClock& clock, past::Play const& play,
                                Instant now) {
    auto const company = add_company(house, {.coming_days = 0, .papers_days = play.days});
    return past::play(house, clock, company, play, now);
}

void make_demonstration(Config const& config, Random& random, outgoing::Outgoing& outgoing,
                        Instant now) {
    past::Play const play;
    auto beside = config;
    beside.database.folder = place_to_make();
    beside.security.master_key_file.clear();
    beside.security.requests_per_minute = 0;
    beside.database.readers = 1;
    auto key = must(load_master_key(beside.master_key_file(), random, true));
    past::MovedClock clock(past::beginning(play, now));
    {
        House house(beside, Seams{clock, random, outgoing}, std::move(key));
        auto const played = live_demonstration(house, clock, play, now);
        for (auto const& [what, count] : played.refusals)
            log::info("refused_in_the_past", {{"what", what}, {"times", std::to_string(count)}});
        log::info("past_played", {{"requests", std::to_string(played.requests)}});
    }
    std::filesystem::create_directories(config.database.folder);
    copy_into(beside.database.folder, config.database.folder);
    std::filesystem::remove_all(beside.database.folder);
}

std::optional<int> parse_time_of_day(std::string_view text) {
    int hour = 0;
    int minute = 0;
    bool const is_shaped = text.size() == 5 && text[2] == ':';
    if (!is_shaped || !parse_whole(text.substr(0, 2), hour) ||
        !parse_whole(text.substr(3), minute) || hour > 23 || minute > 59)
        return {};
    return hour * 60 + minute;
}

Duration ahead_to(int minute, Instant now) {
    return at_local(local_day(now, zone), minute, zone) - now;
}

void open_demo_accounts(House& house, CompanyId company) {
    must(house.database().write({company, Actor::system(), "demo"}, [](Tx& tx) -> Result<void> {
        auto const known = identity::list_accounts(tx);
        if (std::none_of(known.begin(), known.end(), is_unopened)) return {};
        settings::save(tx, identity::SessionPolicy{.is_totp_required = false});
        auto const hash =
            vault::hash_password(tx.random(), demo_password, tx.services().password_cost);
        for (auto const& account : known)
            if (is_unopened(account)) TRY(identity::set_password(tx, account.id, hash));
        return {};
    }));
}

std::vector<DemoPerson> list_demo_people() {
    std::vector<DemoPerson> people;
    for (auto const& one : accounts)
        people.push_back({"/a/", std::string(one.login) + ", password " + demo_password, one.name});
    people.insert(people.end(), {{"/w/", "13900000001", "王秀英"}, {"/c/", "13800000001", "林静"}});
    return people;
}

} // namespace hearth::app

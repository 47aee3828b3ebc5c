#include "app/demo.h"

#include "app/demo_books.h"
#include "app/demo_care.h"
#include "app/demo_people.h"
#include "app/import/import.h"
#include "base/ensure.h"
#include "base/zone.h"
#include "platform/events/history.h"
#include "platform/vault/password.h"
#include "rooms/catalog/catalog.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/pricing.h"

#include <algorithm>
#include <charconv>

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
void import_own_books(House& house, CompanyId company) {
    db::Scope const scope{company, Actor::system(), "demo"};
    auto const now =
        *house.database().read(scope, [](Tx& tx) { return Result<Instant>(tx.now()); });
    auto const report = must(import::import_books(
        house.database(), scope, make_demo_books(now, zone), {import::Choice::AllOrNothing}));
    if (!report.is_kept)
        throw Broken("the demonstration's books were refused:\n" + import::describe(report, "en"));
    // Nobody gets a message about what was there before the demonstration began.
    must(house.database().write(scope, [&](Tx& tx) -> Result<void> {
        events::pass_over(tx, house.rooms().listeners());
        return {};
    }));
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
    import_own_books(house, company);
    add_demo_calls(house, company);
    return company;
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
        auto const hash = vault::hash_password(tx.random(), demo_password);
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

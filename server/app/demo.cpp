#include "app/demo.h"

#include "base/ensure.h"
#include "base/zone.h"
#include "cn/resident_id.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/pricing.h"
#include "rooms/workforce/workforce.h"

namespace hearth::app {
namespace {

constexpr char zone[] = "Asia/Shanghai";

struct DemoStore {
    char const* code;
    char const* name;
    char const* district;
    char const* phone;
    char const* address;
    double latitude;
    double longitude;
};
constexpr DemoStore stores[] = {
    {"XH01", "徐汇店", "徐汇区", "021-64000001", "天钥桥路 123 号", 31.193, 121.440},
    {"PD01", "浦东店", "浦东新区", "021-58000002", "世纪大道 456 号", 31.228, 121.530},
};

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

struct DemoWorker {
    char const* name;
    bool is_female;
    char const* title;
    int birth_year;
    int store;
    workforce::Grade grade;
    workforce::Travel travel;
    std::vector<workforce::SkillLevel> skills;
    char const* about;
};

std::vector<DemoWorker> demo_workers() {
    using workforce::Grade;
    using workforce::Travel;
    auto const clean = [](int level) {
        return std::vector<workforce::SkillLevel>{
            {"cleaning", level}, {"deep_cleaning", level}, {"window", level}};
    };
    return {
        {"王秀英", true, "阿姨", 1978, 0, Grade::Gold, Travel::EBike, clean(5),
         "做保洁十二年，细致，话不多。"},
        {"李敏", true, "阿姨", 1982, 0, Grade::Senior, Travel::EBike, clean(4), "擅长厨房重油污。"},
        {"张桂兰", true, "阿姨", 1975, 1, Grade::Senior, Travel::Transit, clean(4),
         "浦东一带熟门熟路。"},
        {"刘红梅", true, "阿姨", 1986, 1, Grade::Middle, Travel::EBike, clean(3),
         "家里养过猫狗，不怕宠物。"},
        {"陈建国",
         false,
         "师傅",
         1980,
         0,
         Grade::Senior,
         Travel::EBike,
         {{"appliance_aircon", 5}, {"appliance_hood", 5}, {"window", 4}},
         "空调、油烟机清洗，自带工具。"},
        {"杨丽",
         true,
         "阿姨",
         1979,
         0,
         Grade::Senior,
         Travel::Transit,
         {{"cooking", 5}, {"cleaning", 3}},
         "本帮菜、淮扬菜。"},
        {"赵素芬",
         true,
         "阿姨",
         1972,
         1,
         Grade::Gold,
         Travel::Transit,
         {{"elder_care", 5}, {"cooking", 3}, {"cleaning", 3}},
         "照护老人八年，会量血压。"},
        {"黄婷",
         true,
         "阿姨",
         1984,
         0,
         Grade::Gold,
         Travel::Transit,
         {{"maternity", 5}, {"infant_care", 5}, {"cooking", 3}},
         "母婴护理师，带过四十多个宝宝。"},
        {"周玉珍", true, "阿姨", 1981, 1, Grade::Middle, Travel::EBike, clean(3),
         "做事麻利，准时。"},
        {"徐凤", true, "阿姨", 1990, 0, Grade::Junior, Travel::EBike, clean(2), "刚满一年，肯学。"},
    };
}

struct DemoFamily {
    char const* name;
    char const* phone;
    char const* district;
    char const* detail;
    double latitude;
    double longitude;
};
constexpr DemoFamily families[] = {
    {"林静", "13800000001", "徐汇区", "宛平南路 88 弄 3 号楼 1201 室", 31.1905, 121.4482},
    {"何伟", "13800000002", "徐汇区", "龙华中路 600 弄 12 号 402 室", 31.1829, 121.4571},
    {"沈佳怡", "13800000003", "浦东新区", "花木路 1883 弄 7 号 301 室", 31.2121, 121.5413},
    {"欧阳明", "13800000004", "浦东新区", "张杨路 1500 弄 2 号 1803 室", 31.2305, 121.5236},
    {"郭老先生", "13800000005", "徐汇区", "康健路 160 弄 21 号 102 室", 31.1653, 121.4189},
};

/// A valid number with invented digits: region 310104, sequence from the index.
std::string id_number(int birth_year, int index, bool is_female) {
    char digits[18];
    std::snprintf(digits, sizeof digits, "310104%04d%02d%02d%02d%d", birth_year, 1 + index % 12,
                  1 + index % 28, 10 + index, is_female ? 2 : 1);
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += (digits[i] - '0') * weights[i];
    return std::string(digits, 17) + "10X98765432"[sum % 11];
}

template <typename T>
T must(Result<T> result) {
    if (!result)
        throw Broken("the demonstration was refused: " + result.error().code +
                     (result.error().fields.empty() ? ""
                                                    : " " + result.error().fields[0].pointer + " " +
                                                          result.error().fields[0].code));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

std::vector<Id<identity::Store>> add_stores(Tx& tx) {
    std::vector<Id<identity::Store>> ids;
    for (auto const& one : stores) {
        identity::Store store;
        store.code = one.code;
        store.name = one.name;
        store.city = "上海市";
        store.district = one.district;
        store.phone = one.phone;
        store.address = one.address;
        store.latitude = one.latitude;
        store.longitude = one.longitude;
        ids.push_back(must(identity::save_store(tx, store)).id);
    }
    return ids;
}

void add_accounts(Tx& tx) {
    for (auto const& one : accounts)
        must(identity::create_account(
            tx, {.login = one.login, .name = one.name, .grants = {{one.role}}}));
}

void add_papers(Tx& tx, workforce::Worker const& worker, Day today) {
    using catalog::PaperKind;
    using std::chrono::sys_days;
    auto const ago = Day{sys_days{today} - std::chrono::days{120}};
    auto const year = Day{sys_days{today} + std::chrono::days{245}};
    auto const add = [&](PaperKind kind, char const* issuer, std::optional<Day> valid_to) {
        workforce::Paper paper;
        paper.worker = worker.id;
        paper.kind = kind;
        paper.issuer = issuer;
        paper.issued_on = ago;
        paper.valid_to = valid_to;
        if (kind == PaperKind::Health) paper.health = catalog::HealthGrade::MotherInfant;
        must(workforce::add_paper(tx, paper));
    };
    add(PaperKind::Identity, "上海市公安局", Day{sys_days{today} + std::chrono::days{2000}});
    add(PaperKind::Health, "徐汇区中心医院", year);
    add(PaperKind::Background, "家政服务信用平台", year);
    add(PaperKind::Insurance, "太平洋保险", year);
    for (auto const* const training : {"conduct", "safety", "first_aid", "elder_care", "maternity",
                                       "childcare"}) {
        workforce::Paper paper;
        paper.worker = worker.id;
        paper.kind = PaperKind::SkillCertificate;
        paper.training = training;
        paper.issuer = "暖家培训中心";
        paper.issued_on = ago;
        paper.valid_to = year;
        must(workforce::add_paper(tx, paper));
    }
    add(PaperKind::Licence, "上海市商务委", Day{sys_days{today} + std::chrono::days{700}});
}

void add_worker(Tx& tx, DemoWorker const& one, int index,
                std::vector<Id<identity::Store>> const& ids) {
    workforce::Worker draft;
    draft.name = one.name;
    draft.phone = "+86139000000" + std::string(index < 10 ? "0" : "") + std::to_string(index);
    draft.id_number = id_number(one.birth_year, index, one.is_female);
    draft.store = ids[static_cast<std::size_t>(one.store)];
    draft.grade = one.grade;
    draft.traits.title = one.title;
    draft.traits.about = one.about;
    draft.traits.languages = List<Text<1, 20>, 10>{"普通话", "上海话"};
    draft.travel = one.travel;
    draft.latitude = stores[one.store].latitude + (index % 5 - 2) * 0.006;
    draft.longitude = stores[one.store].longitude + (index % 3 - 1) * 0.008;
    draft.reach_m = 25'000;
    draft.is_leader = one.grade >= workforce::Grade::Senior;
    draft.skills = one.skills;
    auto worker = must(workforce::add_worker(tx, draft));
    add_papers(tx, worker, local_day(tx.now(), zone));
    worker.state = workforce::State::Active;
    worker = must(workforce::save_worker(tx, worker));
    std::vector<workforce::WeekSpan> week;
    for (int day = 1; day <= 7; ++day)
        if (day != 1 + index % 7) week.push_back({day, 8 * 60, 19 * 60}); // one day off a week
    workforce::save_week(tx, worker, week);
}

void add_family(Tx& tx, DemoFamily const& one, std::vector<Id<identity::Store>> const& ids) {
    customers::Customer draft;
    draft.name = one.name;
    draft.phone = must(customers::parse_phone(one.phone, "/phone"));
    draft.store = ids[std::string_view(one.district) == "徐汇区" ? 0 : 1];
    auto const customer = must(customers::add_customer(tx, draft));
    customers::Address address;
    address.customer = customer.id;
    address.label = "家";
    address.province = "上海市";
    address.city = "上海市";
    address.district = one.district;
    address.detail = one.detail;
    address.latitude = one.latitude;
    address.longitude = one.longitude;
    address.exact = {one.latitude, one.longitude};
    must(customers::add_address(tx, address));
}

Result<void> fill(Tx& tx) {
    auto const ids = add_stores(tx);
    add_accounts(tx);
    TRY(catalog::add_demonstration(tx));
    TRY(pricing::add_demonstration(tx));
    int index = 1;
    for (auto const& one : demo_workers())
        add_worker(tx, one, index++, ids);
    for (auto const& one : families)
        add_family(tx, one, ids);
    return {};
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
    return company;
}

std::vector<DemoPerson> list_demo_people() {
    return {{"/a/", "kefu, diaodu, dianzhang, caiwu, renshi, zhijian, zongjingli, guanli", "员工"},
            {"/w/", "13900000001", "王秀英"},
            {"/c/", "13800000001", "林静"}};
}

} // namespace hearth::app

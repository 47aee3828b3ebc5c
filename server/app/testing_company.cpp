#include "app/testing_company.h"

#include "base/zone.h"
#include "rooms/catalog/catalog.h"
#include "rooms/pricing/pricing.h"

namespace hearth::app {
namespace {

constexpr char zone[] = "Asia/Shanghai";
constexpr char const* families[] = {"林", "何", "沈", "欧阳", "郭", "陆", "顾", "蒋", "韩", "唐"};
constexpr char const* given[] = {"静", "伟", "佳怡", "明", "晓雯", "建国", "敏", "思远"};

struct Place {
    char const* code;
    char const* district;
    double latitude;
    double longitude;
};
constexpr Place places[] = {
    {"XH01", "徐汇区", 31.193, 121.440}, {"PD01", "浦东新区", 31.228, 121.530},
    {"JA01", "静安区", 31.234, 121.448}, {"CN01", "长宁区", 31.218, 121.420},
    {"MH01", "闵行区", 31.113, 121.382}, {"HK01", "虹口区", 31.265, 121.505},
    {"YP01", "杨浦区", 31.270, 121.526}, {"PT01", "普陀区", 31.250, 121.396},
};

template <typename T>
T must(Result<T> result) {
    if (!result) {
        auto what = "the test company was refused: " + result.error().code;
        for (auto const& field : result.error().fields)
            what += " " + field.pointer + " " + field.code;
        throw std::runtime_error(what);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

std::string name_of(int index) {
    return std::string(families[index % std::size(families)]) +
           given[(index / std::size(families) + index) % std::size(given)];
}

std::string phone_of(std::string const& prefix, int index) {
    auto digits = std::to_string(index);
    return "+86" + prefix + std::string(8 - digits.size(), '0') + digits;
}

/// A little way off the shop, the same for the same index, within 4 km.
double offset_of(int index, int step) {
    return ((index * step) % 61 - 30) * 0.001;
}

Id<identity::Store> add_store(Tx& tx, Place const& place) {
    identity::Store store;
    store.code = place.code;
    store.name = std::string(place.district) + "店";
    store.city = "上海市";
    store.district = place.district;
    store.phone = "021-64000000";
    store.latitude = place.latitude;
    store.longitude = place.longitude;
    return must(identity::save_store(tx, store)).id;
}

void add_papers(Tx& tx, Id<workforce::Worker> worker, Day today) {
    using catalog::PaperKind;
    using std::chrono::sys_days;
    auto const add = [&](PaperKind kind, std::optional<std::string> training = {}) {
        workforce::Paper paper;
        paper.worker = worker;
        paper.kind = kind;
        paper.training = std::move(training);
        paper.issuer = "发证单位";
        paper.issued_on = Day{sys_days{today} - std::chrono::days{120}};
        paper.valid_to = Day{sys_days{today} + std::chrono::days{700}};
        if (kind == PaperKind::Health) paper.health = catalog::HealthGrade::MotherInfant;
        must(workforce::add_paper(tx, paper));
    };
    for (auto const kind : {PaperKind::Identity, PaperKind::Health, PaperKind::Background,
                            PaperKind::Licence, PaperKind::Insurance})
        add(kind);
    add(PaperKind::SkillCertificate, "conduct");
    add(PaperKind::SkillCertificate, "safety");
}

} // namespace

TestWorker add_test_worker(Tx& tx, Id<identity::Store> store, int index) {
    auto const shop = must(identity::load_store(tx, store));
    workforce::Worker draft;
    draft.name = name_of(index * 3 + 1);
    draft.phone = phone_of("139", index);
    draft.store = store;
    draft.grade = workforce::Grade::Senior;
    draft.travel = workforce::Travel::EBike;
    draft.latitude = shop.latitude + offset_of(index, 17);
    draft.longitude = shop.longitude + offset_of(index, 29);
    draft.is_leader = true;
    draft.skills = {{"cleaning", 5}, {"deep_cleaning", 4}, {"window", 3}};
    auto worker = must(workforce::add_worker(tx, draft));
    add_papers(tx, worker.id, local_day(tx.now(), zone));
    worker.state = workforce::State::Active;
    worker = must(workforce::save_worker(tx, worker));
    std::vector<workforce::WeekSpan> week;
    for (int day = 1; day <= 7; ++day)
        week.push_back({day, 8 * 60, 20 * 60});
    workforce::save_week(tx, worker, week);
    return {worker.id, draft.phone, draft.name, store};
}

TestFamily add_test_family(Tx& tx, Id<identity::Store> store, int index) {
    auto const shop = must(identity::load_store(tx, store));
    customers::Customer draft;
    draft.name = name_of(index);
    draft.phone = phone_of("138", index);
    draft.store = store;
    auto const customer = must(customers::add_customer(tx, draft));
    customers::Address home;
    home.customer = customer.id;
    home.label = "家";
    home.province = home.city = "上海市";
    home.district = shop.district;
    home.detail = "宛平南路 " + std::to_string(index + 1) + " 弄 3 号楼 1201 室";
    home.latitude = shop.latitude + offset_of(index, 13);
    home.longitude = shop.longitude + offset_of(index, 7);
    home.exact = {home.latitude, home.longitude};
    auto const address = must(customers::add_address(tx, home));
    return {customer.id, address.id, draft.phone,   draft.name,
            home.detail, store,      home.latitude, home.longitude};
}

TestCompany fill_company(Tx& tx, CompanySize const& size) {
    TestCompany company;
    for (int i = 0; i < size.stores; ++i)
        company.stores.push_back(add_store(tx, places[i]));
    must(catalog::add_demonstration(tx));
    must(pricing::add_demonstration(tx));
    company.cleaning = catalog::find_item(tx, "daily_cleaning").value().id;
    for (int i = 0; i < size.workers; ++i)
        company.workers.push_back(
            add_test_worker(tx, company.stores[static_cast<std::size_t>(i % size.stores)], i));
    for (int i = 0; i < size.families; ++i)
        company.families.push_back(
            add_test_family(tx, company.stores[static_cast<std::size_t>(i % size.stores)], i));
    return company;
}

} // namespace hearth::app

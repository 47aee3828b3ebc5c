/// For tests: a store with workers, items and a customer, on any base test that has write and read.
#pragma once

#include "base/zone.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/dispatch/holds.h"
#include "rooms/dispatch/slots.h"

namespace hearth::dispatch {

/// Monday to Sunday, 8 to 18 o'clock.
inline std::vector<workforce::WeekSpan> whole_week() {
    std::vector<workforce::WeekSpan> week;
    for (int day = 1; day <= 7; ++day)
        week.push_back({day, 8 * 60, 18 * 60});
    return week;
}

inline catalog::ItemDraft make_item(std::string const& code, int crew) {
    catalog::Service service;
    service.unit = catalog::Unit::Hour;
    service.least = catalog::whole(1);
    service.most = catalog::whole(8);
    service.step = catalog::whole(1);
    service.usual = catalog::whole(3);
    service.duration.per_unit_s = 3600;
    service.duration.is_shared = false;
    service.crew.least = crew;
    service.crew.most = crew;
    service.skills.push_back(catalog::SkillNeed{catalog::Code("cleaning"), 1});
    service.papers.push_back(catalog::PaperKind::Health);
    service.acceptance.push_back(catalog::AcceptanceStep{catalog::AcceptanceRole::Customer});
    service.notice_min = 120;
    service.after_min = 15;
    return {.code = catalog::Code(code),
            .name = {"日常保洁", "Cleaning"},
            .summary = {"打扫", "Cleaning"},
            .icon = "broom",
            .service = service};
}

inline workforce::Paper make_paper(Id<workforce::Worker> worker, catalog::PaperKind kind, Day to) {
    workforce::Paper paper{.worker = worker, .kind = kind, .issuer = "上海"};
    paper.issued_on = *parse_day("2026-01-01");
    paper.valid_to = to;
    return paper;
}

struct WorkerDraft {
    double latitude = 31.232;
    double longitude = 121.472;
    Day health_to = *parse_day("2027-10-01");
    bool is_leader = false;
};

template <typename Base>
class WithTown : public Base {
protected:
    using Base::Base;
    void TearDown() override {
        orders::reserve_with({});
        Base::TearDown();
    }
    void build() {
        Base::services().capacity = &capacity_;
        this->write([&](Tx& tx) {
            store_ = *identity::save_store(tx, {.code = "HD01",
                                                .name = "徐汇店",
                                                .city = "上海",
                                                .district = "徐汇",
                                                .latitude = 31.23,
                                                .longitude = 121.47});
            item_ = catalog::add_item(tx, make_item("cleaning", 1))->id;
            pair_item_ = catalog::add_item(tx, make_item("deep_cleaning", 2))->id;
            auto const customer =
                customers::add_customer(tx, {.name = "王女士", .phone = "+8613800000001"});
            customer_ = customer->id;
            address_ = *customers::add_address(tx, {.customer = customer_,
                                                    .label = "家",
                                                    .province = "上海",
                                                    .city = "上海",
                                                    .district = "徐汇",
                                                    .detail = "漕溪路 1 号",
                                                    .latitude = 31.231,
                                                    .longitude = 121.474});
        });
    }
    Id<workforce::Worker> add_worker(WorkerDraft const& draft = {}) {
        return this->write([&](Tx& tx) { return add_worker(tx, draft); });
    }
    Result<Id<workforce::Worker>> add_worker(Tx& tx, WorkerDraft const& draft) {
        auto worker = TRY(
            workforce::add_worker(tx, {.name = "李敏",
                                       .phone = "+86139" + std::to_string(10'000'000 + ++people_),
                                       .store = store_.id,
                                       .travel = workforce::Travel::EBike,
                                       .latitude = draft.latitude,
                                       .longitude = draft.longitude,
                                       .is_leader = draft.is_leader,
                                       .skills = {{catalog::Code("cleaning"), 3}}}));
        using catalog::PaperKind;
        auto const later = *parse_day("2030-01-01");
        TRY(workforce::add_paper(tx, make_paper(worker.id, PaperKind::Identity, later)));
        TRY(workforce::add_paper(tx, make_paper(worker.id, PaperKind::Health, draft.health_to)));
        worker.state = workforce::State::Active;
        worker = TRY(workforce::save_worker(tx, worker));
        workforce::save_week(tx, worker, whole_week());
        return worker.id;
    }
    Wish wish(std::optional<Id<catalog::Item>> item = {}) const {
        return {.item = item.value_or(item_),
                .quantity = catalog::whole(3),
                .store = store_.id,
                .latitude = address_.latitude,
                .longitude = address_.longitude};
    }
    orders::Offer offer(Instant start, std::optional<Id<catalog::Item>> item = {}) {
        return {.quote = Id<pricing::Quote>{make_uuid(start, this->random())},
                .address = address_.id,
                .store = store_.id,
                .store_code = "HD01",
                .zone = "Asia/Shanghai",
                .item = item.value_or(item_),
                .options = "[]",
                .quantity = 300,
                .price = Money{16'800},
                .start = start,
                .valid_until = start,
                .duration_min = 180,
                .crew_size = item == pair_item_ ? 2 : 1,
                .latitude = address_.latitude,
                .longitude = address_.longitude};
    }
    Result<orders::Order> place(Tx& tx, orders::Offer const& what,
                                std::optional<Id<Hold>> hold = {}) {
        return orders::place_offer(
            tx, {.customer = customer_, .start = what.start, .hold = hold, .allows_same_day = true},
            what);
    }
    orders::Order place_at(Instant start, std::optional<Id<catalog::Item>> item = {}) {
        return this->write([&](Tx& tx) { return place(tx, offer(start, item)); });
    }
    orders::Visit visit_of(Id<orders::Order> order) {
        return this->read([&](Tx& tx) { return orders::list_visits(tx, order).front(); });
    }
    std::vector<Assignment> crew_of(Id<orders::Order> order) {
        auto const visit = visit_of(order);
        return this->read([&](Tx& tx) { return list_crew(tx, visit.id); });
    }
    void set_mode(Mode mode) {
        this->write([&](Tx& tx) { settings::save(tx, ModeSettings{mode}, store_.id); });
    }
    /// Those of the day that can be served, "09:00".
    std::vector<std::string> open_starts(std::string const& day,
                                         std::optional<Id<catalog::Item>> item = {}) {
        auto const slots =
            this->read([&](Tx& tx) { return find_slots(tx, wish(item), *parse_day(day), 1); });
        std::vector<std::string> open;
        for (auto const& one : slots.days.front().starts)
            if (one.is_available)
                open.push_back(to_local_text(one.start, "Asia/Shanghai").substr(11, 5));
        return open;
    }
    static Instant at(std::string const& local) { return *parse_instant(local + ":00+08:00"); }

    identity::Store store_;
    Id<catalog::Item> item_;
    Id<catalog::Item> pair_item_;
    Id<customers::Customer> customer_;
    customers::Address address_;
    Capacity capacity_;
    std::atomic<int> people_ = 0;
};

} // namespace hearth::dispatch

#include "app/demo_books.h"

#include "app/demo_people.h"
#include "base/ensure.h"
#include "base/text.h"
#include "base/zone.h"

namespace hearth::app {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int past_days = 60;

Day shift(Day day, int by) {
    return Day{sys_days{day} + days{by}};
}

using Fields = std::vector<std::string>;

std::string quoted(std::string const& text) {
    return text.find(',') == std::string::npos ? text : "\"" + text + "\"";
}

std::string line_of(Fields const& fields) {
    std::string line;
    for (auto const& field : fields)
        line += (line.empty() ? "" : ",") + quoted(field);
    return line + "\r\n";
}

books::Book to_book(std::string const& name, std::vector<Fields> const& rows) {
    std::string text;
    for (auto const& row : rows)
        text += line_of(row);
    auto book = books::read_book(text, name);
    ensure(book.has_value(), "the demonstration's own book can be read");
    return std::move(*book);
}

/// 1 … 7; everybody has one day off a week.
int day_off(int worker) {
    return 1 + (worker + 1) % 7;
}

std::string hours_of(int worker) {
    constexpr char const* names[] = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
    Fields open;
    for (int day = 1; day <= 7; ++day)
        if (day != day_off(worker)) open.emplace_back(names[day - 1]);
    return join(open, "、") + " 8:00-19:00";
}

std::string degrees(double value) {
    return std::to_string(value).substr(0, 7);
}

books::Book workers_book(std::vector<DemoWorker> const& workers, Day today, int papers_days) {
    std::vector<Fields> rows{
        {"工号",         "姓名",           "性别",     "称呼",           "手机号",
         "身份证号",     "门店",           "状态",     "等级",           "技能",
         "入职日期",     "出行方式",       "工作时间", "语言",           "纬度",
         "经度",         "身份证有效期",   "体检日期", "健康证到期",     "体检类别",
         "背景核查日期", "背景核查有效期", "保险到期", "上门服务证到期", "培训",
         "备注"}};
    for (int i = 0; i < static_cast<int>(workers.size()); ++i) {
        auto const& one = workers[static_cast<std::size_t>(i)];
        auto const& store = invented_stores[static_cast<std::size_t>(one.store)];
        // Somebody's health certificate is always about to run out.
        int const health_left = papers_days + (i % 19 == 18 ? 6 : 245 - i);
        rows.push_back({demo_worker_number(i),
                        one.name,
                        one.is_female ? "女" : "男",
                        one.title,
                        demo_worker_phone(i),
                        invent_id_number(one.birth_year, i + 1, one.is_female),
                        store.name,
                        "在职",
                        one.grade,
                        one.skills,
                        to_text(shift(today, -200 - 37 * i)),
                        one.travel,
                        hours_of(i),
                        "普通话、上海话",
                        degrees(store.latitude + ((i + 1) % 5 - 2) * 0.006),
                        degrees(store.longitude + ((i + 1) % 3 - 1) * 0.008),
                        to_text(shift(today, 2000 + i)),
                        to_text(shift(today, -120)),
                        to_text(shift(today, health_left)),
                        "母婴护理",
                        to_text(shift(today, -120)),
                        to_text(shift(today, 245 + papers_days)),
                        to_text(shift(today, 245 + papers_days)),
                        to_text(shift(today, 700)),
                        "服务礼仪、安全、急救、养老护理、母婴护理、育儿",
                        one.about});
    }
    return to_book("员工.csv", rows);
}

books::Book customers_book(std::vector<DemoFamily> const& families) {
    std::vector<Fields> rows{
        {"客户姓名", "手机号", "地址", "区", "门店", "纬度", "经度", "重点关怀", "备注"}};
    for (int i = 0; i < static_cast<int>(families.size()); ++i) {
        auto const& one = families[static_cast<std::size_t>(i)];
        auto const& store = invented_stores[static_cast<std::size_t>(one.home.store)];
        rows.push_back({one.name, one.phone, "上海市" + (store.district + one.home.detail),
                        store.district, store.name, degrees(one.home.latitude),
                        degrees(one.home.longitude), i % 29 == 4 ? "是" : "",
                        i % 7 == 3 ? "家里有宠物" : ""});
    }
    return to_book("客户.csv", rows);
}

struct Service {
    char const* name;
    char const* quantity;
    int minutes;
    int yuan;
};
/// As the catalogue counts them.
constexpr Service services[] = {{"日常保洁", "3小时", 180, 135}, {"深度保洁", "90㎡", 210, 882},
                                {"擦玻璃", "25㎡", 120, 280},    {"空调清洗", "2台", 120, 236},
                                {"油烟机清洗", "1台", 120, 168}, {"上门做饭", "1次", 150, 168},
                                {"老人陪护", "4小时", 240, 220}, {"临时看娃", "3小时", 180, 180},
                                {"钟点工", "3小时", 180, 126},   {"收纳整理", "4小时", 240, 480}};

Service const& service_of(std::string const& name) {
    for (auto const& one : services)
        if (name == one.name) return one;
    return services[0];
}

std::string clock_text(int minute) {
    auto const rest = minute % 60;
    return std::to_string(minute / 60) + (rest < 10 ? ":0" : ":") + std::to_string(rest);
}

struct OrderMaker {
    Dice& dice;
    std::vector<DemoWorker> const& workers;
    std::vector<DemoFamily> const& families;
    Instant now;
    std::string const& zone;
    std::vector<Fields> rows = {{"订单号", "客户", "电话", "服务项目", "服务日期", "时间", "数量",
                                 "金额", "状态", "阿姨", "门店", "来源", "下单日期", "备注"}};

    DemoFamily const& family_of(int store) {
        auto const* one = &dice.pick_from(families);
        while (one->home.store != store)
            one = &dice.pick_from(families);
        return *one;
    }

    /// Not those that are under way at this moment: a book does not know how far they are.
    void add(Day day, int worker, int from_min) {
        constexpr char const* channels[] = {"电话", "微信", "小程序", "到店", "转介绍"};
        auto const& who = workers[static_cast<std::size_t>(worker)];
        auto const& service = service_of(who.work);
        auto const& family = family_of(who.store);
        auto const start = at_local(day, from_min, zone);
        bool const is_over = start + minutes{service.minutes} <= now;
        bool const is_coming = start > now + minutes{30};
        if (!is_over && !is_coming) return;
        std::string const state = is_coming ? "待服务" : dice.one_in(14) ? "已取消" : "已完成";
        // A few that are to come still wait for somebody.
        bool const has_worker = !is_coming || !dice.one_in(9);
        auto const number = "Z" + std::to_string(10'000 + rows.size());
        rows.push_back(
            {number, family.name, family.phone, service.name, to_text(day),
             clock_text(from_min) + "-" + clock_text(from_min + service.minutes), service.quantity,
             std::to_string(service.yuan), state, has_worker ? demo_worker_number(worker) : "",
             invented_stores[static_cast<std::size_t>(who.store)].name, dice.pick(channels),
             to_text(shift(day, -dice.between(1, 6))), dice.one_in(6) ? "钥匙在物业" : ""});
    }
};

/// `one_in`: how seldom a worker's half day is taken.
void add_days(OrderMaker& maker, Day today, int from, int to, int one_in) {
    for (int offset = from; offset <= to; ++offset)
        for (int worker = 0; worker < static_cast<int>(maker.workers.size()); ++worker) {
            auto const day = shift(today, offset);
            auto const weekday = std::chrono::weekday{sys_days{day}}.iso_encoding();
            if (static_cast<int>(weekday) == day_off(worker)) continue;
            if (maker.dice.one_in(one_in)) maker.add(day, worker, maker.dice.pick({480, 510, 540}));
            if (maker.dice.one_in(one_in)) maker.add(day, worker, maker.dice.pick({810, 840, 870}));
        }
}

} // namespace

std::vector<books::Book> make_demo_books(Instant now, std::string const& zone, BookReach reach) {
    Dice dice(demo_seed);
    auto const workers = list_demo_workers(dice);
    auto const families = list_demo_families(dice);
    auto const today = local_day(now, zone);
    OrderMaker maker{dice, workers, families, now, zone};
    add_days(maker, today, -past_days, -1, 12);
    if (reach.coming_days > 0) {
        add_days(maker, today, 0, 1, 4);
        add_days(maker, today, 2, reach.coming_days, 10);
    }
    return {workers_book(workers, today, reach.papers_days), customers_book(families),
            to_book("订单.csv", maker.rows)};
}

} // namespace hearth::app

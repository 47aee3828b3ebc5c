// The book of workers: a workbook sorted by store, the store's cells merged.
#include "app/import/testing_messy.h"

namespace hearth::import {
namespace {

constexpr char const* skills[] = {"保洁",         "保洁、擦窗",          "日常保洁(4级)、深度保洁",
                                  "钟点工，做饭", "空调清洗;油烟机清洗", "养老护理 陪诊"};
constexpr char const* hours[] = {"周一至周六 8:00-18:00", "每天 8点到20点",
                                 "周一至周五 8:00-12:00；周六 9:00-15:00",
                                 "星期二到星期日 9:00-19:00"};
constexpr char const* grades[] = {"初级", "中级", "高级", "金牌", "三星"};
constexpr char const* notes[] = {"", "", "做事麻利", "会说上海话，不怕宠物", "只做徐汇\n和长宁"};

std::string phone_of(int index) {
    auto const digits = std::to_string(index);
    return "1390010" + std::string(4 - digits.size(), '0') + digits;
}

std::string number_of(int index) {
    auto const digits = std::to_string(index);
    return "N" + std::string(4 - digits.size(), '0') + digits;
}

struct Draft {
    int index = 0;
    int store = 0;
    bool is_female = true;
    int birth_year = 1980;
    std::string name;
};

Page make_page(Dice& dice) {
    return Page(dice, "员工档案.xlsx", "在职员工",
                {{Field::Number, "工号"},
                 {Field::Name, "员工姓名"},
                 {Field::Gender, "性 别"},
                 {Field::Phone, "联系方式"},
                 {Field::IdNumber, "身份证号码"},
                 {Field::Store, "所属门店"},
                 {Field::State, "在职状态"},
                 {Field::Grade, "等级"},
                 {Field::Skills, "工种"},
                 {Field::HiredOn, "入职日期"},
                 {Field::IdentityUntil, "身份证有效期至"},
                 {Field::HealthFrom, "体检日期"},
                 {Field::HealthUntil, "健康证到期"},
                 {Field::BackgroundFrom, "背调日期"},
                 {Field::InsuranceUntil, "保险到期"},
                 {Field::Trainings, "已完成培训"},
                 {Field::Hours, "工作时间"},
                 {Field::Note, "备注（选填）"}},
                {"暖家家政服务有限公司员工档案", "制表：人事部　　每月更新"});
}

void write_papers(Dice& dice, Page& page, Day today) {
    page.set(Field::HiredOn, write_day(dice, shift_days(today, -dice.between(60, 1500))));
    page.set(Field::IdentityUntil,
             dice.one_in(5) ? text_cell("长期")
                            : write_day(dice, shift_days(today, dice.between(200, 5000))));
    page.set(Field::HealthFrom, write_day(dice, shift_days(today, -dice.between(1, 60))));
    page.set(Field::HealthUntil, write_day(dice, shift_days(today, dice.between(61, 300))));
    page.set(Field::BackgroundFrom, write_day(dice, shift_days(today, -dice.between(10, 300))));
    page.set(Field::InsuranceUntil, write_day(dice, shift_days(today, dice.between(30, 360))));
    page.set(Field::Trainings, "服务礼仪、安全");
}

void write_good(MessyTown& town, Page& page, Draft const& draft) {
    auto& dice = town.dice;
    page.begin_row();
    page.set(Field::Number, number_of(draft.index));
    page.set(Field::Name, dice.one_in(6) ? " " + draft.name + "　" : draft.name);
    page.set(Field::Gender, draft.is_female ? "女" : "男");
    page.set(Field::Phone, write_phone(dice, phone_of(draft.index)));
    page.set(Field::IdNumber,
             app::invent_id_number(draft.birth_year, draft.index, draft.is_female));
    page.set(Field::Store, app::invented_stores[static_cast<std::size_t>(draft.store)].name);
    page.set(Field::State, dice.one_in(15) ? "休假" : "在职");
    page.set(Field::Grade, dice.pick(grades));
    page.set(Field::Skills, dice.pick(skills));
    page.set(Field::Hours, dice.pick(hours));
    if (std::string const note = dice.pick(notes); !note.empty()) page.set(Field::Note, note);
    write_papers(dice, page, town.today);
}

/// Something that is only remarked; the row comes in.
void plant_remark(MessyTown& town, Page& page, Draft const& draft) {
    auto const id = app::invent_id_number(draft.birth_year, draft.index, draft.is_female);
    switch (draft.index / 5 % 6) {
    case 0:
        page.set(Field::InsuranceUntil, write_day(town.dice, shift_days(town.today, -20)));
        return page.remark(Field::InsuranceUntil, "books.paper_expired");
    case 1:
        page.set(Field::IdentityUntil, WrittenCell{});
        page.set(Field::State, "在职");
        return page.remark(Field::IdentityUntil, "books.stays_applicant");
    case 2:
        page.set(Field::Skills, "保洁、通灵");
        return page.remark(Field::Skills, "books.skill_unknown");
    case 3:
        page.set(Field::Gender, draft.is_female ? "男" : "女");
        return page.remark(Field::Gender, "books.gender_differs");
    case 4: // the first generation's 15 digits
        page.set(Field::IdNumber, id.substr(0, 6) + id.substr(8, 9));
        return page.remark(Field::IdNumber, "books.id_number_upgraded");
    default:
        page.set(Field::Trainings, "安全、相面");
        return page.remark(Field::Trainings, "books.training_unknown");
    }
}

constexpr int faults = 10;

void plant_fault(MessyTown& town, Page& page, Draft const& draft, int which) {
    auto id = app::invent_id_number(draft.birth_year, draft.index, draft.is_female);
    switch (which) {
    case 0:
        id.back() = id.back() == '1' ? '2' : '1';
        page.set(Field::IdNumber, id);
        return page.fault(Field::IdNumber, "workforce.id_number_checksum");
    case 1: // Excel keeps 15 digits of a number
        page.set(Field::IdNumber, number_cell(310'104'197'801'011'000.0));
        return page.fault(Field::IdNumber, "books.id_number_digits_lost");
    case 2:
        page.set(Field::Phone, WrittenCell{});
        return page.fault(Field::Phone, "books.phone_missing");
    case 3:
        page.set(Field::Phone, "1.39E+10");
        return page.fault(Field::Phone, "books.phone_exponent");
    case 4:
        page.set(Field::State, "跑了");
        return page.fault(Field::State, "books.word_unknown");
    case 5:
        page.set(Field::Hours, "看情况");
        return page.fault(Field::Hours, "books.hours_wrong");
    case 6:
        page.set(Field::HealthFrom, date_cell(shift_days(town.today, -5)));
        page.set(Field::HealthUntil, date_cell(shift_days(town.today, -400)));
        return page.fault(Field::HealthUntil, "books.ends_too_early");
    case 7: {
        auto const year = int(town.today.year()) - 14;
        page.set(Field::IdNumber, app::invent_id_number(year, draft.index, draft.is_female));
        return page.fault(Field::IdNumber, "workforce.too_young");
    }
    case 8:
        page.set(Field::InsuranceUntil, "2026-02-30");
        return page.fault(Field::InsuranceUntil, "books.date_wrong");
    default:
        page.set(Field::Phone, phone_of(1)); // the very first worker's
        return page.fault(Field::Phone, "books.repeated_worker");
    }
}

Draft make_draft(Dice& dice, int index, int store, std::string name) {
    Draft draft{index, store};
    draft.is_female = !dice.one_in(5);
    draft.birth_year = dice.between(1966, 1998);
    draft.name = name.empty() ? app::invent_name(dice, draft.is_female) : std::move(name);
    return draft;
}

} // namespace

void add_workers(MessyTown& town) {
    auto page = make_page(town.dice);
    int index = 0;
    int made = 0;
    int const stores = static_cast<int>(app::invented_stores.size());
    for (int store = 0; store < stores; ++store) {
        int const first = page.row();
        int const until = town.size.workers * (store + 1) / stores;
        for (; made < until; ++made) {
            auto const draft = make_draft(town.dice, ++index, store, "");
            write_good(town, page, draft);
            page.count_added();
            if (draft.index % 5 == 0) plant_remark(town, page, draft);
            town.workers.push_back({number_of(draft.index), draft.name, store});
        }
        for (int which = store; which < faults; which += stores) {
            auto const draft = make_draft(town.dice, ++index, store, "");
            write_good(town, page, draft);
            plant_fault(town, page, draft, which);
            page.count_refused();
        }
        page.sheet().merges.push_back({first, page.column(Field::Store), page.row() - first});
    }
    town.add(Kind::Workers, page);
    WrittenSheet old{"离职（隐藏）", {{text_cell("姓名"), text_cell("手机"), text_cell("技能")}}};
    old.rows.push_back({text_cell("旧人"), text_cell("13900199999"), text_cell("保洁")});
    old.is_hidden = true;
    town.books.files.push_back({"员工档案.xlsx", to_xlsx({page.sheet(), old})});
}

} // namespace hearth::import

// The books of orders: an old one in GBK, a newer one in UTF-8, and this year's workbook with two
// sheets of orders and one of remarks.
#include "app/import/testing_messy.h"

#include "base/text.h"

#include <set>

namespace hearth::import {
namespace {

struct Work {
    char const* item;
    std::vector<char const*> quantities;
    int minutes; ///< about
    int yuan;
};
std::vector<Work> const works = {{"日常保洁", {"3", "3小时", "2.5h", "４小时"}, 180, 144},
                                 {"打扫卫生", {"3", "2小时"}, 180, 144},
                                 {"深度保洁", {"90㎡", "120", "80平米"}, 240, 980},
                                 {"擦玻璃", {"25㎡", "30平"}, 120, 300},
                                 {"空调清洗", {"2台", "3"}, 120, 256},
                                 {"油烟机清洗", {"1", "1台"}, 120, 178},
                                 {"钟点工", {"3小时", "4"}, 180, 132},
                                 {"上门做饭", {"1次", "1"}, 150, 188},
                                 {"收纳整理", {"4小时", "6"}, 240, 500},
                                 {"新居开荒", {"100㎡", "110平方米"}, 300, 1'050}};
constexpr char const* done_words[] = {"已完成", "完成", "已服务", "", "已验收"};
constexpr char const* cancelled_words[] = {"已取消", "退单"};
constexpr char const* open_words[] = {"待服务", "已预约", "", "待上门"};
constexpr char const* channels[] = {"电话", "微信", "到店", "小程序", "转介绍", "", "美团"};
constexpr char const* notes[] = {"", "", "", "有老人在家", "钥匙在物业,\n上门前打电话"};

/// Orders of one book.
class Book {
public:
    Book(MessyTown& town, Page& page, std::string prefix)
        : town_(town), dice_(town.dice), page_(page), prefix_(std::move(prefix)) {}

    /// A row without any fault, with or without things to remark.
    void add_good() {
        bool const is_clean = !dice_.one_in(8);
        write_row();
        if (!is_clean) plant_remark();
        page_.count_added();
        if (is_clean && !is_future_) clean_rows_.push_back(page_.row());
    }
    void add_repeated() {
        page_.begin_row();
        page_.repeat(dice_.pick_from(clean_rows_));
        page_.remark(Field::Number, "books.repeated");
        page_.count_same();
    }
    void add_fault(int which) {
        write_row();
        plant_fault(which);
        page_.count_refused();
    }
    bool may_repeat() const { return !clean_rows_.empty(); }

private:
    void write_row();
    void write_when();
    void write_who();
    void plant_remark();
    void plant_fault(int which);
    void plant_late_fault(int which);
    void write_future(std::string const& state);

    MessyTown& town_;
    Dice& dice_;
    Page& page_;
    std::string prefix_;
    std::vector<int> clean_rows_;
    std::set<std::string> busy_; ///< worker and day
    MessyCustomer const* customer_ = nullptr;
    Work const* work_ = nullptr;
    Day day_;
    bool is_future_ = false;
    int number_ = 0;
};

std::string in_five_digits(int number) {
    auto const digits = std::to_string(number);
    return std::string(5 - digits.size(), '0') + digits;
}

void Book::write_when() {
    is_future_ = dice_.one_in(60);
    day_ = shift_days(town_.today, is_future_ ? dice_.between(1, 14) : -dice_.between(1, 700));
    int const from = dice_.between(16, 28) * 30;
    auto const time = write_time(dice_, from, from + work_->minutes);
    if (page_.has(Field::Time)) {
        page_.set(Field::Date, write_day(dice_, day_));
        page_.set(Field::Time, time);
    } else {
        page_.set(Field::Date, to_text(day_) + " " + time_cell(from).text);
    }
    page_.set(Field::PlacedOn, write_day(dice_, shift_days(day_, -dice_.between(20, 40))));
}

void Book::write_who() {
    customer_ = &dice_.pick_from(town_.customers);
    page_.set(Field::Name, customer_->name);
    page_.set(Field::Phone, write_phone(dice_, customer_->phone));
    page_.set(Field::Store, write_store(dice_, customer_->store));
    auto const* const district =
        app::invented_stores[static_cast<std::size_t>(customer_->store)].district;
    bool const is_whole = customer_->detail.find("号") != std::string::npos;
    if (is_whole && (!customer_->has_address || dice_.one_in(3)))
        page_.set(Field::Address, "上海市" + (district + customer_->detail));
}

void Book::write_row() {
    page_.begin_row();
    work_ = &dice_.pick_from(works);
    page_.set(Field::Number, prefix_ + in_five_digits(++number_));
    write_who();
    write_when();
    page_.set(Field::Item, work_->item);
    page_.set(Field::Quantity, dice_.pick_from(work_->quantities));
    page_.set(Field::Amount, write_yuan(dice_, work_->yuan));
    std::string const state = is_future_         ? dice_.pick(open_words)
                              : dice_.one_in(12) ? dice_.pick(cancelled_words)
                                                 : dice_.pick(done_words);
    if (!state.empty()) page_.set(Field::State, state);
    if (std::string const channel = dice_.pick(channels); !channel.empty())
        page_.set(Field::Channel, channel);
    if (std::string const note = dice_.pick(notes); !note.empty()) page_.set(Field::Note, note);
    auto const& worker = dice_.pick_from(town_.workers);
    // Two jobs of one worker on one coming day would be remarked.
    bool const is_free = !is_future_ || busy_.insert(worker.number + to_text(day_)).second;
    if (is_free && !dice_.one_in(3)) page_.set(Field::Worker, worker.number);
}

void Book::plant_remark() {
    switch (dice_.below(7)) {
    case 0:
        if (!page_.has(Field::Time)) return;
        page_.set(Field::Time, WrittenCell{});
        return page_.remark(Field::Date, "books.time_assumed");
    case 1:
        page_.set(Field::Quantity, WrittenCell{});
        return page_.remark(Field::Quantity, "books.quantity_assumed");
    case 2:
        page_.set(Field::Amount, WrittenCell{});
        return page_.remark(Field::Amount, "books.amount_missing");
    case 3:
        page_.set(Field::Name, "家属");
        return page_.remark(Field::Name, "books.name_differs");
    case 4:
        page_.set(Field::Worker, "外援老张");
        return page_.remark(Field::Worker, "books.worker_unknown");
    case 5: { // the first time we hear of them
        auto const digits = std::to_string(1'000 + number_);
        page_.set(Field::Phone, "137" + std::to_string(1'000 + prefix_.back()) + digits);
        page_.set(Field::Name, "散客");
        page_.set(Field::Address, "上海市徐汇区斜土路" + digits + "号");
        return page_.remark(Field::Phone, "books.customer_made");
    }
    default:
        page_.set(Field::Address, "斜土路" + std::to_string(number_) + "号");
        return page_.remark(Field::Address, "books.district_assumed");
    }
}

constexpr int faults = 17;

void Book::write_future(std::string const& state) {
    auto const day = shift_days(town_.today, 3);
    page_.set(Field::Date, page_.has(Field::Time) ? to_text(day) : to_text(day) + " 9:00");
    page_.set(Field::State, state);
}

void Book::plant_fault(int which) {
    struct Cell {
        Field field;
        char const* text;
        char const* code;
    };
    constexpr Cell cells[] = {{Field::Phone, "1381234567", "books.phone_wrong"},
                              {Field::Phone, "1.38E+10", "books.phone_exponent"},
                              {Field::Phone, "", "books.phone_missing"},
                              {Field::Date, "2026-02-30", "books.date_wrong"},
                              {Field::Date, "3/4/2026", "books.date_ambiguous"},
                              {Field::Date, "2062-05-01", "books.date_far"},
                              {Field::Item, "遛狗", "books.item_unknown"},
                              {Field::Item, "", "books.item_missing"},
                              {Field::Quantity, "若干", "books.quantity_wrong"},
                              {Field::Quantity, "3天", "books.unit_differs"},
                              {Field::Amount, "面议", "books.money_wrong"},
                              {Field::State, "不清楚", "books.word_unknown"},
                              {Field::Store, "外滩店", "books.store_unknown"}};
    if (which >= static_cast<int>(std::size(cells))) return plant_late_fault(which);
    auto const& cell = cells[which];
    page_.set(cell.field, *cell.text ? text_cell(cell.text) : WrittenCell{});
    page_.fault(cell.field, cell.code);
}

void Book::plant_late_fault(int which) {
    switch (which) {
    case 13:
        write_future("已完成");
        return page_.fault(Field::State, "books.done_in_future");
    case 14: {
        auto const day = to_text(shift_days(town_.today, -9));
        page_.set(Field::Date, page_.has(Field::Time) ? day : day + " 9:00");
        page_.set(Field::State, "待服务");
        return page_.fault(Field::State, "books.open_in_past");
    }
    case 15:
        if (!page_.has(Field::Time)) {
            page_.set(Field::Date, to_text(day_) + " 饭后");
            return page_.fault(Field::Date, "books.date_wrong");
        }
        page_.set(Field::Time, "饭后");
        return page_.fault(Field::Time, "books.time_wrong");
    default: { // an earlier order's number
        auto const& first = page_.sheet().rows[static_cast<std::size_t>(clean_rows_.front() - 1)];
        page_.set(Field::Number, first[static_cast<std::size_t>(page_.column(Field::Number))]);
        return page_.fault(Field::Number, "books.number_of_another");
    }
    }
}

void fill(MessyTown& town, Page& page, std::string const& prefix, int good) {
    Book book(town, page, prefix);
    for (int i = 0; i < good; ++i) {
        book.add_good();
        if (i % 40 == 39) book.add_fault(i / 40 % faults);
        if (i % 150 == 149 && book.may_repeat()) book.add_repeated();
    }
    town.add(Kind::Orders, page);
}

std::vector<Page::Heading> headings(std::string const& phone, std::string const& date,
                                    std::string const& time) {
    std::vector<Page::Heading> all{
        {Field::Number, "订单编号"},   {Field::Name, "客户"},       {Field::Phone, phone},
        {Field::Address, "上门地址"},  {Field::Item, "服务内容"},   {Field::Date, date},
        {Field::Quantity, "数量"},     {Field::Amount, "实收金额"}, {Field::State, "订单状态"},
        {Field::Worker, "派工"},       {Field::Store, "门店"},      {Field::Channel, "订单来源"},
        {Field::PlacedOn, "下单日期"}, {Field::Note, "备注"}};
    if (!time.empty()) all.push_back({Field::Time, time});
    return all;
}

WrittenSheet remarks() {
    return {"填表说明", {{text_cell("请每天下班前填写")}, {text_cell("有问题找小陈")}}};
}

} // namespace

void add_orders(MessyTown& town) {
    int const good = town.size.orders;
    auto& files = town.books.files;
    Page old(town.dice, "订单旧.csv", "", headings("客户电话", "服务日期", "时段"));
    fill(town, old, "A", good * 3 / 10);
    files.push_back({"订单旧.csv", to_gbk(to_csv(old.sheet()))});

    Page newer(town.dice, "订单新.csv", "", headings("手机号码", "日期", "服务时间"));
    fill(town, newer, "B", good * 2 / 10);
    files.push_back({"订单新.csv", to_csv(newer.sheet())});

    // 号码 says little: the column is known by what stands in it.
    Page spring(town.dice, "今年订单.xlsx", "上半年", headings("号码", "预约时间", ""), {"上半年"});
    fill(town, spring, "C", good * 2 / 10);
    Page autumn(town.dice, "今年订单.xlsx", "下半年", headings("联系方式", "上门日期", "上门时间"));
    fill(town, autumn, "D", good - good * 3 / 10 - good * 2 / 10 - good * 2 / 10);
    files.push_back({"今年订单.xlsx", to_xlsx({spring.sheet(), autumn.sheet(), remarks()})});
    town.books.planted.push_back(
        {"今年订单.xlsx", "填表说明", 0, -1, "books.sheet_unknown", Weight::Remark});
}

} // namespace hearth::import

// The book of customers, GBK, and the price list, UTF-8 with a byte order mark.
#include "app/import/testing_messy.h"

namespace hearth::import {
namespace {

std::string phone_of(int index) {
    auto const digits = std::to_string(index);
    return "1380020" + std::string(4 - digits.size(), '0') + digits;
}

Page make_page(Dice& dice) {
    return Page(dice, "客户名册.csv", "",
                {{Field::Name, "客户姓名"},
                 {Field::Phone, "联系电话"},
                 {Field::OtherPhone, "备用电话"},
                 {Field::Address, "家庭住址"},
                 {Field::District, "所在区"},
                 {Field::Store, "服务门店"},
                 {Field::Care, "重点关怀"},
                 {Field::Longitude, "经度"},
                 {Field::Latitude, "纬度"},
                 {Field::Note, "特殊要求"}});
}

std::string district_of(int store) {
    return app::invented_stores[static_cast<std::size_t>(store)].district;
}

void write_address(Dice& dice, Page& page, app::InventedHome const& home) {
    auto const district = district_of(home.store);
    switch (dice.below(3)) {
    case 0:
        page.set(Field::Address, "上海市" + district + home.detail);
        break;
    case 1:
        page.set(Field::Address, district + " " + home.detail);
        break;
    default:
        page.set(Field::Address, home.detail);
        page.set(Field::District, district);
    }
    if (!dice.one_in(3)) return;
    page.set(Field::Latitude, std::to_string(home.latitude).substr(0, 7));
    page.set(Field::Longitude, std::to_string(home.longitude).substr(0, 8));
}

MessyCustomer write_good(MessyTown& town, Page& page, int index) {
    auto& dice = town.dice;
    auto const home = app::invent_home(dice, dice.below(4));
    MessyCustomer customer{app::invent_name(dice, dice.one_in(2)), phone_of(index), home.store,
                           home.detail, true};
    page.begin_row();
    page.set(Field::Name, customer.name);
    page.set(Field::Phone, dice.one_in(8)
                               ? text_cell(customer.phone + "/021-6400" + phone_of(index).substr(7))
                               : write_phone(dice, customer.phone));
    if (dice.one_in(10)) page.set(Field::OtherPhone, "021-5800" + phone_of(index).substr(7));
    page.set(Field::Store, write_store(dice, home.store));
    write_address(dice, page, home);
    if (dice.one_in(12)) page.set(Field::Care, "是");
    if (dice.one_in(4)) page.set(Field::Note, "家里有猫, 请\"轻\"一点");
    return customer;
}

void plant_remark(Page& page, MessyCustomer& customer, int which) {
    for (auto const field : {Field::District, Field::Latitude, Field::Longitude})
        page.set(field, WrittenCell{});
    switch (which % 3) {
    case 0:
        customer.has_address = false;
        page.set(Field::Address, WrittenCell{});
        return page.remark(Field::Address, "books.address_missing");
    case 1:
        page.set(Field::Address, district_of(customer.store) + "龙华路地铁站旁边");
        customer.detail = "龙华路地铁站旁边";
        return page.remark(Field::Address, "books.address_incomplete");
    default:
        page.set(Field::Address, customer.detail);
        return page.remark(Field::Address, "books.district_assumed");
    }
}

constexpr int faults = 8;

void plant_fault(MessyTown& town, Page& page, int which) {
    switch (which % faults) {
    case 0:
        page.set(Field::Phone, WrittenCell{});
        page.set(Field::OtherPhone, WrittenCell{});
        return page.fault(Field::Phone, "books.phone_missing");
    case 1:
        page.set(Field::Phone, "1380013");
        return page.fault(Field::Phone, "books.phone_wrong");
    case 2:
        page.set(Field::Phone, "1.38E+10");
        return page.fault(Field::Phone, "books.phone_exponent");
    case 3:
        page.set(Field::Name, WrittenCell{});
        return page.fault(Field::Name, "books.name_missing");
    case 4:
        page.set(Field::Store, "外滩店");
        return page.fault(Field::Store, "books.store_unknown");
    case 5:
        page.set(Field::Latitude, "三十一度");
        page.set(Field::Longitude, "121.4");
        return page.fault(Field::Latitude, "books.degrees_wrong");
    case 6:
        page.set(Field::Name, "某某某" + std::string(60, 'x'));
        return page.fault(Field::Name, "books.text_too_long");
    default:
        page.set(Field::Name, "另一个人");
        page.set(Field::Phone, town.customers.front().phone);
        return page.fault(Field::Phone, "books.phone_of_another");
    }
}

void repeat_first(MessyTown& town, Page& page, int row) {
    page.begin_row();
    page.repeat(row);
    page.set(Field::Phone, write_phone(town.dice, town.customers.front().phone));
    page.remark(Field::Phone, "books.repeated");
    page.count_same();
}

struct PriceLine {
    char const* item;
    char const* unit;
    int yuan; ///< other than in the demonstration's list
};
constexpr PriceLine price_lines[] = {
    {"日常保洁", "小时", 48}, {"深度保洁", "㎡", 11},    {"新居开荒", "平米", 9},
    {"擦玻璃", "m2", 12},     {"收纳整理", "小时", 125}, {"空调清洗", "台", 128},
    {"洗油烟机", "台", 178},  {"洗衣机清洗", "台", 148}, {"小时工", "每小时", 44},
    {"上门做饭", "次", 188},  {"老人陪护", "小时", 58},  {"陪诊", "次", 318},
    {"月嫂", "天", 560},      {"育儿嫂", "月", 8200}};

void plant_price_fault(Page& page, int which) {
    page.set(Field::Item, "冰箱清洗");
    page.set(Field::Unit, "台");
    page.set(Field::UnitPrice, "138");
    page.count_refused();
    switch (which) {
    case 0:
        page.set(Field::Item, "遛狗");
        return page.fault(Field::Item, "books.item_unknown");
    case 1:
        page.set(Field::Unit, "小时");
        return page.fault(Field::Unit, "books.unit_differs");
    case 2:
        page.set(Field::UnitPrice, "面议");
        return page.fault(Field::UnitPrice, "books.money_wrong");
    case 3:
        page.set(Field::UnitPrice, "99元/小时");
        return page.fault(Field::UnitPrice, "books.unit_differs");
    default:
        page.set(Field::Item, "日常保洁");
        page.set(Field::Unit, "小时");
        return page.fault(Field::Item, "books.price_of_another");
    }
}

} // namespace

void add_customers(MessyTown& town) {
    auto page = make_page(town.dice);
    int index = 0;
    int first_row = 0;
    for (int i = 0; i < town.size.customers; ++i) {
        auto customer = write_good(town, page, ++index);
        if (i == 0) first_row = page.row();
        if (i > 0 && i % 11 == 0) plant_remark(page, customer, i / 11);
        page.count_added();
        town.customers.push_back(customer);
        if (i % 25 == 24) {
            write_good(town, page, ++index);
            plant_fault(town, page, i / 25);
            page.count_refused();
        }
        if (i % 100 == 99) repeat_first(town, page, first_row);
    }
    town.add(Kind::Customers, page);
    town.books.files.push_back({"客户名册.csv", to_gbk(to_csv(page.sheet()))});
}

void add_prices(MessyTown& town) {
    auto& dice = town.dice;
    Page page(dice, "收费标准.csv", "",
              {{Field::Item, "服务名称"},
               {Field::UnitPrice, "收费标准"},
               {Field::Unit, "计价单位"},
               {Field::Minimum, "起步价"}});
    for (auto const& line : price_lines) {
        page.begin_row();
        page.set(Field::Item, line.item);
        page.set(Field::Unit, line.unit);
        page.set(Field::UnitPrice, write_yuan(dice, line.yuan));
        if (dice.one_in(2)) page.set(Field::Minimum, write_yuan(dice, line.yuan * 3));
        page.count_changed();
    }
    for (int which = 0; which < 5; ++which) {
        page.begin_row();
        plant_price_fault(page, which);
    }
    page.begin_row();
    page.set(Field::Item, "日常保洁");
    page.set(Field::UnitPrice, "48");
    page.remark(Field::Item, "books.repeated");
    page.count_same();
    town.add(Kind::Prices, page);
    town.books.files.push_back({"收费标准.csv", "\xEF\xBB\xBF" + to_csv(page.sheet())});
}

} // namespace hearth::import

#include "app/import/columns.h"

#include "app/import/values.h"
#include "base/text.h"

#include <algorithm>

namespace hearth::import {
namespace {

constexpr std::size_t heading_rows = 15; // titles and remarks may stand above the heading
constexpr std::size_t sampled_rows = 60;

std::vector<ColumnNames> const customer_columns = {
    {Field::Name, "客户姓名|姓名|客户|联系人|客户名称|客户名|称呼|业主|雇主|name|customer", true},
    {Field::Phone, "手机号|手机|电话|联系方式|联系电话|手机号码|客户电话|电话号码|phone|mobile",
     true},
    {Field::OtherPhone, "备用电话|其他电话|第二电话|座机|家庭电话"},
    {Field::Address, "服务地址|地址|住址|详细地址|家庭住址|家庭地址|上门地址|address"},
    {Field::City, "城市|所在城市|city"},
    {Field::District, "区|区县|行政区|所属区|所在区|城区|district"},
    {Field::Latitude, "纬度|lat|latitude"},
    {Field::Longitude, "经度|lng|lon|longitude"},
    {Field::Store, "门店|所属门店|店|服务门店|店铺|store"},
    {Field::Care, "重点关怀|特殊关怀|特殊客户|重点照护"},
    {Field::Note, "备注|说明|特殊要求|要求|客户备注|note"}};

std::vector<ColumnNames> const worker_columns = {
    {Field::Name, "姓名|员工姓名|阿姨姓名|服务人员|阿姨|师傅|员工|name", true},
    {Field::Phone, "手机号|手机|电话|联系方式|联系电话|手机号码|电话号码|phone|mobile", true},
    {Field::Number, "工号|编号|员工编号|员工号|服务编号|no"},
    {Field::IdNumber, "身份证号|身份证|身份证号码|证件号|证件号码|公民身份号码"},
    {Field::Gender, "性别|gender"},
    {Field::Store, "门店|所属门店|店|归属门店|店铺|store"},
    {Field::State, "状态|在职状态|员工状态|在岗状态"},
    {Field::Grade, "等级|级别|星级|技能等级|职级"},
    {Field::Skills, "技能|工种|服务项目|岗位|擅长|服务类型|可做项目|skills"},
    {Field::HiredOn, "入职日期|到岗日期|入职时间|加入日期"},
    {Field::Title, "称呼|尊称"},
    {Field::Languages, "语言|会说|方言"},
    {Field::Travel, "出行方式|交通方式|交通工具"},
    {Field::Hours, "工作时间|上班时间|排班|可服务时间"},
    {Field::Latitude, "纬度|lat|latitude"},
    {Field::Longitude, "经度|lng|lon|longitude"},
    {Field::IdentityUntil, "身份证有效期|身份证到期|身份证有效期至|身份证到期日"},
    {Field::HealthFrom, "体检日期|健康证发证日期|健康证日期"},
    {Field::HealthUntil, "健康证到期|健康证有效期|健康证|健康证有效期至|健康证到期日"},
    {Field::HealthGrade, "体检类别|健康证类别|体检标准"},
    {Field::BackgroundFrom, "背景核查日期|背调日期|无犯罪证明日期|背景核查|背调"},
    {Field::BackgroundUntil, "背景核查有效期|背调有效期"},
    {Field::InsuranceUntil, "保险到期|保险有效期|保险|意外险到期|保险有效期至"},
    {Field::LicenceUntil, "上门服务证到期|上门服务证|上门证|上门服务证有效期"},
    {Field::Trainings, "培训|已完成培训|培训记录|完成培训"},
    {Field::Note, "备注|说明|介绍|自我介绍|note"}};

std::vector<ColumnNames> const price_columns = {
    {Field::Item, "服务项目|项目|项目名称|服务名称|服务|品目|item", true},
    {Field::UnitPrice, "单价|价格|收费标准|价格元|单价元|收费|price", true},
    {Field::Unit, "单位|计价单位|计费单位|unit"},
    {Field::Minimum, "起步价|最低消费|起收|最低收费|保底"},
    {Field::BasePrice, "上门费|基础费|出车费"},
    {Field::Store, "门店|适用门店|店铺|store"},
    {Field::Note, "备注|说明|note"}};

std::vector<ColumnNames> const order_columns = {
    {Field::Number, "订单号|单号|订单编号|编号|工单号|orderno"},
    {Field::Name, "客户姓名|姓名|客户|联系人|客户名称|客户名|业主|雇主|name|customer"},
    {Field::Phone, "手机号|手机|电话|联系方式|联系电话|手机号码|客户电话|电话号码|phone|mobile",
     true},
    {Field::Address, "服务地址|地址|住址|详细地址|上门地址|address"},
    {Field::City, "城市|city"},
    {Field::District, "区|区县|行政区|所属区|district"},
    {Field::Item, "服务项目|项目|服务内容|服务类型|服务|项目名称|item", true},
    {Field::Date, "服务日期|上门日期|日期|预约日期|服务时间|上门时间|预约时间|date", true},
    {Field::Time, "时间|时段|时间段|上门时段|服务时段|开始时间|time"},
    {Field::Quantity, "数量|时长|小时数|面积|服务时长|工时|quantity"},
    {Field::Amount, "金额|实收|应收|总价|费用|订单金额|实收金额|价格|amount"},
    {Field::State, "状态|订单状态|服务状态|完成情况|state"},
    {Field::Worker, "阿姨|服务人员|师傅|员工|服务员|阿姨姓名|派工|worker"},
    {Field::Store, "门店|所属门店|店|店铺|store"},
    {Field::Channel, "来源|渠道|订单来源|下单渠道|channel"},
    {Field::PlacedOn, "下单日期|下单时间|登记日期|接单日期"},
    {Field::Note, "备注|说明|特殊要求|要求|note"}};

struct KindNames {
    Kind kind;
    char const* names; ///< of sheets and files
};
constexpr KindNames kind_names[] = {{Kind::Orders, "订单|工单|预约|派工|服务记录|order"},
                                    {Kind::Workers, "员工|阿姨|师傅|服务人员|人员|worker"},
                                    {Kind::Prices, "价|收费|price"},
                                    {Kind::Customers, "客户|顾客|雇主|业主|customer"}};

std::string heading_text(books::Cell const& cell) {
    auto bare = bare_text(cell.text);
    for (std::string_view const remark : {"必填", "选填"})
        if (auto const at = bare.find(remark); at != bare.npos) bare.erase(at, remark.size());
    return bare;
}

bool is_one_of(std::string_view names, std::string_view name) {
    for (auto const one : split(names, '|'))
        if (one == name) return true;
    return false;
}

Layout match(Kind kind, books::Table const& table, std::size_t heading) {
    Layout layout{kind, heading, {}, {}};
    auto const& row = table.rows[heading];
    for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
        auto const text = heading_text(books::cell_at(row, column));
        if (text.empty()) continue;
        auto const& all = columns_of(kind);
        auto const found = std::find_if(
            all.begin(), all.end(), [&](auto const& one) { return is_one_of(one.names, text); });
        bool const is_new =
            found != all.end() && layout.columns.emplace(found->field, column).second;
        if (!is_new) layout.unread.push_back(column);
    }
    return layout;
}

bool is_phone(books::Cell const& cell) {
    return value_of(parse_phones(cell)) != nullptr;
}

/// Nine of ten cells below the heading look like it, and there are some.
bool holds_phones(books::Table const& table, std::size_t heading, int column) {
    int filled = 0;
    int fitting = 0;
    auto const end = std::min(table.rows.size(), heading + 1 + sampled_rows);
    for (auto i = heading + 1; i < end; ++i) {
        auto const& cell = books::cell_at(table.rows[i], column);
        if (cell.kind == books::Kind::Empty) continue;
        ++filled;
        fitting += is_phone(cell) ? 1 : 0;
    }
    return filled > 0 && fitting * 10 >= filled * 9;
}

/// A heading like 号码 says little, but the cells below do.
void find_by_content(books::Table const& table, Layout& layout) {
    if (layout.columns.contains(Field::Phone)) return;
    for (auto it = layout.unread.begin(); it != layout.unread.end(); ++it) {
        if (!holds_phones(table, layout.heading, *it)) continue;
        layout.columns[Field::Phone] = *it;
        layout.unread.erase(it);
        return;
    }
}

bool says_time(books::Table const& table, Layout const& layout, int column) {
    auto const text = heading_text(books::cell_at(table.rows[layout.heading], column));
    return is_one_of("服务时间|上门时间|预约时间", text);
}

/// 服务时间 may hold day and time together; beside a 日期 it holds the time.
void part_date_and_time(books::Table const& table, Layout& layout) {
    bool const is_needed = layout.kind == Kind::Orders && layout.columns.contains(Field::Date) &&
                           !layout.columns.contains(Field::Time);
    if (!is_needed) return;
    auto& date = layout.columns[Field::Date];
    auto const& row = table.rows[layout.heading];
    for (auto it = layout.unread.begin(); it != layout.unread.end(); ++it) {
        auto const text = heading_text(books::cell_at(row, *it));
        if (!is_one_of("服务日期|上门日期|日期|预约日期|服务时间|上门时间|预约时间", text))
            continue;
        auto time = *it;
        if (says_time(table, layout, date) && !says_time(table, layout, time))
            std::swap(date, time);
        if (!says_time(table, layout, time)) continue;
        layout.columns[Field::Time] = time;
        layout.unread.erase(it);
        return;
    }
}

std::vector<std::string> missing_of(Layout const& layout) {
    std::vector<std::string> missing;
    for (auto const& one : columns_of(layout.kind))
        if (one.is_required && !layout.columns.contains(one.field))
            missing.emplace_back(split(one.names, '|').front());
    bool const is_worker =
        layout.columns.contains(Field::IdNumber) || layout.columns.contains(Field::Skills);
    if (layout.kind == Kind::Workers && !is_worker) missing.emplace_back("技能");
    return missing;
}

int score(Layout const& layout, books::Table const& table, std::string_view file) {
    int points =
        static_cast<int>(layout.columns.size()) * 4 - static_cast<int>(layout.unread.size());
    for (auto const& one : kind_names)
        for (auto const name : split(one.names, '|')) {
            if (one.kind != layout.kind) continue;
            if (table.sheet.find(name) != std::string::npos) points += 5;
            if (file.find(name) != file.npos) points += 3;
        }
    return points;
}

} // namespace

std::vector<ColumnNames> const& columns_of(Kind kind) {
    switch (kind) {
    case Kind::Workers:
        return worker_columns;
    case Kind::Customers:
        return customer_columns;
    case Kind::Prices:
        return price_columns;
    case Kind::Orders:
        break;
    }
    return order_columns;
}

std::optional<Layout> find_layout(books::Table const& table, std::string_view file,
                                  std::vector<std::string>& missing) {
    std::optional<Layout> best;
    int most = 0;
    int nearly = 0;
    for (std::size_t i = 0; i < std::min(heading_rows, table.rows.size()); ++i)
        for (auto const& [kind, names] : kind_names) {
            auto layout = match(kind, table, i);
            if (layout.columns.size() < 2) continue;
            find_by_content(table, layout);
            part_date_and_time(table, layout);
            auto const points = score(layout, table, file);
            auto lacking = missing_of(layout);
            if (lacking.empty() && points > most) {
                most = points;
                best = std::move(layout);
            } else if (!lacking.empty() && points > nearly) {
                nearly = points;
                missing = std::move(lacking);
            }
        }
    if (best) missing.clear();
    return best;
}

} // namespace hearth::import

#include "app/invented.h"

#include <cstdio>

namespace hearth::app {
namespace {

constexpr char const* families[] = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡",
    "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹",
    "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡", "蒋", "余", "于", "杜", "叶", "程", "苏",
    "魏", "吕", "丁", "沈", "任", "姚", "卢", "傅", "钟", "姜", "崔", "谭", "廖", "范", "汪",
    "陆", "金", "石", "戴", "贾", "韦", "夏", "邱", "方", "侯", "邹", "熊", "孟", "秦", "白",
    "江", "阎", "薛", "尹", "段", "雷", "黎", "史", "龙", "陶", "贺", "顾", "毛", "郝", "龚"};
constexpr char const* female_names[] = {
    "秀兰", "桂英", "玉梅", "红霞", "丽华", "春燕", "小琴", "美玲", "海燕", "雪梅", "晓红", "艳萍",
    "淑珍", "惠芳", "金凤", "彩云", "月娥", "翠花", "静",   "敏",   "芳",   "娟",   "霞",   "婷",
    "佳怡", "雨桐", "思雨", "梦洁", "欣然", "晓雯", "文静", "雅琴", "诗涵", "若兰", "慧敏", "瑞雪"};
constexpr char const* male_names[] = {
    "建国", "志强", "伟",   "勇",   "军",   "国平", "海涛", "永福", "明",   "磊",   "超",   "俊杰",
    "浩然", "子轩", "思远", "文博", "宏伟", "振华", "长林", "德明", "家豪", "一鸣", "立新", "学文"};

struct Road {
    int store;
    char const* name;
};
constexpr Road roads[] = {
    {0, "宛平南路"}, {0, "龙华中路"}, {0, "康健路"}, {0, "漕溪北路"}, {0, "天钥桥路"},
    {0, "斜土路"},   {0, "零陵路"},   {0, "钦州路"}, {0, "桂林路"},   {0, "虹漕路"},
    {1, "花木路"},   {1, "张杨路"},   {1, "浦电路"}, {1, "潍坊路"},   {1, "东方路"},
    {1, "锦绣路"},   {1, "杨高南路"}, {1, "梅花路"}, {1, "芳甸路"},   {1, "灵山路"},
    {2, "愚园路"},   {2, "新闸路"},   {2, "武定路"}, {2, "康定路"},   {2, "延平路"},
    {2, "长寿路"},   {2, "万航渡路"}, {2, "昌平路"}, {2, "江宁路"},   {2, "大田路"},
    {3, "七莘路"},   {3, "莘松路"},   {3, "都市路"}, {3, "春申路"},   {3, "顾戴路"},
    {3, "宝城路"},   {3, "报春路"},   {3, "水清路"}, {3, "银都路"},   {3, "名都路"}};

} // namespace

std::array<InventedStore, 4> const invented_stores{{
    {"XH01", "徐汇店", "徐汇区", "021-64000001", "天钥桥路 123 号", 31.193, 121.440},
    {"PD01", "浦东店", "浦东新区", "021-58000002", "世纪大道 456 号", 31.228, 121.530},
    {"JA01", "静安店", "静安区", "021-62000003", "武定路 789 号", 31.234, 121.448},
    {"MH01", "闵行店", "闵行区", "021-64000004", "莘松路 321 号", 31.113, 121.382},
}};

std::uint64_t Dice::next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

std::string invent_name(Dice& dice, bool is_female) {
    std::string const family = dice.pick(families);
    return family + (is_female ? dice.pick(female_names) : dice.pick(male_names));
}

InventedHome invent_home(Dice& dice, int store) {
    auto const* road = &dice.pick(roads);
    while (road->store != store)
        road = &dice.pick(roads);
    auto const& shop = invented_stores[static_cast<std::size_t>(store)];
    InventedHome home{store, road->name};
    home.detail += std::to_string(dice.between(10, 1999)) + "弄";
    home.detail += std::to_string(dice.between(1, 40)) + "号楼";
    home.detail += std::to_string(dice.between(1, 26) * 100 + dice.between(1, 4)) + "室";
    home.latitude = shop.latitude + dice.between(-22, 22) * 0.001;
    home.longitude = shop.longitude + dice.between(-26, 26) * 0.001;
    return home;
}

std::string invent_id_number(int birth_year, int index, bool is_female) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "310104%04d%02d%02d%02d%d", birth_year, 1 + index % 12,
                  1 + index % 28, 10 + index % 90, is_female ? 2 : 1);
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += (digits[i] - '0') * weights[i];
    return std::string(digits, 17) + "10X98765432"[sum % 11];
}

} // namespace hearth::app

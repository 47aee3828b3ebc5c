#include "app/demo_people.h"

namespace hearth::app {
namespace {

constexpr int workers = 38;
constexpr int families = 260;

std::string numbered(std::string const& prefix, int digits, int number) {
    auto const text = std::to_string(number);
    return prefix + std::string(static_cast<std::size_t>(digits) - text.size(), '0') + text;
}

std::string clean(int level) {
    auto const mark = "(" + std::to_string(level) + "级)";
    return "保洁" + mark + "、深度保洁" + mark + "、擦窗" + mark;
}

std::vector<DemoWorker> known_workers() {
    return {
        {"王秀英", true, "阿姨", 1978, 0, "金牌", "电动车", clean(5),
         "做保洁十二年，细致，话不多。", "日常保洁"},
        {"李敏", true, "阿姨", 1982, 0, "高级", "电动车", clean(4), "擅长厨房重油污。", "深度保洁"},
        {"张桂兰", true, "阿姨", 1975, 1, "高级", "公交", clean(4), "浦东一带熟门熟路。",
         "日常保洁"},
        {"刘红梅", true, "阿姨", 1986, 1, "中级", "电动车", clean(3), "家里养过猫狗，不怕宠物。",
         "擦玻璃"},
        {"陈建国", false, "师傅", 1980, 0, "高级", "电动车",
         "空调清洗(5级)、油烟机清洗(5级)、洗衣机清洗(4级)、擦窗(4级)",
         "空调、油烟机清洗，自带工具。", "空调清洗"},
        {"杨丽", true, "阿姨", 1979, 0, "高级", "公交", "做饭(5级)、保洁(3级)、家务(3级)",
         "本帮菜、淮扬菜。", "上门做饭"},
        {"赵素芬", true, "阿姨", 1972, 1, "金牌", "公交",
         "养老护理(5级)、陪诊(4级)、做饭(3级)、保洁(3级)", "照护老人八年，会量血压。", "老人陪护"},
        {"黄婷", true, "阿姨", 1984, 0, "金牌", "公交", "月嫂(5级)、育儿(5级)、做饭(3级)",
         "母婴护理师，带过四十多个宝宝。", "临时看娃"},
        {"周玉珍", true, "阿姨", 1981, 1, "中级", "电动车", clean(3), "做事麻利，准时。",
         "日常保洁"},
        {"徐凤", true, "阿姨", 1990, 0, "初级", "电动车", clean(2), "刚满一年，肯学。",
         "日常保洁"}};
}

struct Trade {
    char const* skills;
    char const* work;
    bool is_female;
    char const* about;
};
constexpr Trade trades[] = {
    {"保洁(4级)、深度保洁(3级)、擦窗(3级)、家务(3级)", "日常保洁", true, "手脚勤快，爱干净。"},
    {"保洁(3级)、家务(4级)、做饭(2级)", "钟点工", true, "买菜做饭、洗衣打扫都能做。"},
    {"保洁(4级)、深度保洁(4级)、擦窗(4级)", "深度保洁", true, "开荒、深度保洁都拿手。"},
    {"空调清洗(4级)、油烟机清洗(4级)、洗衣机清洗(3级)", "油烟机清洗", false,
     "家电清洗六年，工具齐全。"},
    {"养老护理(4级)、陪诊(3级)、做饭(3级)", "老人陪护", true, "有耐心，会给老人做饭。"},
    {"保洁(3级)、擦窗(5级)", "擦玻璃", false, "高层玻璃也擦得亮。"},
    {"收纳(4级)、保洁(3级)", "收纳整理", true, "衣橱、厨房整理有一套办法。"},
};
constexpr char const* grades[] = {"初级", "中级", "中级", "高级"};
constexpr char const* travels[] = {"电动车", "电动车", "公交"};

DemoWorker invent_worker(Dice& dice, int index) {
    auto const& trade = trades[index % static_cast<int>(std::size(trades))];
    DemoWorker worker;
    worker.is_female = trade.is_female;
    worker.name = invent_name(dice, worker.is_female);
    worker.title = worker.is_female ? "阿姨" : "师傅";
    worker.birth_year = dice.between(1970, 1995);
    worker.store = index % demo_stores;
    worker.grade = dice.pick(grades);
    worker.travel = dice.pick(travels);
    worker.skills = trade.skills;
    worker.about = trade.about;
    worker.work = trade.work;
    return worker;
}

} // namespace

std::string demo_worker_number(int index) {
    return numbered("W", 4, index + 1);
}

std::string demo_worker_phone(int index) {
    return numbered("139", 8, index + 1);
}

std::vector<DemoWorker> list_demo_workers(Dice& dice) {
    auto all = known_workers();
    for (int i = static_cast<int>(all.size()); i < workers; ++i)
        all.push_back(invent_worker(dice, i));
    return all;
}

std::vector<DemoFamily> list_demo_families(Dice& dice) {
    std::vector<DemoFamily> all{
        {"林静", "13800000001", {0, "宛平南路 88 弄 3 号楼 1201 室", 31.1905, 121.4482}},
        {"何伟", "13800000002", {0, "龙华中路 600 弄 12 号 402 室", 31.1829, 121.4571}},
        {"沈佳怡", "13800000003", {1, "花木路 1883 弄 7 号 301 室", 31.2121, 121.5413}},
        {"欧阳明", "13800000004", {1, "张杨路 1500 弄 2 号 1803 室", 31.2305, 121.5236}},
        {"郭老先生", "13800000005", {0, "康健路 160 弄 21 号 102 室", 31.1653, 121.4189}}};
    for (int i = static_cast<int>(all.size()); i < families; ++i)
        all.push_back({invent_name(dice, !dice.one_in(3)), numbered("138", 8, i + 1),
                       invent_home(dice, dice.below(demo_stores))});
    return all;
}

} // namespace hearth::app

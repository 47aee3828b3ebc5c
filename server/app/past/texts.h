/// What people say in the demonstration's past: as a firm's customers, workers and office write.
#pragma once

namespace hearth::app::past {

inline constexpr char const* order_notes[] = {
    "到楼下请按 1201 门铃，电梯要刷卡。",  "家里有一只英短，怕生，请随手关好阳台门。",
    "老人下午两点午休，请先做厨房。",      "木地板请用拧干的拖把。",
    "地下车库可以停电动车，B2 有充电桩。", "孩子三点半放学，前后会有点吵。",
};

inline constexpr char const* good_words[] = {
    "做得很仔细，灶台和水槽像新的一样。",   "准时到的，鞋套、围裙都自己带了，放心。",
    "阿姨话不多，做事很利索，下次还请她。", "连踢脚线都擦了，谢谢。",
    "师傅拆洗前后都拍了照片，讲得很清楚。", "老人很喜欢她，说比儿女还有耐心。",
    "做的响油鳝丝和家里一个味道。",         "玻璃擦得透亮，窗槽也没落下。",
    "第二次请了，一如既往地好。",           "收纳完以后衣柜一下子空出一半。",
};
inline constexpr char const* fair_words[] = {
    "整体可以，卫生间角落还能再细一点。",
    "晚到了几分钟，提前打了电话，能理解。",
    "活儿不错，就是少带了一块抹布。",
    "还行，油烟机滤网下次希望多泡一会儿。",
};
inline constexpr char const* bad_words[] = {
    "说好九点，快九点半才到，也没有提前说一声。",
    "抽油烟机边上还是油，等于没擦。",
    "态度有点敷衍，问两句就不耐烦。",
    "做了不到两个小时就说好了，床底没拖。",
};
inline constexpr char const* good_replies[] = {
    "谢谢您的认可，已转告服务人员，期待再次为您服务。",
    "感谢夸奖！我们会继续保持，有需要随时联系门店。",
};
inline constexpr char const* bad_replies[] = {
    "非常抱歉给您带来不便，店长已联系您安排免费补做，并对服务人员做了复训。",
    "您反映的情况已核实，确实没有做到位，我们向您道歉，并会跟进到您满意为止。",
};

/// Kind, what the customer says, what the office answers, finds, decides and closes with.
struct Trouble {
    char const* kind;
    char const* item; ///< the work it is about; empty: any
    char const* words;
    char const* answer;
    char const* found;
    char const* said;
    char const* cause;
    char const* closing;
    int pays_yuan;
    bool is_hard;
};
inline constexpr Trouble troubles[] = {
    {"late", "", "约的上午九点，阿姨九点三十五才到，我请了半天假等她，全耽误了。",
     "让您久等了，非常抱歉，我们马上核实路上的情况。",
     "服务人员前一单超时，出发晚了四十分钟，没有按规定提前告知。",
     "本次迟到责任在我们，向您道歉，并补偿 30 元。", "scheduling",
     "补偿已到账，前后两单之间已多留半小时。", 30, false},
    {"quality", "", "厨房吊柜门上的油还在，卫生间玻璃也是花的，这钱花得不值。",
     "收到，很抱歉没有做到位，我们先看一下完工照片。", "完工照片显示吊柜门、淋浴房玻璃未达到标准。",
     "安排金牌阿姨免费补做厨房和卫生间，时间由您定。", "skill",
     "周六上午已补做，客户现场确认满意。", 0, false},
    {"damage", "", "擦书架时把一个瓷摆件碰碎了，是从景德镇带回来的。",
     "非常抱歉，请您先保留碎片，我们当天上门查看。",
     "服务人员承认擦拭时碰落，摆件购买凭证为 480 元。", "按凭证赔付 480 元，责任由公司承担。",
     "other", "赔付已完成，已提醒全店移动易碎物品前先征得同意。", 480, true},
    {"fees", "", "下单时说 168，上门又说要加擦灶台的钱，事先没有讲清楚。",
     "给您添麻烦了，我们核对一下加项单和您的签字。", "加项有签字，但报价时没有说明灶台不在套餐内。",
     "加项费用减免，退还 60 元，并修改预约页的说明。", "communication",
     "退款已到账，预约页已写明包含与不包含的内容。", 60, false},
    {"attitude", "", "请她把阳台再拖一遍，她说时间到了，当着孩子的面摔了抹布。",
     "这样的态度我们不能接受，先向您道歉，马上向当事人了解。",
     "服务人员承认情绪失控，称当天连续三单没有吃饭。",
     "向您道歉，退还当次一半费用，当事人停单复训三天。", "attitude",
     "复训已完成，客户同意以后换人服务。", 70, true},
    {"quality", "aircon_cleaning", "空调洗完第二天就滴水，地板都湿了。",
     "请先关机断电，我们今天安排师傅上门检查。", "清洗后排水管没有复位，造成滴水。",
     "免费返工并检查地板，如有损坏按维修价赔付。", "skill",
     "师傅当天返工，试机一小时不再滴水，地板无损。", 0, true},
    {"late", "", "提前半小时才说阿姨来不了，要换人，我只好改了会议。",
     "非常抱歉，我们正在为您找最近的阿姨。", "原服务人员突发发烧，替补到达晚了二十五分钟。",
     "减免本次费用 40 元，以后优先安排固定阿姨。", "scheduling",
     "客户接受，已登记固定阿姨和一位替补。", 40, false},
};

inline constexpr char const* chat_questions[] = {
    "你好，我想把周四的保洁改到周五上午，可以吗？",
    "阿姨出发了吗？我要不要提前开门禁？",
    "油烟机清洗包不包括灶台？",
    "请问可以开发票吗？抬头是公司。",
    "上次的陈师傅下周三还有空吗？",
    "我妈出院，需要人陪护半天，最快什么时候能来？",
};
inline constexpr char const* chat_answers[] = {
    "您好，周五上午 9:00 有空，还是同一位阿姨，我帮您改好了，请留意短信。",
    "已经出发，大约二十分钟到，您不用提前开，她到楼下会联系您。",
    "油烟机清洗不含灶台，灶台清洗是加项，下单时可以一起选。",
    "可以的，服务完成付款后，把抬头和税号发给我们就行。",
    "周三下午两点有空，要帮您先留着吗？",
    "明天上午就可以，陪护四小时起，会带血压计，我先给您报个价。",
};
inline constexpr char const* chat_thanks[] = {"好的，谢谢！", "太好了，就这样定。", "明白了。"};

struct Asking {
    char const* name;
    char const* item;
    char const* address;
    char const* needs;
};
inline constexpr Asking askings[] = {
    {"周先生", "daily_cleaning", "上海市徐汇区漕溪北路 398 号",
     "新搬家，想先打扫一次，合适就每周来。"},
    {"邱女士", "elder_companion", "上海市浦东新区芳甸路 300 弄",
     "父亲刚出院，工作日上午需要人陪护。"},
    {"葛先生", "deep_cleaning", "上海市徐汇区田林路 140 弄", "退租前要把 92 平的房子彻底打扫。"},
    {"陶女士", "babysitter", "上海市浦东新区锦绣路 2580 弄",
     "周末出差，五岁孩子，要带过孩子的阿姨。"},
    {"汤女士", "window_cleaning", "上海市徐汇区天钥桥路 909 号", "十七楼，内窗，大约三十平方米。"},
    {"骆先生", "home_cook", "上海市浦东新区张杨北路 801 弄",
     "周六家里十个人聚餐，想请人做本帮菜。"},
};

inline constexpr char const* call_notes[] = {
    "客户很满意，希望下次还是同一位。", "说厨房做得特别好。", "", "问了一下年底大扫除的价格。", "",
};
inline constexpr char const* promise_words[] = {
    "下次上门带一瓶不锈钢清洁剂，免费处理水槽水渍。",
    "下周三给您回电话，确认每周固定的时间。",
    "把电子发票发到客户邮箱。",
    "周五前把空调检测报告寄到家里。",
};
inline constexpr char const* home_notes[][2] = {
    {"habit", "进门先洗手换鞋，婴儿房最后打扫。"},
    {"pet", "金毛叫豆豆，看见吸尘器会叫，先关到阳台。"},
    {"place", "抹布分颜色：蓝色卫生间，黄色厨房，都在洗衣机上方柜子里。"},
};
inline constexpr char const* cancel_reasons[] = {
    "临时要出差，家里没人。",
    "孩子发烧，改天再约。",
    "时间记错了，重新下单。",
    "亲戚要来住，先不打扫了。",
};

} // namespace hearth::app::past

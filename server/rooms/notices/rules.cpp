#include "rooms/notices/notices.h"

#include <array>

namespace hearth::notices {
namespace {

using std::chrono::January;
using std::chrono::July;

// The law as data: a new one is a new row; an old one ends and stays.
constexpr std::array laws{NoticeLaw{NoticeKind::StopOnline,
                                    "CN",
                                    30,
                                    Day{std::chrono::year{2019} / January / 1},
                                    {},
                                    "电子商务法第16条"},
                          NoticeLaw{NoticeKind::CloseStore,
                                    "CN",
                                    30,
                                    Day{std::chrono::year{2024} / July / 1},
                                    {},
                                    "消费者权益保护法实施条例第22条"},
                          NoticeLaw{NoticeKind::MoveStore,
                                    "CN",
                                    30,
                                    Day{std::chrono::year{2024} / July / 1},
                                    {},
                                    "消费者权益保护法实施条例第22条"},
                          NoticeLaw{NoticeKind::CloseStore,
                                    "上海",
                                    30,
                                    Day{std::chrono::year{2019} / January / 1},
                                    {},
                                    "上海市单用途预付消费卡管理规定第17条"},
                          NoticeLaw{NoticeKind::MoveStore,
                                    "上海",
                                    30,
                                    Day{std::chrono::year{2019} / January / 1},
                                    {},
                                    "上海市单用途预付消费卡管理规定第17条"}};

} // namespace

std::span<NoticeLaw const> notice_laws() {
    return laws;
}

NoticeLaw const* law_for(std::span<NoticeLaw const> all, NoticeKind kind, std::string_view city,
                         Day today) {
    NoticeLaw const* strictest = nullptr;
    for (auto const& one : all) {
        bool const is_here = one.jurisdiction == "CN" || city.starts_with(one.jurisdiction);
        bool const is_in_force =
            one.valid_from <= today && (!one.valid_to || today <= *one.valid_to);
        if (one.kind != kind || !is_here || !is_in_force) continue;
        if (!strictest || one.days_before > strictest->days_before) strictest = &one;
    }
    return strictest;
}

Result<void> check_day(NoticeLaw const& law, Day today, Day effective_on, bool has_reason) {
    std::chrono::sys_days const from{today};
    if (std::chrono::sys_days{effective_on} < from)
        return invalid_field("/effective_on", "notices.day_is_over");
    auto const earliest = Day{from + std::chrono::days{law.days_before}};
    if (effective_on >= earliest || has_reason) return {};
    return invalid_field(
        "/effective_on", "notices.too_soon",
        {{"days", std::to_string(law.days_before)}, {"earliest", to_text(earliest)}});
}

} // namespace hearth::notices

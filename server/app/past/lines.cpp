// The telephone, the chat of the site, and a drill for the day that nobody hopes for.
#include "app/past/actors.h"
#include "app/past/texts.h"
#include "base/ensure.h"
#include "platform/signing/standard_webhooks.h"

namespace hearth::app::past {
namespace {

constexpr int drill_day = 4;

std::int64_t unix_seconds(Instant at) {
    return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
}

} // namespace

void Lines::plan_day(Instant midnight) {
    auto& dice = stage_.dice();
    auto const day = static_cast<int>((midnight - stage_.begun()) / hours{24});
    if (day == 0) stage_.at(midnight + minutes{480}, [this] { open_line(); });
    for (int i = dice.between(1, 3); i > 0; --i)
        stage_.at(midnight + minutes{dice.between(500, 1'190)},
                  [this] { ring(!stage_.chance(14), true); });
    if (day % 2 == 1)
        stage_.at(midnight + minutes{dice.between(560, 1'100)}, [this] { chat(chats_++); });
    if (day == drill_day) stage_.at(midnight + minutes{870}, [this] { drill(); });
}

void Lines::plan_last_hour() {
    stage_.at(stage_.until() - minutes{4}, [this] { chat(chats_++); });
    stage_.at(stage_.until() - minutes{2}, [this] { chat(chats_++); });
}

void Lines::hear(LoggedEvent const& event, json::Value const& what) {
    if (event.kind == "safety.alarm" && text_at(what, "rung") == "raised")
        stage_.in(seconds{stage_.dice().between(12, 50)},
                  [this, id = text_at(what, "incident")] { take_alarm(id); });
}

void Lines::open_line() {
    auto const opened =
        stage_.post(stage_.staff("zongjingli"), "/call-lines", R"({"name":"总机 021-6400-8800"})");
    if (!opened.is_done()) return;
    line_ = opened.at("line/id");
    secret_ = signing::parse_webhook_secret(opened.at("secret")).value();
}

/// Somebody we know or not; answered or missed.
void Lines::ring(bool is_answered, bool is_over) {
    if (line_.empty()) return;
    auto& dice = stage_.dice();
    auto const call = "call-" + std::to_string(++rung_);
    auto const caller = stage_.chance(70) ? "+86" + dice.pick_from(cast_.families).phone
                                          : "+861360000" + std::to_string(1'000 + rung_);
    tell("call.ringing", call, caller);
    auto const after = seconds{dice.between(5, 22)};
    if (is_answered)
        stage_.in(after, [this, call, caller] { tell("call.answered", call, caller); });
    if (is_over)
        stage_.in(after + seconds{dice.between(20, 400)},
                  [this, call, caller] { tell("call.ended", call, caller); });
}

void Lines::tell(std::string const& type, std::string const& call, std::string const& caller) {
    auto const at = unix_seconds(stage_.now());
    auto const id = "msg_" + std::to_string(++told_);
    auto const body = Body()
                          .say("type", type)
                          .say("timestamp", to_text(stage_.now()))
                          .put("data", Body()
                                           .say("call", call)
                                           .say("caller", caller)
                                           .number("rings", 1 + rung_ % 4)
                                           .text())
                          .text();
    stage_.tell("/call-events/" + line_, body,
                {{"webhook-id", id},
                 {"webhook-timestamp", std::to_string(at)},
                 {"webhook-signature", signing::sign_webhook(secret_, {id, at, body})}});
}

void Lines::chat(int number) {
    int const most = static_cast<int>(cast_.families.size());
    auto const& family =
        cast_.families.at(static_cast<std::size_t>((number * 3) % std::min(most, 40)));
    auto const said = stage_.post(
        family.caller, "/me/chat/lines",
        Body()
            .say("key", "chat-" + std::to_string(number))
            .say("words", chat_questions[number % static_cast<int>(std::size(chat_questions))])
            .text());
    auto const id = said.at("id");
    if (said.is_done() && !id.empty()) {
        // Most within the two minutes that are promised.
        auto const wait = stage_.chance(12) ? minutes{6} : minutes{0};
        stage_.in(wait + seconds{35 + stage_.dice().below(60)},
                  [this, id, number] { answer_chat(id, number); });
    }
}

void Lines::answer_chat(std::string const& chat, int number) {
    auto const agent = stage_.staff("kefu");
    auto const path = "/chats/" + chat;
    stage_.post(agent, path + "/lines",
                Body()
                    .say("key", "answer-" + std::to_string(number))
                    .say("words", chat_answers[number % static_cast<int>(std::size(chat_answers))])
                    .text());
    stage_.soon(2, 5, [this, path, number] {
        int const most = static_cast<int>(cast_.families.size());
        auto const& family =
            cast_.families.at(static_cast<std::size_t>((number * 3) % std::min(most, 40)));
        stage_.post(
            family.caller, "/me/chat/lines",
            Body()
                .say("key", "thanks-" + std::to_string(number))
                .say("words", chat_thanks[number % static_cast<int>(std::size(chat_thanks))])
                .text());
        stage_.in(seconds{40 + stage_.dice().below(60)}, [this, path, number] {
            stage_.post(stage_.staff("kefu"), path + "/lines",
                        Body()
                            .say("key", "bye-" + std::to_string(number))
                            .say("words", "不客气，有需要随时找我们。")
                            .text());
            stage_.post(stage_.staff("kefu"), path + "/closing");
        });
    });
}

/// ES: a drill at the first store: an evening, a fire.
void Lines::drill() {
    stage_.post(stage_.staff("dianzhang"), "/drills",
                Body()
                    .say("store", cast_.stores.front())
                    .say("kind", "fire")
                    .say("words", "消防演练：客户厨房起火，按预案逐项完成。")
                    .text());
}

void Lines::take_alarm(std::string const& incident) {
    auto const agent = stage_.staff("kefu");
    auto const path = "/incidents/" + incident;
    stage_.put(agent, path + "/taking", "");
    stage_.soon(12, 25, [this, path] {
        auto const file = stage_.get(stage_.staff("kefu"), path);
        bool const is_drill = file.at("row/is_drill") == "true";
        stage_.post(stage_.staff("kefu"), path + "/closure",
                    Body()
                        .say("outcome", is_drill ? "drilled" : "resolved")
                        .say("words", is_drill ? "演练完成，十八秒接警，预案十项全部打勾。"
                                               : "已与本人通话，人平安，误触。")
                        .text());
    });
}

} // namespace hearth::app::past

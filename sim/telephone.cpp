// BK-01, PR-01: a telephony provider tells of calls - twice, late, in any order - and somebody who
// is no provider tries it too.
#include "sim/actors.h"

#include "platform/signing/standard_webhooks.h"

namespace hearth::sim {
namespace {

std::int64_t unix_seconds(Instant at) {
    return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
}

} // namespace

void Telephone::plan_day(Instant midnight) {
    if (midnight == world_.begin()) open_line();
    check_calls();
    auto& dice = world_.dice();
    for (int i = dice.between(2, 5); i > 0; --i)
        world_.at(midnight + minutes{dice.between(480, 1'250)}, [this] { ring(); });
}

void Telephone::open_line() {
    auto const opened = world_.post(
        people_.staff("general_manager"), "/call-lines",
        R"({"name":"总机","api_url":"https://pbx.example/v1","api_token":"pbx-token"})");
    if (!is_done(opened, "a telephone line")) return;
    line_ = opened.at("line/id");
    secret_ = signing::parse_webhook_secret(opened.at("secret")).value();
}

/// Somebody we know or not; answered or not; told at once, or when the provider's line is up again.
void Telephone::ring() {
    auto& dice = world_.dice();
    auto const call = "call-" + std::to_string(++rung_);
    auto const& families = people_.company().families;
    auto const caller =
        dice.chance(60) ? dice.pick(families).phone : "+86134000" + std::to_string(10'000 + rung_);
    auto const start = world_.now();
    std::vector<std::pair<std::string, Instant>> events{{"call.ringing", start}};
    if (dice.chance(75)) events.emplace_back("call.answered", start + seconds{dice.between(4, 50)});
    events.emplace_back("call.ended", start + seconds{dice.between(60, 900)});
    if (dice.chance(20)) std::swap(events.front(), events.back());
    auto late = minutes{dice.chance(15) ? dice.between(30, 300) : 0};
    for (auto const& [type, at] : events) {
        auto const told_at = at + late + seconds{dice.roll(20)};
        auto const id = "msg_" + std::to_string(++told_);
        auto const body = R"({"type":")" + type + R"(","timestamp":")" + to_text(at) +
                          R"(","data":{"call":")" + call + R"(","caller":")" + caller +
                          R"(","rings":2}})";
        world_.at(told_at, [this, id, body] { tell(id, body); });
        if (dice.chance(25))
            world_.at(told_at + minutes{dice.between(0, 40)}, [this, id, body] { tell(id, body); });
    }
    if (dice.chance(20)) forge(call, caller);
    calls_.insert(call);
    quiet_at_ = std::max(quiet_at_, start + late + minutes{60});
}

/// Signed anew each time, as the provider does it.
void Telephone::tell(std::string const& id, std::string const& body) {
    auto const at = unix_seconds(world_.now());
    auto const heard = send(id, at, body, signing::sign_webhook(secret_, {id, at, body}));
    world_.check(heard.status < 300, "an event of a call is refused: " + heard.body);
}

void Telephone::forge(std::string const& call, std::string const& caller) {
    auto const at = unix_seconds(world_.now());
    auto const body = R"({"type":"call.ended","timestamp":")" + to_text(world_.now()) +
                      R"(","data":{"call":"forged-)" + call + R"(","caller":")" + caller + "\"}}";
    auto const guessed =
        signing::sign_webhook("a key that somebody guessed at", {"msg_f", at, body});
    auto const heard = send("msg_forged_" + call, at, body, guessed);
    world_.check(heard.status == 401, "a forged event was heard: " + std::to_string(heard.status));
}

Answer Telephone::send(std::string const& id, std::int64_t at, std::string const& body,
                       std::string const& signature) {
    Ask wish{"POST", "/call-events/" + line_, body, "", "-"};
    wish.headers = {{"webhook-id", id},
                    {"webhook-timestamp", std::to_string(at)},
                    {"webhook-signature", signature}};
    return world_.ask({.name = "the telephone"}, wish);
}

/// Each call is there once, and none rings on for ever.
void Telephone::check_calls() {
    if (world_.now() < quiet_at_) return;
    auto const kept = world_.read([&](Tx& tx) -> Result<std::tuple<std::int64_t, std::int64_t>> {
        return tx.one<std::tuple<std::int64_t, std::int64_t>>(
            "SELECT count(*), CAST(coalesce(sum(CASE WHEN state IN ('ended', 'missed') THEN 1 "
            "ELSE 0 END), 0) AS BIGINT) FROM calls_call WHERE company_id = ?1");
    });
    auto const [all, over] = *kept;
    world_.check(all == static_cast<std::int64_t>(calls_.size()),
                 "calls were lost or doubled: " + std::to_string(all));
    world_.check(over == all, std::to_string(all - over) + " calls ring on");
}

} // namespace hearth::sim

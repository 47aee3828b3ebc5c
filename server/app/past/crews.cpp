// What workers do: say yes or no, go, work, report, and do again what was not good.
#include "app/past/actors.h"
#include "app/past/picture.h"

#include <sodium.h>

namespace hearth::app::past {
namespace {

constexpr int yes_percent = 90;
constexpr int no_percent = 6; ///< the others let it run out
constexpr int late_percent = 7;
constexpr int extra_percent = 9;
constexpr int rooms = 4;

std::string const& picture(Shown shown, int kind) {
    static auto const all = [] {
        std::vector<std::string> drawn;
        for (auto const one : {Shown::Before, Shown::After})
            for (int i = 0; i < rooms; ++i)
                drawn.push_back(draw_room(one, i));
        return drawn;
    }();
    return all[static_cast<std::size_t>((shown == Shown::After ? rooms : 0) + kind % rooms)];
}

/// As a glass gives strokes.
std::string strokes() {
    auto const& png = picture(Shown::After, 0);
    std::string text(sodium_base64_encoded_len(png.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(png.data()),
                      png.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the zero at its end
    return text;
}

std::vector<std::string> codes_of(json::Array const& points) {
    std::vector<std::string> codes;
    for (auto const& point : points)
        codes.push_back(text_at(point, "code"));
    return codes;
}

} // namespace

/// One visit on one phone; what is reported is sent at once.
struct Crews::Work {
    Hand const& hand;
    std::string order;
    std::string visit;
    Instant from;
    Instant to;
    bool is_bad;
    Reply opened = {};
    int keys = 0;
    std::size_t steps_done = 0;
    std::string entries = {};

    std::string path() const { return "/my/visits/" + visit; }
    json::Array const& steps() const { return opened.list("standard/steps"); }
    void note(std::string const& kind, Instant at, Body more = {}) {
        more.say("key", kind + "-" + std::to_string(++keys)).say("kind", kind);
        more.say("at", to_text(at));
        entries += (entries.empty() ? "" : ",") + more.text();
    }
    Reply send(Stage& stage) {
        auto const body = R"({"entries":[)" + std::exchange(entries, {}) + "]}";
        return stage.post(hand.caller, path() + "/entries", body);
    }
};

void Crews::hear(LoggedEvent const& event, json::Value const& what) {
    if (event.kind == "dispatch.assigned") {
        int const worker = cast_.worker_of(text_at(what, "worker"));
        auto const assignment = text_at(what, "assignment");
        asked_[assignment] = {worker,
                              text_at(what, "visit"),
                              text_at(what, "order"),
                              *parse_instant(text_at(what, "busy_from")),
                              *parse_instant(text_at(what, "busy_to")),
                              text_at(what, "role") == "leader"};
        int const fate = stage_.dice().below(100);
        stage_.soon(2, 13, [this, worker, assignment, fate] { answer(worker, assignment, fate); });
    } else if (event.kind == "dispatch.assignment_changed" &&
               text_at(what, "state") == "confirmed") {
        plan_work(text_at(what, "assignment"));
    } else if (event.kind == "visits.verdict" && text_at(what, "verdict") == "returned") {
        stage_.soon(25, 50, [this, visit = text_at(what, "visit")] { redo(visit); });
    }
}

void Crews::answer(int worker, std::string const& assignment, int fate) {
    if (fate >= yes_percent + no_percent) return;
    auto const path = "/my/offers/" + assignment;
    auto const& who = cast_.workers.at(static_cast<std::size_t>(worker)).caller;
    if (fate < yes_percent)
        stage_.post(who, path + "/acceptance");
    else
        stage_.post(who, path + "/refusal", R"({"reason":"too_far"})");
}

void Crews::plan_work(std::string const& assignment) {
    auto const found = asked_.find(assignment);
    if (found == asked_.end() || !found->second.is_leader) return;
    auto const& asked = found->second;
    auto* const deal = cast_.deal(asked.order);
    if (!deal) return;
    deal->worker = asked.worker;
    auto& dice = stage_.dice();
    auto const& hand = cast_.workers.at(static_cast<std::size_t>(asked.worker));
    bool const is_bad = !stage_.chance(hand.care_percent);
    auto const work = std::make_shared<Work>(
        Work{hand, asked.order, asked.visit, deal->starts_at, deal->ends_at, is_bad});
    deal->is_bad = is_bad;
    auto const late =
        minutes{is_bad || stage_.chance(late_percent) ? dice.between(4, 32) : -dice.between(0, 6)};
    bool const has_extra = stage_.chance(extra_percent);
    auto const half = work->from + (work->to - work->from) / 2;
    stage_.at(work->from - minutes{dice.between(28, 45)}, [this, work] { set_out(*work); });
    stage_.at(work->from + late, [this, work] { begin(*work); });
    stage_.at(half, [this, work, has_extra] {
        go_on(*work, work->steps().size() / 2);
        if (has_extra) propose_extra(*work);
    });
    stage_.at(work->to - minutes{dice.between(1, 9)}, [this, work] { finish(*work); });
}

/// Called off or given to somebody else meanwhile: then there is nothing to open.
void Crews::set_out(Work& work) {
    auto const* const deal = cast_.deal(work.order);
    if (!deal || deal->starts_at != work.from || deal->is_over) return;
    if (cast_.worker_of(work.hand.id) != deal->worker) return;
    work.opened = stage_.post(work.hand.caller, work.path() + "/opening");
    if (!work.opened.is_done()) return;
    work.note("briefed", stage_.now());
    Body checked;
    checked.put("items", list_text(codes_of(work.opened.list("departure"))));
    work.note("checked", stage_.now(), checked);
    work.note("departed", stage_.now());
    work.send(stage_);
}

void Crews::begin(Work& work) {
    if (work.steps().empty()) return;
    auto const* const deal = cast_.deal(work.order);
    Body here;
    here.put("position", Body()
                             .number("latitude", family_of(*deal).latitude)
                             .number("longitude", family_of(*deal).longitude)
                             .number("accuracy_m", 40)
                             .text());
    work.note("arrived", stage_.now(), here);
    work.note("identified", stage_.now());
    work.note("started", stage_.now());
    work.send(stage_);
}

void Crews::go_on(Work& work, std::size_t until) {
    auto const& steps = work.steps();
    for (; work.steps_done < until && work.steps_done < steps.size(); ++work.steps_done) {
        auto const code = text_at(steps[work.steps_done], "code");
        auto const photo = text_at(steps[work.steps_done], "photo");
        auto const take = [&](Shown shown, std::string const& purpose) {
            stage_.post_picture(work.hand.caller,
                                work.path() + "/photos?key=" + code + "-" + purpose +
                                    "&purpose=" + purpose + "&step=" + code +
                                    "&taken_at=" + to_text(stage_.now()),
                                picture(shown, static_cast<int>(work.steps_done)));
        };
        if (photo == "before_and_after") take(Shown::Before, "before");
        if (photo != "none") take(Shown::After, "after");
        Body step;
        step.say("step", code);
        work.note("step_done", stage_.now(), step);
    }
    if (!work.entries.empty()) work.send(stage_);
}

void Crews::propose_extra(Work& work) {
    if (work.steps().empty()) return; // it was called off or given to somebody else
    auto const* const deal = cast_.deal(work.order);
    for (auto const& [code, service] : cast_.services) {
        if (service.id != deal->item || service.extra.empty()) continue;
        auto const extra = stage_.post(work.hand.caller, work.path() + "/extras",
                                       Body()
                                           .say("option_code", service.extra)
                                           .number("count", 1)
                                           .say("reason", "客户当面提出，加做一项。")
                                           .text());
        if (!extra.is_done()) return;
        stage_.post(work.hand.caller, work.path() + "/extras/" + extra.at("id") + "/consent",
                    Body().say("image", strokes()).text());
    }
}

void Crews::finish(Work& work) {
    if (work.steps().empty()) return;
    go_on(work, work.steps().size());
    work.note("finished", stage_.now());
    Body left;
    left.put("items", list_text(codes_of(work.opened.list("leaving"))));
    work.note("left", stage_.now(), left);
    work.send(stage_);
    stage_.post(work.hand.caller, work.path() + "/verdict",
                R"({"verdict":"accepted","by_photos":false,"points":[]})");
}

/// They are still in the house, or come back: done again, and said so.
void Crews::redo(std::string const& visit) {
    auto const* const deal = cast_.deal_of_visit(visit);
    if (!deal || deal->worker < 0) return;
    auto const& hand = cast_.workers.at(static_cast<std::size_t>(deal->worker));
    Work work{hand, deal->order, visit, {}, {}, false};
    work.keys = 100 + static_cast<int>(asked_.size()); // no key of the first round
    work.note("finished", stage_.now());
    work.send(stage_);
    stage_.post(hand.caller, work.path() + "/verdict",
                R"({"verdict":"accepted","by_photos":false,"points":[]})");
}

} // namespace hearth::app::past

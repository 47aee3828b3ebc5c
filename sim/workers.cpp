// What workers do: say yes, go, work, report - at once, or hours later where there was no signal.
#include "sim/people.h"

namespace hearth::sim {
namespace {

constexpr int yes_percent = 84;
constexpr int no_percent = 8; // the others stay silent
constexpr int silent_percent = 15;

} // namespace

/// One visit on one phone.
struct People::Work {
    int worker = 0;
    std::string visit;
    Span busy;
    bool is_silent = false;
    json::Value steps; ///< of the standard, as the phone read it
    std::string batch; ///< what waits for a signal
    int count = 0;
};

void People::answer_offer(int index, std::string const& assignment, int fate, int tries) {
    auto& worker = workers_[static_cast<std::size_t>(index)];
    if (!sign_in(worker, "worker-session")) {
        if (tries > 1)
            world_.in(minutes{2}, [=, this] { answer_offer(index, assignment, fate, tries - 1); });
        return;
    }
    auto const offers = world_.get(worker, "/my/offers");
    world_.check(offers.status == 200, "no offers: " + offers.body.substr(0, 200));
    auto const path = "/my/offers/" + assignment;
    Answer said;
    if (fate < yes_percent)
        said = world_.post(worker, path + "/acceptance");
    else if (fate < yes_percent + no_percent)
        said = world_.post(worker, path + "/refusal", R"({"reason":"too_far"})");
    // Too late, or somebody took it back: then a conflict, and nothing else.
    world_.check(said.status < 300 || said.status == 409 || said.status == 404,
                 "an answer to an offer is refused oddly: " + said.body);
}

void People::plan_work(int worker, std::string const& visit, Span busy) {
    auto const work = std::make_shared<Work>();
    work->worker = worker;
    work->visit = visit;
    work->busy = busy;
    work->is_silent = world_.dice().chance(silent_percent);
    auto& dice = world_.dice();
    auto const late = minutes{dice.chance(10) ? dice.between(5, 20) : 0};
    world_.at(busy.from - minutes{40}, [this, work] { set_out(work); });
    world_.at(busy.from + late + seconds{dice.roll(200)}, [this, work] { begin_work(work); });
    world_.at(busy.to - minutes{dice.between(1, 12)}, [this, work] { finish_work(work); });
    if (work->is_silent)
        world_.at(busy.to + minutes{dice.between(20, 280)}, [this, work] { send_batch(*work); });
}

void People::report(Work& work, std::string const& kind, std::string const& more) {
    auto const key = kind + "-" + std::to_string(++work.count);
    work.batch += (work.batch.empty() ? "" : ",") + std::string(R"({"key":")") + key +
                  R"(","kind":")" + kind + R"(","at":")" + to_text(world_.now()) + "\"" + more +
                  "}";
    if (!work.is_silent) send_batch(work);
}

void People::send_batch(Work& work) {
    if (work.batch.empty()) return;
    auto& worker = workers_[static_cast<std::size_t>(work.worker)];
    if (!sign_in(worker, "worker-session")) {
        auto const later = std::make_shared<Work>(work);
        world_.in(minutes{5}, [this, later] { send_batch(*later); });
        work.batch.clear();
        return;
    }
    auto const body = R"({"entries":[)" + std::exchange(work.batch, {}) + "]}";
    auto const answer = world_.post(worker, "/my/visits/" + work.visit + "/entries", body);
    // Called off or given to somebody else meanwhile: not theirs any more.
    if (answer.status >= 300) return world_.check(answer.status == 404, "report: " + answer.body);
    world_.check(answer.body.find("visits.not_complete") == std::string::npos,
                 "a finished visit is said not to be: " + answer.body);
    // The phone does not know that it arrived, and tells it again, under another key.
    if (!world_.dice().chance(15)) return;
    auto const again = world_.post(worker, "/my/visits/" + work.visit + "/entries", body);
    if (again.status >= 300) return;
    world_.check(again.body.find("\"applied\"") == std::string::npos,
                 "the same report counts twice: " + again.body);
}

void People::set_out(std::shared_ptr<Work> const& work) {
    auto& worker = workers_[static_cast<std::size_t>(work->worker)];
    if (!sign_in(worker, "worker-session")) return;
    Ask wish{"POST", "/my/visits/" + work->visit + "/opening", "", "", "-"};
    auto const opened = world_.ask(worker, wish);
    if (opened.status != 200) {
        world_.check(opened.status == 404, "a visit cannot be opened: " + opened.body);
        return;
    }
    auto const* const standard = opened.json.find("standard");
    work->steps = *standard->find("steps");
    world_.check(!opened.at("stop/address").empty() || opened.at("stop/state") != "confirmed",
                 "the worker does not see the door: " + opened.body.substr(0, 300));
    report(*work, "briefed");
    report(*work, "checked", R"(,"items":["sober","fit","uniform"])");
    report(*work, "departed");
}

void People::begin_work(std::shared_ptr<Work> const& work) {
    if (!work->steps.as<json::Array>()) return;
    for (auto const* const kind : {"arrived", "identified", "started"})
        report(*work, kind);
}

void People::photograph(Work const& work, std::string const& step, std::string const& purpose) {
    Ask wish{"POST",
             "/my/visits/" + work.visit + "/photos?key=" + step + "-" + purpose +
                 "&purpose=" + purpose + "&step=" + step + "&taken_at=" + to_text(world_.now()),
             tiny_png()};
    wish.content_type = "image/png";
    world_.ask(workers_[static_cast<std::size_t>(work.worker)], wish);
}

void People::finish_work(std::shared_ptr<Work> const& work) {
    auto const* const steps = work->steps.as<json::Array>();
    if (!steps) return;
    for (auto const& step : *steps) {
        auto const& code = *step.find("code")->as<std::string>();
        auto const& photo = *step.find("photo")->as<std::string>();
        if (photo == "before_and_after") photograph(*work, code, "before");
        if (photo != "none") photograph(*work, code, "after");
        report(*work, "step_done", R"(,"step":")" + code + "\"");
    }
    report(*work, "finished");
    report(*work, "left");
    auto const verdict = [this, work] {
        world_.post(workers_[static_cast<std::size_t>(work->worker)],
                    "/my/visits/" + work->visit + "/verdict",
                    R"({"verdict":"accepted","by_photos":false,"points":[]})");
    };
    if (!work->is_silent) return verdict();
    world_.at(work->busy.to + minutes{281}, verdict);
}

void People::ask_leave(int index) {
    auto& worker = workers_[static_cast<std::size_t>(index)];
    if (!sign_in(worker, "worker-session")) return;
    auto const from = world_.now() + hours{24 * world_.dice().between(2, 5)};
    auto const asked = world_.post(worker, "/my/leave",
                                   R"({"kind":"personal","from_at":")" + to_text(from) +
                                       R"(","to_at":")" + to_text(from + hours{10}) + "\"}");
    if (asked.status >= 300) return;
    world_.in(minutes{world_.dice().between(10, 600)}, [this, id = asked.at("id")] {
        world_.post(staff("hr"), "/leave/" + id + "/decision", R"({"approves":true})");
    });
}

} // namespace hearth::sim

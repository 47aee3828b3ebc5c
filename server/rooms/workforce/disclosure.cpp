#include "rooms/workforce/disclosure.h"

#include "platform/vault/fields.h"

#include <algorithm>

namespace hearth::workforce {
namespace {

using vault::FieldClass;

constexpr WorkerQuestion questions[] = {WorkerQuestion::Experience, WorkerQuestion::Smoking,
                                        WorkerQuestion::Drinking, WorkerQuestion::Habits,
                                        WorkerQuestion::HealthLimits};

vault::Place facts_of(Id<Worker> id) {
    return {"workforce_disclosure.facts", id.uuid};
}

bool is_same(WorkerFacts const& a, WorkerFacts const& b, WorkerQuestion question) {
    switch (question) {
    case WorkerQuestion::Experience: {
        auto const years = [](WorkerFacts const& f) {
            return f.experience_years ? std::optional(f.experience_years->value) : std::nullopt;
        };
        return years(a) == years(b) && a.experience == b.experience;
    }
    case WorkerQuestion::Smoking:
        return a.smokes == b.smokes;
    case WorkerQuestion::Drinking:
        return a.drinks == b.drinks;
    case WorkerQuestion::Habits:
        return a.habits == b.habits;
    case WorkerQuestion::HealthLimits:
        break;
    }
    return a.health_limits == b.health_limits;
}

void copy(WorkerFacts const& from, WorkerFacts& to, WorkerQuestion question) {
    switch (question) {
    case WorkerQuestion::Experience:
        to.experience_years = from.experience_years;
        to.experience = from.experience;
        break;
    case WorkerQuestion::Smoking:
        to.smokes = from.smokes;
        break;
    case WorkerQuestion::Drinking:
        to.drinks = from.drinks;
        break;
    case WorkerQuestion::Habits:
        to.habits = from.habits;
        break;
    case WorkerQuestion::HealthLimits:
        to.health_limits = from.health_limits;
    }
}

} // namespace

bool is_answered(WorkerFacts const& f, WorkerQuestion question) {
    switch (question) {
    case WorkerQuestion::Experience:
        return f.experience_years || (f.experience && !f.experience->empty());
    case WorkerQuestion::Smoking:
        return f.smokes.has_value();
    case WorkerQuestion::Drinking:
        return f.drinks.has_value();
    case WorkerQuestion::Habits:
        return f.habits.has_value();
    case WorkerQuestion::HealthLimits:
        break;
    }
    return f.health_limits.has_value();
}

WorkerDisclosure added(WorkerDisclosure const& before, WorkerFacts const& more, ActorKind by,
                       Instant at, std::vector<WorkerQuestion>& changed) {
    WorkerDisclosure after{before.facts, {}};
    for (auto const question : questions) {
        auto const known =
            std::find_if(before.told.begin(), before.told.end(),
                         [&](WorkerAnswer const& one) { return one.question == question; });
        if (!is_answered(more, question)) {
            if (known != before.told.end()) after.told.push_back(*known);
            continue;
        }
        if (!is_same(before.facts, more, question)) changed.push_back(question);
        copy(more, after.facts, question);
        after.told.push_back({question, at, by});
    }
    return after;
}

int age_on(Day born_on, Day day) {
    using std::chrono::month_day;
    auto const years = static_cast<int>(day.year()) - static_cast<int>(born_on.year());
    bool const is_before =
        month_day{day.month(), day.day()} < month_day{born_on.month(), born_on.day()};
    return years - (is_before ? 1 : 0);
}

ShownToCustomer shown_to_customer(Worker const& worker, WorkerDisclosure const& said,
                                  std::vector<Paper> const& papers, Day day) {
    ShownToCustomer shown;
    if (worker.born_on) shown.age = age_on(*worker.born_on, day);
    shown.grade = worker.grade;
    shown.skills = worker.skills;
    auto const& f = said.facts;
    if (f.experience_years) shown.experience_years = static_cast<int>(f.experience_years->value);
    if (f.experience) shown.experience = *f.experience;
    shown.smokes = f.smokes;
    shown.drinks = f.drinks;
    if (f.habits) shown.habits = *f.habits;
    // The newest check counts, as at the door: a failed one closes what an older one opened.
    auto const check = std::find_if(papers.begin(), papers.end(), [](Paper const& one) {
        return one.kind == catalog::PaperKind::Health;
    });
    shown.has_health_paper = check != papers.end() && check->result == PaperResult::Passed &&
                             (!check->valid_to || *check->valid_to >= day);
    std::copy_if(
        said.told.begin(), said.told.end(), std::back_inserter(shown.told),
        [](WorkerAnswer const& one) { return one.question != WorkerQuestion::HealthLimits; });
    return shown;
}

WorkerDisclosure load_disclosure(Tx& tx, Id<Worker> worker) {
    auto const row = tx.find<std::tuple<db::Bytes>>(
        "SELECT facts FROM workforce_disclosure WHERE company_id = ?1 AND worker_id = ?2", worker);
    if (!row) return {};
    return json::from_text<WorkerDisclosure>(
        vault::open(tx, FieldClass::Health, facts_of(worker), std::get<0>(*row)));
}

WorkerDisclosure tell(Tx& tx, Worker const& worker, WorkerFacts const& more) {
    std::vector<WorkerQuestion> changed;
    auto const after =
        added(load_disclosure(tx, worker.id), more, tx.actor().kind, tx.now(), changed);
    auto const text = json::to_text(after);
    tx.run("INSERT INTO workforce_disclosure (company_id, worker_id, facts, at) VALUES (?1, ?2, "
           "?3, ?4) ON CONFLICT (company_id, worker_id) DO UPDATE SET facts = excluded.facts, "
           "at = excluded.at",
           worker.id,
           vault::seal(tx, FieldClass::Health, facts_of(worker.id), std::string_view(text)),
           tx.now());
    if (!changed.empty()) tx.publish(WorkerTold{worker.id, worker.store, changed});
    return after;
}

std::string health_limits(Tx& tx, Id<Worker> worker) {
    auto const said = load_disclosure(tx, worker).facts.health_limits;
    return said ? std::string(*said) : "";
}

ShownToCustomer show_to_customer(Tx& tx, Worker const& worker, Day day) {
    return shown_to_customer(worker, load_disclosure(tx, worker.id), list_papers(tx, worker.id),
                             day);
}

} // namespace hearth::workforce

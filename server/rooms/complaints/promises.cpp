// What happens when a promise runs out, and the figures of a period.
#include "rooms/complaints/inside.h"
#include "rooms/complaints/store.h"

#include <algorithm>
#include <map>

namespace hearth::complaints {
namespace {

struct Owed {
    Promise promise;
    Id<Complaint> complaint;
};

/// Which file and promise a clock stands for; nothing where it does not count any more.
std::optional<Owed> owed_by(Tx& tx, clocks::Entry const& entry) {
    static std::map<std::string_view, Promise> const promises{
        {response_clock, Promise::Response},
        {examination_clock, Promise::Examination},
        {final_clock, Promise::FinalDate},
        {commitment_clock, Promise::Commitment},
        {follow_up_clock, Promise::FollowUp},
        {referral_answer_clock, Promise::ReferralAnswer},
        {referral_acceptance_clock, Promise::ReferralAcceptance}};
    auto const promise = promises.at(entry.kind);
    if (promise == Promise::ReferralAnswer || promise == Promise::ReferralAcceptance) {
        auto const letter = store::find_letter(tx, entry.subject);
        if (!letter) return {};
        return Owed{promise, letter->complaint};
    }
    if (promise != Promise::Commitment) return Owed{promise, Id<Complaint>{entry.subject}};
    auto const commitment = store::find_commitment(tx, Id<Commitment>{entry.subject});
    if (!commitment || commitment->done_at) return {};
    return Owed{promise, commitment->complaint};
}

Level level_of(std::string_view rung, Level now) {
    if (rung == "hq") return Level::Headquarters;
    if (rung == "manager" && now == Level::Owner) return Level::Manager;
    return now;
}

/// Those that occur, most often first.
template <typename Key>
std::vector<Count> counts_of(std::map<Key, int> const& counted, int least) {
    std::vector<Count> counts;
    for (auto const& [key, count] : counted)
        if (count >= least) counts.push_back({to_text(key), count});
    std::stable_sort(counts.begin(), counts.end(),
                     [](Count const& a, Count const& b) { return a.count > b.count; });
    return counts;
}

} // namespace

Result<void> hear_clock(Tx& tx, clocks::Firing const& firing) {
    auto const owed = owed_by(tx, firing.entry);
    if (!owed) return {};
    auto complaint = TRY(load(tx, owed->complaint));
    auto const level = level_of(firing.rung.name, complaint.level);
    bool const breaks = firing.rung.name == "due";
    if (breaks || level != complaint.level) {
        complaint.level = level;
        complaint.breaches += breaks;
        complaint = TRY(save(tx, std::move(complaint)));
    }
    if (breaks) add_step(tx, complaint, StepKind::Overdue, false, to_text(owed->promise));
    tx.publish(PromiseOverdue{complaint.id, complaint.store, owed->promise, firing.rung.name,
                              complaint.level});
    return {};
}

Report report(Tx& tx, std::optional<Id<identity::Store>> store, Span span) {
    Report report;
    std::map<Kind, int> by_kind;
    std::map<Cause, int> by_cause;
    std::map<Id<workforce::Worker>, int> by_worker;
    std::vector<std::int64_t> answers;
    for (auto const& one : store::list_opened(tx, store, span)) {
        ++report.opened;
        (is_over(one.state) ? report.closed : report.still_open) += 1;
        report.breached += one.breaches > 0;
        report.satisfied += one.satisfaction == Satisfaction::Satisfied;
        report.unsatisfied += one.satisfaction == Satisfaction::Unsatisfied;
        if (one.responded_at)
            answers.push_back(
                std::chrono::duration_cast<seconds>(*one.responded_at - one.opened_at).count());
        if (one.decision && one.decided_at) report.paid += one.decision->amount;
        ++by_kind[one.kind];
        if (one.cause) ++by_cause[*one.cause];
        for (auto const worker : one.workers)
            ++by_worker[worker];
    }
    if (!answers.empty()) {
        auto const middle = answers.begin() + static_cast<std::ptrdiff_t>(answers.size() / 2);
        std::nth_element(answers.begin(), middle, answers.end());
        report.median_response_s = *middle;
    }
    report.by_kind = counts_of(by_kind, 1);
    report.by_cause = counts_of(by_cause, 1);
    report.by_worker = counts_of(by_worker, 2);
    return report;
}

} // namespace hearth::complaints

#include "rooms/complaints/views.h"

#include "cn/mask.h"
#include "rooms/complaints/store.h"
#include "rooms/customers/customers.h"

#include <algorithm>
#include <map>

namespace hearth::complaints {
namespace {

std::optional<Promise> promise_of(std::string_view clock) {
    if (clock == response_clock) return Promise::Response;
    if (clock == examination_clock) return Promise::Examination;
    if (clock == final_clock) return Promise::FinalDate;
    if (clock == commitment_clock) return Promise::Commitment;
    if (clock == follow_up_clock) return Promise::FollowUp;
    if (clock == referral_answer_clock) return Promise::ReferralAnswer;
    if (clock == referral_acceptance_clock) return Promise::ReferralAcceptance;
    return {};
}

void add_promises(Tx& tx, std::vector<RunningPromise>& all, Uuid subject) {
    for (auto const& clock : clocks::list_of(tx, subject)) {
        auto const promise = promise_of(clock.kind);
        bool const is_open =
            clock.state == clocks::State::Running || clock.state == clocks::State::Paused;
        if (promise)
            all.push_back({clock.id, *promise, clock.state, clock.started_at, clock.due_at,
                           is_open && clock.due_at <= tx.now()});
    }
}

bool is_running(RunningPromise const& one) {
    return one.state == clocks::State::Running || one.state == clocks::State::Paused;
}

/// All of a file and of what was promised in it, soonest due first.
std::vector<RunningPromise> promises_of(Tx& tx, Complaint const& complaint,
                                        std::vector<Commitment> const& commitments) {
    std::vector<RunningPromise> all;
    add_promises(tx, all, complaint.id.uuid);
    for (auto const& one : commitments)
        add_promises(tx, all, one.id.uuid);
    if (auto const letter = store::find_letter_of(tx, complaint.id))
        add_promises(tx, all, letter->id);
    std::stable_sort(all.begin(), all.end(),
                     [](auto const& a, auto const& b) { return a.due_at < b.due_at; });
    return all;
}

/// Names of staff and workers, each read once.
class Names {
public:
    explicit Names(Tx& tx) : tx_(tx) {}
    std::string const& of(ActorKind kind, Uuid id) {
        auto const [it, is_new] = known_.try_emplace(id);
        if (is_new) it->second = read(kind, id);
        return it->second;
    }

private:
    std::string read(ActorKind kind, Uuid id) {
        if (kind == ActorKind::Staff) return identity::find_name(tx_, id).value_or("");
        if (kind != ActorKind::Worker) return "";
        auto const worker = workforce::load_worker(tx_, Id<workforce::Worker>{id});
        return worker ? worker->name : "";
    }
    Tx& tx_;
    std::map<Uuid, std::string> known_;
};

std::vector<OfficeStep> steps_of(Tx& tx, Id<Complaint> id) {
    Names names(tx);
    std::vector<OfficeStep> steps;
    for (auto& step : store::list_steps(tx, id))
        steps.push_back({step.sequence, step.kind, step.at, step.actor_kind,
                         names.of(step.actor_kind, step.actor), step.is_public,
                         std::move(step.note)});
    return steps;
}

std::optional<ReferralView> referral_of(Tx& tx, Id<Complaint> id) {
    auto const one = store::find_letter_of(tx, id);
    if (!one) return {};
    return ReferralView{one->authority,
                        one->office,
                        one->letter,
                        one->received_at,
                        one->letter_due_at,
                        one->answer_by,
                        one->accept_by,
                        one->terms,
                        one->stage,
                        one->accepted_at,
                        one->answered_at,
                        one->answered_by ? Names(tx).of(ActorKind::Staff, *one->answered_by) : "",
                        one->result,
                        one->answer};
}

bool is_told(State state) {
    return state == State::Decided || state == State::Closed;
}

} // namespace

ComplaintRow row_of(Tx& tx, Complaint const& one) {
    auto const customer = customers::load_customer(tx, one.customer);
    ComplaintRow row{one.id,
                     one.number,
                     one.channel,
                     one.kind,
                     one.grade,
                     one.mood,
                     one.state,
                     one.level,
                     one.store,
                     one.customer,
                     customer ? cn::mask_name(customer->name) : "",
                     one.order,
                     one.opened_at,
                     one.owner,
                     one.owner ? Names(tx).of(ActorKind::Staff, one.owner->uuid) : "",
                     {},
                     one.breaches,
                     {}};
    if (auto const letter = store::find_letter_of(tx, one.id))
        row.referral =
            ReferralLine{letter->authority, letter->letter, letter->stage, letter->answer_by};
    for (auto const& promise : promises_of(tx, one, store::list_commitments(tx, one.id)))
        if (!row.next && is_running(promise)) row.next = promise;
    return row;
}

Result<ComplaintView> view_of(Tx& tx, Complaint const& one) {
    ComplaintView view{.row = row_of(tx, one),
                       .wanted = one.wanted,
                       .visit = one.visit,
                       .words = one.words,
                       .place = one.place,
                       .happened_at = one.happened_at,
                       .workers = one.workers,
                       .worker_names = {},
                       .departments = one.departments,
                       .alleges_fraud = one.alleges_fraud,
                       .exposure = {},
                       .price = {},
                       .responded_at = one.responded_at,
                       .examined_at = one.examined_at,
                       .final_by = one.final_by,
                       .decision = one.decision,
                       .decided_at = one.decided_at,
                       .cause = one.cause,
                       .closed_at = one.closed_at,
                       .satisfaction = one.satisfaction,
                       .promises = {},
                       .steps = steps_of(tx, one.id),
                       .commitments = store::list_commitments(tx, one.id),
                       .photos = list_photos(tx, one.id),
                       .referral = referral_of(tx, one.id),
                       .version = one.version};
    Names names(tx);
    for (auto const worker : one.workers)
        view.worker_names.push_back(names.of(ActorKind::Worker, worker.uuid));
    view.promises = promises_of(tx, one, view.commitments);
    if (one.order) {
        view.price = TRY(orders::load(tx, *one.order)).price;
        if (one.alleges_fraud) view.exposure = fraud_exposure(*view.price);
    }
    return view;
}

OwnComplaint own_view(Tx& tx, Complaint const& one) {
    OwnComplaint view{.id = one.id,
                      .number = one.number,
                      .channel = one.channel,
                      .kind = one.kind,
                      .wanted = one.wanted,
                      // That a second person is asked is the house's own matter.
                      .state = one.state == State::Asked ? State::Examined : one.state,
                      .order = one.order,
                      .words = one.words,
                      .opened_at = one.opened_at,
                      .response_by = {},
                      .final_by = one.final_by,
                      .remedies = {},
                      .amount = {},
                      .steps = {},
                      .photos = list_photos(tx, one.id)};
    for (auto const& promise : promises_of(tx, one, {}))
        if (promise.promise == Promise::Response && is_running(promise))
            view.response_by = promise.due_at;
    if (one.decision && is_told(one.state)) {
        view.remedies = one.decision->remedies;
        view.amount = one.decision->amount;
    }
    for (auto const& step : store::list_steps(tx, one.id))
        if (step.is_public) view.steps.push_back({step.kind, step.at, step.note});
    return view;
}

WorkerComplaint worker_view(Tx& tx, Complaint const& one) {
    WorkerComplaint view{one.id,    one.number, one.channel,   one.kind,
                         one.state, one.visit,  one.opened_at, {}};
    for (auto const& step : store::list_steps(tx, one.id))
        if (step.kind == StepKind::WorkerSaid && step.actor == tx.actor().id)
            view.statement = step.note;
    return view;
}

Result<Complaint> load_for(Tx& tx, Id<Complaint> id, std::string_view permission) {
    auto complaint = TRY(load(tx, id));
    if (!tx.actor().may_at(permission, complaint.store))
        return Error{Refusal::NotFound, "complaints.not_found"};
    return complaint;
}

} // namespace hearth::complaints

#include "rooms/workforce/workforce.h"

#include "base/zone.h"
#include "cn/resident_id.h"
#include "platform/settings/settings.h"
#include "platform/vault/fields.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/rules.h"
#include "rooms/workforce/store.h"

#include <algorithm>
#include <cmath>

namespace hearth::workforce {
namespace {

using std::chrono::sys_days;

double round_place(double degrees) {
    return std::round(degrees * 1000) / 1000;
}

/// Checks the number, and takes the day of birth and the sex from it.
Result<void> read_id_number(Tx& tx, Worker& worker) {
    if (!worker.id_number) return {};
    auto const zone = TRY(identity::store_zone(tx, worker.store));
    auto const today = local_day(tx.now(), zone);
    auto number = cn::normalize_resident_id(*worker.id_number);
    // The same person may stand in old books with 15 digits: one form, or they had two files.
    if (number.size() == 15) {
        auto const whole = cn::upgrade_resident_id(number);
        if (auto const* const text = std::get_if<std::string>(&whole)) number = *text;
    }
    auto const parsed = cn::parse_resident_id(number, sys_days{today});
    if (auto const* const fault = std::get_if<cn::ResidentIdFault>(&parsed))
        return invalid_field("/id_number",
                             "workforce.id_number_" + std::string(cn::to_text(*fault)));
    auto const& id = std::get<cn::ResidentId>(parsed);
    worker.id_number = id.number;
    worker.born_on = Day{id.birth};
    worker.gender = id.sex == cn::Sex::Male ? Gender::Male : Gender::Female;
    TRY(check_age(*worker.born_on, today)); // LW-02
    if (has_id_number(tx, id.number, worker.id))
        return Error{Refusal::Conflict, "workforce.id_number_taken"};
    return {};
}

std::string next_number(Tx& tx) {
    for (int count = count_workers(tx) + 1;; ++count) {
        auto digits = std::to_string(count);
        auto number = "W" + std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
        if (!find_by_number(tx, number)) return number;
    }
}

/// LH-07: nobody is sent out without an identity document that was seen.
Result<void> check_may_be_active(Tx& tx, Worker const& worker) {
    if (worker.state != State::Active) return {};
    auto const zone = TRY(identity::store_zone(tx, worker.store));
    auto const gates =
        judge_gates(worker, list_papers(tx, worker.id), {}, local_day(tx.now(), zone));
    if (is_open(gates)) return {};
    return Error{Refusal::Conflict, "workforce.identity_first"};
}

} // namespace

Result<Worker> add_worker(Tx& tx, Worker worker) {
    worker.id = tx.new_id<Worker>();
    worker.created_at = tx.now();
    worker.version = 1;
    worker.latitude = round_place(worker.latitude);
    worker.longitude = round_place(worker.longitude);
    TRY(identity::load_store(tx, worker.store));
    TRY(read_id_number(tx, worker));
    if (worker.number.empty()) worker.number = next_number(tx);
    if (worker.state == State::Active) worker.state = State::Applicant;
    if (find_by_number(tx, worker.number))
        return Error{Refusal::Conflict, "workforce.number_taken"};
    if (insert_worker(tx, worker) != db::Violation::None)
        return Error{Refusal::Conflict, "workforce.phone_taken"};
    tx.publish(WorkerSaved{worker.id, worker.store, shown(worker.state)});
    return worker;
}

Result<Worker> save_worker(Tx& tx, Worker const& given) {
    auto worker = given;
    worker.latitude = round_place(worker.latitude);
    worker.longitude = round_place(worker.longitude);
    auto const before = TRY(load_worker(tx, worker.id));
    TRY(identity::load_store(tx, worker.store));
    TRY(read_id_number(tx, worker));
    if (auto const other = find_by_phone(tx, worker.phone); other && other->id != worker.id)
        return Error{Refusal::Conflict, "workforce.phone_taken"};
    if (before.state != worker.state) TRY(check_may_be_active(tx, worker));
    if (!update_worker(tx, worker))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    ++worker.version;
    if (worker.state == State::Active && !find_door_token(tx, worker.id))
        issue_door_token(tx, worker.id);
    if (worker.state == State::Left) identity::end_sessions_of(tx, worker.id.uuid);
    tx.publish(WorkerSaved{worker.id, worker.store, shown(worker.state)});
    return worker;
}

Result<Paper> add_paper(Tx& tx, Paper paper) {
    TRY(load_worker(tx, paper.worker));
    if (paper.valid_to && *paper.valid_to < paper.issued_on)
        return invalid_field("/valid_to", "workforce.must_end_later");
    paper.valid_to =
        last_day(paper.kind, paper.issued_on, paper.valid_to, settings::load<PaperTerms>(tx));
    paper.id = tx.new_id<Paper>();
    paper.seen_by = tx.actor().id;
    paper.seen_at = tx.now();
    insert_paper(tx, paper);
    tx.publish(PaperAdded{paper.worker, paper.id, paper.kind});
    return paper;
}

std::vector<Gate> list_gates(Tx& tx, Worker const& worker, catalog::Needs const& needs, Day day) {
    return judge_gates(worker, list_papers(tx, worker.id), needs, day);
}

// ---- the badge

std::optional<std::string> find_door_token(Tx& tx, Id<Worker> worker) {
    auto const found = tx.find<std::tuple<std::string>>(
        "SELECT token FROM workforce_badge WHERE company_id = ?1 AND worker_id = ?2", worker);
    if (!found) return {};
    return std::get<0>(*found);
}

std::string issue_door_token(Tx& tx, Id<Worker> worker) {
    std::string bytes(16, '\0');
    tx.random().fill(std::as_writable_bytes(std::span{bytes}));
    auto const token = to_base64url(bytes);
    tx.run("INSERT INTO workforce_badge (company_id, worker_id, token, issued_at) VALUES (?1, ?2, "
           "?3, ?4) "
           "ON CONFLICT (company_id, worker_id) DO UPDATE SET token = excluded.token, "
           "issued_at = excluded.issued_at",
           worker, token, tx.now());
    return token;
}

std::optional<Id<Worker>> find_by_door_token(Tx& tx, std::string_view token) {
    auto const found = tx.find<std::tuple<Id<Worker>>>(
        "SELECT worker_id FROM workforce_badge WHERE company_id = ?1 AND token = ?2", token);
    if (!found) return {};
    return std::get<0>(*found);
}

} // namespace hearth::workforce

#include "app/import/worker_row.h"
#include "base/text.h"

#include <algorithm>

namespace hearth::import {
namespace {

using workforce::Worker;

constexpr std::size_t most_languages = 10;

/// What the book says goes into the file; what it does not say stays as it is.
void fill(Worker& worker, WorkerRow const& draft) {
    worker.name = draft.name;
    worker.phone = draft.phones.front();
    if (draft.id_number) worker.id_number = draft.id_number;
    if (draft.gender && !worker.id_number) worker.gender = *draft.gender;
    worker.store = draft.store->id;
    if (draft.grade) worker.grade = *draft.grade;
    if (!draft.skills.empty()) worker.skills = draft.skills;
    if (draft.hired_on) worker.hired_on = draft.hired_on;
    if (draft.travel) worker.travel = *draft.travel;
    if (!draft.title.empty()) worker.traits.title = draft.title;
    if (!draft.note.empty()) worker.traits.about = draft.note;
    if (!draft.languages.empty()) worker.traits.languages.clear();
    for (auto const& language : draft.languages)
        if (worker.traits.languages.size() < most_languages)
            worker.traits.languages.push_back(language);
    worker.is_leader = worker.is_leader || worker.grade >= workforce::Grade::Senior;
}

bool is_there(std::vector<workforce::Paper> const& papers, workforce::Paper const& paper) {
    return std::any_of(papers.begin(), papers.end(), [&](auto const& one) {
        return one.kind == paper.kind && one.training == paper.training &&
               one.valid_to == paper.valid_to;
    });
}

Result<void> add_papers(Tx& tx, Worker const& worker, WorkerRow const& draft) {
    auto const known = workforce::list_papers(tx, worker.id);
    for (auto paper : draft.papers) {
        paper.worker = worker.id;
        if (paper.kind == catalog::PaperKind::Identity) paper.number = worker.id_number;
        if (!is_there(known, paper)) TRY(workforce::add_paper(tx, paper));
    }
    return {};
}

std::optional<Worker> find_worker(Tx& tx, WorkerRow const& draft) {
    if (!draft.number.empty())
        if (auto found = workforce::find_by_number(tx, draft.number)) return found;
    return workforce::find_by_phone(tx, draft.phones.front());
}

/// Nobody is active before an identity document was seen (LH-07): then they stay an applicant.
workforce::State state_for(RowReader& row, WorkerRow const& draft, Worker const& worker,
                           std::vector<workforce::Paper> const& papers) {
    auto const wanted =
        draft.state.value_or(worker.version > 1 ? worker.state : workforce::State::Active);
    if (wanted != workforce::State::Active) return wanted;
    bool const has_identity = std::any_of(papers.begin(), papers.end(), [](auto const& paper) {
        return paper.kind == catalog::PaperKind::Identity;
    });
    if (has_identity) return wanted;
    row.remark(Field::IdentityUntil, "books.stays_applicant");
    return workforce::State::Applicant;
}

Result<Became> write_worker(Tx& tx, RowReader& row, WorkerRow const& draft) {
    auto found = find_worker(tx, draft);
    auto const is_new = !found;
    Worker worker = found ? std::move(*found) : Worker{};
    fill(worker, draft);
    if (is_new) {
        worker.number = draft.number;
        auto const home =
            draft.home.value_or(std::pair{draft.store->latitude, draft.store->longitude});
        worker.latitude = home.first;
        worker.longitude = home.second;
        worker = TRY(workforce::add_worker(tx, worker));
    } else if (draft.home) {
        std::tie(worker.latitude, worker.longitude) = *draft.home;
    }
    TRY(add_papers(tx, worker, draft));
    auto const state = state_for(row, draft, worker, workforce::list_papers(tx, worker.id));
    if (!is_new || state != worker.state) {
        worker.state = state;
        worker = TRY(workforce::save_worker(tx, worker));
    }
    if (!draft.week.empty()) workforce::save_week(tx, worker, draft.week);
    keep_row(tx, Kind::Workers, draft.key(), draft.content(), worker.id.uuid);
    return is_new ? Became::Added : Became::Changed;
}

} // namespace

Result<Became> take_worker(Tx& tx, Company const& company, Seen& seen, RowReader& row) {
    auto const draft = read_worker(company, row);
    if (row.has_fault()) return Became::Same;
    std::vector<std::pair<Field, std::string>> keys{{Field::Phone, draft.phones.front()}};
    if (draft.id_number) keys.emplace_back(Field::IdNumber, *draft.id_number);
    if (!draft.number.empty()) keys.emplace_back(Field::Number, draft.number);
    for (auto const& [field, key] : keys)
        if (auto const before = row.meet(seen, "worker " + key, bare_text(draft.name)))
            row.fault(field, "books.repeated_worker", {{"row", std::to_string(before->row)}});
    if (row.has_fault()) return Became::Same;
    auto const known = find_row(tx, Kind::Workers, draft.key(), draft.content());
    if (known && known->is_same) return Became::Same;
    return write_worker(tx, row, draft);
}

} // namespace hearth::import

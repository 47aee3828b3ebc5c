/// What workforce tells the rooms above.
#pragma once

#include "platform/events/events.h"
#include "rooms/workforce/disclosure_model.h"
#include "rooms/workforce/model.h"

namespace hearth::workforce {

struct WorkerSaved {
    static constexpr std::string_view kind = "workforce.worker_saved";
    Id<Worker> worker;
    Id<identity::Store> store;
    State state = State::Applicant; ///< as others may see it: no illness (LW-14)
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {store, {}, worker}; }
};
BOOST_DESCRIBE_STRUCT(WorkerSaved, (), (worker, store, state))

struct PaperAdded {
    static constexpr std::string_view kind = "workforce.paper_added";
    Id<Worker> worker;
    Id<Paper> paper;
    catalog::PaperKind paper_kind = catalog::PaperKind::Identity;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {{}, {}, worker}; }
};
BOOST_DESCRIBE_STRUCT(PaperAdded, (), (worker, paper, paper_kind))

/// 30, 7 and 1 days before the last day (WF-02).
struct PaperExpiring {
    static constexpr std::string_view kind = "workforce.paper_expiring";
    Id<Worker> worker;
    Id<identity::Store> store;
    catalog::PaperKind paper_kind = catalog::PaperKind::Identity;
    Day valid_to;
    int days = 0;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {store, {}, worker}; }
};
BOOST_DESCRIBE_STRUCT(PaperExpiring, (), (worker, store, paper_kind, valid_to, days))

/// Hours, a single day, or leave changed: dispatch looks again.
struct HoursChanged {
    static constexpr std::string_view kind = "workforce.hours";
    Id<Worker> worker;
    Id<identity::Store> store;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {store, {}, worker}; }
};
BOOST_DESCRIBE_STRUCT(HoursChanged, (), (worker, store))

/// What a worker tells of themselves was answered differently (LH-11); never the answer itself.
struct WorkerTold {
    static constexpr std::string_view kind = "workforce.told";
    Id<Worker> worker;
    Id<identity::Store> store;
    std::vector<WorkerQuestion> questions;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {store, {}, worker}; }
};
BOOST_DESCRIBE_STRUCT(WorkerTold, (), (worker, store, questions))

struct Unmasked {
    static constexpr std::string_view kind = "workforce.unmasked";
    Id<Worker> worker;
    std::string part;
    std::string reason;
    Uuid subject() const { return worker.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(Unmasked, (), (worker, part, reason))

} // namespace hearth::workforce

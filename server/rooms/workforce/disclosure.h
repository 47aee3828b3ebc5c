/// What a worker tells of themselves (LH-11): experience, habits, limits of health, each with its
/// date and source; sealed, and shown to customers as far as the law lets.
#pragma once

#include "rooms/workforce/workforce.h"

namespace hearth::workforce {

bool is_answered(WorkerFacts const& facts, WorkerQuestion question);
/// Some answers; what is left out stays as it was. `changed` gets the questions that differ.
WorkerDisclosure added(WorkerDisclosure const& before, WorkerFacts const& more, ActorKind by,
                       Instant at, std::vector<WorkerQuestion>& changed);
/// Whole years on the day.
int age_on(Day born_on, Day day);
/// Without limits of health, birthday and number; the paper's state alone stands for health.
ShownToCustomer shown_to_customer(Worker const& worker, WorkerDisclosure const& said,
                                  std::vector<Paper> const& papers, Day day);

WorkerDisclosure load_disclosure(Tx& tx, Id<Worker> worker);
WorkerDisclosure tell(Tx& tx, Worker const& worker, WorkerFacts const& more);
std::string health_limits(Tx& tx, Id<Worker> worker);

} // namespace hearth::workforce

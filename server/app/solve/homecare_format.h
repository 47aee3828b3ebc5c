/// The JSON of the two published sets of home care: iolab-uniud/hhcrsp (Mankowska and others) and
/// iolab-uniud/uhhc (the unified formulation). Needs nothing of the server: tools read it too.
#pragma once

#include "planner/homecare/model.h"

#include <string>
#include <variant>
#include <vector>

namespace hearth::app::solve {

struct HomecareFault {
    std::string place; ///< JSON pointer, or "byte 17"
    std::string what;
};

/// The problem as the search wants it, and the names to speak of it again.
struct HomecareTask {
    planner::homecare::Problem problem;
    std::vector<std::string> patients, services, carers; ///< names; a service's own is its kind
};

/// Whether the text looks like one of them: patients and caregivers at the top.
bool is_homecare(std::string const& text);

/// Refuses, by its place: what is missing, of the wrong type or not known, reversed windows, a
/// matrix of the wrong size, numbers whose sums would not fit, patients whom nobody can serve.
/// Fractions of a minute are rounded to thousandths.
std::variant<HomecareTask, HomecareFault> read_homecare(std::string const& text);

/// The plan in the form in which the sets publish theirs; minutes, as they were given.
std::string to_homecare_json(HomecareTask const& task, planner::homecare::Plan const& plan);

/// `Route c3: p4 +p17 p2` (a + where the lunch break lies before), `Unserved: p5`, `Cost 12831`.
std::string to_homecare_lines(HomecareTask const& task, planner::homecare::Plan const& plan);

} // namespace hearth::app::solve

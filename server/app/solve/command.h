/// `hearth solve FILE`: a routing problem from a file, its plan on standard output.
#pragma once

#include "app/solve/run.h"

#include <string>

namespace hearth::app::solve {

enum class Format { Detect, Vroom, Solomon, Homecare };

struct Wish {
    std::string file; ///< "-": standard input
    Format format = Format::Detect;
    Objective objective = Objective::Usual;
    Effort effort;
    bool is_text = false;      ///< `Route #1: 12 7 33` and the cost, instead of JSON
    bool has_progress = false; ///< a line that lives, where standard error is a terminal
    std::string locale = "en"; ///< of the reasons
};

Read read_solomon(std::string const& text);
Read read_case(std::string const& text, Format format, Objective objective = Objective::Usual);

/// What is printed; a fault where a given route cannot be driven.
std::variant<std::string, Fault> answer(Case const& task, Wish const& wish);

/// 0; or 2, the place of the fault on standard error.
int run(Wish const& wish);

} // namespace hearth::app::solve

/// `hearth solve FILE`: a routing problem from a file, its plan on standard output.
#pragma once

#include "app/solve/vroom.h"

#include <string>

namespace hearth::app::solve {

enum class Format { Detect, Vroom, Solomon, Homecare };

struct Wish {
    std::string file; ///< "-": standard input
    Format format = Format::Detect;
    double seconds = 5;           ///< processor time of this thread
    std::int64_t iterations = -1; ///< at least 0: instead of the seconds, and always the same plan
    std::uint64_t seed = 1;
    bool is_text = false; ///< `Route #1: 12 7 33` and the cost, instead of JSON
};

std::variant<Task, Fault> read_task(std::string const& text, Format format);
std::string answer(Task const& task, Wish const& wish);

/// 0; or 2, the place of the fault on standard error.
int run(Wish const& wish);

} // namespace hearth::app::solve

/// Who did a visit, for those who mend it (AS-06).
#pragma once

#include "rooms/dispatch/dispatch.h"

#include <algorithm>
#include <vector>

namespace hearth::aftersales {

/// Confirmed, or released when it was done; also those an old book names (dispatch::record_crew).
inline bool took_part(dispatch::Assignment const& one) {
    using State = dispatch::AssignmentState;
    bool const is_over =
        one.state == State::Released && (one.reason == "done" || one.reason == "recorded");
    return one.state == State::Confirmed || is_over;
}

inline std::vector<Id<workforce::Worker>> crew_of(Tx& tx, Id<orders::Visit> visit) {
    std::vector<Id<workforce::Worker>> crew;
    for (auto const& one : dispatch::list_asked(tx, visit))
        if (took_part(one) && std::find(crew.begin(), crew.end(), one.worker) == crew.end())
            crew.push_back(one.worker);
    return crew;
}

} // namespace hearth::aftersales

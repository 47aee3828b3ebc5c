/// Who may call a route. Rights over a single record are the use case's to check.
#pragma once

#include "base/result.h"
#include "platform/actor.h"

#include <string>

namespace hearth::api {

struct Access {
    bool anonymous = false;
    bool customer = false;
    bool worker = false;
    std::string staff_permission = {}; ///< empty: no staff; "*": any staff

    friend Access operator|(Access a, Access const& b) {
        a.anonymous |= b.anonymous;
        a.customer |= b.customer;
        a.worker |= b.worker;
        if (!b.staff_permission.empty()) a.staff_permission = b.staff_permission;
        return a;
    }
};

inline Access anyone() {
    return {true, true, true, "*"};
}
inline Access signed_in() {
    return {false, true, true, "*"};
}
inline Access customer() {
    return {.customer = true};
}
inline Access worker() {
    return {.worker = true};
}
inline Access staff(std::string permission = "*") {
    return {.staff_permission = std::move(permission)};
}

/// Unauthenticated or Forbidden where the actor may not call.
Result<void> check(Access const& access, Actor const& actor);

} // namespace hearth::api

#include "platform/db/urgent.h"

namespace hearth::db {
namespace {
thread_local bool is_urgent_now = false;
}

Urgently::Urgently(bool is_urgent) : was_(is_urgent_now) {
    is_urgent_now = is_urgent;
}

Urgently::~Urgently() {
    is_urgent_now = was_;
}

bool Urgently::is_so() {
    return is_urgent_now;
}

} // namespace hearth::db

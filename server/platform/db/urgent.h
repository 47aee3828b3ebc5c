/// What goes first when much is waiting: a call for help does not stand behind ten thousand price
/// inquiries (BE-12).
#pragma once

namespace hearth::db {

/// While it lives, what this thread posts to a database is done before everything that waits.
class Urgently {
public:
    explicit Urgently(bool is_urgent);
    ~Urgently();
    Urgently(Urgently const&) = delete;

    static bool is_so();

private:
    bool was_ = false;
};

} // namespace hearth::db

/// Private to platform/db: what one transaction on PostgreSQL has read and not changed since. Every
/// question is a way to the server and back, and keys, settings and stores are asked for several
/// times in one transaction. All its questions are answered from one snapshot (SERIALIZABLE and
/// REPEATABLE READ alike), so that only its own changes can change an answer; what the server needs
/// to see a conflict it has noted when it was asked first.
#pragma once

#include "platform/db/value.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct pg_result;

namespace hearth::db {

/// What a statement does to what is remembered, as far as its text says.
struct Touch {
    enum class What {
        Asks,    ///< its answer may be remembered
        Looks,   ///< changes nothing, and its answer is not remembered
        Changes, ///< one table
        Unknown, ///< whatever else: nothing that is remembered holds any more
    };
    What what = What::Unknown;
    /// Of a question each name in it, so that none of its tables is missed; of a change its table.
    /// Sorted.
    std::vector<std::string> names = {};
};
Touch touch_of(std::string_view sql);

/// The answers of one transaction.
class Remembered {
public:
    using Answer = std::shared_ptr<pg_result const>;

    /// What was answered to these values and still holds. A statement is named by its `touch`,
    /// which must live until forget().
    Answer find(Touch const& touch, std::span<Bind const> binds) const;
    void keep(Touch const& touch, std::span<Bind const> binds, Answer answer);
    /// Call before a statement runs that is no question.
    void note(Touch const& touch);
    void forget() { kept_.clear(); }

private:
    struct Kept {
        Touch const* touch;
        Answer answer;
    };
    std::unordered_map<std::string, Kept> kept_;
};

} // namespace hearth::db

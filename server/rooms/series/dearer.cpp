// BK-11, LC-01: what the office makes dearer, it makes with the customer's word.
#include "rooms/series/inside.h"

#include "base/yuan.h"

namespace hearth::series {

Dearer dearer_of(Tx& tx, std::vector<Move> const& moves) {
    Dearer dearer;
    if (tx.actor().kind != ActorKind::Staff) return dearer;
    for (auto const& one : moves) {
        auto const& step = one.step;
        bool const rises = step.kind == StepKind::Changes && step.price_before &&
                           step.price_after && *step.price_after > *step.price_before;
        if (!rises || dearer.is_dearer) continue;
        dearer = {true, *step.price_before, *step.price_after};
    }
    return dearer;
}

Result<void> check_word(Tx& tx, std::vector<Move> const& moves, Edit const& edit) {
    auto const dearer = dearer_of(tx, moves);
    if (!dearer.is_dearer || edit.word) return {};
    return Error{Refusal::Conflict,
                 "series.dearer_needs_word",
                 {{"before", to_yuan(dearer.before)}, {"after", to_yuan(dearer.after)}}};
}

} // namespace hearth::series

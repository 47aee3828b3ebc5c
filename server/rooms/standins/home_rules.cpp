#include "rooms/standins/home_model.h"

namespace hearth::standins {

Hand holder_of(Key const& key) {
    for (auto move = key.moves.rbegin(); move != key.moves.rend(); ++move)
        if (move->received_at) return move->to;
    return {};
}

std::optional<KeyMove> on_its_way(Key const& key) {
    if (key.moves.empty() || key.moves.back().received_at) return {};
    return key.moves.back();
}

bool is_in_place(Key const& key, WorkerId next) {
    if (on_its_way(key)) return false;
    auto const holder = holder_of(key);
    return holder.kind == HandKind::Customer || holder.worker == next;
}

} // namespace hearth::standins

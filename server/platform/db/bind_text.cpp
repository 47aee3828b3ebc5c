#include "platform/db/bind_text.h"

namespace hearth::db {

std::string text_of(std::span<Bind const> binds) {
    std::string text;
    text.reserve(24 * binds.size());
    auto const add = [&](auto const& number) {
        text.append(reinterpret_cast<char const*>(&number), sizeof number);
    };
    for (auto const& bind : binds) {
        text += static_cast<char>(static_cast<int>(bind.kind) * 2 + (bind.is_null ? 1 : 0));
        if (bind.is_null) continue;
        if (bind.kind == Kind::Integer) {
            add(bind.integer);
        } else if (bind.kind == Kind::Real) {
            add(bind.real);
        } else {
            add(bind.view().size());
            text += bind.view();
        }
    }
    return text;
}

} // namespace hearth::db

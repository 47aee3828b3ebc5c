#include "tools/vectors/registry.h"

#include <stdexcept>

namespace hearth::vectors {

void register_http_operations(Registry& registry, std::string const& base_url) {
    // Answering needs a server: a case must never pass because nobody was asked.
    auto const refuse = [base_url](Case const&) -> json::value {
        throw std::runtime_error(base_url.empty() ? "needs a running server: give --base-url"
                                                  : "no client of the server yet: " + base_url);
    };
    registry.add("http_contract", "idempotency_sequence", refuse);
    registry.add("http_contract", "conditional", refuse);
}

} // namespace hearth::vectors

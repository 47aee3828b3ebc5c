#include "tools/vectors/registry.h"

namespace hearth::vectors {

void Registry::add(std::string family, std::string name, Run run, double tolerance) {
    families_[std::move(family)][std::move(name)] = {std::move(run), tolerance};
}

bool Registry::has_family(std::string_view family) const {
    return families_.find(family) != families_.end();
}

Operation const* Registry::find(std::string_view family, std::string_view name) const {
    if (auto const known = families_.find(family); known != families_.end()) {
        auto const operation = known->second.find(name);
        return operation == known->second.end() ? nullptr : &operation->second;
    }
    Operation const* only = nullptr;
    for (auto const& [other, operations] : families_) {
        auto const operation = operations.find(name);
        if (operation == operations.end()) continue;
        if (only) return nullptr;
        only = &operation->second;
    }
    return only;
}

} // namespace hearth::vectors

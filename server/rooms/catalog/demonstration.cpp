#include "base/ensure.h"
#include "platform/db/embedded.h"
#include "platform/json/codec.h"
#include "rooms/catalog/catalog.h"

#include <string>

namespace hearth::catalog {
namespace {

/// An item of data/items_*.json: it names its parent and standards by code.
struct Entry {
    std::optional<Code> parent;
    std::optional<Code> standard;
    List<Code, 10> general;
    ItemDraft item;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (parent, standard, general, item))

/// All entries of the files "data/<kind>_*.json" in their order.
template <typename T>
std::vector<T> read_files(std::string_view kind) {
    std::vector<T> all;
    auto const start = "server/rooms/catalog/data/" + std::string(kind) + "_";
    for (auto const& file : db::embedded_data()) {
        if (!file.path.starts_with(start)) continue;
        auto entries = json::from_text<List<T, 200>>(file.text);
        all.insert(all.end(), entries.begin(), entries.end());
    }
    return all;
}

Id<Standard> standard_of(Tx& tx, Code const& code) {
    auto const standard = find_standard(tx, code);
    ensure(standard.has_value(), "an item of the demonstration names an unknown standard");
    return standard->id;
}

} // namespace

Result<void> add_demonstration(Tx& tx) {
    for (auto const& standard : read_files<StandardDraft>("standards"))
        if (!find_standard(tx, standard.code)) TRY(add_standard(tx, standard));
    for (auto& entry : read_files<Entry>("items")) {
        auto& item = entry.item;
        if (find_item(tx, item.code)) continue;
        if (entry.parent) {
            auto const parent = find_item(tx, *entry.parent);
            ensure(parent.has_value(), "an item of the demonstration stands before its group");
            item.parent = parent->id;
        }
        if (entry.standard) item.service->standard = standard_of(tx, *entry.standard);
        for (auto const& code : entry.general)
            item.service->general_standards.push_back(standard_of(tx, code));
        TRY(add_item(tx, item));
    }
    return {};
}

} // namespace hearth::catalog

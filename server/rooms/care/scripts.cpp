// Which questionnaire holds for a service, and how a new one comes into force.
#include "rooms/care/inside.h"
#include "rooms/care/script.h"
#include "rooms/care/store.h"

#include "platform/db/embedded.h"
#include "platform/json/codec.h"

#include <algorithm>

namespace hearth::care {
namespace {

constexpr int deepest = 10; ///< groups above a service

/// An entry of data/scripts_*.json: of some items by their codes; none: of all.
struct Entry {
    Purpose purpose;
    List<catalog::Code, 20> items;
    Script script;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (purpose, items, script))

std::vector<HouseScript> read_house_scripts() {
    std::vector<HouseScript> all;
    for (auto const& file : db::embedded_data()) {
        if (!file.path.starts_with("server/rooms/care/data/scripts_")) continue;
        for (auto const& entry : json::from_text<List<Entry, 100>>(file.text)) {
            if (entry.items.empty()) all.push_back({entry.purpose, "", entry.script});
            for (auto const& item : entry.items)
                all.push_back({entry.purpose, item, entry.script});
        }
    }
    return all;
}

std::optional<Questionnaire> find_house(Purpose purpose, std::string_view code,
                                        std::optional<Id<catalog::Item>> item) {
    for (auto const& one : house_scripts())
        if (one.purpose == purpose && one.item == code)
            return Questionnaire{.purpose = purpose, .item = item, .script = one.script};
    return {};
}

/// The service and the groups above it.
Result<std::vector<catalog::Item>> line_of(Tx& tx, Id<catalog::Item> id) {
    std::vector<catalog::Item> line;
    std::optional<Id<catalog::Item>> next = id;
    while (next && line.size() < deepest) {
        line.push_back(TRY(catalog::load_item(tx, *next)));
        next = line.back().parent;
    }
    return line;
}

} // namespace

std::vector<HouseScript> const& house_scripts() {
    static auto const all = read_house_scripts();
    return all;
}

Result<Questionnaire> questionnaire_for(Tx& tx, Purpose purpose, Id<catalog::Item> item) {
    for (auto const& one : TRY(line_of(tx, item))) {
        if (auto found = store::find_script(tx, purpose, one.id)) return std::move(*found);
        if (auto found = find_house(purpose, one.code, one.id)) return std::move(*found);
    }
    if (auto found = store::find_script(tx, purpose, {})) return std::move(*found);
    if (auto found = find_house(purpose, "", {})) return std::move(*found);
    return Error{Refusal::NotFound, "care.no_script"};
}

Result<Questionnaire> publish_script(Tx& tx, Purpose purpose, std::optional<Id<catalog::Item>> item,
                                     Script const& script, std::string const& why) {
    if (item) TRY(catalog::load_item(tx, *item));
    TRY(check_script(script));
    auto const before = store::find_script(tx, purpose, item);
    Questionnaire const one{.purpose = purpose,
                            .item = item,
                            .version = before ? before->version + 1 : 1,
                            .script = script,
                            .published_at = tx.now(),
                            .published_by = tx.actor().id,
                            .why = why};
    if (!store::insert_script(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(ScriptPublished{purpose, item, one.version});
    return one;
}

} // namespace hearth::care

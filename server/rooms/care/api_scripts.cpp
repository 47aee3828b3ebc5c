// A12: questionnaires, the house's and the company's, version by version.
#include "rooms/care/inside.h"
#include "rooms/care/store.h"

#include <set>

namespace hearth::care {
namespace {

constexpr int most_versions = 300;

struct ScriptList {
    std::vector<Questionnaire> in_force; ///< what holds now, also the house's own
    std::vector<Questionnaire> versions; ///< all that were published, newest first
    std::vector<Questionnaire> house;    ///< the house's own, to go back to
};
BOOST_DESCRIBE_STRUCT(ScriptList, (), (in_force, versions, house))

Result<ScriptList> list_all(Tx& tx) {
    ScriptList list{{}, store::list_scripts(tx, most_versions), {}};
    std::set<std::pair<Purpose, Uuid>> known;
    auto const add = [&](Questionnaire one) {
        if (known.insert({one.purpose, one.item ? one.item->uuid : Uuid{}}).second)
            list.in_force.push_back(std::move(one));
    };
    for (auto const& one : list.versions)
        add(one);
    for (auto const& house : house_scripts()) {
        Questionnaire one{.purpose = house.purpose, .script = house.script};
        if (!house.item.empty()) {
            auto const item = catalog::find_item(tx, house.item);
            if (!item) continue; // the company does not sell it
            one.item = item->id;
        }
        list.house.push_back(one);
        add(std::move(one));
    }
    return list;
}

struct ScriptForm {
    Purpose purpose = Purpose::AfterService;
    std::optional<Id<catalog::Item>> item;
    Script script;
    Text<1, 200> why;
};
BOOST_DESCRIBE_STRUCT(ScriptForm, (), (purpose, item, script, why))

Result<Questionnaire> add_version(Tx& tx, api::Body<ScriptForm> const& in) {
    return publish_script(tx, in.purpose, in.item, in.script, in.why);
}

} // namespace

void add_script_routes(api::Routes& routes) {
    routes.read("/care-scripts", "list_care_scripts", api::staff("care.read"), list_all);
    routes.write("POST", "/care-scripts", "publish_care_script", api::staff("care.scripts"),
                 add_version);
}

} // namespace hearth::care

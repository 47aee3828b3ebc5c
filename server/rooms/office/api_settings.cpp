// GET and PUT /settings: the numbers behind the rules, for the company or one store.
#include "platform/services.h"
#include "rooms/identity/identity.h"
#include "rooms/office/events.h"
#include "rooms/office/routes.h"

namespace hearth::office {
namespace {

constexpr std::string_view permission = "office.settings";
using StoreId = std::optional<Id<identity::Store>>;

struct SettingQuery {
    StoreId store;
};
BOOST_DESCRIBE_STRUCT(SettingQuery, (), (store))
struct SettingPath {
    Text<1, 80> name;
};
BOOST_DESCRIBE_STRUCT(SettingPath, (), (name))

struct SettingView {
    std::string name;
    bool is_by_store;
    RawJson defaults;     ///< what holds where nobody set anything: the company's for a store
    RawJson own;          ///< what was set here
    RawJson value;        ///< what holds
    std::int64_t version; ///< of `own`
};
BOOST_DESCRIBE_STRUCT(SettingView, (), (name, is_by_store, defaults, own, value, version))
struct SettingList {
    std::vector<SettingView> items;
};
BOOST_DESCRIBE_STRUCT(SettingList, (), (items))

struct SettingForm {
    StoreId store;
    RawJson value; ///< the members that differ; {} goes back to the defaults
};
BOOST_DESCRIBE_STRUCT(SettingForm, (), (store, value))

SettingView view_of(Tx& tx, settings::Described const& group, StoreId store) {
    auto const own = settings::find_stored(tx, group.name, store);
    auto const company = store ? settings::find_stored(tx, group.name, {}).json : "{}";
    auto const defaults = settings::overlay(group.defaults, {company});
    return {group.name,
            group.is_by_store,
            {defaults},
            {own.json},
            {settings::overlay(defaults, {own.json})},
            own.version};
}

/// The company's settings are for who may set them everywhere.
Result<void> check_right(Tx& tx, StoreId store) {
    if (store) return identity::check_reach(tx, permission, *store);
    if (identity::reach_of(tx.actor(), permission))
        return Error{
            Refusal::Forbidden, "platform.not_allowed", {{"permission", "office.settings"}}};
    return {};
}

Result<SettingList> list_settings(Tx& tx, api::Query<SettingQuery> const& query) {
    TRY(check_right(tx, query.store));
    SettingList list;
    for (auto const& group : tx.services().settings)
        if (!query.store || group.is_by_store)
            list.items.push_back(view_of(tx, group, query.store));
    return list;
}

/// The pointer of a member is below /value in the request.
Error below_value(Error error) {
    for (auto& field : error.fields)
        if (!field.pointer.starts_with("/value")) field.pointer = "/value" + field.pointer;
    return error;
}

Result<SettingView> save_setting(Tx& tx, api::Path<SettingPath> const& path,
                                 api::IfMatch const& match, api::Body<SettingForm> const& form) {
    TRY(check_right(tx, form.store));
    auto const& name = path.name;
    auto const& groups = tx.services().settings;
    auto const group = std::find_if(groups.begin(), groups.end(),
                                    [&](auto const& one) { return one.name == name; });
    if (group == groups.end()) return Error{Refusal::NotFound, "office.setting_not_found"};
    if (form.store && !group->is_by_store)
        return invalid_field("/store", "office.setting_of_company");
    auto const before = settings::find_stored(tx, name, form.store);
    TRY(match.check(before.version));
    auto const company = form.store ? settings::find_stored(tx, name, {}).json : "{}";
    // A store's members are checked together with the company's they will stand beside.
    if (auto fits = group->check(form.value.text); !fits) return below_value(fits.error());
    auto const whole = settings::overlay(company, {form.value.text}, true);
    if (auto fits = group->check(whole); !fits) return below_value(fits.error());
    if (form.value.text == "{}")
        settings::remove(tx, name, form.store);
    else
        settings::save_text(tx, name, form.store, form.value.text);
    tx.publish(SettingChanged{name, form.store, {before.json}, {form.value.text}});
    return view_of(tx, *group, form.store);
}

} // namespace

void install_settings(Room& room) {
    auto const right = api::staff(std::string(permission));
    room.routes.read("/settings", "list_settings", right, list_settings);
    room.routes.write("PUT", "/settings/{name}", "save_setting", right, save_setting);
}

} // namespace hearth::office

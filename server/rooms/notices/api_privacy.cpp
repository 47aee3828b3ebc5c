// The privacy notice: open to everybody, kept by the company's desk.
#include "rooms/customers/customers.h"
#include "rooms/notices/privacy.h"

#include <algorithm>

namespace hearth::notices {
namespace {

struct PrivacyPage {
    ShownPrivacy notice;
    bool is_agreed = false; ///< by the customer who asks, to this version
};
BOOST_DESCRIBE_STRUCT(PrivacyPage, (), (notice, is_agreed))

bool has_agreed(Tx& tx, std::string const& version) {
    if (tx.actor().kind != ActorKind::Customer) return false;
    auto const given = customers::list_consents(tx, Id<customers::Customer>{tx.actor().id});
    return std::any_of(given.begin(), given.end(), [&](customers::Consent const& one) {
        return one.purpose == customers::ConsentPurpose::Service && !one.withdrawn_at &&
               one.text_version == version;
    });
}

Result<PrivacyPage> read_privacy(Tx& tx) {
    auto shown = shown_in(privacy_now(tx), tx.actor().locale);
    bool const is_agreed = has_agreed(tx, shown.version);
    return PrivacyPage{std::move(shown), is_agreed};
}

Result<ChildrenRules> read_children_rules(Tx& tx) {
    return children_rules(tx, tx.actor().locale);
}

struct PrivacyVersions {
    std::vector<Privacy> items;
};
BOOST_DESCRIBE_STRUCT(PrivacyVersions, (), (items))
Result<PrivacyVersions> list_versions(Tx& tx) {
    return PrivacyVersions{list_privacy(tx)};
}

struct PrivacyForm {
    Text<200, 20'000> zh;
    Text<200, 20'000> en;
    Text<2, 300> what_changed; ///< in one or two sentences: everybody who agreed before reads it
    Whole<0, 10'000> before;   ///< the version that was read
};
BOOST_DESCRIBE_STRUCT(PrivacyForm, (), (zh, en, what_changed, before))
Result<Privacy> post_privacy(Tx& tx, api::Body<PrivacyForm> const& in) {
    if (identity::reach_of(tx.actor(), "notices.write"))
        return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", "notices.write"}}};
    return publish_privacy(tx, {.zh = in.zh, .en = in.en, .what_changed = in.what_changed},
                           static_cast<int>(in.before.value));
}

} // namespace

void install_privacy(Room& room) {
    auto& r = room.routes;
    r.read("/privacy-notice", "read_privacy_notice", api::anyone(), read_privacy).per_minute = 120;
    r.read("/children-rules", "read_children_rules", api::anyone(), read_children_rules)
        .per_minute = 120;
    r.read("/privacy-notices", "list_privacy_notices", api::staff("notices.read"), list_versions);
    r.write("POST", "/privacy-notices", "publish_privacy_notice", api::staff("notices.write"),
            post_privacy);
}

} // namespace hearth::notices

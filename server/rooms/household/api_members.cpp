// A6: the household page: who belongs together, and the timeline.
#include "rooms/household/views.h"

#include "base/text.h"

#include <charconv>

namespace hearth::household {
namespace {

Result<HouseholdView> get_household(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(load_seen(tx, at.id, "household.read"));
    return view_of(tx, at.id);
}

struct GuardianForm {
    Text<1, 40> name;
    GuardianIs guardian = GuardianIs::Mother;
    ConsentWay way = ConsentWay::InPerson;
};
BOOST_DESCRIBE_STRUCT(GuardianForm, (), (name, guardian, way))

struct MemberForm {
    std::optional<Id<customers::Customer>> customer; ///< or by name and phone
    std::optional<Text<1, 40>> name;
    std::optional<Text<3, 40>> phone;
    Relation relation;
    Rights rights;
    std::optional<bool> is_under_14;
    std::optional<GuardianForm> guardian; ///< of who is under 14: their consent
};
BOOST_DESCRIBE_STRUCT(MemberForm, (),
                      (customer, name, phone, relation, rights, is_under_14, guardian))

Result<HouseholdView> post_member(Tx& tx, api::Path<CustomerPath> const& at,
                                  api::Body<MemberForm> const& in) {
    TRY(load_seen(tx, at.id, "household.write"));
    if (in.relation == Relation::Self) return invalid_field("/relation", "household.not_self");
    if (!in.customer && !in.name) return invalid_field("/name", "platform.required");
    Member draft{.customer = in.customer, .relation = in.relation, .rights = in.rights};
    if (in.customer) TRY(load_seen(tx, *in.customer, "household.write"));
    if (in.name) draft.name = *in.name;
    if (in.phone) draft.phone = TRY(customers::parse_phone(*in.phone, "/phone"));
    if (!in.is_under_14.value_or(false)) {
        TRY(add_member(tx, at.id, draft));
        return view_of(tx, at.id);
    }
    if (!in.guardian) return invalid_field("/guardian", "household.guardian_wanted");
    GuardianConsent const given{
        .name = in.guardian->name, .guardian = in.guardian->guardian, .way = in.guardian->way};
    TRY(add_child(tx, at.id, draft, given));
    return view_of(tx, at.id);
}

/// Members are reached by whoever may see one of the household's files.
Result<Member> load_member_for(Tx& tx, Id<Member> id, std::string_view permission) {
    auto const member = TRY(load_member(tx, id));
    for (auto const& one : list_members(tx, member.household))
        if (one.customer && load_seen(tx, *one.customer, permission)) return member;
    return Error{Refusal::NotFound, "household.member_not_found"};
}

struct RightsForm {
    Relation relation;
    Rights rights;
};
BOOST_DESCRIBE_STRUCT(RightsForm, (), (relation, rights))

Result<MemberView> put_member(Tx& tx, api::Path<MemberPath> const& at, api::IfMatch const& match,
                              api::Body<RightsForm> const& in) {
    auto member = TRY(load_member_for(tx, at.id, "household.write"));
    TRY(match.check(member.version));
    bool const is_first = member.relation == Relation::Self;
    if (is_first != (in.relation == Relation::Self))
        return invalid_field("/relation", "household.not_self");
    if (find_consent(tx, member.id)) TRY(check_child(in.rights));
    member.relation = in.relation;
    member.rights = in.rights;
    return view_of(tx, TRY(save_member(tx, member)));
}

Result<void> delete_member(Tx& tx, api::Path<MemberPath> const& at) {
    TRY(load_member_for(tx, at.id, "household.write"));
    // A child that is taken out is forgotten, as the rules for children's data say.
    auto const given = find_consent(tx, at.id);
    if (given && !given->withdrawn_at) return withdraw_consent(tx, at.id);
    return end_member(tx, at.id);
}

/// The guardian takes it back: by telephone or in the store, as it was given (LD-06).
Result<void> delete_consent(Tx& tx, api::Path<MemberPath> const& at) {
    TRY(load_member_for(tx, at.id, "household.write"));
    return withdraw_consent(tx, at.id);
}

struct UnmaskForm {
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(UnmaskForm, (), (reason))
struct Unmasked {
    std::string name;
    std::string phone;
    Instant until; ///< the face masks it again then
};
BOOST_DESCRIBE_STRUCT(Unmasked, (), (name, phone, until))

Result<Unmasked> unmask(Tx& tx, api::Path<MemberPath> const& at, api::Body<UnmaskForm> const& in) {
    auto const member = TRY(load_member_for(tx, at.id, "customers.unmask"));
    Unmasked shown{member.name.value_or(""), member.phone.value_or(""), tx.now() + seconds{60}};
    if (member.customer) {
        // Their own file, by the same right at its own store.
        auto const customer = TRY(load_seen(tx, *member.customer, "customers.unmask"));
        shown.name = customer.name;
        shown.phone = customer.phone;
    }
    tx.publish(MemberUnmasked{at.id, in.reason});
    return shown;
}

struct TimelineQuery : api::PageQuery {
    std::optional<List<EntryKind, 20>> kinds;
};
BOOST_DESCRIBE_STRUCT(TimelineQuery, (api::PageQuery), (kinds))
struct TimelinePage {
    std::vector<EntryView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(TimelinePage, (), (items, next_cursor))

/// "1790000000000000 0193…": moment and id.
Result<std::optional<After>> read_after(std::string const& key) {
    if (key.empty()) return std::optional<After>{};
    auto const space = key.find(' ');
    std::int64_t micros = 0;
    auto const [end, fault] = std::from_chars(key.data(), key.data() + key.size(), micros);
    auto const id = space == key.npos ? std::nullopt : parse_uuid(key.substr(space + 1));
    if (fault != std::errc{} || end != key.data() + space || !id)
        return invalid_field("/query/cursor", "platform.bad_cursor");
    return std::optional(After{from_micros(micros), *id});
}

Result<TimelinePage> get_timeline(Tx& tx, api::Path<CustomerPath> const& at,
                                  api::Query<TimelineQuery> const& query) {
    TRY(load_seen(tx, at.id, "household.read"));
    auto const after = TRY(read_after(TRY(api::read_cursor(query.cursor))));
    std::vector<EntryKind> kinds;
    if (query.kinds) kinds = *query.kinds;
    auto found = list_entries(tx, list_files(tx, at.id), kinds, after, query.size() + 1);
    TimelinePage page;
    if (static_cast<int>(found.size()) > query.size()) {
        found.pop_back();
        auto const& last = found.back();
        page.next_cursor =
            api::make_cursor(std::to_string(to_micros(last.at)) + " " + to_text(last.id));
    }
    for (auto const& entry : found)
        if (!is_hidden(tx, entry)) page.items.push_back(view_of(tx, entry));
    return page;
}

} // namespace

void add_member_routes(api::Routes& routes) {
    auto const readers = api::staff("household.read");
    auto const writers = api::staff("household.write");
    routes.read("/customers/{id}/household", "get_household", readers, get_household);
    routes.read("/customers/{id}/timeline", "get_timeline", readers, get_timeline);
    routes.write("POST", "/customers/{id}/household/members", "add_household_member", writers,
                 post_member);
    routes.write("PUT", "/household-members/{id}", "save_household_member", writers, put_member);
    routes.write("DELETE", "/household-members/{id}", "end_household_member", writers,
                 delete_member);
    routes.write("DELETE", "/household-members/{id}/guardian-consent", "withdraw_guardian_consent",
                 writers, delete_consent);
    routes.write("POST", "/household-members/{id}/unmasking", "unmask_household_member",
                 api::staff("customers.unmask"), unmask);
}

} // namespace hearth::household

#include "rooms/household/guardian.h"

#include "platform/vault/fields.h"
#include "rooms/notices/notices.h"

namespace hearth::household {
namespace {

vault::Place place_of(Id<Member> id) {
    return {"household_guardian.name", id.uuid};
}

struct Row {
    std::optional<db::Bytes> name;
    GuardianIs guardian;
    ConsentWay way;
    std::string rules;
    Instant given_at;
    std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(Row, (), (name, guardian, way, rules, given_at, withdrawn_at))

} // namespace

Result<void> check_child(Rights const& rights) {
    if (!rights.may_order && !rights.may_decide && !rights.may_pay) return {};
    return invalid_field("/rights", "household.child_has_no_rights");
}

Result<Member> add_child(Tx& tx, Id<customers::Customer> of, Member draft, GuardianConsent given) {
    TRY(check_child(draft.rights));
    auto const rules = notices::children_rules(tx, tx.actor().locale);
    auto member = TRY(add_member(tx, of, std::move(draft)));
    tx.run(
        "INSERT INTO household_guardian (company_id, member_id, name, guardian, way, rules, "
        "rules_hash, given_at, written_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        member.id,
        vault::seal(tx, vault::FieldClass::Name, place_of(member.id), std::string_view(given.name)),
        given.guardian, given.way, rules.version, rules.hash, tx.now(), tx.actor().id);
    tx.publish(GuardianMoved{member.id, given.guardian, given.way, false});
    return member;
}

std::optional<GuardianConsent> find_consent(Tx& tx, Id<Member> id) {
    auto const row = tx.find<Row>("SELECT name, guardian, way, rules, given_at, withdrawn_at FROM "
                                  "household_guardian WHERE company_id = ?1 AND member_id = ?2",
                                  id);
    if (!row) return {};
    auto const name = vault::open(tx, vault::FieldClass::Name, place_of(id), row->name);
    return GuardianConsent{name.value_or(""), row->guardian, row->way,
                           row->rules,        row->given_at, row->withdrawn_at};
}

Result<void> withdraw_consent(Tx& tx, Id<Member> id) {
    auto const given = find_consent(tx, id);
    if (!given) return Error{Refusal::NotFound, "household.no_consent"};
    if (given->withdrawn_at) return Error{Refusal::Conflict, "household.consent_withdrawn"};
    TRY(end_member(tx, id));
    // That there was a consent and when it ended stays; of whom goes (LD-11).
    tx.run("UPDATE household_guardian SET withdrawn_at = ?3, name = NULL WHERE company_id = ?1 AND "
           "member_id = ?2",
           id, tx.now());
    tx.run("UPDATE household_member SET name = NULL, phone = NULL WHERE company_id = ?1 AND id = "
           "?2",
           id);
    tx.publish(GuardianMoved{id, given->guardian, given->way, true});
    return {};
}

} // namespace hearth::household

// Who belongs together.
#include "rooms/household/household.h"

#include "platform/merging/holdings.h"
#include "platform/vault/fields.h"

#include <algorithm>

namespace hearth::household {
namespace {

using vault::FieldClass;

vault::Place name_of(Id<Member> id) {
    return {"household_member.name", id.uuid};
}
vault::Place phone_of(Id<Member> id) {
    return {"household_member.phone", id.uuid};
}

struct Row {
    Id<Member> id;
    Id<Household> household;
    std::optional<Id<customers::Customer>> customer;
    std::optional<db::Bytes> name;
    std::optional<db::Bytes> phone;
    Relation relation;
    bool may_order;
    bool may_decide;
    bool may_pay;
    bool is_told;
    Instant since;
    std::optional<Instant> until;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, household, customer, name, phone, relation, may_order, may_decide,
                       may_pay, is_told, since, until, version))
constexpr char select[] =
    "SELECT id, household_id, customer_id, name, phone, relation, may_order, may_decide, may_pay, "
    "is_told, since, until, version FROM household_member WHERE company_id = ?1 AND ";

Member to_member(Tx& tx, Row const& row) {
    return {.id = row.id,
            .household = row.household,
            .customer = row.customer,
            .name = vault::open(tx, FieldClass::Name, name_of(row.id), row.name),
            .phone = vault::open(tx, FieldClass::Phone, phone_of(row.id), row.phone),
            .relation = row.relation,
            .rights = {row.may_order, row.may_decide, row.may_pay, row.is_told},
            .since = row.since,
            .until = row.until,
            .version = row.version};
}

Result<Member> insert(Tx& tx, Member member) {
    member.id = tx.new_id<Member>();
    member.since = tx.now();
    auto const name = vault::seal(tx, FieldClass::Name, name_of(member.id), member.name);
    auto const phone = vault::seal(tx, FieldClass::Phone, phone_of(member.id), member.phone);
    auto const& rights = member.rights;
    auto const said = tx.attempt(
        "INSERT INTO household_member (company_id, id, household_id, customer_id, name, phone, "
        "relation, may_order, may_decide, may_pay, is_told, since, version) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1)",
        member.id, member.household, member.customer, name, phone, member.relation,
        rights.may_order, rights.may_decide, rights.may_pay, rights.is_told, member.since);
    if (said != db::Violation::None) return Error{Refusal::Conflict, "household.belongs_elsewhere"};
    tx.publish(MemberSaved{member.household, member.id, member.customer, member.relation, false});
    return member;
}

/// The household of who stood alone until now begins with them.
Result<Id<Household>> household_for(Tx& tx, Id<customers::Customer> customer) {
    if (auto const known = find_of(tx, customer)) return *known;
    auto const id = tx.new_id<Household>();
    tx.run("INSERT INTO household_household (company_id, id, created_at) VALUES (?1, ?2, ?3)", id,
           tx.now());
    TRY(insert(tx, {.household = id,
                    .customer = customer,
                    .relation = Relation::Self,
                    .rights = {.may_decide = true, .may_pay = true}}));
    return id;
}

Result<void> check_somebody_decides(Tx& tx, Member const& changed) {
    if (!changed.until && changed.rights.may_decide) return {};
    auto const all = list_members(tx, changed.household);
    bool const is_anybody = std::any_of(all.begin(), all.end(), [&](Member const& one) {
        return one.id != changed.id && one.rights.may_decide;
    });
    bool const is_empty = changed.until && all.size() <= 1;
    if (is_anybody || is_empty) return {};
    return Error{Refusal::Conflict, "household.nobody_decides"};
}

} // namespace

std::optional<Id<Household>> find_of(Tx& tx, Id<customers::Customer> customer) {
    // A file given up may be the one that was entered in the household.
    auto files = merging::list_given_up_for(tx, customer.uuid);
    files.insert(files.begin(), customer.uuid);
    for (auto const file : files)
        if (auto const found = tx.find<std::tuple<Id<Household>>>(
                "SELECT household_id FROM household_member WHERE company_id = ?1 AND customer_id "
                "= ?2 AND until IS NULL",
                file))
            return std::get<0>(*found);
    return {};
}

std::vector<Member> list_members(Tx& tx, Id<Household> household) {
    std::vector<Member> all;
    for (auto const& row :
         tx.all<Row>(std::string(select) + "household_id = ?2 AND until IS NULL ORDER BY CASE "
                                           "relation WHEN 'self' THEN 0 ELSE 1 END, "
                                           "id LIMIT 50",
                     household))
        all.push_back(to_member(tx, row));
    return all;
}

Result<Member> load_member(Tx& tx, Id<Member> id) {
    auto const row = tx.find<Row>(std::string(select) + "id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "household.member_not_found"};
    return to_member(tx, *row);
}

Result<Member> add_member(Tx& tx, Id<customers::Customer> of, Member draft) {
    if (!draft.customer && draft.phone)
        if (auto const known = customers::find_by_phone(tx, *draft.phone))
            draft.customer = known->id;
    if (draft.customer) {
        draft.customer = Id<customers::Customer>{merging::follow(tx, draft.customer->uuid)};
        TRY(customers::load_customer(tx, *draft.customer));
        draft.name = {}; // their file says it
        draft.phone = {};
    }
    if (draft.customer == of) return Error{Refusal::Conflict, "household.is_member"};
    draft.household = TRY(household_for(tx, of));
    if (draft.customer) {
        auto const theirs = find_of(tx, *draft.customer);
        if (theirs == draft.household) return Error{Refusal::Conflict, "household.is_member"};
        if (theirs) return Error{Refusal::Conflict, "household.belongs_elsewhere"};
    }
    return insert(tx, std::move(draft));
}

Result<Member> save_member(Tx& tx, Member const& member) {
    TRY(check_somebody_decides(tx, member));
    auto const& rights = member.rights;
    auto const rows = tx.run(
        "UPDATE household_member SET relation = ?4, may_order = ?5, may_decide = ?6, may_pay = ?7, "
        "is_told = ?8, until = ?9, version = version + 1 "
        "WHERE company_id = ?1 AND id = ?2 AND version = ?3 AND until IS NULL",
        member.id, member.version, member.relation, rights.may_order, rights.may_decide,
        rights.may_pay, rights.is_told, member.until);
    if (rows == 0) return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    auto saved = member;
    ++saved.version;
    tx.publish(MemberSaved{saved.household, saved.id, saved.customer, saved.relation,
                           saved.until.has_value()});
    return saved;
}

Result<void> end_member(Tx& tx, Id<Member> id) {
    auto member = TRY(load_member(tx, id));
    if (member.until) return {};
    member.until = tx.now();
    TRY(save_member(tx, member));
    return {};
}

std::vector<Id<customers::Customer>> list_files(Tx& tx, Id<customers::Customer> customer) {
    std::vector<Uuid> files{merging::follow(tx, customer.uuid)};
    if (auto const household = find_of(tx, Id<customers::Customer>{files.front()}))
        for (auto const& member : list_members(tx, *household))
            if (member.customer) files.push_back(merging::follow(tx, member.customer->uuid));
    auto const standing = files;
    for (auto const file : standing)
        for (auto const given_up : merging::list_given_up_for(tx, file))
            files.push_back(given_up);
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    std::vector<Id<customers::Customer>> all;
    for (auto const file : files)
        all.push_back(Id<customers::Customer>{file});
    return all;
}

} // namespace hearth::household

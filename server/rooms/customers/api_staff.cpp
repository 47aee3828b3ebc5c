// What staff do with customer files: masked unless a reason is given (PR-03).
#include "rooms/customers/forms.h"
#include "rooms/customers/personal_choice.h"

#include "platform/merging/holdings.h"
#include "platform/personal/restriction.h"

namespace hearth::customers {
namespace {

struct SearchQuery : api::PageQuery {
    std::optional<Text<3, 40>> phone;
};
BOOST_DESCRIBE_STRUCT(SearchQuery, (api::PageQuery), (phone))

struct CustomerPage {
    std::vector<CustomerView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CustomerPage, (), (items, next_cursor))

/// Staff see who belongs to a store of theirs, or to none yet.
bool may_see(Tx& tx, Customer const& c, std::string_view permission) {
    return !c.store || tx.actor().may_at(permission, *c.store);
}

/// Not given up for another file of the same person, and not frozen.
bool is_listed(Tx& tx, Customer const& c) {
    return merging::follow(tx, c.id.uuid) == c.id.uuid &&
           !personal::find_restriction(tx, c.id.uuid);
}

Result<CustomerPage> search(Tx& tx, api::Query<SearchQuery> const& query) {
    CustomerPage page;
    if (query.phone) {
        auto const phone = TRY(parse_phone(*query.phone, "/query/phone"));
        // A caller is known to the whole company, wherever they were served before (BK-02).
        if (auto const found = find_by_phone(tx, phone); found && is_listed(tx, *found))
            page.items.push_back(to_view(tx, *found));
        return page;
    }
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<Id<Customer>> after;
    if (!key.empty()) {
        auto const id = parse_uuid(key);
        if (!id) return invalid_field("/query/cursor", "platform.bad_cursor");
        after = Id<Customer>{*id};
    }
    auto const found = list_customers(tx, after, query.size());
    for (auto const& one : found)
        if (may_see(tx, one, "customers.read") && is_listed(tx, one))
            page.items.push_back(to_view(tx, one));
    if (static_cast<int>(found.size()) == query.size())
        page.next_cursor = api::make_cursor(to_text(found.back().id));
    return page;
}

struct CustomerForm {
    Text<1, 40> name;
    Text<3, 40> phone;
    std::optional<Id<identity::Store>> store;
    std::optional<Text<0, 500>> note;
    std::optional<bool> is_special_care;
    std::optional<Wishes> wishes;
};
BOOST_DESCRIBE_STRUCT(CustomerForm, (), (name, phone, store, note, is_special_care, wishes))

Result<CustomerView> add(Tx& tx, api::Body<CustomerForm> const& in) {
    Customer draft;
    draft.name = in.name;
    draft.phone = TRY(parse_phone(in.phone, "/phone"));
    draft.store = in.store;
    draft.note = in.note;
    if (in.wishes) draft.wishes = *in.wishes;
    draft.is_special_care = in.is_special_care.value_or(false);
    return to_view(tx, TRY(add_customer(tx, draft)));
}

/// How they want to be addressed is their word to us: whole, for everybody who speaks to them.
struct CustomerFile : CustomerView {
    std::optional<std::string> called;
};
BOOST_DESCRIBE_STRUCT(CustomerFile, (CustomerView), (called))

Result<CustomerFile> read(Tx& tx, api::Path<CustomerPath> const& at) {
    auto const customer = TRY(load_seen(tx, at.id, "customers.read"));
    return CustomerFile{to_view(tx, customer), find_called(tx, customer.id)};
}

Result<CustomerView> save(Tx& tx, api::Path<CustomerPath> const& at, api::IfMatch const& match,
                          api::Body<CustomerForm> const& in) {
    auto customer = TRY(load_seen(tx, at.id, "customers.write"));
    TRY(match.check(customer.version));
    customer.name = in.name;
    customer.phone = TRY(parse_phone(in.phone, "/phone"));
    customer.store = in.store;
    if (in.note) customer.note = in.note; // left out: as it was
    if (in.wishes) customer.wishes = *in.wishes;
    customer.is_special_care = in.is_special_care.value_or(false);
    return to_view(tx, TRY(save_customer(tx, customer)));
}

enum class Part { Name, Phone, Addresses, Note };
BOOST_DESCRIBE_ENUM(Part, Name, Phone, Addresses, Note)

struct Unmask {
    Part part = Part::Phone;
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(Unmask, (), (part, reason))

struct UnmaskedPart {
    Part part = Part::Phone;
    std::optional<std::string> value;
    std::optional<std::vector<AddressView>> addresses;
    Instant until; ///< the face masks it again then
};
BOOST_DESCRIBE_STRUCT(UnmaskedPart, (), (part, value, addresses, until))

Result<UnmaskedPart> unmask(Tx& tx, api::Path<CustomerPath> const& at,
                            api::Body<Unmask> const& in) {
    auto const customer = TRY(load_seen(tx, at.id, "customers.unmask"));
    UnmaskedPart shown{in.part, {}, {}, tx.now() + seconds{60}};
    switch (in.part) {
    case Part::Name:
        shown.value = customer.name;
        break;
    case Part::Phone:
        shown.value = customer.phone;
        break;
    case Part::Note:
        shown.value = customer.note.value_or("");
        break;
    case Part::Addresses:
        shown.addresses.emplace();
        for (auto const& address : list_addresses(tx, at.id))
            shown.addresses->push_back(to_view(address, Shown::Whole));
    }
    tx.publish(Unmasked{at.id, to_text(in.part), in.reason});
    return shown;
}

Result<Addresses> list_of(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(load_seen(tx, at.id, "customers.read"));
    Addresses all;
    for (auto const& address : list_addresses(tx, at.id))
        all.items.push_back(to_view(address, Shown::Masked));
    return all;
}

Result<AddressView> add_to(Tx& tx, api::Path<CustomerPath> const& at,
                           api::Body<AddressForm> const& in) {
    TRY(load_seen(tx, at.id, "customers.write"));
    Address address;
    address.customer = at.id;
    fill(address, in, source_of(tx, in.said_by));
    return to_view(TRY(add_address(tx, address)), Shown::Masked);
}

struct HomePath {
    Id<Customer> id;
    Id<Address> address;
};
BOOST_DESCRIBE_STRUCT(HomePath, (), (id, address))
struct HomeForm {
    HomeFacts facts; ///< what was asked now; the rest stays as it was
    SaidBy said_by = SaidBy::Customer;
};
BOOST_DESCRIBE_STRUCT(HomeForm, (), (facts, said_by))

/// LH-11: the office writes down answers without being shown the others (PR-03).
Result<AddressView> tell_home(Tx& tx, api::Path<HomePath> const& at,
                              api::Body<HomeForm> const& in) {
    TRY(load_seen(tx, at.id, "customers.write"));
    auto address = TRY(load_address(tx, at.address));
    if (address.customer != at.id || address.is_removed)
        return Error{Refusal::NotFound, "customers.address_not_found"};
    put_home(address, added({address.home, address.told}, in.facts, source_of(tx, in.said_by)));
    return to_view(TRY(save_address(tx, address)), Shown::Masked);
}

struct Leanings {
    std::vector<Leaning> items;
};
BOOST_DESCRIBE_STRUCT(Leanings, (), (items))
Result<Leanings> list_leanings_of(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(load_seen(tx, at.id, "customers.read"));
    return Leanings{list_leanings(tx, at.id)};
}

struct LeaningForm {
    Id<workforce::Worker> worker;
    std::optional<LeaningKind> kind; ///< none: forget it
};
BOOST_DESCRIBE_STRUCT(LeaningForm, (), (worker, kind))
Result<Leanings> save_leaning_of(Tx& tx, api::Path<CustomerPath> const& at,
                                 api::Body<LeaningForm> const& in) {
    TRY(load_seen(tx, at.id, "customers.write"));
    if (in.kind)
        save_leaning(tx, at.id, in.worker, *in.kind);
    else
        forget_leaning(tx, at.id, in.worker);
    return Leanings{list_leanings(tx, at.id)};
}

struct BlockForm {
    Text<2, 300> reason;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(BlockForm, (), (reason, until))
Result<Block> block(Tx& tx, api::Path<CustomerPath> const& at, api::Body<BlockForm> const& in) {
    TRY(load_seen(tx, at.id, "customers.block"));
    return add_block(tx, at.id, in.reason, in.until);
}
Result<void> unblock(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(load_seen(tx, at.id, "customers.block"));
    return lift_blocks(tx, at.id);
}

} // namespace

Result<Customer> load_seen(Tx& tx, Id<Customer> id, std::string_view permission) {
    auto customer = TRY(load_customer(tx, id));
    if (!may_see(tx, customer, permission)) return Error{Refusal::NotFound, "customers.not_found"};
    // What is frozen is read through the rights desk, with a reason (LD-11).
    if (personal::find_restriction(tx, id.uuid))
        return Error{Refusal::Conflict, "customers.frozen"};
    return customer;
}

void install_staff(Room& room) {
    auto& r = room.routes;
    r.read("/customers", "list_customers", api::staff("customers.read"), search);
    r.write("POST", "/customers", "add_customer", api::staff("customers.write"), add);
    r.read("/customers/{id}", "read_customer", api::staff("customers.read"), read);
    r.write("PUT", "/customers/{id}", "save_customer", api::staff("customers.write"), save);
    r.write("POST", "/customers/{id}/unmasking", "unmask_customer", api::staff("customers.unmask"),
            unmask);
    r.read("/customers/{id}/addresses", "list_customer_addresses", api::staff("customers.read"),
           list_of);
    r.write("POST", "/customers/{id}/addresses", "add_customer_address",
            api::staff("customers.write"), add_to);
    r.write("PUT", "/customers/{id}/addresses/{address}/home", "tell_customer_home",
            api::staff("customers.write"), tell_home);
    r.read("/customers/{id}/leanings", "list_leanings", api::staff("customers.read"),
           list_leanings_of);
    r.write("POST", "/customers/{id}/leanings", "save_leaning", api::staff("customers.write"),
            save_leaning_of);
    r.write("POST", "/customers/{id}/block", "block_customer", api::staff("customers.block"),
            block);
    r.write("DELETE", "/customers/{id}/block", "unblock_customer", api::staff("customers.block"),
            unblock);
}

/// Somebody asked the company to end their consents, all or one (LD-03, LD-10).
Result<void> end_consents(Tx& tx, personal::ConsentsEnd const& wish) {
    for (auto const& consent : list_consents(tx, wish.customer)) {
        bool const is_meant = !wish.purpose || to_text(consent.purpose) == *wish.purpose;
        if (is_meant && !consent.withdrawn_at) withdraw_consent(tx, wish.customer, consent.purpose);
    }
    return {};
}

void install(Room& room) {
    room.listeners.push_back(
        events::listen<personal::ConsentsEnd>("customers.consents_end", end_consents));
    room.permissions = {
        {"customers.read"}, {"customers.write"}, {"customers.unmask"}, {"customers.block"}};
    install_own(room);
    install_consents(room);
    install_staff(room);
    install_personal_choice(room);
}

} // namespace hearth::customers

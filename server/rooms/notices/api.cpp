// The public page, and the desk that keeps it.
#include "platform/settings/settings.h"
#include "rooms/notices/notices.h"
#include "rooms/notices/privacy.h"

#include "base/zone.h"

namespace hearth::notices {
namespace {

/// A store as the public may know it.
struct PublicStore {
    Id<identity::Store> id;
    std::string name;
    std::string city;
    std::string district;
    std::string address;
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(PublicStore, (), (id, name, city, district, address, phone))

/// LH-03: who we are and where to complain. Services and prices stand at /items and /price-list.
struct PublicCompany {
    std::string name;
    std::string complaint_phone; ///< the company's, else of its first open store
    std::vector<PublicStore> stores;
    std::vector<Licence> licences;
    std::vector<Notice> notices;
};
BOOST_DESCRIBE_STRUCT(PublicCompany, (), (name, complaint_phone, stores, licences, notices))

Day today_of(Tx& tx, std::vector<identity::Store> const& stores) {
    return local_day(tx.now(), stores.empty() ? "Asia/Shanghai" : stores.front().zone);
}

/// Why a notice is late is between the company and its books; the public reads the day.
std::vector<Notice> shown(std::vector<Notice> notices) {
    for (auto& one : notices)
        one.exception.reset();
    return notices;
}

Result<PublicCompany> read_public(Tx& tx) {
    auto const stores = identity::list_stores(tx);
    PublicCompany page;
    page.name = std::get<0>(
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1"));
    page.complaint_phone = settings::load<PublicFacts>(tx).complaint_phone;
    for (auto const& one : stores) {
        if (!one.is_open) continue;
        page.stores.push_back({one.id, one.name, one.city, one.district, one.address, one.phone});
        if (page.complaint_phone.empty()) page.complaint_phone = one.phone;
    }
    auto const today = today_of(tx, stores);
    for (auto& licence : list_licences(tx))
        if (!licence.valid_to || *licence.valid_to >= today)
            page.licences.push_back(std::move(licence));
    page.notices = shown(list_standing(tx, today));
    return page;
}

struct Desk {
    std::vector<Licence> licences;
    std::vector<Notice> notices;
};
BOOST_DESCRIBE_STRUCT(Desk, (), (licences, notices))
Result<Desk> read_desk(Tx& tx) {
    return Desk{list_licences(tx), list_notices(tx)};
}

struct LicenceForm {
    std::optional<Id<identity::Store>> store;
    LicenceKind kind = LicenceKind::BusinessLicence;
    Text<2, 60> number;
    Text<2, 80> holder;
    Text<2, 80> issuer;
    std::optional<Day> valid_to;
};
BOOST_DESCRIBE_STRUCT(LicenceForm, (), (store, kind, number, holder, issuer, valid_to))

/// Of one store whoever keeps its notices; of the company who keeps them everywhere.
Result<void> check_reach(Tx& tx, std::optional<Id<identity::Store>> store) {
    if (store) return identity::check_reach(tx, "notices.write", *store);
    if (!identity::reach_of(tx.actor(), "notices.write")) return {};
    return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", "notices.write"}}};
}

Result<Licence> post_licence(Tx& tx, api::Body<LicenceForm> const& in) {
    TRY(check_reach(tx, in.store));
    if (in.store) TRY(identity::load_store(tx, *in.store));
    return add_licence(tx, {{}, in.store, in.kind, in.number, in.holder, in.issuer, in.valid_to});
}

struct IdPath {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(IdPath, (), (id))
Result<void> delete_licence(Tx& tx, api::Path<IdPath> const& at) {
    for (auto const& one : list_licences(tx))
        if (one.id == at.id) TRY(check_reach(tx, one.store));
    return remove_licence(tx, at.id);
}

struct NoticeForm {
    std::optional<Id<identity::Store>> store;
    NoticeKind kind = NoticeKind::CloseStore;
    Day effective_on;
    Text<10, 600> words;
    std::optional<Text<2, 200>> new_address;
    std::optional<Text<5, 300>> exception; ///< why the day is nearer than the rule asks
};
BOOST_DESCRIBE_STRUCT(NoticeForm, (), (store, kind, effective_on, words, new_address, exception))
Result<Notice> post_notice(Tx& tx, api::Body<NoticeForm> const& in) {
    TRY(check_reach(tx, in.store));
    Notice draft;
    draft.store = in.store;
    draft.kind = in.kind;
    draft.effective_on = in.effective_on;
    draft.words = in.words;
    if (in.new_address) draft.new_address = *in.new_address;
    if (in.exception) draft.exception = *in.exception;
    return publish(tx, std::move(draft));
}

Result<void> delete_notice(Tx& tx, api::Path<IdPath> const& at) {
    auto const notice = TRY(load_notice(tx, at.id));
    TRY(check_reach(tx, notice.store));
    TRY(withdraw(tx, at.id));
    return {};
}

} // namespace

void install(Room& room) {
    room.permissions = {{"notices.read"}, {"notices.write"}};
    room.settings.push_back(settings::describe<PublicFacts>(false));
    auto& r = room.routes;
    r.read("/public-company", "read_public_company", api::anyone(), read_public).per_minute = 120;
    r.read("/public-notices", "read_notice_desk", api::staff("notices.read"), read_desk);
    auto const keepers = api::staff("notices.write");
    r.write("POST", "/licences", "add_licence", keepers, post_licence);
    r.write("DELETE", "/licences/{id}", "remove_licence", keepers, delete_licence);
    r.write("POST", "/public-notices", "publish_notice", keepers, post_notice);
    r.write("DELETE", "/public-notices/{id}", "withdraw_notice", keepers, delete_notice);
    install_privacy(room);
}

} // namespace hearth::notices

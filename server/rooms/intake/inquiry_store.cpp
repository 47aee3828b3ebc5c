#include "platform/json/codec.h"
#include "platform/vault/fields.h"
#include "rooms/intake/store.h"

#include <cmath>

namespace hearth::intake::store {
namespace {

using vault::FieldClass;

/// As it lies in the table.
struct InquiryRow {
    Id<Inquiry> id;
    Channel channel;
    InquiryState state;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<customers::Customer>> customer;
    std::optional<db::Bytes> name;
    std::optional<db::Bytes> phone;
    std::optional<db::Bytes> address;
    std::optional<db::Bytes> needs;
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<Id<catalog::Item>> item;
    std::optional<Instant> wanted_at;
    std::string unclear;
    std::optional<db::Bytes> disclosure;
    std::optional<Instant> disclosed_at;
    std::optional<SaidBy> disclosed_by;
    bool is_verified;
    Instant opened_at;
    ActorKind opened_by_kind;
    Uuid opened_by;
    std::optional<Instant> rang_at;
    std::optional<int> rings;
    std::optional<Instant> responded_at;
    std::optional<Closing> closed_reason;
    std::optional<Id<orders::Order>> order;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(InquiryRow, (),
                      (id, channel, state, store, customer, name, phone, address, needs, latitude,
                       longitude, item, wanted_at, unclear, disclosure, disclosed_at, disclosed_by,
                       is_verified, opened_at, opened_by_kind, opened_by, rang_at, rings,
                       responded_at, closed_reason, order, version))

std::string const columns =
    "id, channel, state, store_id, customer_id, name, phone, address, needs, latitude, longitude, "
    "item_id, wanted_at, unclear, disclosure, disclosed_at, disclosed_by, is_verified, opened_at, "
    "opened_by_kind, opened_by, rang_at, rings, responded_at, closed_reason, order_id, version";
std::string const select = "SELECT " + columns + " FROM intake_inquiry WHERE company_id = ?1 ";

template <typename T>
std::optional<std::string> plain(std::optional<T> const& text) {
    return text ? std::optional<std::string>(*text) : std::nullopt;
}

/// Positions are kept as rough as anybody but the worker at the door needs them (PR-02).
template <typename T>
std::optional<double> rough(std::optional<T> const& angle) {
    if (!angle) return {};
    return std::round(angle->degrees * 1000) / 1000;
}

struct Sealed {
    std::optional<db::Bytes> name, phone, phone_index, address, needs, disclosure;
};
Sealed seal_all(Tx& tx, Inquiry const& inquiry) {
    auto const row = inquiry.id.uuid;
    auto const& wish = inquiry.wish;
    auto const seal = [&](FieldClass field, std::string_view column,
                          std::optional<std::string> const& text) {
        return vault::seal(tx, field, {column, row}, text);
    };
    Sealed sealed;
    sealed.name = seal(FieldClass::Name, "intake_inquiry.name", plain(wish.name));
    sealed.phone = seal(FieldClass::Phone, "intake_inquiry.phone", plain(wish.phone));
    if (wish.phone) sealed.phone_index = vault::blind_index(tx, "phone", *wish.phone);
    sealed.address = seal(FieldClass::Address, "intake_inquiry.address", plain(wish.address));
    sealed.needs = seal(FieldClass::Note, "intake_inquiry.needs", plain(wish.needs));
    std::optional<std::string> facts;
    if (inquiry.disclosure) facts = json::to_text(*inquiry.disclosure);
    sealed.disclosure = seal(FieldClass::Health, "intake_inquiry.disclosure", facts);
    return sealed;
}

/// What an inquiry kept before its answers were those of the address: boxes and two texts.
struct OldDisclosure {
    std::optional<Text<0, 200>> infectious;
    std::optional<Text<0, 200>> people;
    bool has_camera = false;
    bool has_pet = false;
    std::optional<Text<0, 200>> other;
};
BOOST_DESCRIBE_STRUCT(OldDisclosure, (), (infectious, people, has_camera, has_pet, other))

Disclosure read_disclosure(std::string const& text, InquiryRow const& row) {
    if (auto const now = json::parse_as<Disclosure>(text)) return *now;
    auto const old = json::from_text<OldDisclosure>(text);
    customers::HomeFacts facts;
    if (old.infectious && !old.infectious->empty()) {
        facts.has_infection_risk = true;
        facts.infection = old.infectious;
    }
    facts.people = old.people;
    if (old.has_camera) facts.has_cameras = true;
    if (old.has_pet) facts.has_pets = true;
    if (old.other) facts.cautions = Text<0, 400>(*old.other);
    return customers::added({}, facts,
                            {row.disclosed_by.value_or(SaidBy::Customer), row.opened_by_kind,
                             row.disclosed_at.value_or(row.opened_at)});
}

Inquiry to_inquiry(Tx& tx, InquiryRow const& row) {
    auto const open = [&](FieldClass field, std::string_view column,
                          std::optional<db::Bytes> const& sealed) {
        return vault::open(tx, field, {column, row.id.uuid}, sealed);
    };
    Inquiry inquiry{.id = row.id,
                    .channel = row.channel,
                    .state = row.state,
                    .store = row.store,
                    .customer = row.customer,
                    .unclear = json::from_text<std::vector<Field>>(row.unclear),
                    .disclosed_at = row.disclosed_at,
                    .disclosed_by = row.disclosed_by,
                    .is_verified = row.is_verified,
                    .opened_at = row.opened_at,
                    .opened_by_kind = row.opened_by_kind,
                    .opened_by = row.opened_by,
                    .rang_at = row.rang_at,
                    .rings = row.rings,
                    .responded_at = row.responded_at,
                    .closed_reason = row.closed_reason,
                    .order = row.order,
                    .version = row.version};
    auto& wish = inquiry.wish;
    wish.name = open(FieldClass::Name, "intake_inquiry.name", row.name);
    wish.phone = open(FieldClass::Phone, "intake_inquiry.phone", row.phone);
    wish.address = open(FieldClass::Address, "intake_inquiry.address", row.address);
    wish.needs = open(FieldClass::Note, "intake_inquiry.needs", row.needs);
    if (row.latitude) wish.latitude = Latitude{*row.latitude};
    if (row.longitude) wish.longitude = Longitude{*row.longitude};
    wish.item = row.item;
    wish.wanted_at = row.wanted_at;
    if (auto const facts = open(FieldClass::Health, "intake_inquiry.disclosure", row.disclosure))
        inquiry.disclosure = read_disclosure(*facts, row);
    return inquiry;
}

std::vector<Inquiry> to_inquiries(Tx& tx, std::vector<InquiryRow> const& rows) {
    std::vector<Inquiry> all;
    for (auto const& row : rows)
        all.push_back(to_inquiry(tx, row));
    return all;
}

} // namespace

void insert_inquiry(Tx& tx, Inquiry const& inquiry) {
    static std::string const sql =
        "INSERT INTO intake_inquiry (company_id, " + columns +
        ", phone_index) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
        "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29)";
    auto const sealed = seal_all(tx, inquiry);
    auto const& wish = inquiry.wish;
    tx.run(sql, inquiry.id, inquiry.channel, inquiry.state, inquiry.store, inquiry.customer,
           sealed.name, sealed.phone, sealed.address, sealed.needs, rough(wish.latitude),
           rough(wish.longitude), wish.item, wish.wanted_at, json::to_text(inquiry.unclear),
           sealed.disclosure, inquiry.disclosed_at, inquiry.disclosed_by, inquiry.is_verified,
           inquiry.opened_at, inquiry.opened_by_kind, inquiry.opened_by, inquiry.rang_at,
           inquiry.rings, inquiry.responded_at, inquiry.closed_reason, inquiry.order,
           inquiry.version, sealed.phone_index);
}

std::optional<Inquiry> find_inquiry(Tx& tx, Id<Inquiry> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<InquiryRow>(sql, id);
    if (!row) return {};
    return to_inquiry(tx, *row);
}

bool replace_inquiry(Tx& tx, Inquiry const& inquiry) {
    auto const sealed = seal_all(tx, inquiry);
    auto const& wish = inquiry.wish;
    return tx.run("UPDATE intake_inquiry SET state = ?4, store_id = ?5, customer_id = ?6, "
                  "name = ?7, phone = ?8, phone_index = ?9, address = ?10, needs = ?11, "
                  "latitude = ?12, longitude = ?13, item_id = ?14, wanted_at = ?15, unclear = ?16, "
                  "disclosure = ?17, disclosed_at = ?18, disclosed_by = ?19, is_verified = ?20, "
                  "responded_at = ?21, closed_reason = ?22, order_id = ?23, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  inquiry.id, inquiry.version, inquiry.state, inquiry.store, inquiry.customer,
                  sealed.name, sealed.phone, sealed.phone_index, sealed.address, sealed.needs,
                  rough(wish.latitude), rough(wish.longitude), wish.item, wish.wanted_at,
                  json::to_text(inquiry.unclear), sealed.disclosure, inquiry.disclosed_at,
                  inquiry.disclosed_by, inquiry.is_verified, inquiry.responded_at,
                  inquiry.closed_reason, inquiry.order) == 1;
}

bool note_call(Tx& tx, Id<Inquiry> id, Rang const& how) {
    return tx.run("UPDATE intake_inquiry SET rang_at = ?3, rings = ?4, responded_at = ?5 "
                  "WHERE company_id = ?1 AND id = ?2 AND rang_at IS NULL",
                  id, how.rang_at, how.rings, how.answered_at) == 1;
}

std::vector<Inquiry> list_inquiries(Tx& tx, std::optional<InquiryState> state,
                                    std::optional<Id<Inquiry>> before, int limit) {
    static std::string const any = select + "AND id < ?2 ORDER BY id DESC LIMIT ?3";
    static std::string const of = select + "AND id < ?2 AND state = ?4 ORDER BY id DESC LIMIT ?3";
    Id<Inquiry> last;
    last.uuid.bytes.fill(0xff);
    auto const from = before.value_or(last);
    return to_inquiries(tx, state ? tx.all<InquiryRow>(of, from, limit, *state)
                                  : tx.all<InquiryRow>(any, from, limit));
}

std::vector<Inquiry> list_by_phone(Tx& tx, std::string const& phone, int limit) {
    static std::string const sql = select + "AND phone_index = ?2 ORDER BY id DESC LIMIT ?3";
    auto const index = vault::blind_index(tx, "phone", phone);
    return to_inquiries(tx, tx.all<InquiryRow>(sql, index, limit));
}

std::vector<Inquiry> list_opened_by(Tx& tx, Uuid who, int limit) {
    static std::string const sql = select + "AND opened_by = ?2 ORDER BY id DESC LIMIT ?3";
    return to_inquiries(tx, tx.all<InquiryRow>(sql, who, limit));
}

} // namespace hearth::intake::store

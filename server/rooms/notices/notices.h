/// Notices: what the company owes the public (LH-03, LC-14). Its licences and complaint telephone
/// stand open to everybody; that a store closes or moves, or the online business stops, is told
/// on the home page so many days before as the law asks, and to whoever still expects a visit.
#pragma once

#include "platform/room.h"
#include "rooms/identity/identity.h"

#include <span>

namespace hearth::notices {

void install(Room& room);

/// The rules for data of people under 14 (LD-06): a page of its own, open to everybody.
struct ChildrenRules {
    std::string version;
    std::string text;
    std::string hash; ///< SHA-256 of the very words, in hexadecimal
};
BOOST_DESCRIBE_STRUCT(ChildrenRules, (), (version, text, hash))
ChildrenRules children_rules(Tx& tx, std::string_view locale);

enum class LicenceKind { BusinessLicence, HomeServiceFiling, LabourAgency, Other };
BOOST_DESCRIBE_ENUM(LicenceKind, BusinessLicence, HomeServiceFiling, LabourAgency, Other)

struct Licence {
    Uuid id;
    std::optional<Id<identity::Store>> store; ///< none: the whole company's
    LicenceKind kind = LicenceKind::BusinessLicence;
    std::string number;
    std::string holder;
    std::string issuer;
    std::optional<Day> valid_to; ///< last day
};
BOOST_DESCRIBE_STRUCT(Licence, (), (id, store, kind, number, holder, issuer, valid_to))

enum class NoticeKind { StopOnline, CloseStore, MoveStore };
BOOST_DESCRIBE_ENUM(NoticeKind, StopOnline, CloseStore, MoveStore)

struct Notice {
    Uuid id;
    std::optional<Id<identity::Store>> store; ///< always but for StopOnline
    NoticeKind kind = NoticeKind::CloseStore;
    Day effective_on;
    std::string words;
    std::optional<std::string> new_address;
    std::string source;                   ///< the rule, with its days
    std::optional<std::string> exception; ///< why it comes later than the rule asks
    Instant published_at;
    std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(Notice, (),
                      (id, store, kind, effective_on, words, new_address, source, exception,
                       published_at, withdrawn_at))

/// A row of the jurisdiction table: so many days before, from that day on, by that law.
struct NoticeLaw {
    NoticeKind kind;
    std::string_view jurisdiction;
    int days_before;
    Day valid_from;
    std::optional<Day> valid_to;
    std::string_view source;
};
std::span<NoticeLaw const> notice_laws();
/// The strictest row in force on that day for the kind: the country's, and the store's city's.
NoticeLaw const* law_for(std::span<NoticeLaw const> laws, NoticeKind kind, std::string_view city,
                         Day today);
/// Invalid notices.too_soon (days, earliest) where the day is nearer and no reason is given.
Result<void> check_day(NoticeLaw const& law, Day today, Day effective_on, bool has_reason);

struct NoticePublished {
    static constexpr std::string_view kind = "notices.published";
    Uuid notice;
    NoticeKind about;
    std::optional<Id<identity::Store>> store;
    Day effective_on;
    bool is_exception = false;
    Uuid subject() const { return notice; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(NoticePublished, (), (notice, about, store, effective_on, is_exception))

struct NoticeWithdrawn {
    static constexpr std::string_view kind = "notices.withdrawn";
    Uuid notice;
    std::optional<Id<identity::Store>> store;
    Uuid subject() const { return notice; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(NoticeWithdrawn, (), (notice, store))

struct LicenceChanged {
    static constexpr std::string_view kind = "notices.licence";
    Uuid licence;
    std::optional<Id<identity::Store>> store;
    bool is_removed = false;
    Uuid subject() const { return licence; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(LicenceChanged, (), (licence, store, is_removed))

/// What a company says of itself to the public.
struct PublicFacts {
    static constexpr std::string_view setting_name = "notices.public";
    std::string complaint_phone; ///< none: the stores' own
};
BOOST_DESCRIBE_STRUCT(PublicFacts, (), (complaint_phone))

std::vector<Licence> list_licences(Tx& tx);
Licence add_licence(Tx& tx, Licence draft);
Result<void> remove_licence(Tx& tx, Uuid id); ///< NotFound notices.no_such_licence

/// Newest first; withdrawn ones too.
std::vector<Notice> list_notices(Tx& tx);
Result<Notice> load_notice(Tx& tx, Uuid id); ///< NotFound notices.no_such_notice
/// Those that stand, and whose day is not long over: the home page.
std::vector<Notice> list_standing(Tx& tx, Day today);
Result<Notice> publish(Tx& tx, Notice draft);
Result<Notice> withdraw(Tx& tx, Uuid id); ///< Conflict notices.withdrawn_already

} // namespace hearth::notices

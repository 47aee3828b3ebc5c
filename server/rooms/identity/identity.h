/// Identity: who we are and who may do what. Regions and stores; staff accounts with roles held
/// everywhere, in a region or in a store; sessions of staff, customers and workers; one-time codes;
/// approvals by amount (SY-01).
/// A session's token exists only at its holder: we keep its SHA-256. A session that ended, ran out
/// or stood idle opens nothing from its next request on, in every process.
#pragma once

#include "base/money.h"
#include "platform/api/route.h"
#include "platform/room.h"

namespace hearth::identity {

// ---- places

struct Region {
    Id<Region> id;
    std::string code;
    std::string name;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Region, (), (id, code, name, version))

struct Store {
    Id<Store> id;
    std::optional<Id<Region>> region = {};
    std::string code;
    std::string name;
    std::string zone = "Asia/Shanghai"; ///< IANA
    std::string city = {};              ///< chooses the city's law
    std::string district = {};
    std::string phone = {}; ///< the shop's, public
    std::string address = {};
    double latitude = 0; ///< WGS-84
    double longitude = 0;
    bool is_open = true;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Store, (),
                      (id, region, code, name, zone, city, district, phone, address, latitude,
                       longitude, is_open, version))

/// NotFound identity.store_not_found.
Result<Store> load_store(Tx& tx, Id<Store> id);
/// By code.
std::vector<Store> list_stores(Tx& tx);
/// The zone in which a store's days and hours are meant.
Result<std::string> store_zone(Tx& tx, Id<Store> id);
/// Makes it, or changes it where `id` is there and `version` is the one kept. Invalid for a zone
/// that does not exist; Conflict identity.code_taken; PreconditionFailed.
Result<Store> save_store(Tx& tx, Store store);
Result<Region> save_region(Tx& tx, Region region);
std::vector<Region> list_regions(Tx& tx);

/// NotFound where the actor does not hold `permission` at that store: another store's records do
/// not exist for them. Workers and customers pass: their rights hang on the record itself.
Result<void> check_reach(Tx& tx, std::string_view permission, Id<Store> store);
/// The stores in which the actor holds it; nothing for "everywhere".
std::optional<std::vector<Id<Store>>> reach_of(Actor const& actor, std::string_view permission);

// ---- roles and accounts

/// Where a role is held.
enum class Scope { Everywhere, Region, Store };
BOOST_DESCRIBE_ENUM(Scope, Everywhere, Region, Store)

struct Grant {
    std::string role;
    Scope scope = Scope::Everywhere;
    Uuid scope_id = {}; ///< of the region or store; nil: everywhere
    friend auto operator<=>(Grant const&, Grant const&) = default;
};
BOOST_DESCRIBE_STRUCT(Grant, (), (role, scope, scope_id))

/// A named set of permissions. `permissions` are patterns: a name, "orders.*", "*.read", "*"; one
/// that starts with '-' takes away again. Default roles are in roles.cpp and follow the program;
/// one that the company has changed is kept as it is.
struct Role {
    std::string name;
    std::string title; ///< a default role's is its words key identity.role_<name>
    std::vector<std::string> permissions;
    bool is_default = false; ///< as the program has it
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Role, (), (name, title, permissions, is_default, version))

std::vector<Role> list_roles(Tx& tx);
Result<Role> save_role(Tx& tx, Role const& role);

struct Account {
    Id<Account> id;
    std::string login;
    std::string name;
    std::optional<std::string> phone; ///< E.164
    bool has_password = false;
    bool has_totp = false;
    std::optional<Instant> disabled_at = {};
    std::vector<Grant> grants = {};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, login, name, phone, has_password, has_totp, disabled_at, grants,
                       version))

struct NewAccount {
    std::string login; ///< 2 … 40 of a-z 0-9 . _ - and letters beyond ASCII; kept in lower case
    std::string name;
    std::optional<std::string> phone = {};
    std::vector<Grant> grants = {};
};

Result<Account> load_account(Tx& tx, Id<Account> id);
/// Who that is, for lists and papers; nothing for an id that is no account's.
std::optional<std::string> find_name(Tx& tx, Uuid account);
/// All, by login.
std::vector<Account> list_accounts(Tx& tx);
/// Conflict identity.login_taken; Invalid for a role, region or store that is not there.
Result<Account> create_account(Tx& tx, NewAccount const& account);
/// Conflict identity.last_administrator where nobody could manage accounts any more.
Result<Account> save_account(Tx& tx, Account const& account);
/// Ends every session of the account at once.
Result<Account> disable_account(Tx& tx, Id<Account> id, std::string_view reason);
Result<Account> enable_account(Tx& tx, Id<Account> id);
/// `hash` from vault::hash_password, made outside of any transaction.
Result<void> set_password(Tx& tx, Id<Account> id, std::string_view hash);
/// The second factor is set up anew at the next sign-in.
Result<void> reset_totp(Tx& tx, Id<Account> id);

/// A code, valid 72 h and once, with which the person sets a password; the old password ends.
Result<std::string> invite(Tx& tx, Id<Account> id);
/// For a company without any usable account: makes the account `admin` with the role administrator
/// and gives its invitation; nothing where somebody can sign in already.
std::optional<std::string> make_setup_code(Tx& tx);

/// Staff who hold `permission` at the store (or everywhere), active ones, by id: to whom a task or
/// an alarm goes.
std::vector<Id<Account>> list_holders(Tx& tx, std::string_view permission,
                                      std::optional<Id<Store>> store);

// ---- sessions

struct SessionPolicy {
    static constexpr std::string_view setting_name = "identity.sessions";
    bool is_totp_required = true; ///< for staff
    int staff_idle_minutes = 120;
    int staff_hours = 12;
    int customer_idle_days = 30;
    int customer_days = 90;
    int worker_idle_days = 14;
    int worker_days = 30;
};
BOOST_DESCRIBE_STRUCT(SessionPolicy, (),
                      (is_totp_required, staff_idle_minutes, staff_hours, customer_idle_days,
                       customer_days, worker_idle_days, worker_days))

struct Started {
    std::string token;
    Id<Session> session;
    Instant valid_until;
};
/// Begins a session for who has proved who they are.
Started start_session(Tx& tx, ActorKind kind, Uuid who, api::Client const& client);
void end_session(Tx& tx, Id<Session> id);
/// All of one person: signed out everywhere. Gives how many.
int end_sessions_of(Tx& tx, Uuid who);

/// The token as the browser's cookie; out of reach of scripts and other sites.
api::SetHeader session_cookie(std::string const& token, api::Client const& client,
                              std::optional<seconds> lives);
/// How the caller wants the token.
enum class HandOver { Cookie, Bearer };
BOOST_DESCRIBE_ENUM(HandOver, Cookie, Bearer)
/// What every sign-in route answers: the token in the body only for Bearer.
struct SignedIn {
    ActorKind kind = ActorKind::Anonymous;
    Uuid id;
    std::optional<std::string> token;
    Instant valid_until;
    bool needs_totp = false; ///< staff: set up the second factor first, nothing else opens
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (kind, id, token, valid_until, needs_totp))
api::Full<SignedIn> hand_over(Started const& started, ActorKind kind, Uuid who,
                              std::optional<HandOver> how, api::Client const& client);

/// Told of a session whose last use should be written down; the wiring posts touch_session.
using Stale = std::function<void(CompanyId, Id<Session>)>;
/// Who bears that token: Anonymous for an unknown, ended, expired or idle one. One small statement;
/// what roles mean is remembered by the process for one version of the company's rights.
Actor find_actor(Tx& tx, std::string_view token, Stale const& stale = {});
void touch_session(Tx& tx, Id<Session> id);

/// What accounts may do, remembered by a process for one version of the company's rights
/// (Services::rights). A version is a fresh id each time, so what was read in a transaction that
/// rolled back is never asked for again.
class RightsMemory;
std::shared_ptr<RightsMemory> make_rights_memory();

// ---- one-time codes (LS-01)

/// Numbers of LS-01. A number's own limits are the law's; behind one address or program may stand a
/// whole office or mobile network, so those are wider, and from `work_after` codes in an hour on
/// the asking device has to work for the next.
struct CodeLimits {
    static constexpr std::string_view setting_name = "identity.codes";
    int valid_minutes = 5;
    int wrong_tries = 5;
    int number_wait_s = 60;
    int number_per_hour = 5;
    int number_per_day = 10;
    int device_per_minute = 6;
    int device_per_hour = 30;
    int device_per_day = 100;
    int address_per_minute = 20;
    int address_per_hour = 120;
    int address_per_day = 600;
    int company_per_hour = 3'000; ///< the total budget; reaching it publishes an alarm
    int work_after = 3;           ///< of one number, in an hour
    int work_bits = 16;
};
BOOST_DESCRIBE_STRUCT(CodeLimits, (),
                      (valid_minutes, wrong_tries, number_wait_s, number_per_hour, number_per_day,
                       device_per_minute, device_per_hour, device_per_day, address_per_minute,
                       address_per_hour, address_per_day, company_per_hour, work_after, work_bits))

/// What a code confirms. A code with a subject (an extra charge) is bound to it; one without is
/// bound to the ticket of the session that asked.
struct CodePurpose {
    std::string kind; ///< "customers.sign_in", "visits.extra_consent"; words key <kind>_code_…
    Uuid subject = {};
};

enum class Known { Yes, No };

struct CodeRequest {
    std::string phone; ///< E.164
    CodePurpose purpose;
    api::Client client;
    Known known = Known::Yes; ///< No: everything the same, but nothing is sent
    std::string work = {};    ///< the answer to the challenge, where one was set
};
struct CodeSent {
    std::string ticket; ///< to be given back with the code
    int resend_after_s = 60;
    Instant valid_until;
};
BOOST_DESCRIBE_STRUCT(CodeSent, (), (ticket, resend_after_s, valid_until))

/// Sends six digits through identity_code_message. TooMany identity.code_too_soon (seconds) or
/// identity.code_too_many; PreconditionRequired identity.code_work with `next` {challenge, bits}: a
/// `work` is wanted with which SHA-256(challenge ":" work) starts with so many zero bits.
Result<CodeSent> request_code(Tx& tx, CodeRequest const& request);

struct CodeProof {
    std::string phone;
    CodePurpose purpose;
    std::string code;
    std::string ticket = {}; ///< may be empty where the purpose has a subject
};
/// Invalid identity.code_wrong (wrong, expired, used, never sent: all the same), or
/// identity.code_used_up after the last try. The wrong try must be kept although the request is
/// refused: run it through keep_refusal.
Result<void> check_code(Tx& tx, CodeProof const& proof);

/// Runs `work` in a write transaction that commits also when it refuses, so that a counted wrong
/// try stays counted. `work` must not have changed anything else before it refuses.
template <typename F>
auto keep_refusal(api::Slow& slow, F&& work) -> decltype(work(std::declval<Tx&>())) {
    using R = decltype(work(std::declval<Tx&>()));
    auto kept = slow.database.write(slow.scope, [&](Tx& tx) -> Result<std::shared_ptr<R>> {
        return std::make_shared<R>(work(tx));
    });
    if (!kept) return kept.error();
    return std::move(**kept);
}

/// A code to be delivered. The one who delivers calls finish_code_message in the same transaction
/// in which it takes the message over.
struct CodeMessage {
    Uuid id;
    std::string phone;
    std::string code;
    std::string purpose;
    std::string locale;
    Instant created_at;
    Instant valid_until;
};
/// Oldest first; those that have run out are left out.
std::vector<CodeMessage> list_code_messages(Tx& tx, int limit);
void finish_code_message(Tx& tx, Uuid id);

// ---- approvals by amount

enum class ApprovalState { Waiting, Approved, Refused, Withdrawn };
BOOST_DESCRIBE_ENUM(ApprovalState, Waiting, Approved, Refused, Withdrawn)

struct ApprovalRule {
    std::string kind;               ///< "ledger.refund"
    std::optional<Id<Store>> store; ///< none: every store without rules of its own
    Money above;                    ///< exactly this needs none yet
    std::string permission;
};
BOOST_DESCRIBE_STRUCT(ApprovalRule, (), (kind, store, above, permission))

struct Approval {
    Id<Approval> id;
    std::string kind;
    Uuid subject;
    Money amount;
    std::optional<Id<Store>> store;
    std::string permission; ///< what the deciding person must hold
    std::string reason;
    ApprovalState state = ApprovalState::Waiting;
    Uuid asked_by;
    Instant asked_at;
    std::optional<Uuid> decided_by;
    std::optional<Instant> decided_at;
    std::optional<std::string> decision_note;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Approval, (),
                      (id, kind, subject, amount, store, permission, reason, state, asked_by,
                       asked_at, decided_by, decided_at, decision_note, version))

/// The permission a second person must hold for that amount; nothing where none is needed. Without
/// rules of the company: above 500 yuan identity.approve_store, above 5,000
/// identity.approve_company.
std::optional<std::string> need_approval(Tx& tx, std::string_view kind, Money amount,
                                         std::optional<Id<Store>> store);

struct AskApproval {
    std::string kind;
    Uuid subject;
    Money amount;
    std::optional<Id<Store>> store;
    std::string reason;
};
/// Puts the question, once for a subject: a waiting one of the same kind, subject and amount is
/// given back. ensure: an approval is needed.
Approval ask_approval(Tx& tx, AskApproval const& ask);
/// The newest of that kind and subject.
std::optional<Approval> find_approval(Tx& tx, std::string_view kind, Uuid subject);
/// True where no approval is needed or one of at least that amount was given.
bool is_approved(Tx& tx, AskApproval const& ask);
/// Nobody decides their own question: Forbidden identity.own_approval; without the permission at
/// the store NotFound; decided already: Conflict identity.approval_decided.
Result<Approval> decide_approval(Tx& tx, Id<Approval> id, ApprovalState decision,
                                 std::optional<std::string> const& note);

void install(Room& room);

} // namespace hearth::identity

#include "rooms/identity/events.h"

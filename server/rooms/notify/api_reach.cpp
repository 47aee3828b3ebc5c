// By which channel messages come: a person's own page, and their file in the office.
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/push.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/wechat_calls.h"
#include "rooms/workforce/workforce.h"

#include "platform/services.h"
#include "platform/settings/settings.h"

#include "cn/mask.h"

namespace hearth::notify {
namespace {

struct PersonPath {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(PersonPath, (), (id))
struct WayPath {
    Id<Way> id;
};
BOOST_DESCRIBE_STRUCT(WayPath, (), (id))

struct KindView {
    MessageKind kind;
    std::vector<Channel> channels; ///< in order; none: in the app only
    bool is_own;                   ///< their own word, not the company's
    bool must_go;                  ///< needs one channel at least
};
BOOST_DESCRIBE_STRUCT(KindView, (), (kind, channels, is_own, must_go))
struct WayView {
    Id<Way> id;
    Channel channel;
    WayState state;
    std::string address; ///< an e-mail, masked; else empty
    std::string label;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(WayView, (), (id, channel, state, address, label, created_at))
struct ReachView {
    std::vector<KindView> kinds;
    Quiet quiet;
    bool is_own_quiet;
    int most_a_day;
    bool is_own_most;
    std::optional<std::string> phone; ///< masked; none: no SMS
    std::vector<WayView> ways;
    std::optional<std::string> wechat; ///< the account's name; none: no messages by WeChat
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(ReachView, (),
                      (kinds, quiet, is_own_quiet, most_a_day, is_own_most, phone, ways, wechat,
                       version))

struct ChoiceForm {
    MessageKind kind = MessageKind::Visit;
    List<Channel, 4> channels;
};
BOOST_DESCRIBE_STRUCT(ChoiceForm, (), (kind, channels))
struct ReachForm {
    List<ChoiceForm, 8> choices;
    std::optional<Quiet> quiet;             ///< none: as the company says
    std::optional<Whole<0, 50>> most_a_day; ///< none: as the company says
};
BOOST_DESCRIBE_STRUCT(ReachForm, (), (choices, quiet, most_a_day))
struct EmailForm {
    Text<3, 254> address;
};
BOOST_DESCRIBE_STRUCT(EmailForm, (), (address))
struct ProofForm {
    Text<4, 12> code;
};
BOOST_DESCRIBE_STRUCT(ProofForm, (), (code))

/// As PushSubscription.toJSON() gives it.
struct BrowserForm {
    Text<12, 1000> endpoint;
    Text<87, 88> p256dh;
    Text<22, 24> auth;
    std::optional<Text<0, 60>> label;
};
BOOST_DESCRIBE_STRUCT(BrowserForm, (), (endpoint, p256dh, auth, label))
struct PushKey {
    std::string public_key; ///< base64url, for applicationServerKey
};
BOOST_DESCRIBE_STRUCT(PushKey, (), (public_key))

WayView view_of(Way const& way) {
    bool const is_mail = way.channel == Channel::Email;
    return {way.id,    way.channel,
            way.state, is_mail ? masked_address(Channel::Email, way.address) : "",
            way.label, way.created_at};
}

ReachView view_of(Tx& tx, Person person) {
    auto const file = wishes_of(tx, person);
    auto const& wishes = file.wishes;
    auto const company = settings::load<Reaching>(tx);
    auto const habits = with_own_hours(settings::load<Habits>(tx), wishes.quiet);
    std::set<Channel> const all{Channel::Sms, Channel::Email, Channel::Push, Channel::Wechat};
    ReachView view{.kinds = {},
                   .quiet = {habits.quiet_from_min, habits.quiet_to_min},
                   .is_own_quiet = wishes.quiet.has_value(),
                   .most_a_day = wishes.most_a_day ? static_cast<int>(wishes.most_a_day->value)
                                                   : company.most_a_day,
                   .is_own_most = wishes.most_a_day.has_value(),
                   .phone = {},
                   .ways = {},
                   .wechat = {},
                   .version = file.version};
    for (auto const kind : kinds_for(person.kind)) {
        bool const is_own = std::any_of(wishes.choices.begin(), wishes.choices.end(),
                                        [&](Choice const& one) { return one.kind == kind; });
        view.kinds.push_back({kind, ways_out(kind, wishes, company, all), is_own, must_go(kind)});
    }
    if (auto const account = wechat_of(tx.services())) view.wechat = account->name;
    if (auto const phone = phone_of(tx, person)) view.phone = cn::mask_phone(*phone);
    for (auto const& way : list_ways(tx, person))
        view.ways.push_back(view_of(way));
    return view;
}

Wishes wishes_in(ReachForm const& form) {
    Wishes wishes{.choices = {}, .quiet = form.quiet, .most_a_day = form.most_a_day};
    for (auto const& one : form.choices)
        wishes.choices.push_back({one.kind, one.channels});
    return wishes;
}

Person me(Tx& tx) {
    return {tx.actor().kind, tx.actor().id};
}

Result<ReachView> change(Tx& tx, Person person, ReachForm const& form, std::int64_t version) {
    TRY(save_wishes(tx, person, wishes_in(form), version));
    return view_of(tx, person);
}

Result<ReachView> get_own(Tx& tx) {
    return view_of(tx, me(tx));
}
Result<ReachView> put_own(Tx& tx, api::IfMatch const& match, api::Body<ReachForm> const& form) {
    return change(tx, me(tx), form, match.version);
}
Result<WayView> post_email(Tx& tx, api::Body<EmailForm> const& form) {
    return view_of(TRY(add_email(tx, me(tx), form.address)));
}
Result<PushKey> post_push_key(Tx& tx) {
    return PushKey{push_public_key(tx)};
}
/// Browsers pad their base64url or not.
std::string unpadded(std::string text) {
    while (!text.empty() && text.back() == '=')
        text.pop_back();
    return text;
}
Result<WayView> post_browser(Tx& tx, api::Body<BrowserForm> const& form) {
    return view_of(TRY(add_browser(tx, me(tx),
                                   {form.endpoint, unpadded(form.p256dh), unpadded(form.auth),
                                    form.label ? std::string(*form.label) : ""})));
}
struct WechatCodeView {
    std::string code;
    std::string account;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(WechatCodeView, (), (code, account, until))
Result<WechatCodeView> post_wechat(Tx& tx) {
    auto const begun = TRY(begin_wechat(tx, me(tx)));
    return WechatCodeView{begun.code, begun.account, begun.until};
}
/// A wrong try is counted although the answer is a no.
Result<WayView> put_proof(api::Slow& slow, api::Path<WayPath> const& path,
                          api::Body<ProofForm> const& form) {
    return identity::keep_refusal(slow, [&](Tx& tx) -> Result<WayView> {
        return view_of(TRY(prove_way(tx, me(tx), path.id, form.code)));
    });
}
Result<void> delete_way(Tx& tx, api::Path<WayPath> const& path) {
    return close_way(tx, me(tx), path.id, ClosedWhy::ByPerson);
}

/// The customer whom staff may see; those of no store are everybody's.
Result<Person> load_customer_for(Tx& tx, Uuid id, std::string_view right) {
    auto const customer = TRY(customers::load_customer(tx, Id<customers::Customer>{id}));
    if (customer.store && !tx.actor().may_at(right, *customer.store))
        return Error{Refusal::NotFound, "customers.not_found"};
    return Person{ActorKind::Customer, id};
}
Result<Person> load_worker_for(Tx& tx, Uuid id, std::string_view right) {
    auto const worker = TRY(workforce::load_worker(tx, Id<workforce::Worker>{id}));
    if (!tx.actor().may_at(right, worker.store))
        return Error{Refusal::NotFound, "workforce.not_found"};
    return Person{ActorKind::Worker, id};
}

Result<ReachView> get_customer(Tx& tx, api::Path<PersonPath> const& at) {
    return view_of(tx, TRY(load_customer_for(tx, at.id, "customers.read")));
}
Result<ReachView> put_customer(Tx& tx, api::Path<PersonPath> const& at, api::IfMatch const& match,
                               api::Body<ReachForm> const& form) {
    auto const person = TRY(load_customer_for(tx, at.id, "customers.write"));
    return change(tx, person, form, match.version);
}
Result<ReachView> get_worker(Tx& tx, api::Path<PersonPath> const& at) {
    return view_of(tx, TRY(load_worker_for(tx, at.id, "workforce.read")));
}
Result<ReachView> put_worker(Tx& tx, api::Path<PersonPath> const& at, api::IfMatch const& match,
                             api::Body<ReachForm> const& form) {
    auto const person = TRY(load_worker_for(tx, at.id, "workforce.write"));
    return change(tx, person, form, match.version);
}

} // namespace

void install_reach(Room& room) {
    room.settings.push_back(settings::describe<Reaching>(false, check_reaching));
    auto& routes = room.routes;
    auto const own = api::signed_in();
    routes.read("/me/reach", "get_own_reach", own, get_own);
    routes.write("PUT", "/me/reach", "set_own_reach", own, put_own);
    routes.write("POST", "/me/reach/emails", "add_own_email", own, post_email).per_minute = 3;
    routes.write("POST", "/me/reach/push-key", "get_push_key", own, post_push_key);
    routes.write("POST", "/me/reach/browsers", "add_own_browser", own, post_browser).per_minute = 6;
    routes.write("POST", "/me/reach/wechat", "begin_own_wechat", own, post_wechat).per_minute = 6;
    routes.slow("PUT", "/me/reach/ways/{id}/proof", "prove_own_way", own, put_proof);
    routes.write("DELETE", "/me/reach/ways/{id}", "close_own_way", own, delete_way);
    routes.read("/customers/{id}/reach", "get_customer_reach", api::staff("customers.read"),
                get_customer);
    routes.write("PUT", "/customers/{id}/reach", "set_customer_reach",
                 api::staff("customers.write"), put_customer);
    routes.read("/workers/{id}/reach", "get_worker_reach", api::staff("workforce.read"),
                get_worker);
    routes.write("PUT", "/workers/{id}/reach", "set_worker_reach", api::staff("workforce.write"),
                 put_worker);
}

} // namespace hearth::notify

#include "rooms/notify/codes.h"
#include "rooms/notify/notify.h"
#include "rooms/notify/push.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/rules.h"
#include "rooms/notify/store.h"
#include "rooms/notify/wechat.h"

#include "platform/db/urgent.h"
#include "platform/log/log.h"
#include "platform/personal/transfers.h"
#include "platform/services.h"
#include "platform/settings/settings.h"

#include <map>

namespace hearth::notify {
namespace {

constexpr int batch = 20;
// Longer than any call may take (outgoing's time limits), so that nobody else sends it meanwhile.
constexpr minutes claim_for{3};

Parcel parcel_of(Message const& message, Instant at) {
    auto const rendered = render(message);
    Parcel parcel{.key = to_text(message.id),
                  .to = message.address.value_or(""),
                  .template_name = message.template_name,
                  .locale = message.locale,
                  .subject = rendered.subject,
                  .text = rendered.text,
                  .at = at,
                  .created_at = message.created_at,
                  .is_repeat = message.tries > 1};
    for (auto const& slot : message.slots)
        parcel.slots.emplace_back(slot.name, slot.value);
    return parcel;
}

std::map<std::string, Attacher, std::less<>>& attachers() {
    static std::map<std::string, Attacher, std::less<>> all;
    return all;
}

} // namespace

void attach_with(std::string const& template_name, Attacher attacher) {
    attachers()[template_name] = std::move(attacher);
}

struct Post::Impl {
    db::Database& database;
    Clock& clock;
    Random& random;
    outgoing::Outgoing& outgoing;
    Providers providers;
    WechatToken token{};

    db::Scope scope(CompanyId company) const { return {company, Actor::system(), "notify.post"}; }

    std::vector<outgoing::MailPart> files_of(CompanyId company, Message const& message) {
        auto const known = attachers().find(message.template_name);
        if (message.channel != Channel::Email || known == attachers().end()) return {};
        auto files =
            database.read(scope(company), [&](Tx& tx) -> Result<std::vector<outgoing::MailPart>> {
                return known->second(tx, message);
            });
        return files ? std::move(*files) : std::vector<outgoing::MailPart>{};
    }

    std::string link_of(Message const& message) const {
        auto const url = database.services ? database.services->public_url : "";
        return url + page_of(message, url);
    }

    /// Those the push service knows no more are closed, whatever becomes of the message.
    Sent send_to_browsers(CompanyId company, Message const& message) {
        Person const person{message.recipient_kind, message.recipient};
        auto const load = database.read(
            scope(company), [&](Tx& tx) -> Result<PushLoad> { return load_push(tx, person); });
        if (!load || database.services == nullptr) return {Fate::Later, "", "no_browser"};
        auto const& services = *database.services;
        PushWorld const world{outgoing, outgoing::target_policy(services), random,
                              services.public_url, services.public_url};
        auto const pushed = send_push(world, *load, message, render(message), clock.now());
        for (auto const id : pushed.gone)
            (void)database.write(scope(company), [&](Tx& tx) -> Result<void> {
                return close_way(tx, person, id, ClosedWhy::Gone);
            });
        return pushed.sent;
    }

    Sent send(CompanyId company, Message const& message) {
        if (message.valid_until && clock.now() >= *message.valid_until)
            return {Fate::Refused, "", "too_late"};
        auto parcel = parcel_of(message, clock.now());
        if (providers.is_demonstration) return {Fate::Taken, parcel.key, ""};
        parcel.files = files_of(company, message);
        if (message.channel == Channel::Email && providers.mail)
            return send_by_mail(outgoing, *providers.mail, parcel);
        if (message.channel == Channel::Push) return send_to_browsers(company, message);
        auto const wechat = database.services ? wechat_of(*database.services) : nullptr;
        if (message.channel == Channel::Wechat && wechat)
            return send_by_wechat(outgoing, *wechat, token, parcel, link_of(message));
        auto const nonce = [&] { return to_text(make_uuid(clock.now(), random)); };
        if (message.channel == Channel::Sms && providers.aliyun)
            return send_by_aliyun(outgoing, *providers.aliyun, parcel, nonce);
        if (message.channel == Channel::Sms && providers.gateway)
            return send_by_gateway(outgoing, *providers.gateway, parcel);
        return {Fate::Refused, "", "no_provider"};
    }

    /// What became of a try; the next channel takes over where this one has failed for good and
    /// nothing can have arrived.
    static bool mark(Tx& tx, Message const& message, Sent const& sent) {
        auto const habits = settings::load<Habits>(tx);
        bool const is_unclear = message.is_unclear || sent.fate == Fate::Unclear;
        auto next = after_try(sent.fate, message.tries, tx.now(), message.valid_until, habits);
        auto const patience = settings::load<Reaching>(tx).tries_before_next;
        bool const has_other = !message.other_ways.empty();
        if (has_other && hands_over(sent.fate, message.tries, is_unclear, patience))
            next = {MessageState::GivenUp, tx.now()};
        bool const is_marked = store::mark(tx, {message.id, message.tries, next.state, next.next_at,
                                                sent.provider_ref, sent.error, is_unclear});
        bool const is_over =
            next.state == MessageState::Failed || next.state == MessageState::GivenUp;
        if (is_marked && is_over && !is_unclear) send_on(tx, message.id);
        return is_marked;
    }

    /// LD-12: it has left the house, or may have. In the demonstration nothing does.
    void note_transfer(Tx& tx, Message const& message, Sent const& sent) const {
        bool const has_left = sent.fate == Fate::Taken || sent.fate == Fate::Unclear;
        if (!has_left || providers.is_demonstration) return;
        bool const is_mail = message.channel == Channel::Email;
        std::string const channel = is_mail ? "mail" : std::string(to_text(message.channel));
        personal::count_transfer(tx, channel, message.template_name);
    }

    /// Looks before it claims: mostly there is none, and then the writer is left alone.
    int step_first(CompanyId company) {
        db::Urgently const urgently{true};
        auto const has_some = database.read(scope(company), [](Tx& tx) -> Result<bool> {
            return store::has_due(tx, store::Lane::First);
        });
        return has_some && *has_some ? send_due(company, store::Lane::First) : 0;
    }
    int step(CompanyId company) { return send_due(company, store::Lane::Others); }

    /// Claimed and sent between two transactions: nothing is held while the world is slow.
    int send_due(CompanyId company, store::Lane lane) {
        auto const due =
            database.write(scope(company), [&](Tx& tx) -> Result<std::vector<Message>> {
                if (lane == store::Lane::Others) take_codes(tx);
                return store::claim_due(tx, lane, tx.now() + claim_for, batch);
            });
        if (!due) return 0;
        for (auto const& message : *due) {
            auto const sent = send(company, message);
            auto const marked = database.write(scope(company), [&](Tx& tx) -> Result<bool> {
                note_transfer(tx, message, sent);
                return mark(tx, message, sent);
            });
            if (sent.fate != Fate::Taken || !marked || !*marked)
                log::warn("notify.not_sent", {{"message", to_text(message.id)},
                                              {"error", sent.error},
                                              {"tries", std::to_string(message.tries)}});
        }
        return static_cast<int>(due->size());
    }
};

Post::Post(db::Database& database, Clock& clock, Random& random, outgoing::Outgoing& outgoing,
           Providers providers, outgoing::Companies companies)
    : impl_(new Impl{database, clock, random, outgoing, std::move(providers)}),
      first_("notify.first", companies,
             [this](CompanyId company) { return impl_->step_first(company); }),
      courier_("notify", std::move(companies),
               [this](CompanyId company) { return impl_->step(company); }) {}

Post::~Post() {
    stop();
}

void Post::start() {
    first_.start();
    courier_.start();
}

void Post::stop() {
    first_.stop();
    courier_.stop();
}

int Post::step() {
    return first_.step() + courier_.step();
}

} // namespace hearth::notify

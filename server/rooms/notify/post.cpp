#include "rooms/notify/codes.h"
#include "rooms/notify/notify.h"
#include "rooms/notify/rules.h"
#include "rooms/notify/store.h"

#include "platform/log/log.h"
#include "platform/settings/settings.h"

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

} // namespace

struct Post::Impl {
    db::Database& database;
    Clock& clock;
    Random& random;
    outgoing::Outgoing& outgoing;
    Providers providers;

    db::Scope scope(CompanyId company) const { return {company, Actor::system(), "notify.post"}; }

    Sent send(Message const& message) {
        if (message.valid_until && clock.now() >= *message.valid_until)
            return {Fate::Refused, "", "too_late"};
        auto const parcel = parcel_of(message, clock.now());
        if (providers.is_demonstration) return {Fate::Taken, parcel.key, ""};
        if (message.channel == Channel::Email && providers.mail)
            return send_by_mail(outgoing, *providers.mail, parcel);
        auto const nonce = [&] { return to_text(make_uuid(clock.now(), random)); };
        if (message.channel == Channel::Sms && providers.aliyun)
            return send_by_aliyun(outgoing, *providers.aliyun, parcel, nonce);
        if (message.channel == Channel::Sms && providers.gateway)
            return send_by_gateway(outgoing, *providers.gateway, parcel);
        return {Fate::Refused, "", "no_provider"};
    }

    /// Claimed and sent between two transactions: nothing is held while the world is slow.
    int step(CompanyId company) {
        auto const due =
            database.write(scope(company), [&](Tx& tx) -> Result<std::vector<Message>> {
                take_codes(tx);
                return store::claim_due(tx, tx.now() + claim_for, batch);
            });
        if (!due) return 0;
        for (auto const& message : *due) {
            auto const sent = send(message);
            auto const marked = database.write(scope(company), [&](Tx& tx) -> Result<bool> {
                auto const habits = settings::load<Habits>(tx);
                auto const next =
                    after_try(sent.fate, message.tries, tx.now(), message.valid_until, habits);
                return store::mark(tx, {message.id, message.tries, next.state, next.next_at,
                                        sent.provider_ref, sent.error});
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
      courier_("notify", std::move(companies),
               [this](CompanyId company) { return impl_->step(company); }) {}

Post::~Post() {
    courier_.stop();
}

} // namespace hearth::notify

#include "rooms/processing/processing.h"

#include "base/names.h"
#include "base/zone.h"
#include "platform/personal/transfers.h"
#include "platform/words/words.h"
#include "rooms/calls/calls.h"
#include "rooms/identity/identity.h"
#include "rooms/processing/rules.h"
#include "rooms/processing/store.h"
#include "rooms/rights/rights.h"
#include "rooms/safety/safety.h"

#include <algorithm>
#include <map>

namespace hearth::processing {
namespace {

constexpr int most_given = 5'000;
constexpr std::chrono::days looked_back{30};

/// Clocks that stand beside the classes of retention.
std::optional<int> days_of(Tx& tx, std::string const& keep) {
    if (keep == "recording") return calls::recording_days(tx);
    if (keep != "position") return {};
    int longest = safety::position_days(tx, Id<identity::Store>{});
    for (auto const& store : identity::list_stores(tx))
        longest = std::max(longest, safety::position_days(tx, store.id));
    return longest;
}

Channel channel_of(std::string const& name) {
    for (auto const& one : names_of<Channel>())
        if (one.name == name) return one.value;
    return Channel::Other;
}

Day today_of(Tx& tx) {
    return local_day(tx.now(), identity::Store{}.zone);
}

} // namespace

std::vector<Purpose> list_purposes(Tx& tx) {
    std::map<std::string, Purpose> written;
    for (auto& one : store::list_written_purposes(tx))
        written[one.entry] = std::move(one);
    std::vector<Purpose> all;
    for (auto const& entry : personal::list_processing(tx)) {
        if (auto const found = written.find(entry.entry); found != written.end()) {
            all.push_back(found->second);
            continue;
        }
        auto const key = "processing.purpose_" + entry.entry;
        all.push_back({entry.entry, 0, words::text("zh-CN", key), words::text("en", key), {}});
    }
    return all;
}

Result<Purpose> write_purpose(Tx& tx, std::string const& entry, std::string const& zh,
                              std::string const& en, std::int64_t before) {
    auto const all = list_purposes(tx);
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](Purpose const& one) { return one.entry == entry; });
    if (found == all.end()) return Error{Refusal::NotFound, "processing.no_such_entry"};
    if (found->version != before)
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    Purpose const next{entry, before + 1, zh, en, tx.now()};
    store::insert_purpose(tx, next);
    tx.publish(PurposeWritten{entry, next.version, tx.actor().id});
    return next;
}

std::vector<Keep> keeps_of(Tx& tx, personal::Processing const& entry) {
    auto const laws = rights::list_retention(tx);
    std::vector<Keep> all;
    for (auto const& name : entry.keeps) {
        Keep keep{.keep = name, .days = days_of(tx, name)};
        for (auto const& law : laws) {
            if (law.keeps != name) continue;
            keep.months = law.months;
            keep.source = law.source;
        }
        all.push_back(std::move(keep));
    }
    return all;
}

std::vector<Recipient> list_recipients(Tx& tx) {
    return store::list_recipients(tx);
}

Result<Recipient> load_recipient(Tx& tx, Id<Recipient> id) {
    for (auto& one : store::list_recipients(tx))
        if (one.id == id) return std::move(one);
    return Error{Refusal::NotFound, "processing.no_such_recipient"};
}

Result<Recipient> save_recipient(Tx& tx, Recipient draft) {
    TRY(check_recipient(draft, personal::list_processing(tx), today_of(tx)));
    bool const is_new = draft.id.uuid.is_nil();
    if (is_new) {
        draft.id = tx.new_id<Recipient>();
        draft.version = 0;
    } else {
        auto const before = TRY(load_recipient(tx, draft.id));
        if (before.ended_on) return Error{Refusal::Conflict, "processing.recipient_ended"};
        if (before.version != draft.version)
            return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    }
    ++draft.version;
    store::insert_recipient(tx, draft);
    tx.publish(RecipientMoved{draft.id, is_new ? RecipientDeed::Added : RecipientDeed::Changed,
                              draft.version});
    return load_recipient(tx, draft.id);
}

Result<Recipient> end_recipient(Tx& tx, Id<Recipient> id, Day on, std::string const& what_became) {
    auto const one = TRY(load_recipient(tx, id));
    if (one.ended_on) return Error{Refusal::Conflict, "processing.recipient_ended"};
    if (std::chrono::sys_days{on} > std::chrono::sys_days{today_of(tx)})
        return invalid_field("/ended_on", "processing.not_yet");
    store::insert_end(tx, id, on, what_became);
    tx.publish(RecipientMoved{id, RecipientDeed::Ended, one.version});
    return load_recipient(tx, id);
}

Result<Recipient> add_check(Tx& tx, Id<Recipient> id, Check check) {
    auto const one = TRY(load_recipient(tx, id));
    if (one.ended_on) return Error{Refusal::Conflict, "processing.recipient_ended"};
    TRY(check_check(check, today_of(tx)));
    auto const before = store::list_checks(tx, id);
    check.sequence = before.empty() ? 1 : before.front().sequence + 1;
    store::insert_check(tx, id, check);
    tx.publish(RecipientMoved{id, RecipientDeed::Checked, one.version});
    return load_recipient(tx, id);
}

std::vector<Given> list_given(Tx& tx, Day from, Day until) {
    auto const recipients = store::list_recipients(tx);
    std::vector<Given> all;
    for (auto const& one : personal::list_transfers(tx, from, until, most_given)) {
        auto const channel = channel_of(one.channel);
        all.push_back(
            {one.day, channel, one.what, one.times, receivers_of(recipients, channel, one.day)});
    }
    return all;
}

std::vector<Channel> list_uncovered(Tx& tx) {
    auto const today = today_of(tx);
    std::vector<Channel> all;
    for (auto const& one : list_given(tx, Day{std::chrono::sys_days{today} - looked_back}, today)) {
        bool const is_known = std::find(all.begin(), all.end(), one.channel) != all.end();
        if (one.recipients.empty() && !is_known) all.push_back(one.channel);
    }
    return all;
}

std::vector<Check> list_checks(Tx& tx, Id<Recipient> id) {
    return store::list_checks(tx, id);
}

} // namespace hearth::processing

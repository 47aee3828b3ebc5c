// What whoever complained is told at every step (CP-04), and the worker whose side is asked for.
#include "cn/mask.h"
#include "rooms/complaints/complaints.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/store.h"
#include "rooms/notify/texts.h"
#include "rooms/workforce/workforce.h"

#include "platform/record/record.h"
#include "platform/services.h"

#include <algorithm>

namespace hearth::notify {
namespace {

using complaints::State;

struct Case : Telling {
    complaints::Complaint complaint;
};

Result<Case> load_case(Tx& tx, Id<complaints::Complaint> id) {
    Case matter;
    matter.complaint = TRY(complaints::load(tx, id));
    matter.customer = TRY(customers::load_customer(tx, matter.complaint.customer));
    matter.store = TRY(identity::load_store(tx, matter.complaint.store));
    matter.about = id.uuid;
    matter.slots = {{"name", matter.customer.name},
                    {"number", matter.complaint.number},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"link", tx.services().public_url + "/c/complaints/" + to_text(id)}};
    return matter;
}

void tell_family(Tx& tx, Case const& matter, std::string const& what, std::string const& cause,
                 std::vector<Slot> const& more = {}) {
    tell_customer(tx, matter, what, cause, Urgency::Now, more);
}

/// What the house noticed by itself a person tells the customer first, in words of their own.
Result<void> on_opened(Tx& tx, complaints::ComplaintOpened const& event) {
    if (event.channel == complaints::Channel::System) return {};
    auto const matter = TRY(load_case(tx, event.complaint));
    tell_family(tx, matter, "complaint_opened", to_text(event.complaint));
    return {};
}

/// The same state may come again after a reopening: the version tells them apart.
Result<void> on_moved(Tx& tx, complaints::ComplaintMoved const& event) {
    auto const matter = TRY(load_case(tx, event.complaint));
    auto const cause = to_text(event.complaint) + ":" + std::to_string(matter.complaint.version);
    auto const& zone = matter.store.zone;
    if (event.from == State::Closed) tell_family(tx, matter, "complaint_reopened", cause);
    if (event.to == State::Examined && event.from == State::Responded && matter.complaint.final_by)
        tell_family(tx, matter, "complaint_dated", cause,
                    {{"time", due_text(*matter.complaint.final_by, zone, matter.customer.locale)}});
    if (event.to == State::Decided) tell_family(tx, matter, "complaint_decided", cause);
    if (event.to == State::Closed) tell_family(tx, matter, "complaint_closed", cause);
    return {};
}

Result<void> on_worker_asked(Tx& tx, complaints::WorkerAsked const& event) {
    auto const matter = TRY(load_case(tx, event.complaint));
    bool const is_ours = matter.complaint.channel == complaints::Channel::System;
    auto const worker = TRY(workforce::load_worker(tx, event.worker));
    tell(tx,
         {.recipient_kind = ActorKind::Worker,
          .recipient = event.worker.uuid,
          .template_name = is_ours ? "noticed_about_you" : "complaint_about_you",
          .slots = {{"number", matter.complaint.number}},
          .about = event.complaint.uuid,
          .dedupe = "complaint_about_you:" + to_text(event.complaint) + ":" + to_text(event.worker),
          .urgency = Urgency::Polite,
          .zone = matter.store.zone},
         worker.phone);
    return {};
}

/// A message as an authority may see it: whole words, no number and no name.
struct SentMessage {
    Channel channel;
    MessageState state;
    ActorKind to;
    std::string text;
    Instant written_at;
    std::optional<Instant> sent_at;
    std::optional<Instant> delivered_at;
};
BOOST_DESCRIBE_STRUCT(SentMessage, (),
                      (channel, state, to, text, written_at, sent_at, delivered_at))

constexpr int most_messages = 200; // about one thing

/// What was written to anybody about it (LH-18, LC-12), in the words it went out in.
Result<std::vector<record::Exhibit>> sent_messages(Tx& tx, record::About const& about) {
    std::vector<SentMessage> sent;
    for (auto const subject : about.subjects)
        for (auto message : store::list_about(tx, subject, most_messages)) {
            if (message.is_secret) continue;
            for (auto& slot : message.slots)
                if (slot.name == "name" && about.persons == record::Persons::Masked)
                    slot.value = cn::mask_name(slot.value);
            sent.push_back({message.channel, message.state, message.recipient_kind,
                            render(message).text, message.created_at, message.sent_at,
                            message.delivered_at});
        }
    std::stable_sort(sent.begin(), sent.end(), [](SentMessage const& a, SentMessage const& b) {
        return a.written_at < b.written_at;
    });
    return std::vector{record::as_it_is("messages.json", "messages", json::to_text(sent))};
}

} // namespace

void listen_to_complaints(Room& room) {
    using events::listen;
    record::call_witness("messages", sent_messages);
    room.listeners.push_back(
        listen<complaints::ComplaintOpened>("notify.complaint_opened", on_opened));
    room.listeners.push_back(
        listen<complaints::ComplaintMoved>("notify.complaint_moved", on_moved));
    room.listeners.push_back(
        listen<complaints::WorkerAsked>("notify.complaint_worker_asked", on_worker_asked));
}

} // namespace hearth::notify

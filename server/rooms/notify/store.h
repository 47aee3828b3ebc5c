/// SQL of notify, in and out; seals and opens addresses, slots and words.
#pragma once

#include "rooms/notify/notify.h"

namespace hearth::notify::store {

/// False where there is one with its dedupe.
bool insert_message(Tx& tx, Message const& message);
std::optional<Message> find_message(Tx& tx, Id<Message> id);
/// Those that go first, which have a sender of their own, or the others.
enum class Lane { First, Others };
bool has_due(Tx& tx, Lane lane);
/// Takes up to `limit` due ones: sending, one try more, theirs until `until`. A claim that ran out
/// (a crash) is due again.
std::vector<Message> claim_due(Tx& tx, Lane lane, Instant until, int limit);
struct Mark {
    Id<Message> id;
    int tries; ///< the claim it belongs to
    MessageState state;
    Instant next_at;
    std::string provider_ref;
    std::string error;
    bool is_unclear = false; ///< it may have arrived
};
/// False where the claim is no longer this one. Wipes the slots of a secret that is over.
bool mark(Tx& tx, Mark const& mark);
/// By the provider's reference or our key; nothing where it is unknown or its end is known already.
std::optional<Id<Message>> mark_delivery(Tx& tx, std::string const& provider_ref,
                                         MessageState state, std::string const& error);
/// Polite ones to that person by channels out of the house, sent or to be sent in the span.
int count_polite(Tx& tx, Uuid recipient, Span day);
/// Newest first, those before `before`; of one state or all.
std::vector<Message> list_messages(Tx& tx, std::optional<MessageState> state,
                                   std::optional<Id<Message>> before, int limit);
std::vector<Message> list_about(Tx& tx, Uuid about, int limit);
/// In-app ones of one recipient, newest first.
std::vector<Message> list_of(Tx& tx, Uuid recipient, std::optional<Id<Message>> before, int limit);
bool mark_read(Tx& tx, Uuid recipient, Id<Message> id);

/// Of the words in force; 0: the house's own, never changed.
std::int64_t text_version(Tx& tx, std::string const& name);
/// Nothing where that version is the house's own.
std::optional<Wording> find_wording(Tx& tx, std::string const& name, std::int64_t version,
                                    std::string_view locale);
/// Newest first.
std::vector<PublishedText> list_texts(Tx& tx, std::string const& name, int limit);
/// The newest of each template that has any.
std::vector<std::pair<std::string, PublishedText>> list_texts_in_force(Tx& tx);
/// False where the version is taken.
bool insert_text(Tx& tx, std::string const& name, PublishedText const& one);

/// False where the visit has one.
bool insert_rating(Tx& tx, Rating const& rating);
std::optional<Rating> find_rating(Tx& tx, Id<orders::Visit> visit);
std::optional<Rating> find_rating(Tx& tx, Id<Rating> id);
bool reply_to_rating(Tx& tx, Id<Rating> id, std::string const& reply);
std::vector<Rating> list_ratings(Tx& tx, Id<identity::Store> store,
                                 std::optional<Id<Rating>> before, int limit);
/// Different other customers who rated from that device since.
int count_raters(Tx& tx, std::string const& device_hash, Id<customers::Customer> but,
                 Instant since);

/// False where the visit has one of that kind.
bool insert_follow_up(Tx& tx, FollowUp const& follow_up);
std::optional<FollowUp> find_follow_up(Tx& tx, Id<FollowUp> id);
std::optional<FollowUp> find_follow_up(Tx& tx, FollowUpKind kind, Id<orders::Visit> visit);
bool replace_follow_up(Tx& tx, FollowUp const& follow_up); ///< guarded by version
std::vector<FollowUp> list_follow_ups(Tx& tx, Id<identity::Store> store, int limit);
std::vector<FollowUp> list_follow_ups_of(Tx& tx, Id<customers::Customer> customer, int limit);
std::vector<FollowUp> list_care_due(Tx& tx, Id<identity::Store> store, Span span, int limit);

} // namespace hearth::notify::store

/// What each side sees of a request.
#pragma once

#include "platform/personal/restriction.h"
#include "rooms/rights/inside.h"

namespace hearth::rights {

/// The person's own.
struct OwnRequest {
    Id<Request> id;
    std::string number;
    Kind kind;
    State state;
    Instant opened_at;
    Instant due_at;
    std::optional<Instant> ended_at;
    std::optional<std::string> words;
    std::optional<Reason> refusal;
    std::optional<std::string> answer;
    std::vector<Obstacle> obstacles;
    std::optional<Instant> copy_until; ///< none: there is nothing to fetch, or not any more
    std::optional<Instant> open_until; ///< none: a fresh code is wanted first
    std::string phone;                 ///< where that code goes, masked
    int volumes;                       ///< of the copy with its pictures
    std::vector<Correction> corrections;
};
BOOST_DESCRIBE_STRUCT(OwnRequest, (),
                      (id, number, kind, state, opened_at, due_at, ended_at, words, refusal, answer,
                       obstacles, copy_until, open_until, phone, volumes, corrections))
OwnRequest own_view(Tx& tx, Request const& one);

/// What must be kept, and until when at the latest.
struct KeptView {
    std::string name; ///< words: rights.held_…
    int rows;
    std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(KeptView, (), (name, rows, until))
std::vector<KeptView> kept_views(Tx& tx, Id<customers::Customer> customer);

struct FrozenView {
    personal::Frozen kind;
    Instant since;
    std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(FrozenView, (), (kind, since, until))
std::optional<FrozenView> frozen_view(Tx& tx, std::optional<Id<customers::Customer>> customer);

struct StepView {
    StepKind kind;
    Instant at;
    ActorKind actor_kind;
    std::string actor_name; ///< of staff
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(StepView, (), (kind, at, actor_kind, actor_name, note))

/// A line of the office's list.
struct OfficeRow {
    Id<Request> id;
    std::string number;
    Person person;
    std::string name; ///< masked
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<workforce::Worker>> worker;
    std::optional<Id<identity::Store>> store;
    Kind kind;
    State state;
    Level level;
    Channel channel;
    Asker asker;
    bool is_proved;
    std::string owner_name;
    Instant opened_at;
    Instant due_at;
    bool is_overdue;
    std::vector<Obstacle> obstacles;
};
BOOST_DESCRIBE_STRUCT(OfficeRow, (),
                      (id, number, person, name, customer, worker, store, kind, state, level,
                       channel, asker, is_proved, owner_name, opened_at, due_at, is_overdue,
                       obstacles))
OfficeRow row_view(Tx& tx, Request const& one);

struct OfficeRequest {
    OfficeRow row;
    std::string phone; ///< masked
    std::optional<std::string> words;
    std::optional<std::string> relation;
    std::optional<std::string> paper;
    std::vector<Correction> corrections;
    std::optional<customers::ConsentPurpose> purpose;
    std::optional<Proof> proof;
    std::string proved_by; ///< name
    std::optional<Instant> proved_at;
    std::optional<Reason> refusal;
    std::optional<std::string> answer;
    std::optional<Instant> copy_until;
    int volumes;
    int fetched;
    std::optional<Instant> ended_at;
    bool is_done_at_once; ///< the program does it; else a person answers
    std::optional<FrozenView> frozen;
    std::vector<KeptView> kept;
    std::vector<StepView> steps;
};
BOOST_DESCRIBE_STRUCT(OfficeRequest, (),
                      (row, phone, words, relation, paper, corrections, purpose, proof, proved_by,
                       proved_at, refusal, answer, copy_until, volumes, fetched, ended_at,
                       is_done_at_once, frozen, kept, steps))
OfficeRequest office_view(Tx& tx, Request const& one);

} // namespace hearth::rights

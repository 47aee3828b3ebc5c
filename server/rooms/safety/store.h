/// Private to safety: its tables.
#pragma once

#include "rooms/safety/safety.h"

namespace hearth::safety::store {

/// False where the number or the tap is taken, or the caller has a live one.
bool insert(Tx& tx, Incident const& incident);
std::optional<Incident> find(Tx& tx, Id<Incident> id);
std::optional<Incident> find_by_tap(Tx& tx, Uuid by, std::string const& key);
/// What that person raised and is not over.
std::optional<Incident> find_live_of(Tx& tx, Uuid by);
/// Everything that can change, guarded by version; false where it has moved on.
bool replace(Tx& tx, Incident const& incident);

struct Filter {
    std::optional<std::vector<Id<identity::Store>>> stores = {}; ///< none: all
    bool is_live = false;                                        ///< not closed
    std::optional<Id<Incident>> before = {};
};
/// Newest first.
std::vector<Incident> list(Tx& tx, Filter const& filter, int limit);
/// Heard of in the span, oldest first.
std::vector<Incident> list_heard(Tx& tx, Span span);
int count_numbers(Tx& tx, std::string const& prefix);

void add_step(Tx& tx, Id<Incident> id, Step step);
std::vector<Step> list_steps(Tx& tx, Id<Incident> id);

void add_position(Tx& tx, Id<Incident> id, Sighting const& one);
std::vector<Sighting> list_positions(Tx& tx, Id<Incident> id); ///< oldest first
int count_positions(Tx& tx, Id<Incident> id);
/// Of what was closed before, in stores with those settings: ids that still have positions.
std::vector<Incident> list_to_forget(Tx& tx, Instant closed_before, int limit);
void delete_positions(Tx& tx, Id<Incident> id);

void add_told(Tx& tx, Id<Incident> id, Told const& one);
std::vector<Told> list_told(Tx& tx, Id<Incident> id);
/// False where it was so already.
bool set_tick(Tx& tx, Id<Incident> id, std::string const& code, bool is_done);
std::vector<Tick> list_ticks(Tx& tx, Id<Incident> id);

// ---- people.cpp of the store

void insert_duty(Tx& tx, Duty const& duty);
std::optional<Duty> find_duty(Tx& tx, Id<Duty> id);
void delete_duty(Tx& tx, Id<Duty> id);
/// Touching the span, by their beginning.
std::vector<Duty> list_duties(Tx& tx, Id<identity::Store> store, Span span);

std::optional<Plan> find_plan(Tx& tx, Kind kind);
/// False where it has moved on; version 0: there is none yet.
bool save_plan(Tx& tx, Kind kind, std::vector<std::string> const& lines, std::int64_t version);
bool delete_plan(Tx& tx, Kind kind);

std::vector<Contact> list_contacts(Tx& tx, Id<workforce::Worker> worker);
void save_contacts(Tx& tx, Id<workforce::Worker> worker, std::vector<Contact> const& contacts);
std::optional<std::string> find_word(Tx& tx, Id<workforce::Worker> worker);
void save_word(Tx& tx, Id<workforce::Worker> worker, std::optional<std::string> const& word);

bool insert_question(Tx& tx, Question const& question); ///< false: one is open at that visit
std::optional<Question> find_question(Tx& tx, Id<Question> id);
std::optional<Question> find_open_at(Tx& tx, Id<orders::Visit> visit);
std::optional<Question> find_open_for(Tx& tx, Id<workforce::Worker> worker);
void replace_question(Tx& tx, Question const& question);

} // namespace hearth::safety::store

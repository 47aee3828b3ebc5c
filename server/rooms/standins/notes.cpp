// What whoever comes has to know about the home; every reading of it by others is an event.
#include "rooms/standins/home.h"

namespace hearth::standins {
namespace {

constexpr std::ptrdiff_t most_notes = 30;

} // namespace

Result<Note> write_note(Tx& tx, SeriesId id, NoteKind kind, std::string const& words) {
    auto const series = TRY(series::load(tx, id));
    if (std::ssize(store::list_notes(tx, id)) >= most_notes)
        return Error{
            Refusal::Conflict, "standins.too_many_notes", {{"limit", std::to_string(most_notes)}}};
    Note const note{.id = tx.new_id<Note>(),
                    .series = id,
                    .customer = series.customer,
                    .kind = kind,
                    .words = words,
                    .written_at = tx.now(),
                    .written_by_kind = tx.actor().kind,
                    .written_by = tx.actor().id};
    store::insert_note(tx, note);
    tx.publish(HomeNoteWritten{note.id.uuid, id, series.customer, series.store, kind, false});
    return note;
}

Result<void> remove_note(Tx& tx, Id<Note> id) {
    auto const note = store::find_note(tx, id);
    if (!note) return Error{Refusal::NotFound, "standins.note_not_found"};
    auto const series = TRY(series::load(tx, note->series));
    store::remove_note(tx, id);
    tx.publish(
        HomeNoteWritten{id.uuid, note->series, series.customer, series.store, note->kind, true});
    return {};
}

std::vector<Note> open_notes(Tx& tx, series::Series const& series,
                             std::optional<Id<orders::Visit>> visit) {
    auto notes = store::list_notes(tx, series.id);
    if (!notes.empty())
        tx.publish(HomeNotesRead{series.id, visit, series.customer, series.store,
                                 static_cast<int>(notes.size())});
    return notes;
}

} // namespace hearth::standins

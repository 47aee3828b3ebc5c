/// What the API of standins shows, and who may see it.
#pragma once

#include "platform/api/route.h"
#include "rooms/standins/inside.h"

namespace hearth::standins {

struct StandInView {
    Id<StandIn> id;
    WorkerId worker;
    std::string worker_name;
    workforce::Grade worker_grade;
    int visits_here; ///< of this standing booking, in the measured time
    std::optional<Day> day;
    int rank;
    State state;
    Instant proposed_at;
    std::optional<Instant> answered_at;
    std::optional<Way> way;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(StandInView, (),
                      (id, worker, worker_name, worker_grade, visits_here, day, rank, state,
                       proposed_at, answered_at, way, note))

struct ContinuityView {
    int days; ///< over so many, until now
    int visits;
    int usual;
    int stand_in;
    int other;
    std::optional<int> usual_percent; ///< nothing where there were no visits
    std::optional<int> known_percent; ///< the usual worker or a stand-in
};
BOOST_DESCRIBE_STRUCT(ContinuityView, (),
                      (days, visits, usual, stand_in, other, usual_percent, known_percent))
ContinuityView to_view(Continuity const& sum);

/// One list for both sides.
struct SeriesStandIns {
    SeriesId series;
    std::optional<WorkerId> usual;
    std::string usual_name;
    bool is_bound; ///< nobody comes without the customer's word
    std::vector<StandInView> items;
    ContinuityView continuity;
};
BOOST_DESCRIBE_STRUCT(SeriesStandIns, (), (series, usual, usual_name, is_bound, items, continuity))
Result<SeriesStandIns> view_of(Tx& tx, SeriesId id);

/// Staff with `permission` at its store; else NotFound.
Result<series::Series> load_for(Tx& tx, SeriesId id, std::string_view permission);
/// The customer's own; else NotFound.
Result<series::Series> load_own(Tx& tx, SeriesId id);

std::string worker_name(Tx& tx, WorkerId id);

struct SeriesPath {
    SeriesId id;
};
BOOST_DESCRIBE_STRUCT(SeriesPath, (), (id))
struct StandInPath {
    Id<StandIn> id;
};
BOOST_DESCRIBE_STRUCT(StandInPath, (), (id))

/// All that hold for always, in the order in which they are to be asked.
struct OrderForm {
    List<Id<StandIn>, 20, 1> ids;
};
BOOST_DESCRIBE_STRUCT(OrderForm, (), (ids))

enum class Answer { Approved, Refused };
BOOST_DESCRIBE_ENUM(Answer, Approved, Refused)
struct AnswerForm {
    Answer answer = Answer::Approved;
    std::optional<Text<0, 300>> note; ///< the customer's words
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (), (answer, note))
Result<SeriesStandIns> take_answer(Tx& tx, StandIn const& one, AnswerForm const& in, Way way);

} // namespace hearth::standins

// FU-03: when the crew is back, the consultant asks how the visit went.
#include "rooms/care/inside.h"
#include "rooms/care/store.h"

namespace hearth::care {
namespace {

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
struct FeedbackView {
    Questionnaire asking;
    bool is_due;                      ///< the work is done, and nobody has asked yet
    std::optional<Answered> answered; ///< what was said
};
BOOST_DESCRIBE_STRUCT(FeedbackView, (), (asking, is_due, answered))
struct FeedbackForm {
    Answers answers;
    std::optional<Text<0, 500>> note;
};
BOOST_DESCRIBE_STRUCT(FeedbackForm, (), (answers, note))

bool is_back(orders::Visit const& visit) {
    return visit.state == orders::VisitState::ToAccept || visit.state == orders::VisitState::Done;
}

Result<FeedbackView> get_feedback(Tx& tx, api::Path<VisitPath> const& at) {
    auto const visit = TRY(orders::load_visit_for(tx, tx.actor(), at.id, "care.read"));
    FeedbackView view{.asking = TRY(questionnaire_for(tx, Purpose::Feedback, visit.item)),
                      .answered = store::find_answered(tx, visit.id.uuid)};
    view.is_due = is_back(visit) && !view.answered;
    return view;
}

Result<Answered> add_feedback(Tx& tx, api::Path<VisitPath> const& at,
                              api::Body<FeedbackForm> const& in) {
    auto const visit = TRY(orders::load_visit_for(tx, tx.actor(), at.id, "care.call"));
    if (!is_back(visit)) return Error{Refusal::Conflict, "care.visit_not_over"};
    Taking taking{visit.id.uuid, Purpose::Feedback, visit, in.answers, {}};
    if (in.note) taking.note = *in.note;
    return take_answers(tx, taking);
}

} // namespace

void add_feedback_routes(api::Routes& routes) {
    routes.read("/visits/{id}/feedback", "get_visit_feedback", api::staff("care.read"),
                get_feedback);
    routes.write("POST", "/visits/{id}/feedback", "take_visit_feedback", api::staff("care.call"),
                 add_feedback);
}

} // namespace hearth::care

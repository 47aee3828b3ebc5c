/// Rules of questionnaires: pure.
#pragma once

#include "rooms/care/model.h"

namespace hearth::care {

/// Codes once each; a choice has two to nine picks, other kinds none; bad news only of yes or no;
/// at least one needed score, so that every answer can be averaged. Invalid with a field for each
/// fault, below "/script/questions".
Result<void> check_script(Script const& script);

/// Each answer is to a question of the script, once, and of its kind; needed questions are
/// answered. Invalid with a field for each fault, below "/answers".
Result<void> check_answers(Script const& script, Answers const& answers);

/// Of answers that fit. `low_score` and less is trouble, and so is bad news.
Marks marks_of(Script const& script, Answers const& answers, int low_score);

/// In the order of the script, with their questions.
std::vector<Asked> asked_of(Script const& script, Answers const& answers);

/// What the case is about: of the first trouble in the script's order.
complaints::Kind case_kind(Script const& script, Marks const& marks);

/// What notify is told of a call.
notify::FollowUpResult result_of(Outcome outcome, Marks const& marks);

} // namespace hearth::care

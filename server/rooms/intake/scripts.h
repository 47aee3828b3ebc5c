/// What is said on the phone, as data (BK-02): greeting, questions in their order, read-back. A
/// company's own wording replaces the one that comes with the program.
#pragma once

#include "platform/db/database.h"
#include "platform/json/codec.h"

#include <boost/describe.hpp>

namespace hearth::intake {

enum class ScriptKind { PhoneOrder, Referral, Callback, Complaint };
BOOST_DESCRIBE_ENUM(ScriptKind, PhoneOrder, Referral, Callback, Complaint)

struct Question {
    Text<1, 40> field; ///< what the answer fills: name, item, time, address, home …
    Text<1, 200> text;
};
BOOST_DESCRIBE_STRUCT(Question, (), (field, text))

struct Script {
    Text<1, 400> greeting;
    List<Question, 20> questions;
    Text<1, 400> read_back; ///< slots {day} {time} {worker} {price} are filled by the screen
    Text<1, 400> closing;
};
BOOST_DESCRIBE_STRUCT(Script, (), (greeting, questions, read_back, closing))

Script load_script(Tx& tx, ScriptKind kind, std::string_view locale);
void save_script(Tx& tx, ScriptKind kind, std::string_view locale, Script const& script);

} // namespace hearth::intake

/// What messages say (SY-03): the house's own texts, and the company's in their place; pure. A
/// text is one for all channels; the subject is a mail's, the last sentence is said only where the
/// store has a number to call.
#pragma once

#include "rooms/notify/model.h"

namespace hearth::notify {

/// All templates, in the order of their names.
std::vector<std::string> const& text_names();
bool is_text_name(std::string_view name);

/// The house's own text in that language.
Wording house_wording(std::string_view name, std::string_view locale);
Wordings house_wordings(std::string_view name);

/// What may stand in braces: what the house's own text of it names, in its order.
std::vector<std::string> text_slots(std::string_view name);
/// Those that no text of it may leave out: sums, times, numbers, codes, links, who comes.
/// Politeness may go: names, the service, the address, the store and its number.
bool is_needed_slot(std::string_view slot);

/// Invalid with a field for each slot that is unknown, and each brace that stands alone, below
/// "/texts". Where all are known: for each language that lacks slots, naming them (those that are
/// needed, and what the other language says, so that nobody hears less for the language they
/// read); for a text without the sender's name in front, or an offer that does not say how to
/// refuse further ones (LC-09), where the house's own has them.
Result<void> check_wordings(std::string_view name, Wordings const& texts);

struct Rendered {
    std::string subject;
    std::string text;
};
/// With every {slot} in its place; what was filled in is not looked through again.
Rendered fill_wording(Wording const& wording, std::vector<Slot> const& slots,
                      std::string_view locale);
/// Values as they could be, for the example beside a text.
std::vector<Slot> example_slots(std::string_view name, std::string_view locale);

/// As the operators of mainland China count: UTF-16 units, 70 in one short message, 67 in each of
/// several, whatever the letters.
struct SmsSize {
    int characters = 0;
    int parts = 0;
};
BOOST_DESCRIBE_STRUCT(SmsSize, (), (characters, parts))
SmsSize sms_size(std::string_view text);

} // namespace hearth::notify

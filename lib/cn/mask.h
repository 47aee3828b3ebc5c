/// Masks: what a person without need to know sees of another's data (LD-06, PIPL art. 51). A mask
/// is made from the whole value on the server; the page never gets the value to hide it itself.
#pragma once

#include <string>
#include <string_view>

namespace hearth::cn {

/// A number in E.164: a mobile number keeps 3 and 4 digits (`138****8000`), a landline its area
/// code and the last 2 digits (`010******78`), anything else only the last 2.
std::string mask_phone(std::string_view e164);

/// A name keeps its first character, with a compound surname (欧阳, 司马 …) and a given name behind
/// it the first two; each other character becomes one `*`. A name of one character stays.
std::string mask_name(std::string_view name);

/// An identity number keeps the first and the last character.
std::string mask_resident_id(std::string_view number);

/// A bank card keeps the last 4 digits; spaces go.
std::string mask_bank_card(std::string_view number);

/// An address keeps what stands up to the road or the community and hides the rest; digits in what
/// is kept are hidden too: `上海市浦东新区世纪大道***`.
std::string mask_address(std::string_view address);

} // namespace hearth::cn

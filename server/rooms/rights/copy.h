/// The copy of a person's data (LD-10): made anew each time from the rooms' own tables and kept
/// nowhere, once for reading (Chinese, printable) and once for another program.
#pragma once

#include "platform/personal/telling.h"
#include "rooms/rights/rights.h"

namespace hearth::rights {

struct Copy {
    std::string format = "hearth.personal.v1";
    std::string company;
    std::string number; ///< of the request
    Person person = Person::Customer;
    Instant made_at;
    std::vector<personal::CopySection> sections;
};
BOOST_DESCRIBE_STRUCT(Copy, (), (format, company, number, person, made_at, sections))

/// Everything held of the person of that request, in that language; also what is frozen.
Copy make_copy(Tx& tx, Request const& request, std::string const& locale);
/// For a program.
std::string to_machine_form(Copy const& copy);
/// A PDF in Chinese. Slow: outside of any transaction.
std::string print_copy(Copy const& copy);

} // namespace hearth::rights

/// The copy of a person's data (LD-10): made anew each time from the rooms' own tables and kept
/// nowhere, once for reading (Chinese, printable) and once for another program.
#pragma once

#include "rooms/rights/rights.h"

namespace hearth::rights {

struct CopyField {
    std::string column; ///< stable, for programs
    std::string label;  ///< in the person's language
    std::string value;  ///< plain: times in ISO 8601, money in yuan, codes as they are
    std::string shown;  ///< as a person reads it
};
BOOST_DESCRIBE_STRUCT(CopyField, (), (column, label, value, shown))
struct CopyRecord {
    std::vector<CopyField> fields;
};
BOOST_DESCRIBE_STRUCT(CopyRecord, (), (fields))
struct CopySection {
    std::string name;
    std::string title;
    std::vector<CopyRecord> records;
};
BOOST_DESCRIBE_STRUCT(CopySection, (), (name, title, records))

struct Copy {
    std::string format = "hearth.personal.v1";
    std::string company;
    std::string number; ///< of the request
    Person person = Person::Customer;
    Instant made_at;
    std::vector<CopySection> sections;
};
BOOST_DESCRIBE_STRUCT(Copy, (), (format, company, number, person, made_at, sections))

/// Everything held of the person of that request, in that language; also what is frozen.
Copy make_copy(Tx& tx, Request const& request, std::string const& locale);
/// For a program.
std::string to_machine_form(Copy const& copy);
/// A PDF in Chinese. Slow: outside of any transaction.
std::string print_copy(Copy const& copy);

} // namespace hearth::rights

/// What a register gives, in words: for a reader (label and value) and for another program, side by
/// side. Words: rights.held_<section>, rights.col_<column>, of codes what the register names.
#pragma once

#include "base/result.h"
#include "platform/pdf/pdf.h"
#include "platform/personal/rows.h"

namespace hearth::personal {

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

CopySection tell(Section const& held, std::string const& locale);
/// Under its title, as a table where that can be read, else row by row.
void print(pdf::Document& document, CopySection const& section);

} // namespace hearth::personal

/// Pictures that are part of a person's own copy (LD-10): photos of their home, evidence they gave,
/// their signatures. The rooms say which in platform_personal_file.
#pragma once

#include "platform/personal/personal.h"
#include "platform/record/record.h"

namespace hearth::personal {

/// A registered column; for the house's own checks, too.
struct PictureColumn {
    std::string table;
    std::string column;
    std::string way;
    std::string parent;
    std::string name;
    std::string also;
};
BOOST_DESCRIBE_STRUCT(PictureColumn, (), (table, column, way, parent, name, also))
std::vector<PictureColumn> list_picture_columns(Tx& tx, Person person);

/// Those that are still there are fetched by whoever packs them.
std::vector<record::Exhibit> list_pictures(Tx& tx, Person person, Uuid who);

} // namespace hearth::personal

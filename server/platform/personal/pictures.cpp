#include "platform/personal/pictures.h"

#include "platform/record/pictures.h"

namespace hearth::personal {

std::vector<PictureColumn> list_picture_columns(Tx& tx, Person person) {
    // The same for every company: it is named because every statement names it.
    return tx.all<PictureColumn>("SELECT tab, col, way, parent, name, also FROM "
                                 "platform_personal_file WHERE length(?1) = 16 AND person = ?2 "
                                 "ORDER BY tab, col",
                                 person);
}

std::vector<record::Exhibit> list_pictures(Tx& tx, Person person, Uuid who) {
    std::vector<record::Exhibit> all;
    for (auto const& one : list_picture_columns(tx, person)) {
        Source const source{one.table, one.way, one.parent, "", "", one.also};
        for (auto& picture : record::list_pictures(tx, one.name, source, who, one.column))
            all.push_back(std::move(picture));
    }
    return all;
}

} // namespace hearth::personal

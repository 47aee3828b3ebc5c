/// The demonstration company: invented people in a real city, enough of everything to try each
/// face.
#pragma once

#include "app/house.h"

#include <string>
#include <vector>

namespace hearth::app {

/// A person to sign in as: which face, how, and who they are.
struct DemoPerson {
    std::string face; ///< "/a/", "/w/", "/c/"
    std::string sign_in;
    std::string who;
};

/// Fills an empty installation; does nothing where there is a company. Gives the company.
CompanyId load_demonstration(House& house);
std::vector<DemoPerson> list_demo_people();

} // namespace hearth::app

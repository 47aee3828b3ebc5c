/// Who is in the demonstration: the people that one signs in as by hand, and as many more as make a
/// company.
#pragma once

#include "app/invented.h"

#include <string>
#include <vector>

namespace hearth::app {

inline constexpr int demo_stores = 2;             ///< the first ones of invented_stores
inline constexpr std::uint64_t demo_seed = 20'26; ///< of who they are

/// As the company's own book of workers writes it.
struct DemoWorker {
    std::string name;
    bool is_female = true;
    std::string title;
    int birth_year = 1980;
    int store = 0;
    std::string grade;
    std::string travel;
    std::string skills;
    std::string about;
    std::string work; ///< what they are sent to: a service of the catalogue
};
std::vector<DemoWorker> list_demo_workers(Dice& dice);
std::string demo_worker_number(int index); ///< W0001 for 0
std::string demo_worker_phone(int index);  ///< 13900000001 for 0

struct DemoFamily {
    std::string name;
    std::string phone;
    InventedHome home;
};
std::vector<DemoFamily> list_demo_families(Dice& dice);

} // namespace hearth::app

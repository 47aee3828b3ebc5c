/// Whether two files are of one person (CR-01): pure. The machine only says why it thinks so; a
/// person decides.
#pragma once

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace hearth::household {

struct Home {
    std::string area;   ///< city and district
    std::string detail; ///< street, building, door, as typed
};

struct Traits {
    std::string name;
    std::string phone; ///< E.164
    std::vector<Home> homes;
};

enum class Reason { SameName, SameSound, NearPhone, SameHome, SimilarHome };
BOOST_DESCRIBE_ENUM(Reason, SameName, SameSound, NearPhone, SameHome, SimilarHome)

/// Points of each reason; together at most 100, and "likely" from `likely` on: one reason alone is
/// never enough (a family shares a home, strangers share a name).
struct Likeness {
    int points = 0;
    std::vector<Reason> reasons;
};
inline constexpr int likely = 60;

Likeness compare(Traits const& a, Traits const& b);

/// Letters changed, put in, left out, or two neighbours swapped (optimal string alignment,
/// Damerau), counted in characters.
int distance(std::string const& a, std::string const& b);

/// Without spaces and signs, Chinese numerals of doors as they are, full-width digits as digits:
/// "３号楼 502室" and "3号楼502室" are one.
std::string plain_home(std::string const& detail);

/// All mobile numbers that differ by one wrong or two swapped digits; E.164 in, E.164 out. None for
/// a number that is no Chinese mobile one.
std::vector<std::string> near_phones(std::string const& phone);

} // namespace hearth::household

/// People and homes that do not exist, for the demonstration and for tests: the same seed gives the
/// same ones. Streets and districts are Shanghai's; house numbers, names and numbers are made up.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace hearth::app {

/// SplitMix64: never for secrets.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// 0 … n-1.
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool one_in(int n) { return below(n) == 0; }
    template <typename T, std::size_t N>
    T const& pick(T const (&all)[N]) {
        return all[below(static_cast<int>(N))];
    }
    template <typename C>
    auto const& pick_from(C const& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

private:
    std::uint64_t next();
    std::uint64_t state_;
};

struct InventedStore {
    char const* code;
    char const* name;
    char const* district;
    char const* phone;
    char const* address;
    double latitude;
    double longitude;
};
/// Four shops of one city, 上海市.
extern std::array<InventedStore, 4> const invented_stores;

/// 2 or 3 characters.
std::string invent_name(Dice& dice, bool is_female);

struct InventedHome {
    int store = 0;      ///< of invented_stores, whose district it lies in
    std::string detail; ///< 宛平南路88弄3号楼1201室
    double latitude = 0;
    double longitude = 0;
};
/// Within some 3 km of the shop.
InventedHome invent_home(Dice& dice, int store);

/// A resident number with a right check character (region 310104); others for other `index` below
/// 1,260.
std::string invent_id_number(int birth_year, int index, bool is_female);

} // namespace hearth::app

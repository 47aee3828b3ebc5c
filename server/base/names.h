/// Names of described enumerators and structs in the one spelling used by API, database and words:
/// snake_case. `InService` is "in_service". The enum must be described: BOOST_DESCRIBE_ENUM.
#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

std::string to_snake_case(std::string_view camel_case);

template <typename E>
concept DescribedEnum = std::is_enum_v<E> && boost::describe::has_describe_enumerators<E>::value;

template <typename T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <DescribedEnum E>
struct EnumName {
    E value;
    std::string name;
};

/// All names of an enum in the order they are written.
template <DescribedEnum E>
std::vector<EnumName<E>> const& names_of() {
    static std::vector<EnumName<E>> const names = [] {
        std::vector<EnumName<E>> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto one) {
            all.push_back({one.value, to_snake_case(one.name)});
        });
        return all;
    }();
    return names;
}

template <DescribedEnum E>
std::string const& to_text(E value) {
    for (auto const& [one, name] : names_of<E>())
        if (one == value) return name;
    static std::string const unknown = "?";
    return unknown;
}

template <DescribedEnum E>
std::optional<E> parse_enum(std::string_view text) {
    for (auto const& [one, name] : names_of<E>())
        if (name == text) return one;
    return std::nullopt;
}

template <typename T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public |
                                                           boost::describe::mod_inherited>;

/// Calls visit(name, member reference) for each described member, bases first.
template <typename T, typename F>
requires DescribedStruct<std::remove_const_t<T>>
void for_each_member(T& object, F&& visit) {
    boost::mp11::mp_for_each<MembersOf<std::remove_const_t<T>>>(
        [&](auto member) { visit(std::string_view(member.name), object.*member.pointer); });
}

} // namespace hearth

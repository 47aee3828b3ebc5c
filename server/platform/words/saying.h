/// A sentence of the house that is kept as its key and figures, not in one language: each reader
/// has it in their own.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::words {

/// Figures are codes, numbers and times; never personal data.
struct SayingFigure {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(SayingFigure, (), (name, value))
struct Saying {
    std::string key;
    std::vector<SayingFigure> figures;
};
BOOST_DESCRIBE_STRUCT(Saying, (), (key, figures))

std::string say(std::string_view locale, Saying const& saying);
/// For a column, and back; nothing for a row without one.
std::optional<std::string> to_column(std::optional<Saying> const& saying);
std::optional<Saying> from_column(std::optional<std::string> const& text);

} // namespace hearth::words

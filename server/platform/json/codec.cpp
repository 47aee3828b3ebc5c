#include "platform/json/codec.h"

namespace hearth::json {

std::optional<std::string> read_text(Reading& reading, Value const& value, std::size_t min,
                                     std::size_t max) {
    auto const* const text = value.as<std::string>();
    if (!text) return reading.fail("platform.must_be_text"), std::nullopt;
    auto const trimmed = trim(*text);
    auto const length = count_characters(trimmed);
    if (length < min && length == 0)
        return reading.fail("platform.must_not_be_empty"), std::nullopt;
    if (length < min)
        return reading.fail("platform.too_short", {{"limit", std::to_string(min)}}), std::nullopt;
    if (length > max)
        return reading.fail("platform.too_long", {{"limit", std::to_string(max)}}), std::nullopt;
    return std::string(trimmed);
}

std::optional<std::int64_t> read_whole(Reading& reading, Value const& value, std::int64_t min,
                                       std::int64_t max) {
    auto const* const number = value.as<std::int64_t>();
    if (!number) return reading.fail("platform.must_be_whole"), std::nullopt;
    if (*number < min || *number > max) {
        reading.fail("platform.out_of_range",
                     {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
        return std::nullopt;
    }
    return *number;
}

std::optional<double> read_real(Reading& reading, Value const& value, double min, double max) {
    double number;
    if (auto const* const real = value.as<double>())
        number = *real;
    else if (auto const* const whole = value.as<std::int64_t>())
        number = static_cast<double>(*whole);
    else
        return reading.fail("platform.must_be_number"), std::nullopt;
    if (!(number >= min && number <= max)) {
        std::string low, high;
        write_number(low, min);
        write_number(high, max);
        return reading.fail("platform.out_of_range", {{"min", low}, {"max", high}}), std::nullopt;
    }
    return number;
}

std::string schema_name(std::string_view pretty_function) {
    // "… schema_name() [with T = hearth::orders::PlaceOrder; std::string = …]"
    auto from = pretty_function.find("T = ") + 4;
    auto const to = pretty_function.find_first_of(";]", from);
    auto text = pretty_function.substr(from, to - from);
    if (text.starts_with("hearth::")) text.remove_prefix(8);
    std::string name;
    bool is_start = true;
    for (char const c : text) {
        bool const is_word =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (is_word)
            name += is_start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        is_start = !is_word;
    }
    return name;
}

} // namespace hearth::json

#include "platform/json/codec.h"

#include <gtest/gtest.h>
// gtest goes first: rapidcheck's bridge wants it
#include <rapidcheck/gtest.h>

namespace hearth::json {
namespace {

enum class Colour { TeaGreen, Red };
BOOST_DESCRIBE_ENUM(Colour, TeaGreen, Red)

struct Part {
    Text<1, 5> name;
    std::optional<Colour> colour;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, colour))

struct Whole_ {
    List<Part, 2> parts;
    Whole<1, 9> count;
    Price price;
    std::optional<Day> day;
};
BOOST_DESCRIBE_STRUCT(Whole_, (), (parts, count, price, day))

std::vector<std::string> errors_of(std::string_view text) {
    auto const result = parse_as<Whole_>(text);
    std::vector<std::string> found;
    if (result) return found;
    for (auto const& field : result.error().fields)
        found.push_back(field.pointer + " " + field.code);
    if (found.empty()) found.push_back(result.error().code);
    return found;
}

using Found = std::vector<std::string>;

TEST(Codec, ReadsWhatItWrites) {
    auto const text =
        R"({"parts":[{"name":"扫帚","colour":"tea_green"}],"count":3,"price":1250,"day":"2026-02-28"})";
    auto const value = parse_as<Whole_>(text);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->parts.at(0).colour, Colour::TeaGreen);
    EXPECT_EQ(to_text(*value), text);
}

TEST(Codec, NamesEveryWrongFieldAtOnce) {
    EXPECT_EQ(
        errors_of(R"({"parts":[{"name":""},{"name":"abcdef","colour":"blue"}],"count":0,"price":-1,
                            "day":"2026-02-30","extra":1})"),
        (Found{"/parts/0/name platform.must_not_be_empty", "/parts/1/name platform.too_long",
               "/parts/1/colour platform.must_be_one_of", "/count platform.out_of_range",
               "/price platform.out_of_range", "/day platform.must_be_day",
               "/extra platform.unknown_field"}));
    EXPECT_EQ(errors_of(R"({"parts":[],"count":1.0,"price":"1"})"),
              (Found{"/count platform.must_be_whole", "/price platform.must_be_whole"}));
    EXPECT_EQ(errors_of(R"({"count":1,"price":1})"), (Found{"/parts platform.required"}));
    EXPECT_EQ(errors_of(R"([1])"), (Found{" platform.must_be_object"}));
}

TEST(Codec, RefusesDuplicatesDepthSizeAndBrokenText) {
    EXPECT_EQ(errors_of(R"({"parts":[],"count":1,"price":1,"count":2})"),
              (Found{"/count platform.duplicate_field"}));
    EXPECT_EQ(errors_of(std::string(17, '[') + std::string(17, ']')),
              (Found{"platform.json_too_deep"}));
    EXPECT_EQ(errors_of("{\"count\":"), (Found{"platform.json_syntax"}));
    EXPECT_EQ(errors_of("{} x"), (Found{"platform.json_syntax"}));
    EXPECT_EQ(errors_of("\"\xff\""), (Found{"platform.json_syntax"}));
    EXPECT_EQ(parse("\"" + std::string(300'000, 'a') + "\"").error().kind, Refusal::TooLarge);
    EXPECT_EQ(errors_of("{\"parts\":[{\"name\":\"a\\u0000\"}],\"count\":1,\"price\":1}"),
              (Found{"/parts/0/name platform.zero_character"}));
}

TEST(Codec, DescribesItself) {
    Schemas schemas;
    EXPECT_EQ(to_text(schema_of<Part>(schemas)),
              R"({"$ref":"#/components/schemas/AnonymousPart"})");
    EXPECT_EQ(
        to_text(schemas.begin()->second),
        R"({"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":5},)"
        R"("colour":{"type":"string","enum":["tea_green","red"]}},"required":["name"],)"
        R"("additionalProperties":false})");
}

RC_GTEST_PROP(Codec, AnyTextComesBackTheSame, (std::string const& raw)) {
    std::string text;
    for (char const c : raw)
        if (c > 0) text += c;
    auto const back = parse(to_text(Value{text}));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back->as<std::string>() == text);
}

RC_GTEST_PROP(Codec, AnyNumberComesBackTheSame, (double number)) {
    if (number == static_cast<std::int64_t>(number)) number += 0.5;
    auto const back = parse(to_text(Value{number}));
    RC_ASSERT(back.has_value());
    // Boost.JSON 1.81 reads some 17-digit numbers one unit off in the last place.
    auto const* const real = back->as<double>();
    RC_ASSERT(std::abs((real ? *real : static_cast<double>(*back->as<std::int64_t>())) - number) <=
              std::abs(number) * 1e-15);
}

} // namespace
} // namespace hearth::json

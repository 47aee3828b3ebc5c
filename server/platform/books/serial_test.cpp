#include <gtest/gtest.h>

#include "platform/books/serial.h"

namespace hearth::books {
namespace {

std::string moment_text(double serial, DateSystem dates = DateSystem::From1900) {
    auto const moment = parse_serial(serial, dates);
    return moment ? to_text(*moment) : "nothing";
}

TEST(Serials, AreDaysOfBothSystems) {
    struct SerialCase {
        double serial;
        DateSystem dates;
        char const* expected;
    };
    using enum DateSystem;
    for (auto const& [serial, dates, expected] : {
             SerialCase{1, From1900, "1900-01-01"},
             SerialCase{59, From1900, "1900-02-28"},
             SerialCase{60, From1900, "nothing"}, // 29 February 1900 never was
             SerialCase{61, From1900, "1900-03-01"},
             SerialCase{46347, From1900, "2026-11-21"},
             SerialCase{46347.5, From1900, "2026-11-21 12:00"},
             SerialCase{46347.999999, From1900, "2026-11-22"}, // rounded to the second
             SerialCase{0.375, From1900, "09:00"},
             SerialCase{0.0001, From1900, "00:00:09"},
             SerialCase{2958465, From1900, "9999-12-31"},
             SerialCase{2958466, From1900, "nothing"},
             SerialCase{-1, From1900, "nothing"},
             SerialCase{0, From1904, "1904-01-01"},
             SerialCase{44885, From1904, "2026-11-21"}, // 1462 less
             SerialCase{2957004, From1904, "nothing"},
         })
        EXPECT_EQ(moment_text(serial, dates), expected) << serial;
}

TEST(Serials, AreToldFromNumbersByTheirFormat) {
    for (auto const* const code : {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "h:mm", "[h]:mm:ss",
                                   "[$-804]yyyy/m/d;@", "m/d/yy"})
        EXPECT_TRUE(is_date_format(std::string_view(code))) << code;
    for (auto const* const code :
         {"General", "0.00", "#,##0", "\"¥\"#,##0.00", "[Red]0.00", "@", "0\"days\"", "_-* #,##0"})
        EXPECT_FALSE(is_date_format(std::string_view(code))) << code;
    EXPECT_TRUE(is_date_format(14));
    EXPECT_TRUE(is_date_format(57)); // a Chinese one
    EXPECT_FALSE(is_date_format(2));
}

} // namespace
} // namespace hearth::books

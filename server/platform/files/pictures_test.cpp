#include "platform/files/pictures.h"

#include <gtest/gtest.h>

namespace hearth::files {
namespace {

TEST(Pictures, AreKnownByWhatTheyBeginWith) { // CP-01 VS-05
    EXPECT_TRUE(check_picture("\xff\xd8\xff\xe0 rest"));
    EXPECT_TRUE(check_picture("\x89PNG\r\n\x1a\n rest"));
    EXPECT_TRUE(check_picture("RIFF....WEBPVP8 "));
    EXPECT_FALSE(check_picture("RIFF....WAVEfmt "));
    EXPECT_FALSE(check_picture("<svg onload=alert(1)>"));
    EXPECT_FALSE(check_picture("RIFF"));
    EXPECT_EQ(check_picture("").error().code, "platform.body_must_be_file");
}

} // namespace
} // namespace hearth::files

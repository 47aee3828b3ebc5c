#include "platform/files/bundle.h"

#include "platform/books/archive.h"

#include <gtest/gtest.h>

namespace hearth::files::bundle_test {

TEST(Bundle, HoldsItsFilesAsTheyAreAndIsTheSameAgain) {
    std::vector<Part> const parts{{"manifest.json", "{}"}, {"目录/说明.txt", "清单\0"}};
    Instant const at{std::chrono::hours{24 * 20'000}};
    auto const bytes = bundle(parts, at);
    EXPECT_EQ(bytes.substr(0, 2), "PK");
    EXPECT_EQ(bytes, bundle(parts, at));
    auto const archive = books::Archive::open(bytes, {});
    ASSERT_TRUE(archive);
    EXPECT_EQ(**archive->find("manifest.json"), "{}");
    EXPECT_EQ(**archive->find("目录/说明.txt"), parts[1].bytes);
    EXPECT_FALSE(*archive->find("nothing.txt"));
}

} // namespace hearth::files::bundle_test

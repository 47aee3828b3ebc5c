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

TEST(Bundle, IsTakenApartAgainUpToALimit) { // LC-12
    std::vector<Part> const parts{{"a.json", "{}"}, {"目录/b.txt", "清单"}};
    auto const bytes = bundle(parts, Instant{});
    auto const back = unbundle(bytes, 100);
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), 2u);
    EXPECT_EQ(back->at(1).name, "目录/b.txt");
    EXPECT_EQ(back->at(1).bytes, "清单");
    EXPECT_FALSE(unbundle(bytes, 7)) << "8 bytes unpacked";
    EXPECT_FALSE(unbundle("PK but no zip", 100));
}

} // namespace hearth::files::bundle_test

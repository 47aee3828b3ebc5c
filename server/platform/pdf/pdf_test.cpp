#include "platform/pdf/pdf.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sstream>
#include <thread>

namespace hearth::pdf {
namespace {

About about() {
    return {.title = "收据", .author = "暖家", .made_at = *parse_instant("2026-11-21T01:00:00Z")};
}

/// What one of poppler's programs says of the file.
std::string told_by(std::string const& program, std::string const& file,
                    std::string const& into = " -") {
    char name[] = "/tmp/hearth_pdf_XXXXXX";
    auto const handle = mkstemp(name);
    std::ofstream(name, std::ios::binary) << file;
    std::string text;
    auto* const pipe = popen((program + " " + name + into).c_str(), "r");
    char buffer[4096];
    while (auto const size = fread(buffer, 1, sizeof buffer, pipe))
        text.append(buffer, size);
    pclose(pipe);
    close(handle);
    std::remove(name);
    return text;
}
std::string text_of(std::string const& file) {
    return told_by("pdftotext -layout", file);
}

/// The first page in grey, a point a pixel.
struct Picture {
    int width = 0;
    int height = 0;
    std::string grey;

    int ink(int from_x, int from_y, int to_x, int to_y) const {
        int sum = 0;
        for (int y = std::max(0, from_y); y < std::min(height, to_y); ++y)
            for (int x = std::max(0, from_x); x < std::min(width, to_x); ++x)
                sum +=
                    255 - static_cast<unsigned char>(grey[static_cast<std::size_t>(y) * width + x]);
        return sum;
    }
};
Picture picture_of(std::string const& file) {
    auto const pgm = told_by("pdftoppm -r 72 -gray -singlefile", file, "");
    Picture picture;
    std::istringstream in(pgm);
    std::string kind;
    int most = 0;
    in >> kind >> picture.width >> picture.height >> most;
    in.get();
    picture.grey.assign(std::istreambuf_iterator<char>(in), {});
    return picture;
}

/// One black pixel.
std::string const png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x8\0\0\0\0:~\x9bU\0\0\0\n"
                      "IDATx\x9c"
                      "c`\0\0\0\2\0\1H\xaf\xa4q\0\0\0\0IEND\xae"
                      "B`\x82",
                      67);

TEST(Pdf, HoldsTextThatCanBeReadOut) { // AC-04
    Document document(about());
    document.title("上门服务收据");
    document.pairs({{"编号", "SH01-2026-000001"}, {"日期", "2026-11-21"}});
    document.table({{"项目", 3}, {"金额", 1, Align::Right}}, {{"日常保洁 3 小时", "126.00"}});
    document.paragraph("人民币壹佰贰拾陆元整");
    document.qr("https://home.example/r/abc", 22, {"扫码查验"});
    auto const text = text_of(document.finish());
    for (auto const* part : {"上门服务收据", "SH01-2026-000001", "日常保洁 3 小时", "126.00",
                             "人民币壹佰贰拾陆元整", "扫码查验", "第 1 页，共 1 页"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\nin\n" << text;
}

/// Ideographs from all that names are made of, a space after each.
std::string ideographs(int from, int count) {
    std::string text;
    for (int i = from; i < from + count; ++i) {
        auto const code = static_cast<unsigned>(0x4E00 + i * 26);
        text += static_cast<char>(0xE0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
        text += " ";
    }
    return text;
}

/// How many of the first page's words are there, and the lines of those without ink.
std::pair<int, std::string> words_of(std::string const& file) {
    auto const picture = picture_of(file);
    std::istringstream boxes(told_by("pdftotext -bbox -l 1", file));
    std::pair<int, std::string> found;
    for (std::string line; std::getline(boxes, line);) {
        double x, y, to_x, to_y;
        if (std::sscanf(line.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                        &x, &y, &to_x, &to_y) != 4)
            continue;
        ++found.first;
        if (picture.ink(static_cast<int>(x) + 1, static_cast<int>(y), static_cast<int>(to_x),
                        static_cast<int>(to_y)) < 200)
            found.second += line + "\n";
    }
    return found;
}

TEST(Pdf, DrawsEveryCharacterThatItHolds) { // AC-04, PY-05
    constexpr int in_one = 40;
    for (int from = 0; from < 800; from += in_one) {
        Document document(about());
        document.paragraph(ideographs(from, in_one));
        document.paragraph("如 有 疑 问"); // the first was blank in Noto Sans CJK
        auto const [count, blank] = words_of(document.finish());
        EXPECT_GE(count, in_one);
        EXPECT_EQ(blank, "");
    }
}

TEST(Pdf, GoesOnOverPagesWithItsHeads) {
    Document document(about());
    std::vector<std::vector<std::string>> rows;
    for (int i = 1; i <= 120; ++i)
        rows.push_back({"第 " + std::to_string(i) + " 行", "内容"});
    document.table({{"序号抬头", 1}, {"内容", 2}}, rows);
    auto const text = text_of(document.finish());
    std::size_t heads = 0;
    for (auto at = text.find("序号抬头"); at != text.npos; at = text.find("序号抬头", at + 1))
        ++heads;
    EXPECT_GE(heads, 3u);
    EXPECT_NE(text.find("第 120 行"), std::string::npos);
    EXPECT_NE(text.find("第 3 页，共 "), std::string::npos);
}

TEST(Pdf, BreaksALongParagraphBetweenItsLines) {
    Document document(about());
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "保洁";
    document.paragraph(text + "终");
    auto const read = text_of(document.finish());
    EXPECT_NE(read.find("终"), std::string::npos);
    EXPECT_NE(read.find("第 2 页"), std::string::npos);
}

TEST(Pdf, TakesPicturesAndRefusesWhatIsNone) {
    Document document(about());
    EXPECT_TRUE(document.images({png, png, png}, 2, 30));
    auto const refused = document.images({"not an image"}, 1, 30);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "pdf.not_an_image");
    EXPECT_TRUE(document.finish().starts_with("%PDF-"));
}

TEST(Pdf, IsTheSameForTheSameCallsAlsoFromManyThreads) {
    auto const make = [] {
        Document document(about());
        document.title("收据");
        document.qr("abc", 20, {});
        return document.finish();
    };
    auto const first = make();
    std::vector<std::string> made(4);
    std::vector<std::thread> threads;
    for (auto& one : made)
        threads.emplace_back([&one, &make] { one = make(); });
    for (auto& thread : threads)
        thread.join();
    for (auto const& one : made)
        EXPECT_EQ(one, first);
}

} // namespace
} // namespace hearth::pdf

#include "platform/books/decode.h"

#include "base/text.h"

#include <algorithm>
#include <memory>
#include <unicode/ucnv.h>

namespace hearth::books {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_small_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";

Error unknown_at(std::string_view bytes, std::size_t fault) {
    auto const line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<long>(fault), '\n');
    return {Refusal::Invalid, "books.encoding_unknown", {{"line", std::to_string(line)}}};
}

/// Strict: the first sequence that is no character stops it.
Result<std::string> convert(std::string_view bytes, char const* from) {
    constexpr std::size_t most_growth = 4; // a byte of any of these becomes at most 4 of UTF-8
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, void (*)(UConverter*)> const source{ucnv_open(from, &status),
                                                                    ucnv_close};
    std::unique_ptr<UConverter, void (*)(UConverter*)> const target{ucnv_open("UTF-8", &status),
                                                                    ucnv_close};
    if (U_FAILURE(status)) return unknown_at(bytes, 0);
    ucnv_setToUCallBack(source.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    std::string text(bytes.size() * most_growth + 8, '\0');
    auto* out = text.data();
    auto const* in = bytes.data();
    ucnv_convertEx(target.get(), source.get(), &out, text.data() + text.size(), &in,
                   bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true,
                   &status);
    if (U_FAILURE(status)) return unknown_at(bytes, static_cast<std::size_t>(in - bytes.data()));
    text.resize(static_cast<std::size_t>(out - text.data()));
    return text;
}

} // namespace

Result<std::string> to_utf8(std::string_view bytes) {
    if (bytes.starts_with(utf16_small_mark)) return convert(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with(utf16_big_mark)) return convert(bytes.substr(2), "UTF-16BE");
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    auto const zero = bytes.find('\0');
    if (zero != std::string_view::npos) return unknown_at(bytes, zero);
    if (is_clean_utf8(bytes)) return std::string(bytes);
    return convert(bytes, "GB18030");
}

std::string without_controls(std::string text) {
    std::erase_if(
        text, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
    return text;
}

} // namespace hearth::books

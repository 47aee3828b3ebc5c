/// Which alphabet a text file is written in.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hearth::books {

/// UTF-8 without byte order mark, whatever the file was in: UTF-8, UTF-16 with a mark, or GB 18030
/// (GBK, GB 2312), which Excel in China writes. Well-formed UTF-8 is taken for UTF-8: Chinese text
/// in GBK is hardly ever that by chance. Invalid books.encoding_unknown (line) where none fits.
Result<std::string> to_utf8(std::string_view bytes);

/// Without U+0000 and the other control characters that no cell means; line breaks and tabs stay.
std::string without_controls(std::string text);

} // namespace hearth::books

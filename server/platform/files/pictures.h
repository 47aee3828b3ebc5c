/// Which files are pictures that a browser shows: JPEG, PNG, WebP.
#pragma once

#include "base/result.h"

#include <string_view>

namespace hearth::files {

/// By what it begins with, not by what it is said to be. Invalid platform.body_must_be_file.
Result<void> check_picture(std::string_view bytes);

} // namespace hearth::files

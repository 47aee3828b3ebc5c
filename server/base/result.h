/// A no: the user's doing, or the world's ordinary way. Breakdowns are exceptions, our own bugs are
/// ensure(); see docs/decisions/0001-shape.md.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace hearth {

/// The kind of a no. Each has one HTTP status (platform/http/problem.cpp).
enum class Refusal {
    Malformed,            ///< 400: not what the contract describes
    Unauthenticated,      ///< 401
    Forbidden,            ///< 403
    NotFound,             ///< 404
    Conflict,             ///< 409: the world has moved on
    PreconditionFailed,   ///< 412: stale If-Match
    TooLarge,             ///< 413
    Invalid,              ///< 422: understood, but against a rule
    PreconditionRequired, ///< 428: If-Match is missing
    TooMany,              ///< 429
    Unavailable,          ///< 503
};

/// A named value inside a message: `{limit}` in words/ is filled from it. Never personal data.
struct Detail {
    std::string name;
    std::string value;
};

/// One wrong field: where (JSON pointer) and which rule (a key in words/).
struct FieldError {
    std::string pointer;
    std::string code;
    std::vector<Detail> details;
};

struct Error {
    Refusal kind;
    std::string code; ///< a key in words/, e.g. "aftersales.too_late_to_cancel"
    std::vector<Detail> details = {};
    std::vector<FieldError> fields = {};
    /// What the caller may do next, as JSON text (e.g. the three nearest starts); member "next" of
    /// the problem.
    std::string next_json = {};
};

inline Error invalid_field(std::string pointer, std::string code,
                           std::vector<Detail> details = {}) {
    return Error{Refusal::Invalid,
                 "platform.invalid",
                 {},
                 {{std::move(pointer), std::move(code), std::move(details)}}};
}

template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Error error) : Base(tl::unexpected<Error>(std::move(error))) {}
    template <typename U>
    requires(!std::is_void_v<T> && std::is_convertible_v<U&&, T> &&
             !std::is_same_v<std::decay_t<U>, Result> && !std::is_same_v<std::decay_t<U>, Error>)
        Result(U&& value)
        : Base(T(std::forward<U>(value))) {}
};

namespace detail {
template <typename T>
T take(Result<T>& result) {
    return std::move(*result);
}
inline void take(Result<void>&) {}
} // namespace detail

} // namespace hearth

/// The value of a Result, or return its error from the calling function. Never one inside another.
#define TRY(...)                                                                                   \
    ({                                                                                             \
        auto hearth_try_ = (__VA_ARGS__);                                                          \
        if (!hearth_try_) return std::move(hearth_try_).error();                                   \
        ::hearth::detail::take(hearth_try_);                                                       \
    })

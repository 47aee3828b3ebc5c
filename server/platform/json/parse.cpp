#include "platform/json/value.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>

namespace hearth::json {
namespace {

namespace bj = boost::json;

/// Builds a Value from the parser's events. Objects keep duplicates so that they can be named.
struct Builder {
    static constexpr std::size_t max_object_size = 10'000;
    static constexpr std::size_t max_array_size = 100'000;
    static constexpr std::size_t max_key_size = 1'000;
    static constexpr std::size_t max_string_size = std::size_t(-1);

    std::vector<Value> open; ///< containers not yet closed
    std::vector<std::string> keys;
    std::string text;
    Value root;

    void add(Value value) {
        if (open.empty()) {
            root = std::move(value);
        } else if (auto* const array = std::get_if<Array>(&open.back().data)) {
            array->push_back(std::move(value));
        } else {
            std::get<Object>(open.back().data)
                .emplace_back(std::move(keys.back()), std::move(value));
            keys.pop_back();
        }
    }
    void close() {
        Value done = std::move(open.back());
        open.pop_back();
        add(std::move(done));
    }

    bool on_document_begin(bj::error_code&) { return true; }
    bool on_document_end(bj::error_code&) { return true; }
    bool on_object_begin(bj::error_code&) { return open.push_back({Object{}}), true; }
    bool on_object_end(std::size_t, bj::error_code&) { return close(), true; }
    bool on_array_begin(bj::error_code&) { return open.push_back({Array{}}), true; }
    bool on_array_end(std::size_t, bj::error_code&) { return close(), true; }
    bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) {
        return text.append(part.data(), part.size()), true;
    }
    bool on_key(bj::string_view part, std::size_t, bj::error_code&) {
        text.append(part.data(), part.size());
        keys.push_back(std::exchange(text, {}));
        return true;
    }
    bool on_string_part(bj::string_view part, std::size_t, bj::error_code&) {
        return text.append(part.data(), part.size()), true;
    }
    bool on_string(bj::string_view part, std::size_t, bj::error_code&) {
        text.append(part.data(), part.size());
        add({std::exchange(text, {})});
        return true;
    }
    bool on_number_part(bj::string_view, bj::error_code&) { return true; }
    bool on_int64(std::int64_t number, bj::string_view, bj::error_code&) {
        return add({number}), true;
    }
    bool on_uint64(std::uint64_t number, bj::string_view, bj::error_code&) {
        // Beyond int64: kept as a real, so that a whole-number field refuses it.
        return add({static_cast<double>(number)}), true;
    }
    bool on_double(double number, bj::string_view, bj::error_code&) { return add({number}), true; }
    bool on_bool(bool value, bj::error_code&) { return add({value}), true; }
    bool on_null(bj::error_code&) { return add({Null{}}), true; }
    bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
    bool on_comment(bj::string_view, bj::error_code&) { return true; }
};

void find_duplicates(Value const& value, std::string const& pointer,
                     std::vector<FieldError>& errors) {
    if (auto const* const array = value.as<Array>()) {
        for (std::size_t i = 0; i < array->size(); ++i)
            find_duplicates((*array)[i], pointer + "/" + std::to_string(i), errors);
    } else if (auto const* const object = value.as<Object>()) {
        for (auto one = object->begin(); one != object->end(); ++one) {
            auto const here = pointer + pointer_step(one->first);
            bool const is_second = std::any_of(
                object->begin(), one, [&](auto const& other) { return other.first == one->first; });
            if (is_second) errors.push_back({here, "platform.duplicate_field", {}});
            find_duplicates(one->second, here, errors);
        }
    } else if (auto const* const text = value.as<std::string>()) {
        if (text->find('\0') != std::string::npos)
            errors.push_back({pointer, "platform.zero_character", {}});
    }
}

} // namespace

Result<Value> parse(std::string_view text, Limits limits) {
    if (text.size() > limits.bytes)
        return Error{Refusal::TooLarge,
                     "platform.body_too_large",
                     {{"limit", std::to_string(limits.bytes)}}};
    bj::parse_options options;
    options.max_depth = limits.depth;
    bj::basic_parser<Builder> parser(options);
    bj::error_code error;
    auto const used = parser.write_some(false, text.data(), text.size(), error);
    if (!error && used < text.size()) error = bj::error::extra_data;
    if (error == bj::error::too_deep)
        return Error{Refusal::Malformed,
                     "platform.json_too_deep",
                     {{"limit", std::to_string(limits.depth)}}};
    if (error)
        return Error{Refusal::Malformed, "platform.json_syntax", {{"at", std::to_string(used)}}};
    auto& root = parser.handler().root;
    std::vector<FieldError> errors;
    find_duplicates(root, "", errors);
    if (!errors.empty()) return Error{Refusal::Invalid, "platform.invalid", {}, std::move(errors)};
    return std::move(root);
}

} // namespace hearth::json

#include "app/testing_day.h"

#include <sodium.h>

namespace hearth::app {
namespace {

constexpr unsigned char pixel[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00,
    0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9c, 0x63, 0x00, 0x01, 0x00, 0x00, 0x05, 0x00, 0x01, 0x0d, 0x0a, 0x2d, 0xb4, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};

constexpr char fit_to_go[] = R"(,"items":["sober","fit"])";

/// Everything one worker's phone does in one visit.
struct WorkDay {
    Asking const& ask;
    std::string path; ///< "/my/visits/<id>"
    std::string token;
    std::string key;
    Instant now;

    /// False where the report was not taken; the answer says why.
    Answer report(std::string const& kind, std::string const& more = "") const {
        auto const mine = key + "-" + kind + more;
        auto answer = ask({"POST", path + "/entries",
                           entry_body(mine.substr(0, 64), kind, now, more), token, mine});
        if (answer.status == 201 && answer.at("results/0/outcome") == "refused")
            answer.status = 409;
        return answer;
    }
    Answer photograph(std::string const& step, std::string const& purpose) const {
        auto const mine = key + "-" + step + "-" + purpose;
        Ask wish{"POST",
                 path + "/photos?key=" + mine + "&purpose=" + purpose + "&step=" + step +
                     "&taken_at=" + to_text(now),
                 tiny_png(), token, mine};
        wish.content_type = "image/png";
        return ask(wish);
    }
    Answer do_step(json::Value const& step) const {
        auto const& code = *step.find("code")->as<std::string>();
        auto const& photo = *step.find("photo")->as<std::string>();
        if (photo == "before_and_after") {
            auto const before = photograph(code, "before");
            if (before.status >= 300) return before;
        }
        if (photo != "none") {
            auto const after = photograph(code, "after");
            if (after.status >= 300) return after;
        }
        return report("step_done", R"(,"step":")" + code + "\"");
    }
};

} // namespace

std::string quote_body(TestCompany const& company, TestFamily const& family, Instant start,
                       double quantity) {
    auto const number = [](double value) {
        std::string text;
        json::write_number(text, value);
        return text;
    };
    return R"({"store":")" + to_text(family.store) + R"(","item":")" + to_text(company.cleaning) +
           R"(","quantity":)" + number(quantity) + R"(,"options":[],"start":")" + to_text(start) +
           R"(","latitude":)" + number(family.latitude) + R"(,"longitude":)" +
           number(family.longitude) + R"(,"customer":")" + to_text(family.customer) + "\"}";
}

std::string order_body(TestFamily const& family, std::string const& quote, Instant start) {
    return R"({"customer":")" + to_text(family.customer) + R"(","address":")" +
           to_text(family.address) + R"(","quote":")" + quote + R"(","start":")" + to_text(start) +
           R"(","allows_same_day":true})";
}

std::string entry_body(std::string const& key, std::string const& kind, Instant at,
                       std::string const& more) {
    std::string body = R"({"entries":[{"key":)";
    json::write_string(body, key);
    return body + R"(,"kind":")" + kind + R"(","at":")" + to_text(at) + "\"" + more + "}]}";
}

Answer work_through(Asking const& ask, std::string const& visit, std::string const& worker_token,
                    std::string const& key, Instant now) {
    WorkDay const day{ask, "/my/visits/" + visit, worker_token, key, now};
    auto const opened = ask({"POST", day.path + "/opening", "", worker_token, "-"});
    if (opened.status != 200) return opened;
    for (auto const* const kind : {"briefed", "checked", "departed", "arrived", "started"}) {
        bool const is_list = std::string_view(kind) == "checked";
        auto const answer = day.report(kind, is_list ? fit_to_go : "");
        // Work that has begun already goes on from there.
        bool const is_behind = answer.at("results/0/code") == "visits.has_begun";
        if (answer.status >= 300 && !is_behind) return answer;
    }
    auto const* const standard = opened.json.find("standard");
    for (auto const& step : *standard->find("steps")->as<json::Array>()) {
        auto const answer = day.do_step(step);
        if (answer.status >= 300) return answer;
    }
    return day.report("finished");
}

std::string tiny_png() {
    return {reinterpret_cast<char const*>(pixel), sizeof pixel};
}

std::string tiny_png_base64() {
    auto const bytes = tiny_png();
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.resize(text.size() - 1); // the zero at its end
    return text;
}

} // namespace hearth::app

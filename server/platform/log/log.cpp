#include "platform/log/log.h"

#include "platform/log/day_files.h"

#include "base/text.h"

#include <spdlog/async.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>

namespace hearth::log {

namespace {

constexpr std::size_t queue_limit = 8192; // lines; when standard error is stuck the oldest are lost
constexpr std::chrono::seconds flush_limit{1};

std::atomic<std::size_t> lines_given{0};
std::atomic<std::size_t> lines_written{0};
std::atomic<Level> lowest{Level::Info};

// Where a line's time begins: {"time":"2026-11-21T…
constexpr std::size_t day_at = 9;
constexpr std::size_t day_size = 10;

// Writes each line whole, so that lines of several processes on one pipe do not mix.
class ErrorSink : public spdlog::sinks::base_sink<std::mutex> {
public:
    std::string keep_in(std::string const& folder, int months, std::string const& today) {
        std::lock_guard const lock(mutex_);
        return files_.open(folder, months, today);
    }

private:
    void sink_it_(spdlog::details::log_msg const& message) override {
        std::string line(message.payload.data(), message.payload.size());
        line += '\n';
        std::fwrite(line.data(), 1, line.size(), stderr);
        files_.write(line, std::string_view(line).substr(day_at, day_size));
        ++lines_written;
    }
    void flush_() override { std::fflush(stderr); }

    DayFiles files_;
};

struct Logger {
    std::shared_ptr<spdlog::details::thread_pool> pool =
        std::make_shared<spdlog::details::thread_pool>(queue_limit, 1);
    std::shared_ptr<ErrorSink> sink = std::make_shared<ErrorSink>();
    std::shared_ptr<spdlog::async_logger> logger = std::make_shared<spdlog::async_logger>(
        "hearth", sink, pool, spdlog::async_overflow_policy::overrun_oldest);
    Logger() {
        logger->set_level(spdlog::level::trace);
        std::atexit([] { flush(); });
    }
};

// Never destroyed: threads may still log while the program ends.
Logger& the_logger() {
    static auto* const one = new Logger;
    return *one;
}

std::string_view name_of(Level level) {
    switch (level) {
    case Level::Debug:
        return "debug";
    case Level::Info:
        return "info";
    case Level::Warn:
        return "warn";
    case Level::Error:
        return "error";
    }
    return "?";
}

void append_json(std::string& out, std::string_view text) {
    out += '"';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            out += escaped;
        } else {
            out += c;
        }
    }
    out += '"';
}

// What is not UTF-8 is shown as hexadecimal, so that every line is JSON.
void append_value(std::string& out, std::string_view text) {
    bool const is_text = is_clean_utf8(text);
    append_json(out, is_text ? text : "hex:" + to_hex(text));
}

std::string time_now() {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    auto const micros = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    auto const seconds = static_cast<std::time_t>(micros / 1'000'000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[64];
    auto const size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + size, sizeof text - size, ".%06dZ", static_cast<int>(micros % 1'000'000));
    return text;
}

} // namespace

void set_level(Level level) {
    lowest = level;
}

void write(Level level, std::string_view event, std::initializer_list<Pair> fields) {
    if (level < lowest.load(std::memory_order_relaxed)) return;
    std::string line = R"({"time":")" + time_now() + R"(","level":")";
    line.append(name_of(level)).append(R"(","event":)");
    append_value(line, event);
    for (auto const& [name, value] : fields) {
        line += ',';
        append_value(line, name);
        line += ':';
        append_value(line, value);
    }
    line += '}';
    ++lines_given;
    the_logger().logger->log(spdlog::level::info, spdlog::string_view_t(line));
}

std::string keep_in(std::string const& folder, int months) {
    flush();
    return the_logger().sink->keep_in(folder, months, time_now().substr(0, day_size));
}

void flush() {
    auto& all = the_logger();
    auto const end = std::chrono::steady_clock::now() + flush_limit;
    auto const is_behind = [&] {
        return lines_written.load() + all.pool->overrun_counter() < lines_given.load();
    };
    while (is_behind() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::fflush(stderr);
}

} // namespace hearth::log

#include <gtest/gtest.h>

#include "base/ensure.h"
#include "platform/metrics/metrics.h"

#include <thread>

namespace hearth::metrics {
namespace {

bool has_line(std::string const& text, std::string const& line) {
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST(Metrics, WriteCountersGaugesAndHistogramsAsPrometheusReadsThem) {
    Registry registry;
    registry.counter("orders_total", "Orders.", {{"store", "a\"b"}}).add();
    registry.counter("orders_total", "", {{"store", "a\"b"}}).add(2);
    registry.gauge("queue_length", "Queue.").set(7);
    registry.gauge("queue_length", "").add(-2);
    auto& histogram = registry.histogram("wait_seconds", "Wait.", {}, {0.1, 1});
    for (double const value : {0.05, 0.1, 0.5, 3.0})
        histogram.observe(value);
    auto const text = registry.to_text();
    EXPECT_TRUE(has_line(text, "# TYPE orders_total counter")) << text;
    EXPECT_TRUE(has_line(text, "# HELP orders_total Orders.")) << text;
    EXPECT_TRUE(has_line(text, "orders_total{store=\"a\\\"b\"} 3")) << text;
    EXPECT_TRUE(has_line(text, "queue_length 5")) << text;
    EXPECT_TRUE(has_line(text, "wait_seconds_bucket{le=\"0.1\"} 2")) << text;
    EXPECT_TRUE(has_line(text, "wait_seconds_bucket{le=\"1\"} 3")) << text;
    EXPECT_TRUE(has_line(text, "wait_seconds_bucket{le=\"+Inf\"} 4")) << text;
    EXPECT_TRUE(has_line(text, "wait_seconds_count 4")) << text;
}

TEST(Metrics, CountSurplusLabelValuesTogether) {
    Registry registry;
    for (std::size_t i = 0; i < series_limit + 50; ++i)
        registry.counter("c_total", "C.", {{"id", std::to_string(i)}}).add();
    EXPECT_TRUE(has_line(registry.to_text(), "c_total{id=\"other\"} 50"));
}

TEST(Metrics, RefuseTwoKindsUnderOneNameAndOddNames) {
    Registry registry;
    registry.counter("c_total", "C.");
    EXPECT_THROW(registry.gauge("c_total", "C."), Broken);
    EXPECT_THROW(registry.counter("odd name", "C."), Broken);
    registry.counter("c_total", "C.").add();
    EXPECT_TRUE(has_line(registry.to_text(), "c_total 1"));
}

TEST(Metrics, AskForWhatIsCountedElsewhere) {
    Registry registry;
    int queue = 3;
    registry.on_collect([&] { registry.gauge("queue_length", "Queue.").set(queue); });
    EXPECT_TRUE(has_line(registry.to_text(), "queue_length 3"));
    queue = 4;
    EXPECT_TRUE(has_line(registry.to_text(), "queue_length 4"));
}

TEST(Metrics, CountFromManyThreads) {
    Registry registry;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 1000; ++j)
                registry.counter("c_total", "C.").add();
        });
    threads.clear();
    EXPECT_TRUE(has_line(registry.to_text(), "c_total 4000"));
}

} // namespace
} // namespace hearth::metrics

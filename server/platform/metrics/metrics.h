/// Figures for operators: GET /metrics in the Prometheus text format. prometheus-cpp is behind it,
/// in metrics.cpp alone. Names are `hearth_<what>_<unit>` (…_total for counters); labels have few
/// values and never an id or personal data.
///
///     static auto& placed = metrics::counter("hearth_orders_placed_total", "Orders placed.");
///     placed.add();
///
/// Handles are made once and kept (they live as long as the program); using one costs some ten
/// nanoseconds and is safe from any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth::metrics {

using Labels = std::vector<std::pair<std::string, std::string>>;

/// Series of one name. Further label values are counted under "other" each, so that a mistake with
/// labels cannot eat the memory.
inline constexpr std::size_t series_limit = 500;

class Counter {
public:
    virtual ~Counter() = default;
    virtual void add(double by = 1) = 0; ///< never negative
};

class Gauge {
public:
    virtual ~Gauge() = default;
    virtual void set(double value) = 0;
    virtual void add(double by) = 0; ///< negative too
};

class Histogram {
public:
    virtual ~Histogram() = default;
    virtual void observe(double value) = 0;
};

/// 0.5 ms to 10 s, for durations in seconds.
std::vector<double> const& second_buckets();

/// One set of figures; the program has one, tests make their own.
class Registry {
public:
    Registry();
    ~Registry();
    Registry(Registry const&) = delete;

    /// The same name and labels give the same handle. `help` counts on the first call of a name.
    /// Broken where the name has another kind already, or is no Prometheus name.
    Counter& counter(std::string const& name, std::string const& help, Labels const& labels = {});
    Gauge& gauge(std::string const& name, std::string const& help, Labels const& labels = {});
    /// The bounds of a name's first call hold for all its series.
    Histogram& histogram(std::string const& name, std::string const& help,
                         Labels const& labels = {},
                         std::vector<double> const& bounds = second_buckets());
    /// Called at the start of each to_text, to set gauges of what is counted elsewhere (queues).
    void on_collect(std::function<void()> callback);
    /// text/plain; version=0.0.4
    std::string to_text() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

Registry& registry();
inline Counter& counter(std::string const& name, std::string const& help,
                        Labels const& labels = {}) {
    return registry().counter(name, help, labels);
}
inline Gauge& gauge(std::string const& name, std::string const& help, Labels const& labels = {}) {
    return registry().gauge(name, help, labels);
}
inline Histogram& histogram(std::string const& name, std::string const& help,
                            Labels const& labels = {},
                            std::vector<double> const& bounds = second_buckets()) {
    return registry().histogram(name, help, labels, bounds);
}

inline constexpr std::string_view content_type = "text/plain; version=0.0.4; charset=utf-8";

} // namespace hearth::metrics

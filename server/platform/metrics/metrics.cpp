#include "platform/metrics/metrics.h"

#include "base/ensure.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <stdexcept>

namespace hearth::metrics {

namespace {

using LabelMap = std::map<std::string, std::string>;

struct CounterHandle : Counter {
    explicit CounterHandle(prometheus::Counter& one) : real(one) {}
    void add(double by) override { real.Increment(by); }
    prometheus::Counter& real;
};

struct GaugeHandle : Gauge {
    explicit GaugeHandle(prometheus::Gauge& one) : real(one) {}
    void set(double value) override { real.Set(value); }
    void add(double by) override { real.Increment(by); }
    prometheus::Gauge& real;
};

struct HistogramHandle : Histogram {
    explicit HistogramHandle(prometheus::Histogram& one) : real(one) {}
    void observe(double value) override { real.Observe(value); }
    prometheus::Histogram& real;
};

// A name, its series, and what makes one more.
template <typename Real, typename Handle>
struct Family {
    prometheus::Family<Real>* real = nullptr;
    std::vector<double> bounds;
    std::map<LabelMap, std::unique_ptr<Handle>> series;

    template <typename... Arguments>
    Handle& take(LabelMap labels, Arguments const&... arguments) {
        if (!series.contains(labels) && series.size() >= series_limit)
            for (auto& [name, value] : labels)
                value = "other";
        auto& handle = series[labels];
        if (!handle) handle = std::make_unique<Handle>(real->Add(labels, arguments...));
        return *handle;
    }
};

LabelMap to_map(Labels const& labels) {
    return {labels.begin(), labels.end()};
}

} // namespace

struct Registry::Impl {
    std::mutex mutex;
    prometheus::Registry real{prometheus::Registry::InsertBehavior::Throw};
    std::map<std::string, Family<prometheus::Counter, CounterHandle>> counters;
    std::map<std::string, Family<prometheus::Gauge, GaugeHandle>> gauges;
    std::map<std::string, Family<prometheus::Histogram, HistogramHandle>> histograms;
    std::vector<std::function<void()>> callbacks;

    template <typename Families, typename Build>
    auto& family(Families& families, Build build, std::string const& name,
                 std::string const& help) {
        auto& one = families[name];
        if (one.real != nullptr) return one;
        try {
            one.real = &build().Name(name).Help(help).Register(real);
        } catch (std::exception const& error) {
            families.erase(name);
            throw Broken("metric " + name + ": " + error.what());
        }
        return one;
    }
};

Registry::Registry() : impl_(std::make_unique<Impl>()) {}
Registry::~Registry() = default;

Counter& Registry::counter(std::string const& name, std::string const& help, Labels const& labels) {
    std::lock_guard const lock(impl_->mutex);
    return impl_->family(impl_->counters, prometheus::BuildCounter, name, help)
        .take(to_map(labels));
}

Gauge& Registry::gauge(std::string const& name, std::string const& help, Labels const& labels) {
    std::lock_guard const lock(impl_->mutex);
    return impl_->family(impl_->gauges, prometheus::BuildGauge, name, help).take(to_map(labels));
}

Histogram& Registry::histogram(std::string const& name, std::string const& help,
                               Labels const& labels, std::vector<double> const& bounds) {
    std::lock_guard const lock(impl_->mutex);
    auto& family = impl_->family(impl_->histograms, prometheus::BuildHistogram, name, help);
    if (family.bounds.empty()) family.bounds = bounds;
    return family.take(to_map(labels), family.bounds);
}

void Registry::on_collect(std::function<void()> callback) {
    std::lock_guard const lock(impl_->mutex);
    impl_->callbacks.push_back(std::move(callback));
}

std::string Registry::to_text() const {
    std::vector<std::function<void()>> callbacks;
    {
        std::lock_guard const lock(impl_->mutex);
        callbacks = impl_->callbacks;
    }
    for (auto const& callback : callbacks)
        callback();
    return prometheus::TextSerializer{}.Serialize(impl_->real.Collect());
}

std::vector<double> const& second_buckets() {
    static std::vector<double> const bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                            0.1,    0.25,  0.5,    1,     2.5,  5,     10};
    return bounds;
}

Registry& registry() {
    static auto* const one = new Registry; // never destroyed: handles live as long as the program
    return *one;
}

} // namespace hearth::metrics

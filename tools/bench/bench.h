/// hearth_bench: the figures of a whole server. Each section prints its lines with what they are
/// measured against, so that two machines can be compared.
#pragma once

#include "app/testing_company.h"
#include "app/testing_day.h"
#include "platform/clocks/system_clock.h"
#include "platform/outgoing/fake.h"
#include "platform/vault/system_random.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace hearth::bench {

using namespace hearth::app;

double seconds_of(std::function<void()> const& work);

/// Smallest, median, a share and largest of what was measured.
struct Spread {
    double least = 0;
    double median = 0;
    double p99 = 0;
    double most = 0;
};
Spread spread_of(std::vector<double> values);
/// One line: name, figure, what should be reached, whether it is.
void print_line(std::string const& name, std::string const& figure, std::string const& reach = "");
std::string fixed(double value, int digits);

/// Resident memory of this process, MB (10^6 bytes).
double resident_mb();

/// A folder on disk (never in memory), removed in the end.
class DiskFolder {
public:
    DiskFolder();
    ~DiskFolder();
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

/// A served company of this process on an SQLite database on disk.
class Stand {
public:
    Stand(CompanySize const& size, int group_limit);
    ~Stand();

    House& house() { return *house_; }
    TestCompany const& company() const { return company_; }
    std::string const& staff() const { return staff_; }
    /// Another session of the same account: one caller may ask for slots 120 times a minute.
    std::string new_session();
    std::string const& folder() const { return folder_.path(); }
    std::uint16_t port() const { return house_->port(); }
    Instant now() { return clock_.now(); }
    db::Scope scope() const;
    template <typename F>
    auto write(F&& work) {
        auto result = house_->database().write(scope(), work);
        if (!result) throw std::runtime_error("refused: " + result.error().code);
        return hearth::detail::take(result);
    }
    /// In this process, past the edge. Throws unless it is answered 2xx.
    Answer must(Ask const& ask);

private:
    DiskFolder folder_;
    SystemClock clock_;
    vault::SystemRandom random_;
    outgoing::FakeOutgoing outgoing_;
    std::unique_ptr<House> house_;
    CompanyId company_id_;
    Id<identity::Account> account_;
    TestCompany company_;
    std::string staff_;
    int keys_ = 0;
};

void measure_clocks(bool is_quick);
void measure_orders(bool is_quick);
void measure_reads(bool is_quick);
void measure_segments(bool is_quick);
void measure_slots(bool is_quick);
void measure_sos(bool is_quick);

} // namespace hearth::bench

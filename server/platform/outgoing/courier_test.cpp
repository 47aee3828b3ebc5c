#include "platform/outgoing/courier.h"

#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <stdexcept>
#include <thread>

namespace hearth::outgoing {
namespace {

using namespace std::chrono_literals;

std::vector<CompanyId> two_companies() {
    CompanyId first;
    CompanyId second;
    second.uuid.bytes[0] = 1;
    return {first, second};
}

TEST(Courier, GoesRoundTheCompaniesAndCountsWhatWasTried) {
    int left = 3;
    Courier courier("test", two_companies, [&](CompanyId) { return left > 0 ? left-- : 0; });
    EXPECT_EQ(courier.step(), 5); // 3 of the first, 2 of the second
    EXPECT_EQ(courier.step(), 1);
    EXPECT_EQ(courier.step(), 0);
}

TEST(Courier, GoesOnAfterARoundThatBroke) {
    std::atomic<int> rounds = 0;
    Courier courier("test", two_companies, [&](CompanyId) -> int {
        if (++rounds == 1) throw std::runtime_error("the database is away");
        return rounds < 10 ? 1 : 0;
    });
    courier.start();
    for (int i = 0; i < 500 && rounds < 10; ++i)
        std::this_thread::sleep_for(10ms);
    courier.stop();
    EXPECT_GE(rounds, 10);
}

} // namespace
} // namespace hearth::outgoing

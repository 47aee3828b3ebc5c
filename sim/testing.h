/// A false world without faults or actors of its own, in which a test plants what a checker must
/// see.
#pragma once

#include "sim/people.h"

#include <gtest/gtest.h>

namespace hearth::sim {

class SmallWorld : public testing::Test {
protected:
    SmallWorld() { people.settle_down(); }
    /// A statement that no use case would run.
    void run(std::string const& sql) {
        world.write([&](Tx& tx) -> Result<void> {
            tx.run(sql);
            return {};
        });
    }

    World world{{.days = 1, .has_faults = false}};
    People people{world};
};

} // namespace hearth::sim

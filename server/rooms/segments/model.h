/// Nouns of segments (CR-02).
#pragma once

#include "rooms/care/care.h"

namespace hearth::segments {

/// Spent in the window of a year.
enum class Value { Low, Middle, High };
BOOST_DESCRIBE_ENUM(Value, Low, Middle, High)
/// Since the last service; None: there was none yet.
enum class Recency { None, Active, Cooling, Lapsed };
BOOST_DESCRIBE_ENUM(Recency, None, Active, Cooling, Lapsed)
/// What they come for: the least that cleans; several kinds of work; quality before price; their
/// own way and their own people.
enum class Need { Basic, Functional, Quality, Personal };
BOOST_DESCRIBE_ENUM(Need, Basic, Functional, Quality, Personal)
enum class Loyalty { Newcomer, Returning, Loyal };
BOOST_DESCRIBE_ENUM(Loyalty, Newcomer, Returning, Loyal)
enum class Risk { Low, Medium, High };
BOOST_DESCRIBE_ENUM(Risk, Low, Medium, High)

/// What is known of a customer, as it is counted.
struct Facts {
    std::vector<Instant> services = {}; ///< done, newest first
    Money spent = {};                   ///< of the orders of the window that are done
    int orders = 0;                     ///< these
    int items = 0;                      ///< different services among them
    int called_off = 0;                 ///< in the time in which troubles count
    int complaints = 0;                 ///< the same
    int unsatisfied = 0;                ///< of them closed to no satisfaction
    int broken = 0;                     ///< promises that we did not keep, the same
    std::optional<int> lowest = {};     ///< of the last rating
    bool has_wishes = false;            ///< language, kitchen, a favourite worker
    bool has_ahead = false;             ///< something is planned
    bool is_left_alone = false;         ///< wants no calls of care
};

/// Why: a number, beside it the one it is compared with, and what it counts towards the risk.
/// Words: segments.reason_<code>.
struct Reason {
    std::string code;
    std::int64_t count = 0;
    std::int64_t usual = 0;
    int points = 0;
    friend bool operator==(Reason const&, Reason const&) = default;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (code, count, usual, points))

struct Standing {
    Value value = Value::Low;
    Recency recency = Recency::None;
    Need need = Need::Basic;
    Loyalty loyalty = Loyalty::Newcomer;
    Risk risk = Risk::Low;
    int score = 0;
    Money spent = {};
    int orders = 0;
    std::optional<Instant> last_at = {};
    std::optional<int> usual_days = {}; ///< between two services; none before the third
    std::vector<Reason> reasons = {};
};
BOOST_DESCRIBE_STRUCT(Standing, (),
                      (value, recency, need, loyalty, risk, score, spent, orders, last_at,
                       usual_days, reasons))

/// The rules, as data.
struct Rules {
    static constexpr std::string_view setting_name = "segments.rules";
    int window_days = 365;
    int trouble_days = 90; ///< complaints, broken promises, calling off count so long
    int high_yuan = 3'000; ///< value: spent in the window
    int middle_yuan = 1'000;
    int active_days = 45;
    int cooling_days = 120;
    int loyal_orders = 6;      ///< in the window
    int functional_items = 2;  ///< different services
    int quality_yuan = 400;    ///< for one order on average
    int gap_points = 40;       ///< twice the usual time has passed; half of it at one and a half
    int rating_points = 25;    ///< the last rating was 1 or 2
    int complaint_points = 20; ///< each, two at most
    int unsatisfied_points = 20;
    int broken_points = 10;     ///< each promise we broke, two at most
    int called_off_points = 15; ///< two or more
    int medium_score = 30;
    int high_score = 60;
    bool makes_plans = true; ///< high risk of a customer of value begins a care plan
    int plan_days = 30;
};
BOOST_DESCRIBE_STRUCT(Rules, (),
                      (window_days, trouble_days, high_yuan, middle_yuan, active_days, cooling_days,
                       loyal_orders, functional_items, quality_yuan, gap_points, rating_points,
                       complaint_points, unsatisfied_points, broken_points, called_off_points,
                       medium_score, high_score, makes_plans, plan_days))

} // namespace hearth::segments

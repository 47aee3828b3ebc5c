/// Policies of after-sales as data, and the one engine that decides by them (AS-02, BE-01).
/// A policy is a list of rows. Each says for which kind of line, state, fault, way of sale,
/// condition, city and time it holds, and what it grants. Exactly one row must hold for every
/// case there can be: a case without a row is a hole, one with two a collision, and a policy with
/// either is refused (find_flaws). So the order of rows means nothing.
/// Pure: the same policy and facts give the same fen and the same reasons.
#pragma once

#include "base/money.h"
#include "base/time.h"
#include "platform/json/limited.h"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

namespace hearth::aftersales {

enum class LineKind { Service, CustomService, Goods, CustomGoods, Clearance, SelfPickup };
BOOST_DESCRIBE_ENUM(LineKind, Service, CustomService, Goods, CustomGoods, Clearance, SelfPickup)

/// Waiting: nobody has begun, nothing is delivered. Begun: the service is under way, the goods are
/// on theirs. Over: done or delivered.
enum class Phase { Waiting, Begun, Over };
BOOST_DESCRIBE_ENUM(Phase, Waiting, Begun, Over)

/// Why it ends: the customer thought better of it, we (or our worker, partner, goods) failed, or
/// neither could help it.
enum class Fault { Customer, Company, Nobody };
BOOST_DESCRIBE_ENUM(Fault, Customer, Company, Nobody)

/// By distance, or in the shop (LC-05 protects the first).
enum class Sale { Online, Shop };
BOOST_DESCRIBE_ENUM(Sale, Online, Shop)

/// Of goods: as they were sold, with papers; or not. A service is always as it was.
enum class Condition { Good, Used };
BOOST_DESCRIBE_ENUM(Condition, Good, Used)

/// Refund: money back but for the fee. Repair: inspection and repair come first (AS-04). Refuse:
/// nothing is given back.
enum class Outcome { Refund, Repair, Refuse };
BOOST_DESCRIBE_ENUM(Outcome, Refund, Repair, Refuse)

/// What the fee is made of. Spent: the cost already spent on it, nothing more (LC-04).
enum class FeeBasis { Nothing, Percent, Spent };
BOOST_DESCRIBE_ENUM(FeeBasis, Nothing, Percent, Spent)

/// Who must agree before anything is done. ByAmount: the rules of identity's approvals (kind
/// aftersales.cancellation), by the money given up.
enum class Consent { None, ByAmount };
BOOST_DESCRIBE_ENUM(Consent, None, ByAmount)

using Hours = Whole<0, 87'600>; ///< at most ten years

struct Row {
    Text<1, 40> id; ///< named in every decision it makes: "AS-01-free"
    // An empty list means every one.
    List<LineKind, 6> kinds = {};
    List<Phase, 3> phases = {};
    List<Fault, 3> faults = {};
    List<Sale, 2> sales = {};
    List<Condition, 2> conditions = {};
    /// In a city that any row of that case names, only the rows that name it hold.
    List<Text<1, 40>, 10> cities = {};
    std::optional<Hours> since_over = {};      ///< more than so long since ordering (Over: since
                                               ///< receipt); the hour itself is not
    std::optional<Hours> since_within = {};    ///< at most so long; the hour itself is
    std::optional<Hours> before_at_least = {}; ///< so long or longer until the start
    std::optional<Hours> before_less = {};     ///< shorter
    // What it grants:
    Outcome outcome = Outcome::Refund;
    FeeBasis basis = FeeBasis::Nothing;
    Whole<0, 100> percent = 0; ///< of the price
    Price at_least = {};       ///< the least fee, of what there is to pay
    bool exchanges = false;    ///< the customer may take another of its kind instead
    bool needs_signature = true;
    Consent consent = Consent::None;
    Text<0, 40> law = {}; ///< what it rests on: "LC-04"
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, kinds, phases, faults, sales, conditions, cities, since_over,
                       since_within, before_at_least, before_less, outcome, basis, percent,
                       at_least, exchanges, needs_signature, consent, law))

struct Policy {
    std::int64_t version = 0; ///< 0: the house's own, until the company publishes one
    List<Row, 60, 1> rows;
};
BOOST_DESCRIBE_STRUCT(Policy, (), (version, rows))

/// What is wrong with a policy. Of a hole or collision one case is named, as wide as its cell goes.
enum class FlawKind { Hole, Collision, SameId, EmptySpan, FeeWithoutRefund, OurFault, ReturnRight };
BOOST_DESCRIBE_ENUM(FlawKind, Hole, Collision, SameId, EmptySpan, FeeWithoutRefund, OurFault,
                    ReturnRight)
struct Flaw {
    FlawKind kind = FlawKind::Hole;
    std::vector<std::string> rows = {}; ///< that collide, or break the law
    std::optional<LineKind> line = {};
    std::optional<Phase> phase = {};
    std::optional<Fault> fault = {};
    std::optional<Sale> sale = {};
    std::optional<Condition> condition = {};
    std::string city = {};                ///< empty: any that no row names
    std::optional<int> since_over_h = {}; ///< the span of the cell
    std::optional<int> since_within_h = {};
    std::optional<int> before_at_least_h = {};
    std::optional<int> before_less_h = {};
};
BOOST_DESCRIBE_STRUCT(Flaw, (),
                      (kind, rows, line, phase, fault, sale, condition, city, since_over_h,
                       since_within_h, before_at_least_h, before_less_h))

inline constexpr std::size_t most_flaws = 20;

/// Every flaw, at most `most_flaws`: holes and collisions over all kinds × states × faults × sales
/// × conditions × cities × times; two rows of one id; a span that is empty; a fee without money
/// back; a fee or a refusal where we are at fault (LC-04, Consumer Law 52); goods bought online
/// that cannot be given back for 7 days (LC-05; but custom-made ones).
std::vector<Flaw> find_flaws(Policy const& policy);

/// Earnest money (定金) that is held, within the law's limit, and how many times it comes back
/// where we are in default (LX-04).
struct EarnestHeld {
    Money held = {};
    Whole<1, 10> times_back = 1;
};
BOOST_DESCRIBE_STRUCT(EarnestHeld, (), (held, times_back))
/// What becomes of it. Forfeited is part of the fee; doubled comes on top of the refund.
struct EarnestEnd {
    Money held = {};
    Money forfeited = {};
    Money doubled = {};
};
BOOST_DESCRIBE_STRUCT(EarnestEnd, (), (held, forfeited, doubled))

/// What is known of a case.
struct Facts {
    LineKind kind = LineKind::Service;
    Phase phase = Phase::Waiting;
    Fault fault = Fault::Customer;
    Sale sale = Sale::Online;
    Condition condition = Condition::Good;
    std::string city = {};
    seconds since = {};                      ///< since ordering; Over: since receipt
    std::optional<seconds> before = {};      ///< until the start; none: no date agreed
    Money price = {};                        ///< of the line, not below 0
    Money paid = {};                         ///< taken for it, not below 0
    Money spent = {};                        ///< cost already spent on it, shown by papers
    std::optional<Money> fair_loss = {};     ///< what it really costs us, where somebody knows
    std::optional<Money> lowered_to = {};    ///< a manager asks for less than the rule
    std::optional<EarnestHeld> earnest = {}; ///< of `paid`
};
BOOST_DESCRIBE_STRUCT(Facts, (),
                      (kind, phase, fault, sale, condition, city, since, before, price, paid, spent,
                       fair_loss, lowered_to, earnest))

/// Why, with its numbers: a key in words/ ("aftersales.because_<code>").
struct Figure {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (name, value))
struct Reason {
    std::string rule;
    std::string code;
    std::vector<Figure> figures;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (rule, code, figures))

struct Decision {
    std::string rule = {}; ///< the row
    std::int64_t policy = 0;
    std::string law = {};
    Outcome outcome = Outcome::Refund;
    Money fee = {};    ///< 0 … price
    Money refund = {}; ///< 0 … paid
    Money owed = {};   ///< of the fee, not yet paid
    bool exchanges = false;
    bool needs_signature = true;
    Consent consent = Consent::None;
    bool files_with_finance = false; ///< money goes back: finance keeps it under a number
    std::vector<Reason> reasons = {};
    std::optional<EarnestEnd> earnest = {}; ///< where some is held
};
BOOST_DESCRIBE_STRUCT(Decision, (),
                      (rule, policy, law, outcome, fee, refund, owed, exchanges, needs_signature,
                       consent, files_with_finance, reasons, earnest))

/// Decides. The policy must be without flaws (ensure). fee = min(rule, fair loss, price), lowered
/// where a manager says so, never raised; refund = what was paid beyond the fee.
/// Earnest money: who calls off when the rule asks a fee is in default and forfeits it; fee and
/// earnest money are never both taken, the larger is (Civil Code 588). Within the time in which
/// calling off is free nobody is in default. Where we are, it comes back as many times as the law
/// says.
Decision decide(Policy const& policy, Facts const& facts);

/// The policy of the house until a company publishes its own: requirements.md AS-01 … AS-04 as
/// compliance.md section 9 has them.
struct HouseTerms {
    int free_hours = 48;
    int fee_percent = 10;
};
Policy house_policy(HouseTerms const& terms = {});

/// What is told before ordering, of a line that waits: the time in which calling off costs nothing
/// however near its start is, and the most it can cost after that.
HouseTerms summary_of(Policy const& policy, LineKind kind, std::string const& city);

} // namespace hearth::aftersales

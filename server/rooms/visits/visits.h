/// Visits: what happens on the day, from setting out to the last signature.
/// A visit is begun once and closed once; between, only its log grows. A phone may report hours
/// late: `at` is when a thing happened, `heard_at` when we learnt of it; only `at` counts. The same
/// report twice is one (its key is made on the device). What cannot be taken is kept with its
/// reason and blocks nothing else.
#pragma once

#include "platform/room.h"
#include "rooms/visits/events.h"
#include "rooms/visits/model.h"
#include "rooms/visits/rules.h"

#include <functional>
#include <vector>

namespace hearth::visits {

void install(Room& room);

/// The clock of the customer's silence after finishing; its subject is the visit.
inline constexpr std::string_view acceptance_clock = "visits.acceptance";

/// The sheet; made at first sight, with the standard in force on the visit's day.
Result<Sheet> open_sheet(Tx& tx, orders::Visit const& visit);
/// The version of the standard that the visit goes by; an empty one where the item has none.
Result<catalog::Standard> standard_of(Tx& tx, Sheet const& sheet);
std::vector<GivenVerdict> list_given(Tx& tx, Id<orders::Visit> visit);
std::vector<Extra> list_extras_of(Tx& tx, Id<orders::Visit> visit);
std::vector<Damage> list_damages_of(Tx& tx, Id<orders::Visit> visit);

/// What a visit can show to somebody who asks for proof (LH-18): its record on paper (AC-04), and
/// everything that was reported, as JSON. The paper is printed outside of the transaction.
struct Proof {
    std::string paper_name;
    std::function<std::string()> print_paper;
    std::string facts;
};
/// For staff who may read visits; NotFound for everybody else.
Result<Proof> load_proof(Tx& tx, Id<orders::Visit> visit);

// ---- reports from the phone (entries.cpp)

struct Position {
    Latitude latitude;
    Longitude longitude;
    Whole<0, 100'000> accuracy_m;
};
BOOST_DESCRIBE_STRUCT(Position, (), (latitude, longitude, accuracy_m))

struct Entry {
    Text<1, 64> key; ///< made on the device, unique in the visit
    EntryKind kind;
    Instant at;
    std::optional<Text<1, 40>> step;
    std::optional<Whole<1, 480>> late_min;
    std::optional<Position> position;
    std::optional<Text<1, 400>> reason;
    std::optional<List<Text<1, 40>, 60>> items; ///< tools checked, consumables used
};
BOOST_DESCRIBE_STRUCT(Entry, (), (key, kind, at, step, late_min, position, reason, items))

enum class Outcome { Applied, Repeated, Refused };
BOOST_DESCRIBE_ENUM(Outcome, Applied, Repeated, Refused)
struct EntryResult {
    std::string key;
    Outcome outcome = Outcome::Applied;
    std::optional<std::string> code;   ///< why refused
    std::optional<std::string> detail; ///< the same in the caller's language
};
BOOST_DESCRIBE_STRUCT(EntryResult, (), (key, outcome, code, detail))

/// Takes what a worker's phone reports about one visit, in the order given. NotFound where the
/// worker is not (or was never) in its crew.
Result<std::vector<EntryResult>> report(Tx& tx, Id<orders::Visit> visit,
                                        Id<workforce::Worker> worker,
                                        std::vector<Entry> const& entries);

// ---- extra work (VS-06, BE-05)

struct ProposeExtra {
    Text<1, 40> option_code; ///< from the price list of the item
    Whole<1, 20> count = 1;
    Text<1, 400> reason;
};
BOOST_DESCRIBE_STRUCT(ProposeExtra, (), (option_code, count, reason))
Result<Extra> propose_extra(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker,
                            ProposeExtra const& wish);
/// The customer's word. Agreed extras are charged; nothing else ever is.
Result<Extra> decide_extra(Tx& tx, Id<Extra> id, ExtraState decision, ConsentWay way);

// ---- acceptance and rework

struct GiveVerdict {
    Verdict verdict;
    bool by_photos = false;
    List<FailedPoint, 60> points;
};
BOOST_DESCRIBE_STRUCT(GiveVerdict, (), (verdict, by_photos, points))
/// The word of a role of ours (on site, team, office), in the chain's order. Returned: the visit is
/// in service again, the points are to be redone.
Result<GivenVerdict> give_verdict(Tx& tx, Id<orders::Visit> visit, catalog::AcceptanceRole role,
                                  GiveVerdict const& word);

struct CustomerWord {
    Verdict verdict;
    std::optional<Whole<1, 5>> score;
    List<FailedPoint, 60> points;
    SignatureWay way;
    std::optional<Text<1, 40>> typed_name;
    std::optional<std::string> image_png; ///< bytes
    std::optional<Text<1, 400>> remark;
    std::string device;
};
/// AC-02: only from the customer, or on the worker's glass with strokes. Accepted ends the visit.
Result<Signature> accept_by_customer(Tx& tx, Id<orders::Visit> visit, CustomerWord const& word);
/// A base64 PNG of strokes, as a glass gives it: its bytes. Invalid at /image.
Result<std::string> read_strokes(std::string_view base64);
/// The time of silence has run out (clock).
Result<void> accept_by_silence(Tx& tx, Id<orders::Visit> visit);

} // namespace hearth::visits

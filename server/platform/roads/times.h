/// Travel times by road, learnt in the background: from a network in a file, or from a service that
/// speaks OSRM's or Valhalla's table. Asking never waits: what is not known yet is noted, answered
/// soon, and until then the planner's estimate holds. When the file or the service fails the
/// estimate goes on too, and standing() says so.
#pragma once

#include "planner/travel.h"
#include "platform/outgoing/outgoing.h"
#include "platform/roads/mapped.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace hearth::roads {

enum class Speaks { Osrm, Valhalla };
enum class System { Wgs84, Gcj02, Bd09 };

struct TimesWish {
    std::string file;    ///< made by `hearth roads build`; wins over the service
    std::string service; ///< http://host:5000; {profile} in it stands for car, bicycle or foot
    Speaks speaks = Speaks::Osrm;
    System system = System::Wgs84; ///< of the service's map
    std::vector<Profile> profiles{all_profiles.begin(), all_profiles.end()};
    std::size_t most_pairs = 500'000; ///< remembered; the older half is forgotten
};

/// One question to a service: seconds of all these to all those, by rows; negative where there is
/// no way. Nothing where it gave no whole answer.
struct TableAsk {
    TimesWish const& wish;
    Profile profile;
    std::span<Point const> from;
    std::span<Point const> to;
};
outgoing::HttpRequest to_request(TableAsk const& ask);
Read<std::vector<double>> parse_reply(TableAsk const& ask, outgoing::HttpReply const& reply);

struct Standing {
    std::string source;  ///< the file's or the service's name; empty: only the estimate is used
    std::string problem; ///< why the estimate is used instead, in English, for operators
    std::string credit;  ///< whose data it is: to be shown beside the times
    std::size_t known = 0;
};

class Times : public planner::KnownWays {
public:
    /// A file that cannot be used is a problem of standing(), not of the start.
    Times(TimesWish wish, planner::Travel const& estimate, outgoing::Outgoing& outgoing);
    ~Times() override;

    std::optional<double> find(planner::Mode mode, planner::Place const& from,
                               planner::Place const& to) const override;
    std::shared_ptr<planner::KnownWays const>
    frozen(std::span<planner::Place const> places,
           std::span<planner::Mode const> modes) const override;
    std::string credit() const override;
    bool is_failing() const override;

    Standing standing() const;
    /// Answers what is noted, here and now; how many ways. The thread does just this.
    std::size_t learn();
    void start();
    void stop();

private:
    struct Pair {
        Point from, to;
        Profile profile;
        bool operator==(Pair const&) const = default;
    };
    struct Hash {
        std::size_t operator()(Pair const& pair) const;
    };
    using Known = std::unordered_map<Pair, float, Hash>; ///< negative: no way

    float const* look(Pair const& pair) const;
    std::vector<Pair> take_batch();
    std::optional<std::vector<double>> ask(Profile profile, std::vector<Point> const& from,
                                           std::vector<Point> const& to);
    std::vector<double> measure(Profile profile, std::span<Point const> from,
                                std::span<Point const> to) const;
    void fail(std::string problem);
    bool uses(Profile profile) const;

    TimesWish const wish_;
    planner::Travel const estimate_;
    outgoing::Outgoing& outgoing_;
    std::unique_ptr<Mapped> network_;

    mutable std::mutex mutex_;
    mutable std::condition_variable noted_;
    mutable Known young_, old_;
    mutable std::deque<Pair> queue_;
    mutable std::unordered_set<Pair, Hash> is_queued_;
    mutable std::deque<std::shared_ptr<planner::KnownWays const>> recent_; ///< small frozen ones
    std::string problem_;
    bool is_stopping_ = false;
    std::thread thread_;
};

} // namespace hearth::roads

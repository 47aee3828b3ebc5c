#include "roads/hierarchy.h"

#include <algorithm>
#include <queue>

namespace hearth::roads {
namespace {

/// Beyond this many nodes a search for a way around gives up; the shortcut is then put in although
/// it may not be needed, which costs time and never truth.
constexpr int settled_to_estimate = 40, settled_to_contract = 400;
constexpr std::uint32_t longest_cost = 86'400'000;

struct Half {
    std::uint32_t node;
    std::uint32_t cost;
    std::uint32_t ms;
    std::uint32_t decimetres;
    std::uint32_t via;
};

class Contraction {
public:
    Contraction(std::uint32_t junctions, std::span<Way const> ways);
    Hierarchy run();

private:
    struct Waiting {
        std::int64_t priority;
        std::uint32_t node;
        bool operator>(Waiting const& other) const {
            return std::pair{priority, node} > std::pair{other.priority, other.node};
        }
    };
    using Queue = std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>>;

    template <typename Take>
    int each_shortcut(std::uint32_t node, int most_settled, Take&& take);
    void search_around(std::uint32_t from, std::uint32_t without, std::uint64_t until, int most);
    std::int64_t priority_of(std::uint32_t node);
    void take_away(std::uint32_t node, std::uint32_t rank);
    Hierarchy finish();

    std::vector<std::uint32_t> junction_of_; ///< by node: dense, only those with a way
    std::vector<std::vector<Half>> out_, in_;
    std::vector<std::uint32_t> depth_, rank_, order_;
    std::uint32_t junctions_;
    // The search around: labels are valid where the stamp is the current one.
    std::vector<std::uint64_t> label_;
    std::vector<std::uint32_t> stamp_;
    std::uint32_t stamp_now_ = 0;
};

/// Keeps the better of two arcs to one node; the quicker of two as good.
void put(std::vector<Half>& list, Half const& half) {
    for (auto& known : list) {
        if (known.node != half.node) continue;
        if (std::pair{half.cost, half.ms} < std::pair{known.cost, known.ms}) known = half;
        return;
    }
    list.push_back(half);
}

Contraction::Contraction(std::uint32_t junctions, std::span<Way const> ways)
    : junctions_(junctions) {
    std::vector<std::uint32_t> node_of(junctions, none);
    auto const node = [&](std::uint32_t junction) {
        if (node_of[junction] == none) {
            node_of[junction] = static_cast<std::uint32_t>(junction_of_.size());
            junction_of_.push_back(junction);
            out_.emplace_back();
            in_.emplace_back();
        }
        return node_of[junction];
    };
    for (auto const& way : ways) {
        if (way.from == way.to || way.cost > longest_cost) continue;
        auto const from = node(way.from), to = node(way.to);
        put(out_[from], {to, way.cost, way.ms, way.decimetres, way.via});
        put(in_[to], {from, way.cost, way.ms, way.decimetres, way.via});
    }
    depth_.resize(junction_of_.size());
    rank_.assign(junction_of_.size(), none);
    label_.resize(junction_of_.size());
    stamp_.resize(junction_of_.size());
}

void Contraction::search_around(std::uint32_t from, std::uint32_t without, std::uint64_t until,
                                int most) {
    using Entry = std::pair<std::uint64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    ++stamp_now_;
    auto const reach = [&](std::uint32_t node, std::uint64_t cost) {
        if (stamp_[node] == stamp_now_ && label_[node] <= cost) return;
        stamp_[node] = stamp_now_;
        label_[node] = cost;
        queue.emplace(cost, node);
    };
    reach(from, 0);
    for (int settled = 0; !queue.empty() && settled < most;) {
        auto const [cost, node] = queue.top();
        queue.pop();
        if (label_[node] != cost) continue;
        if (cost > until) return;
        ++settled;
        for (auto const& half : out_[node])
            if (half.node != without) reach(half.node, cost + half.cost);
    }
}

/// `take(in, out)` for every pair of arcs over the node that no way around equals.
template <typename Take>
int Contraction::each_shortcut(std::uint32_t node, int most_settled, Take&& take) {
    std::uint32_t longest_out = 0;
    for (auto const& out : out_[node])
        longest_out = std::max(longest_out, out.cost);
    int count = 0;
    for (auto const& in : in_[node]) {
        search_around(in.node, node, std::uint64_t{in.cost} + longest_out, most_settled);
        for (auto const& out : out_[node]) {
            if (out.node == in.node) continue;
            auto const over = std::uint64_t{in.cost} + out.cost;
            if (stamp_[out.node] == stamp_now_ && label_[out.node] <= over) continue;
            if (over >= none) continue;
            ++count;
            take(in, out);
        }
    }
    return count;
}

/// Few new arcs for those that go, and evenly over the country: deep ones wait.
std::int64_t Contraction::priority_of(std::uint32_t node) {
    auto const added = each_shortcut(node, settled_to_estimate, [](Half const&, Half const&) {});
    auto const removed = static_cast<std::int64_t>(in_[node].size() + out_[node].size());
    return 2 * std::int64_t{added} - removed + depth_[node];
}

void Contraction::take_away(std::uint32_t node, std::uint32_t rank) {
    struct Shortcut {
        std::uint32_t from;
        Half half;
    };
    std::vector<Shortcut> shortcuts;
    each_shortcut(node, settled_to_contract, [&](Half const& in, Half const& out) {
        shortcuts.push_back(
            {in.node,
             {out.node, in.cost + out.cost, in.ms + out.ms, in.decimetres + out.decimetres, rank}});
    });
    auto const forget = [&](std::vector<Half>& list) {
        std::erase_if(list, [&](Half const& half) { return half.node == node; });
    };
    for (auto const& in : in_[node])
        forget(out_[in.node]);
    for (auto const& out : out_[node])
        forget(in_[out.node]);
    for (auto const& [from, half] : shortcuts) {
        put(out_[from], half);
        put(in_[half.node], {from, half.cost, half.ms, half.decimetres, half.via});
    }
    for (auto const* list : {&in_[node], &out_[node]})
        for (auto const& half : *list)
            depth_[half.node] = std::max(depth_[half.node], depth_[node] + 1);
    rank_[node] = rank;
    order_.push_back(node);
}

Hierarchy Contraction::run() {
    Queue queue;
    for (std::uint32_t node = 0; node < junction_of_.size(); ++node)
        queue.push({priority_of(node), node});
    while (!queue.empty()) {
        auto const node = queue.top().node;
        queue.pop();
        // What was taken away since may have changed its importance.
        auto const priority = priority_of(node);
        if (!queue.empty() && Waiting{priority, node} > queue.top())
            queue.push({priority, node});
        else
            take_away(node, static_cast<std::uint32_t>(order_.size()));
    }
    return finish();
}

Hierarchy Contraction::finish() {
    Hierarchy out;
    out.rank_of.assign(junctions_, none);
    auto const list = [&](std::vector<Half> const& halves, std::vector<Arc>& arcs) {
        auto const from = static_cast<std::ptrdiff_t>(arcs.size());
        for (auto const& half : halves)
            arcs.push_back({rank_[half.node], half.cost, half.ms, half.decimetres, half.via});
        std::ranges::sort(arcs.begin() + from, arcs.end(), {}, &Arc::head);
    };
    for (auto const node : order_) {
        out.rank_of[junction_of_[node]] = static_cast<std::uint32_t>(out.junction_of.size());
        out.junction_of.push_back(junction_of_[node]);
        out.first_up.push_back(static_cast<std::uint32_t>(out.up.size()));
        out.first_down.push_back(static_cast<std::uint32_t>(out.down.size()));
        list(out_[node], out.up);
        list(in_[node], out.down);
    }
    out.first_up.push_back(static_cast<std::uint32_t>(out.up.size()));
    out.first_down.push_back(static_cast<std::uint32_t>(out.down.size()));
    return out;
}

} // namespace

Hierarchy contract(std::uint32_t junctions, std::span<Way const> ways) {
    return Contraction{junctions, ways}.run();
}

} // namespace hearth::roads

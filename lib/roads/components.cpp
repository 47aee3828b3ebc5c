#include "roads/components.h"

#include <algorithm>

namespace hearth::roads {
namespace {

class Tarjan {
public:
    Tarjan(std::uint32_t junctions, std::span<Way const> ways)
        : first_(junctions + 1), heads_(ways.size()), number_(junctions, none), low_(junctions),
          next_(junctions), part_(junctions, none), is_on_(junctions), is_used_(junctions) {
        for (auto const& way : ways) {
            ++first_[way.from + 1];
            is_used_[way.from] = is_used_[way.to] = true;
        }
        for (std::uint32_t at = 0; at < junctions; ++at)
            first_[at + 1] += first_[at];
        auto place = first_;
        for (auto const& way : ways)
            heads_[place[way.from]++] = way.to;
        std::copy(first_.begin(), first_.end() - 1, next_.begin());
    }

    std::vector<std::uint32_t> run() {
        for (std::uint32_t at = 0; at < part_.size(); ++at)
            if (is_used_[at] && number_[at] == none) search_from(at);
        return std::move(part_);
    }

private:
    void search_from(std::uint32_t root) {
        enter(root);
        while (!path_.empty()) {
            auto const at = path_.back();
            if (next_[at] < first_[at + 1]) {
                auto const head = heads_[next_[at]++];
                if (number_[head] == none)
                    enter(head);
                else if (is_on_[head])
                    low_[at] = std::min(low_[at], number_[head]);
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) low_[path_.back()] = std::min(low_[path_.back()], low_[at]);
            if (low_[at] == number_[at]) close(at);
        }
    }

    void enter(std::uint32_t at) {
        number_[at] = low_[at] = count_++;
        stack_.push_back(at);
        is_on_[at] = true;
        path_.push_back(at);
    }

    void close(std::uint32_t root) {
        for (std::uint32_t at = none; at != root;) {
            at = stack_.back();
            stack_.pop_back();
            is_on_[at] = false;
            part_[at] = parts_;
        }
        ++parts_;
    }

    std::vector<std::uint32_t> first_, heads_, number_, low_, next_, part_, stack_, path_;
    std::vector<bool> is_on_, is_used_;
    std::uint32_t count_ = 0, parts_ = 0;
};

} // namespace

std::vector<std::uint32_t> parts_of(std::uint32_t junctions, std::span<Way const> ways) {
    return Tarjan{junctions, ways}.run();
}

} // namespace hearth::roads

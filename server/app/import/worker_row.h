/// A worker's row, read but not yet written.
#pragma once

#include "app/import/context.h"
#include "rooms/workforce/workforce.h"

namespace hearth::import {

struct WorkerRow {
    std::string number;
    std::string name;
    std::vector<std::string> phones;
    std::optional<std::string> id_number;
    std::optional<workforce::Gender> gender;
    identity::Store const* store = nullptr;
    std::optional<workforce::State> state;
    std::optional<workforce::Grade> grade;
    std::optional<Day> hired_on;
    std::optional<workforce::Travel> travel;
    std::string title;
    std::string note;
    std::vector<std::string> languages;
    std::vector<workforce::SkillLevel> skills;
    std::vector<workforce::WeekSpan> week;
    std::optional<std::pair<double, double>> home;
    std::vector<workforce::Paper> papers;

    /// The staff number, else the id number, else the phone.
    std::string key() const;
    std::string content() const;
};

WorkerRow read_worker(Company const& company, RowReader& row);

/// Papers out of their columns. A book mostly gives the last day alone: the first is then one term
/// before (health and insurance 1 year, licence 3, identity 10), never later than today.
std::vector<workforce::Paper> read_papers(Company const& company, RowReader& row,
                                          std::optional<Day> hired_on);

} // namespace hearth::import

#include "app/import/worker_row.h"
#include "base/text.h"

#include <algorithm>

namespace hearth::import {
namespace {

using catalog::PaperKind;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::years;

struct LastDayColumn {
    Field field;
    PaperKind kind;
    int term; ///< years
};
constexpr LastDayColumn last_days[] = {{Field::IdentityUntil, PaperKind::Identity, 10},
                                       {Field::HealthUntil, PaperKind::Health, 1},
                                       {Field::BackgroundUntil, PaperKind::Background, 1},
                                       {Field::InsuranceUntil, PaperKind::Insurance, 1},
                                       {Field::LicenceUntil, PaperKind::Licence, 3}};

constexpr std::pair<std::string_view, std::string_view> training_names[] = {
    {"服务礼仪", "conduct"}, {"礼仪", "conduct"},        {"安全", "safety"},
    {"安全生产", "safety"},  {"急救", "first_aid"},      {"育儿", "childcare"},
    {"护老", "elder_care"},  {"养老护理", "elder_care"}, {"母婴护理", "maternity"},
    {"母婴", "maternity"}};

constexpr std::pair<std::string_view, catalog::HealthGrade> health_names[] = {
    {"普通", catalog::HealthGrade::General},     {"一般", catalog::HealthGrade::General},
    {"住家", catalog::HealthGrade::LiveIn},      {"护老", catalog::HealthGrade::ElderCare},
    {"养老", catalog::HealthGrade::ElderCare},   {"母婴", catalog::HealthGrade::MotherInfant},
    {"育婴", catalog::HealthGrade::MotherInfant}};

Day shift(Day day, int by_years, int by_days) {
    auto moved = day + years{by_years};
    if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last; // 29 February
    return Day{sys_days{moved} + days{by_days}};
}

catalog::HealthGrade read_grade(RowReader& row) {
    auto const text = bare_text(row.text(Field::HealthGrade));
    for (auto const& [word, grade] : health_names)
        if (text.starts_with(word)) return grade;
    if (!text.empty()) row.fault(Field::HealthGrade, "books.word_unknown");
    return catalog::HealthGrade::General;
}

struct Reader {
    Company const& company;
    RowReader& row;
    std::vector<workforce::Paper> papers = {};

    void add(Field field, PaperKind kind, Day issued_on, std::optional<Day> valid_to) {
        workforce::Paper paper;
        paper.kind = kind;
        paper.issued_on = std::min(sys_days{issued_on}, sys_days{company.today});
        paper.valid_to = valid_to;
        if (kind == PaperKind::Health) paper.health = read_grade(row);
        if (valid_to && *valid_to < paper.issued_on)
            return row.fault(field, "books.ends_too_early");
        if (valid_to && *valid_to < company.today)
            row.remark(field, "books.paper_expired", {{"day", to_text(*valid_to)}});
        papers.push_back(std::move(paper));
    }

    void add_last_day(LastDayColumn const& column, std::optional<Day> first) {
        if (!row.has(column.field)) return;
        auto const last = row.take(
            column.field, parse_last_day(row.cell(column.field), row.dates(), company.today));
        if (!last) return;
        auto const issued = first ? *first : *last ? shift(**last, -column.term, 1) : company.today;
        add(column.field, column.kind, issued, *last);
    }

    void add_trainings(Day on) {
        for (auto const& name : split_list(row.text(Field::Trainings))) {
            auto const* const found =
                std::find_if(std::begin(training_names), std::end(training_names),
                             [&](auto const& one) { return bare_text(name) == one.first; });
            if (found == std::end(training_names)) {
                row.remark(Field::Trainings, "books.training_unknown", {{"training", name}});
                continue;
            }
            workforce::Paper paper;
            paper.kind = PaperKind::SkillCertificate;
            paper.training = std::string(found->second);
            paper.issued_on = std::min(sys_days{on}, sys_days{company.today});
            papers.push_back(std::move(paper));
        }
    }
};

} // namespace

std::vector<workforce::Paper> read_papers(Company const& company, RowReader& row,
                                          std::optional<Day> hired_on) {
    Reader reader{company, row};
    auto const checked = row.day(Field::HealthFrom, company.today);
    auto const background = row.day(Field::BackgroundFrom, company.today);
    for (auto const& column : last_days) {
        auto const first = column.kind == PaperKind::Health       ? checked
                           : column.kind == PaperKind::Background ? background
                                                                  : std::nullopt;
        reader.add_last_day(column, first);
    }
    if (checked && !row.has(Field::HealthUntil))
        reader.add(Field::HealthFrom, PaperKind::Health, *checked, shift(*checked, 1, -1));
    if (background && !row.has(Field::BackgroundUntil))
        reader.add(Field::BackgroundFrom, PaperKind::Background, *background, {});
    reader.add_trainings(hired_on.value_or(company.today));
    return std::move(reader.papers);
}

} // namespace hearth::import

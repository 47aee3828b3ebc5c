#include "app/import/worker_row.h"

#include "base/text.h"
#include "cn/resident_id.h"

namespace hearth::import {
namespace {

using std::chrono::sys_days;
using workforce::Grade;
using workforce::State;
using workforce::Travel;

template <typename T>
struct Word {
    std::string_view word;
    T value;
};
constexpr Word<State> states[] = {
    {"在职", State::Active},      {"在岗", State::Active},      {"上岗", State::Active},
    {"正常", State::Active},      {"试用", State::Active},      {"应聘", State::Applicant},
    {"待培训", State::Applicant}, {"待入职", State::Applicant}, {"病假", State::MedicalLeave},
    {"休假", State::OffDuty},     {"待岗", State::OffDuty},     {"停工", State::OffDuty},
    {"停单", State::OffDuty},     {"离职", State::Left},        {"已离职", State::Left}};
constexpr Word<Grade> grades[] = {
    {"见习", Grade::Trainee}, {"实习", Grade::Trainee}, {"一星", Grade::Trainee},
    {"初级", Grade::Junior},  {"二星", Grade::Junior},  {"中级", Grade::Middle},
    {"三星", Grade::Middle},  {"高级", Grade::Senior},  {"四星", Grade::Senior},
    {"金牌", Grade::Gold},    {"五星", Grade::Gold},    {"特级", Grade::Gold}};
constexpr Word<Travel> travels[] = {
    {"电动车", Travel::EBike}, {"电瓶车", Travel::EBike}, {"自行车", Travel::EBike},
    {"公交", Travel::Transit}, {"地铁", Travel::Transit}, {"公共交通", Travel::Transit},
    {"步行", Travel::Walking}, {"走路", Travel::Walking}, {"汽车", Travel::Car},
    {"开车", Travel::Car},     {"自驾", Travel::Car}};

template <typename T, std::size_t N>
std::optional<T> read_word(RowReader& row, Field field, Word<T> const (&words)[N]) {
    if (!row.has(field)) return {};
    auto const text = bare_text(row.text(field));
    for (auto const& one : words)
        if (text == one.word) return one.value;
    row.fault(field, "books.word_unknown");
    return {};
}

std::optional<workforce::Gender> read_gender(RowReader& row) {
    auto const text = bare_text(row.text(Field::Gender));
    if (text == "女" || text == "f") return workforce::Gender::Female;
    if (text == "男" || text == "m") return workforce::Gender::Male;
    if (!text.empty()) row.fault(Field::Gender, "books.word_unknown");
    return {};
}

void check_gender(RowReader& row, WorkerRow const& draft, cn::Sex sex) {
    if (!draft.gender) return;
    bool const is_female = *draft.gender == workforce::Gender::Female;
    if (is_female != (sex == cn::Sex::Female)) row.remark(Field::Gender, "books.gender_differs");
}

void read_id_number(Company const& company, RowReader& row, WorkerRow& draft) {
    if (!row.has(Field::IdNumber)) return;
    auto const& cell = row.cell(Field::IdNumber);
    // A spreadsheet keeps 15 digits of a number; the last three are gone for good.
    if (cell.kind == books::Kind::Number && cell.text.size() > 15)
        return row.fault(Field::IdNumber, "books.id_number_digits_lost");
    auto text = cn::normalize_resident_id(cell.text);
    if (text.size() == 15) {
        auto const upgraded = cn::upgrade_resident_id(text);
        if (auto const* const number = std::get_if<std::string>(&upgraded)) {
            text = *number;
            row.remark(Field::IdNumber, "books.id_number_upgraded");
        }
    }
    auto const parsed = cn::parse_resident_id(text, sys_days{company.today});
    if (auto const* const fault = std::get_if<cn::ResidentIdFault>(&parsed))
        return row.fault(Field::IdNumber,
                         "workforce.id_number_" + std::string(cn::to_text(*fault)));
    auto const& id = std::get<cn::ResidentId>(parsed);
    draft.id_number = id.number;
    check_gender(row, draft, id.sex);
}

void read_skills(RowReader& row, WorkerRow& draft) {
    auto const level = 1 + static_cast<int>(draft.grade.value_or(Grade::Middle));
    auto read = parse_skills(row.text(Field::Skills), level);
    draft.skills = std::move(read.skills);
    if (!read.unknown.empty())
        row.remark(Field::Skills, "books.skill_unknown", {{"skill", join(read.unknown, "、")}});
}

} // namespace

std::string WorkerRow::key() const {
    if (!number.empty()) return number;
    return id_number.value_or(phones.front());
}

std::string WorkerRow::content() const {
    std::vector<std::string> parts{
        number, name, join(phones, "/"),   id_number.value_or(""), store->code,
        title,  note, join(languages, "/")};
    parts.push_back(state ? to_text(*state) : "");
    parts.push_back(grade ? to_text(*grade) : "");
    parts.push_back(travel ? to_text(*travel) : "");
    parts.push_back(gender ? to_text(*gender) : "");
    parts.push_back(hired_on ? to_text(*hired_on) : "");
    if (home) parts.push_back(std::to_string(home->first) + "," + std::to_string(home->second));
    for (auto const& skill : skills)
        parts.push_back(skill.code + std::to_string(skill.level.value));
    for (auto const& span : week)
        parts.push_back(std::to_string(span.weekday.value) + ":" +
                        std::to_string(span.from_min.value) + "-" +
                        std::to_string(span.to_min.value));
    // Not the first days: where they are worked out from today, they move from day to day.
    for (auto const& paper : papers)
        parts.push_back(to_text(paper.kind) + paper.training.value_or("") +
                        (paper.health ? to_text(*paper.health) : "") +
                        (paper.valid_to ? to_text(*paper.valid_to) : ""));
    return join(parts, "\x1f");
}

WorkerRow read_worker(Company const& company, RowReader& row) {
    WorkerRow draft;
    draft.name = row.text(Field::Name);
    if (draft.name.empty()) row.fault(Field::Name, "books.name_missing");
    if (count_characters(draft.name) > 40) row.fault(Field::Name, "books.text_too_long");
    draft.number = bare_text(row.text(Field::Number));
    for (auto& sign : draft.number)
        if (sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 32);
    if (draft.number.size() > 20) row.fault(Field::Number, "books.text_too_long");
    if (!row.has(Field::Phone))
        row.fault(Field::Phone, "books.phone_missing");
    else if (auto read = row.take(Field::Phone, parse_phones(row.cell(Field::Phone))))
        draft.phones = std::move(read->numbers);
    draft.gender = read_gender(row);
    read_id_number(company, row, draft);
    draft.store = find_store(row, company, "");
    if (!draft.store && !row.has(Field::Store)) row.fault(Field::Store, "books.store_missing");
    draft.state = read_word(row, Field::State, states);
    draft.grade = read_word(row, Field::Grade, grades);
    draft.travel = read_word(row, Field::Travel, travels);
    draft.hired_on = row.day(Field::HiredOn, company.today);
    draft.title = row.text(Field::Title);
    draft.note = row.text(Field::Note);
    if (count_characters(draft.note) > 400) row.fault(Field::Note, "books.text_too_long");
    if (count_characters(draft.title) > 10) row.fault(Field::Title, "books.text_too_long");
    draft.languages = split_list(row.text(Field::Languages));
    for (auto const& language : draft.languages)
        if (count_characters(language) > 20) row.fault(Field::Languages, "books.text_too_long");
    read_skills(row, draft);
    if (row.has(Field::Hours))
        if (auto week = row.take(Field::Hours, parse_week(row.text(Field::Hours)))) {
            if (!workforce::check_week(*week)) row.fault(Field::Hours, "books.hours_wrong");
            draft.week = *week;
        }
    draft.home = read_home(row);
    draft.papers = read_papers(company, row, draft.hired_on);
    return draft;
}

} // namespace hearth::import

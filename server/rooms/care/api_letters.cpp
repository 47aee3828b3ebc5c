// A12: letters to print, and what they say.
#include "rooms/care/inside.h"
#include "rooms/care/letter.h"
#include "rooms/care/store.h"

namespace hearth::care {
namespace {

constexpr int most_versions = 50;
constexpr int most_printed = 100;
constexpr char pdf_type[] = "application/pdf";

struct LetterRow {
    Id<Letter> id;
    Id<orders::Order> order;
    std::string order_number;
    Id<customers::Customer> customer;
    std::optional<customers::CustomerView> person; ///< masked
    Id<identity::Store> store;
    std::string locale;
    Instant written_at;
    std::optional<Instant> printed_at;
};
BOOST_DESCRIBE_STRUCT(LetterRow, (),
                      (id, order, order_number, customer, person, store, locale, written_at,
                       printed_at))
struct LetterPage {
    std::vector<LetterRow> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(LetterPage, (), (items, next_cursor))
struct LetterQuery : api::PageQuery {
    Id<identity::Store> store;
    std::optional<bool> all; ///< also what is printed
};
BOOST_DESCRIBE_STRUCT(LetterQuery, (api::PageQuery), (store, all))

Result<LetterPage> list_page(Tx& tx, api::Query<LetterQuery> const& query) {
    TRY(identity::check_reach(tx, "care.letters", query.store));
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<Id<Letter>> before;
    if (auto const id = parse_uuid(key)) before = Id<Letter>{*id};
    auto const which = query.all.value_or(false) ? store::Printed::Either : store::Printed::NotYet;
    LetterPage page;
    for (auto const& one : store::list_letters(tx, query.store, which, before, query.size() + 1)) {
        if (static_cast<int>(page.items.size()) == query.size()) {
            page.next_cursor = api::make_cursor(to_text(page.items.back().id));
            break;
        }
        LetterRow row{.id = one.id,
                      .order = one.order,
                      .order_number = TRY(orders::load(tx, one.order)).number,
                      .customer = one.customer,
                      .store = one.store,
                      .locale = one.locale,
                      .written_at = one.written_at,
                      .printed_at = one.printed_at};
        if (auto const customer = customers::load_customer(tx, one.customer))
            row.person = customers::to_view(tx, *customer);
        page.items.push_back(std::move(row));
    }
    return page;
}

struct LetterPath {
    Id<Letter> id;
};
BOOST_DESCRIBE_STRUCT(LetterPath, (), (id))

/// A customer's own, staff's in reach.
Result<Letter> load_for(Tx& tx, Id<Letter> id) {
    auto letter = TRY(load_letter(tx, id));
    bool const may = tx.actor().is(ActorKind::Customer, letter.customer) ||
                     tx.actor().may_at("care.letters", letter.store);
    if (!may) return Error{Refusal::NotFound, "care.letter_not_found"};
    return letter;
}

struct ToPrint {
    std::vector<Letter> letters;
    std::string company;
    Instant at;
};

Result<api::File> print_one(api::Slow& slow, api::Path<LetterPath> const& at) {
    auto const work = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<ToPrint> {
        return ToPrint{{TRY(load_for(tx, at.id))}, company_of(tx).name, tx.now()};
    }));
    return api::File{pdf_type, print_letters(work.letters, work.company, work.at),
                     "letter-" + to_text(at.id).substr(0, 8) + ".pdf"};
}

struct BatchQuery {
    Id<identity::Store> store;
};
BOOST_DESCRIBE_STRUCT(BatchQuery, (), (store))

/// All of a store that wait, at most a hundred, newest first. Printing is noted on its own, once
/// the paper is there.
Result<api::File> print_batch(api::Slow& slow, api::Query<BatchQuery> const& query) {
    auto const work = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<ToPrint> {
        TRY(identity::check_reach(tx, "care.letters", query.store));
        return ToPrint{
            store::list_letters(tx, query.store, store::Printed::NotYet, {}, most_printed),
            company_of(tx).name, tx.now()};
    }));
    if (work.letters.empty()) return Error{Refusal::NotFound, "care.no_letters"};
    return api::File{pdf_type, print_letters(work.letters, work.company, work.at), "letters.pdf"};
}

struct PrintedForm {
    Id<identity::Store> store;
    List<Id<Letter>, 100, 1> letters;
};
BOOST_DESCRIBE_STRUCT(PrintedForm, (), (store, letters))
struct PrintedCount {
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(PrintedCount, (), (count))

Result<PrintedCount> note_printed(Tx& tx, api::Body<PrintedForm> const& in) {
    TRY(identity::check_reach(tx, "care.letters", in.store));
    PrintedCount done;
    for (auto const id : in.letters) {
        auto const letter = TRY(load_letter(tx, id));
        if (letter.store != in.store) return Error{Refusal::NotFound, "care.letter_not_found"};
        done.count += store::mark_printed(tx, id);
    }
    if (done.count > 0) tx.publish(LettersPrinted{in.store, done.count});
    return done;
}

struct TemplatePage {
    PublishedTemplate in_force;
    std::vector<PublishedTemplate> versions; ///< newest first
    std::vector<std::string> slots;          ///< what may stand in braces
    LetterTemplate house;                    ///< the house's own, to go back to
};
BOOST_DESCRIBE_STRUCT(TemplatePage, (), (in_force, versions, slots, house))

Result<TemplatePage> list_templates(Tx& tx) {
    TemplatePage page{
        letter_template(tx), store::list_templates(tx, most_versions), {}, house_letter()};
    for (auto const slot : letter_slots())
        page.slots.emplace_back(slot);
    return page;
}

struct TemplateForm {
    LetterTemplate letter;
    Text<1, 200> why;
};
BOOST_DESCRIBE_STRUCT(TemplateForm, (), (letter, why))

Result<PublishedTemplate> add_template(Tx& tx, api::Body<TemplateForm> const& in) {
    return publish_template(tx, in.letter, in.why);
}

} // namespace

void add_letter_routes(api::Routes& routes) {
    auto const printers = api::staff("care.letters");
    routes.read("/care-letters", "list_care_letters", printers, list_page);
    routes.slow("GET", "/care-letters/{id}/pdf", "print_care_letter", printers | api::customer(),
                print_one);
    routes.slow("GET", "/care-letter-batch", "print_care_letters", printers, print_batch);
    routes.write("POST", "/care-letter-prints", "note_care_letters_printed", printers,
                 note_printed);
    routes.read("/care-letter-templates", "list_care_letter_templates", api::staff("care.read"),
                list_templates);
    routes.write("POST", "/care-letter-templates", "publish_care_letter_template",
                 api::staff("care.scripts"), add_template);
}

} // namespace hearth::care

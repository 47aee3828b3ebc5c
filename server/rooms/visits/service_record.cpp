#include "rooms/visits/service_record.h"

#include "base/zone.h"
#include "cn/mask.h"
#include "platform/files/blobs.h"
#include "platform/pdf/pdf.h"
#include "platform/words/words.h"

namespace hearth::visits {
namespace {

constexpr char locale[] = "zh-CN";
constexpr int photos_a_row = 4;
constexpr double photo_mm = 38;
constexpr double strokes_mm = 22;

std::string say(std::string const& entry, std::vector<Detail> const& details = {}) {
    return words::text(locale, "visits.record_" + entry, details);
}

/// A page of a visit's record, section by section.
class Page {
public:
    explicit Page(ServiceRecord const& record)
        : record_(record), document_({.title = say("title") + " " + record.order.number,
                                      .author = record.company,
                                      .made_at = record.printed_at}) {}

    std::string print() {
        head();
        times();
        steps();
        extras();
        photos();
        verdicts();
        signatures();
        document_.rule();
        document_.paragraph(say("note", {{"printed", local(record_.printed_at)}}),
                            {.size_pt = 9, .grey = 0.3});
        return document_.finish();
    }

private:
    std::string local(Instant at) const { return to_local_text(at, record_.store.zone); }
    std::string local(std::optional<Instant> const& at) const { return at ? local(*at) : "—"; }

    void head() {
        auto const& progress = record_.progress;
        std::string crew;
        for (auto const& one : progress.crew)
            crew += (crew.empty() ? "" : "、") + one.name + "（" + one.number + "）";
        document_.title(say("title"));
        document_.pairs({{say("company"), record_.company + "　" + record_.store.name},
                         {say("order"), record_.order.number},
                         {say("item"), record_.item},
                         {say("customer"), record_.customer},
                         {say("ordered_at"), local(record_.order.placed_at)},
                         {say("planned"), local(progress.starts_at)},
                         {say("crew"), crew.empty() ? "—" : crew},
                         {say("price"), yuan(record_.order.price)}});
    }
    void times() {
        auto const& sheet = record_.progress.sheet;
        document_.heading(say("times"));
        document_.pairs({{say("departed"), local(sheet.departed_at)},
                         {say("arrived"), local(sheet.arrived_at)},
                         {say("started"), local(sheet.started_at)},
                         {say("finished"), local(sheet.finished_at)}});
    }
    void steps() {
        std::vector<std::vector<std::string>> rows;
        for (auto const& step : record_.progress.standard.steps)
            rows.push_back({step.text, local(step.done_at)});
        if (rows.empty()) return;
        document_.heading(say("steps", {{"title", record_.progress.standard.title}}));
        document_.table({{say("step"), 3}, {say("done_at"), 1.4}}, rows);
    }
    void extras() {
        std::vector<std::vector<std::string>> rows;
        for (auto const& extra : record_.progress.extras)
            rows.push_back({extra.reason, std::to_string(extra.count), yuan(extra.amount),
                            say("extra_" + to_text(extra.state))});
        if (rows.empty()) return;
        document_.heading(say("extras"));
        document_.table({{say("extra"), 3},
                         {say("count"), 0.8, pdf::Align::Right},
                         {say("amount"), 1, pdf::Align::Right},
                         {say("word"), 1.2}},
                        rows);
    }
    void photos() {
        std::vector<std::string> files;
        for (auto const& [photo, bytes] : record_.photos)
            files.push_back(bytes);
        if (files.empty()) return;
        document_.heading(say("photos", {{"count", std::to_string(files.size())}}));
        // A file that is no picture any more does not keep the record from being printed.
        if (!document_.images(files, photos_a_row, photo_mm))
            document_.paragraph(say("photos_unreadable"));
    }
    void verdicts() {
        std::vector<std::vector<std::string>> rows;
        for (auto const& one : record_.progress.verdicts) {
            std::string points;
            for (auto const& point : one.points)
                points += (points.empty() ? "" : "；") + point.note;
            rows.push_back({std::to_string(one.round), say("role_" + one.role),
                            say("verdict_" + to_text(one.verdict)), local(one.at),
                            points.empty() ? "—" : points});
        }
        if (rows.empty()) return;
        document_.heading(say("verdicts"));
        document_.table({{say("round"), 0.6},
                         {say("who"), 1.2},
                         {say("verdict"), 1},
                         {say("at"), 1.6},
                         {say("to_mend"), 2.2}},
                        rows);
    }
    void signatures() {
        std::vector<std::vector<std::string>> rows;
        for (auto const& one : record_.progress.signatures)
            rows.push_back({std::to_string(one.round), say("way_" + to_text(one.way)),
                            one.name.value_or("—"),
                            one.score ? say("score", {{"score", std::to_string(*one.score)}}) : "—",
                            local(one.at), one.document_hash.substr(0, 16)});
        if (rows.empty()) return;
        document_.heading(say("signatures"));
        document_.table({{say("round"), 0.6},
                         {say("way"), 1.4},
                         {say("name"), 1},
                         {say("satisfaction"), 0.9},
                         {say("at"), 1.6},
                         {say("hash"), 1.6}},
                        rows);
        for (auto const& one : record_.progress.signatures)
            if (one.remark) document_.paragraph(say("remark", {{"remark", *one.remark}}));
        std::vector<std::string> strokes;
        for (auto const& [signature, png] : record_.signed_strokes)
            strokes.push_back(png);
        if (!strokes.empty() && !document_.images(strokes, photos_a_row, strokes_mm))
            document_.paragraph(say("photos_unreadable"));
    }
    static std::string yuan(Money amount) {
        auto const fen = amount.fen() % 100;
        return "¥" + std::to_string(amount.fen() / 100) + (fen < 10 ? ".0" : ".") +
               std::to_string(fen);
    }

    ServiceRecord const& record_;
    pdf::Document document_;
};

} // namespace

Result<ServiceRecord> load_service_record(Tx& tx, Id<orders::Visit> id) {
    auto const visit = TRY(orders::load_visit_for(tx, tx.actor(), id, "visits.read"));
    auto const order = TRY(orders::load(tx, visit.order));
    auto const company =
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1");
    auto const item = TRY(catalog::load_item(tx, visit.item));
    auto const customer = TRY(customers::load_customer(tx, visit.customer));
    ServiceRecord record{std::get<0>(company),
                         TRY(identity::load_store(tx, visit.store)),
                         order,
                         item.name.zh,
                         cn::mask_name(customer.name),
                         TRY(to_progress(tx, visit)),
                         {},
                         {},
                         tx.now()};
    for (auto const& photo : list_stored_photos(tx, id))
        if (auto bytes = files::fetch(tx, photo.blob))
            record.photos.emplace_back(photo, std::move(*bytes));
    for (auto const& one : record.progress.signatures)
        if (auto image = find_signature_image(tx, id, one.id))
            record.signed_strokes.emplace_back(one, std::move(*image));
    return record;
}

Result<Proof> load_proof(Tx& tx, Id<orders::Visit> id) {
    auto record = TRY(load_service_record(tx, id));
    Proof proof{file_name_of(record), {}, json::to_text(record.progress)};
    proof.print_paper = [record = std::move(record)] { return print_service_record(record); };
    return proof;
}

Result<std::vector<record::Exhibit>> prove_visits(Tx& tx, record::About const& about) {
    std::vector<record::Exhibit> exhibits;
    if (!about.order) return exhibits;
    int number = 0;
    for (auto const& visit : orders::list_visits(tx, Id<orders::Order>{*about.order})) {
        auto proof = TRY(load_proof(tx, visit.id));
        auto const folder = "visits/" + std::to_string(++number) + "/";
        exhibits.push_back({folder + proof.paper_name, "visit_record", proof.print_paper, {}});
        exhibits.push_back(
            record::as_it_is(folder + "visit.json", "visit_facts", std::move(proof.facts)));
    }
    return exhibits;
}

std::string print_service_record(ServiceRecord const& record) {
    return Page(record).print();
}

std::string file_name_of(ServiceRecord const& record) {
    return "record-" + record.order.number + ".pdf";
}

} // namespace hearth::visits

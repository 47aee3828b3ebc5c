#include "app/import/context.h"
#include "rooms/pricing/pricing.h"

#include <algorithm>

namespace hearth::import {
namespace {

using pricing::PriceBook;

struct PriceRow {
    catalog::Item const* item = nullptr;
    identity::Store const* store = nullptr; ///< none: the whole company
    Money per_unit;
    std::optional<Money> base;
    std::optional<Money> minimum;
};

void check_unit(RowReader& row, PriceRow const& draft) {
    if (!draft.item || !row.has(Field::Unit)) return;
    auto const unit = parse_unit(row.text(Field::Unit));
    if (!unit) return row.fault(Field::Unit, "books.unit_unknown");
    if (*unit != draft.item->service->unit) row.fault(Field::Unit, "books.unit_differs");
}

/// The price may carry its unit: 45元/小时.
void read_unit_price(RowReader& row, PriceRow& draft) {
    if (!row.has(Field::UnitPrice)) return row.fault(Field::UnitPrice, "books.price_missing");
    auto text = row.text(Field::UnitPrice);
    auto const slash = text.find('/');
    if (slash != std::string::npos && draft.item) {
        auto const unit = parse_unit(text.substr(slash + 1));
        if (!unit) return row.fault(Field::UnitPrice, "books.unit_unknown");
        if (*unit != draft.item->service->unit)
            return row.fault(Field::UnitPrice, "books.unit_differs");
    }
    if (auto const price = row.take(Field::UnitPrice, parse_money(text.substr(0, slash))))
        draft.per_unit = *price;
}

PriceRow read_price(Company const& company, RowReader& row) {
    PriceRow draft;
    if (!row.has(Field::Item))
        row.fault(Field::Item, "books.item_missing");
    else if (draft.item = find_item(company, row.text(Field::Item)); !draft.item)
        row.fault(Field::Item, "books.item_unknown");
    if (row.has(Field::Store)) draft.store = find_store(row, company, "");
    read_unit_price(row, draft);
    check_unit(row, draft);
    if (row.has(Field::BasePrice))
        draft.base = row.take(Field::BasePrice, parse_money(row.text(Field::BasePrice)));
    if (row.has(Field::Minimum))
        draft.minimum = row.take(Field::Minimum, parse_money(row.text(Field::Minimum)));
    return draft;
}

/// The newest list that holds for the store (or the whole company) by now.
std::optional<PriceBook> find_book(Tx& tx, std::optional<Id<identity::Store>> store, Day today) {
    std::optional<PriceBook> best;
    for (auto& book : pricing::list_books(tx))
        if (book.store == store && !book.city && book.valid_from <= today &&
            (!best || best->valid_from <= book.valid_from))
            best = std::move(book);
    return best;
}

pricing::ItemPrice priced(pricing::ItemPrice price, PriceRow const& draft) {
    // Steps below the unit price make no sense beside another one.
    if (price.per_unit.money != draft.per_unit) price.tiers.clear();
    price.item = draft.item->code;
    price.per_unit = draft.per_unit;
    if (draft.base) price.base = *draft.base;
    if (draft.minimum) price.minimum = *draft.minimum;
    return price;
}

bool is_alike(pricing::ItemPrice const& a, pricing::ItemPrice const& b) {
    return a.per_unit.money == b.per_unit.money && a.base.money == b.base.money &&
           a.minimum.money == b.minimum.money;
}

} // namespace

Result<Became> take_price(Tx& tx, Company const& company, Seen& seen, RowReader& row) {
    auto const draft = read_price(company, row);
    if (row.has_fault()) return Became::Same;
    auto const store = draft.store ? std::optional{draft.store->id} : std::nullopt;
    auto const key =
        "price " + std::string(draft.item->code) + (draft.store ? " " + draft.store->code : "");
    auto const content = std::to_string(draft.per_unit.fen());
    if (auto const before = row.meet(seen, key, content)) {
        Detail const where{"row", std::to_string(before->row)};
        if (before->name == content)
            row.remark(Field::Item, "books.repeated", {where});
        else
            row.fault(Field::Item, "books.price_of_another", {where});
        return Became::Same;
    }
    auto const book = find_book(tx, store, company.today);
    pricing::ItemPrice known;
    bool is_there = false;
    for (auto const& one : book ? book->items : List<pricing::ItemPrice, 500>{})
        if (one.item == draft.item->code) {
            known = one;
            is_there = true;
        }
    auto price = priced(known, draft);
    if (is_there && is_alike(price, known)) return Became::Same;
    seen.prices.push_back({store, std::move(price), !is_there});
    return is_there ? Became::Changed : Became::Added;
}

Result<void> finish_prices(Tx& tx, Company const& company, Seen& seen) {
    auto waiting = std::move(seen.prices);
    seen.prices.clear();
    while (!waiting.empty()) {
        auto const store = waiting.front().store;
        auto book = find_book(tx, store, company.today);
        pricing::BookDraft draft = book ? pricing::BookDraft(*book) : pricing::BookDraft{};
        if (!book) {
            draft.name = {"价目表", "Prices"};
            draft.store = store;
            draft.valid_from = company.today;
        }
        for (auto const& one : waiting) {
            if (one.store != store) continue;
            std::erase_if(draft.items, [&](auto const& old) { return old.item == one.price.item; });
            draft.items.push_back(one.price);
        }
        std::erase_if(waiting, [&](auto const& one) { return one.store == store; });
        auto const saved = book ? TRY(pricing::save_book(tx, book->id, book->version, draft))
                                : TRY(pricing::add_book(tx, draft));
        TRY(pricing::publish_book(tx, saved.id, saved.version));
    }
    return {};
}

} // namespace hearth::import

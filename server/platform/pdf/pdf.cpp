#include "platform/pdf/pdf.h"

#include "base/ensure.h"
#include "platform/pdf/canvas.h"

#include <algorithm>
#include <mutex>
#include <qrencode.h>

namespace hearth::pdf {
namespace {

std::mutex& turn() {
    static std::mutex mutex;
    return mutex;
}

constexpr double cell_padding = 4;
constexpr double line_grey = 0.75;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

struct Document::Impl {
    std::unique_lock<std::mutex> lock;
    Canvas canvas;
    explicit Impl(About const& about) : lock(turn()), canvas(about) {}

    void line(double y, double grey) {
        auto* const ink = canvas.ink();
        cairo_set_source_rgb(ink, grey, grey, grey);
        cairo_set_line_width(ink, 0.6);
        cairo_move_to(ink, canvas.left(), y);
        cairo_line_to(ink, canvas.left() + canvas.width(), y);
        cairo_stroke(ink);
    }
    void text(std::string_view words, Style const& style) {
        auto const layout = canvas.lay_out(words, style, canvas.width());
        flow(layout.get(), style.grey);
    }
    /// Line by line, so that a long text goes on over the page.
    void flow(PangoLayout* layout, double grey) {
        auto* const at = pango_layout_get_iter(layout);
        do {
            PangoRectangle extents;
            pango_layout_iter_get_line_extents(at, nullptr, &extents);
            auto const height = static_cast<double>(extents.height) / PANGO_SCALE;
            canvas.need(height);
            auto const baseline = pango_layout_iter_get_baseline(at) - extents.y;
            cairo_set_source_rgb(canvas.ink(), grey, grey, grey);
            cairo_move_to(canvas.ink(),
                          canvas.left() + static_cast<double>(extents.x) / PANGO_SCALE,
                          canvas.y + static_cast<double>(baseline) / PANGO_SCALE);
            pango_cairo_show_layout_line(canvas.ink(), pango_layout_iter_get_line_readonly(at));
            canvas.y += height;
        } while (pango_layout_iter_next_line(at));
        pango_layout_iter_free(at);
    }
    void row(std::vector<Column> const& columns, std::vector<std::string> const& cells,
             bool is_head);
};

void Document::Impl::row(std::vector<Column> const& columns, std::vector<std::string> const& cells,
                         bool is_head) {
    double shares = 0;
    for (auto const& column : columns)
        shares += column.share;
    std::vector<Own<PangoLayout>> layouts;
    double height = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const width = canvas.width() * columns[i].share / shares - 2 * cell_padding;
        Style const style{.size_pt = 9.5, .is_bold = is_head, .align = columns[i].align};
        layouts.push_back(canvas.lay_out(i < cells.size() ? cells[i] : "", style, width));
        height = std::max(height, Canvas::height_of(layouts.back().get()));
    }
    height += 2 * cell_padding;
    if (canvas.y + height > canvas.bottom() && !is_head) {
        canvas.new_page();
        bool const has_heads = std::any_of(columns.begin(), columns.end(),
                                           [](Column const& one) { return !one.head.empty(); });
        std::vector<std::string> heads;
        for (auto const& column : columns)
            heads.push_back(column.head);
        if (has_heads) row(columns, heads, true);
    }
    if (is_head) {
        cairo_set_source_rgb(canvas.ink(), 0.94, 0.94, 0.94);
        cairo_rectangle(canvas.ink(), canvas.left(), canvas.y, canvas.width(), height);
        cairo_fill(canvas.ink());
    }
    double x = canvas.left();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        canvas.show(layouts[i].get(), x + cell_padding, canvas.y + cell_padding);
        x += canvas.width() * columns[i].share / shares;
    }
    canvas.y += height;
    line(canvas.y, line_grey);
}

Document::Document(About about) : impl_(std::make_unique<Impl>(about)) {}
Document::~Document() = default;

void Document::title(std::string_view text) {
    impl_->text(text, {.size_pt = 18, .is_bold = true, .align = Align::Centre});
    impl_->canvas.y += 6;
}

void Document::heading(std::string_view text) {
    impl_->canvas.need(40); // not alone at the foot of a page
    impl_->canvas.y += 6;
    impl_->text(text, {.size_pt = 12, .is_bold = true});
    impl_->canvas.y += 3;
}

void Document::paragraph(std::string_view text, Style style) {
    impl_->text(text, style);
    impl_->canvas.y += 3;
}

void Document::pairs(std::vector<std::pair<std::string, std::string>> const& pairs, int columns) {
    auto& canvas = impl_->canvas;
    auto const width = canvas.width() / columns;
    for (std::size_t from = 0; from < pairs.size(); from += static_cast<std::size_t>(columns)) {
        auto const until = std::min(pairs.size(), from + static_cast<std::size_t>(columns));
        double height = 0;
        std::vector<std::pair<Own<PangoLayout>, Own<PangoLayout>>> cells;
        for (auto i = from; i < until; ++i) {
            auto label = canvas.lay_out(pairs[i].first, {.size_pt = 10}, width);
            int label_width = 0;
            pango_layout_get_size(label.get(), &label_width, nullptr);
            auto const rest = width - static_cast<double>(label_width) / PANGO_SCALE - 14;
            auto value = canvas.lay_out(pairs[i].second, {.size_pt = 10}, std::max(rest, 40.0));
            height =
                std::max({height, Canvas::height_of(label.get()), Canvas::height_of(value.get())});
            cells.emplace_back(std::move(label), std::move(value));
        }
        canvas.need(height);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto const x = canvas.left() + width * static_cast<double>(i);
            int label_width = 0;
            pango_layout_get_size(cells[i].first.get(), &label_width, nullptr);
            canvas.show(cells[i].first.get(), x, canvas.y, 0.35);
            canvas.show(cells[i].second.get(),
                        x + static_cast<double>(label_width) / PANGO_SCALE + 6, canvas.y);
        }
        canvas.y += height + 3;
    }
}

void Document::table(std::vector<Column> const& columns,
                     std::vector<std::vector<std::string>> const& rows) {
    impl_->canvas.need(44);
    impl_->canvas.y += 3;
    impl_->line(impl_->canvas.y, line_grey);
    std::vector<std::string> heads;
    for (auto const& column : columns)
        heads.push_back(column.head);
    if (std::any_of(heads.begin(), heads.end(), [](auto const& head) { return !head.empty(); }))
        impl_->row(columns, heads, true);
    for (auto const& cells : rows)
        impl_->row(columns, cells, false);
    impl_->canvas.y += 4;
}

Result<void> Document::images(std::vector<std::string> const& files, int per_row,
                              double height_mm) {
    auto& canvas = impl_->canvas;
    auto const cell = canvas.width() / per_row;
    auto const height = height_mm * points_per_mm;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto const picture = read_picture(files[i]);
        if (!picture) return Error{Refusal::Invalid, "pdf.not_an_image"};
        auto const column = static_cast<int>(i) % per_row;
        if (column == 0) canvas.need(height + 4);
        auto const wide = cairo_image_surface_get_width(picture.get());
        auto const high = cairo_image_surface_get_height(picture.get());
        auto const scale = std::min((cell - 4) / wide, height / high);
        auto* const ink = canvas.ink();
        cairo_save(ink);
        cairo_translate(ink, canvas.left() + cell * column, canvas.y);
        cairo_scale(ink, scale, scale);
        cairo_set_source_surface(ink, picture.get(), 0, 0);
        cairo_paint(ink);
        cairo_restore(ink);
        bool const is_row_end = column == per_row - 1 || i + 1 == files.size();
        if (is_row_end) canvas.y += height + 4;
    }
    return {};
}

void Document::qr(std::string_view content, double size_mm, std::vector<std::string> const& words) {
    auto& canvas = impl_->canvas;
    std::unique_ptr<QRcode, FreeCode> const code(
        QRcode_encodeString8bit(std::string(content).c_str(), 0, QR_ECLEVEL_M));
    ensure(code != nullptr, "more than a QR code can hold");
    auto const size = size_mm * points_per_mm;
    canvas.need(size + 4);
    auto const dot = size / code->width;
    auto const x = canvas.left() + canvas.width() - size;
    auto* const ink = canvas.ink();
    cairo_set_source_rgb(ink, 0, 0, 0);
    for (int row = 0; row < code->width; ++row)
        for (int from = 0; from < code->width; ++from) {
            int until = from; // dots beside each other as one bar: no seams between them
            while (until < code->width && (code->data[row * code->width + until] & 1) != 0)
                ++until;
            if (until == from) continue;
            cairo_rectangle(ink, x + from * dot, canvas.y + row * dot, (until - from) * dot, dot);
            from = until;
        }
    cairo_fill(ink);
    double y = canvas.y;
    for (auto const& line : words) {
        auto const layout =
            canvas.lay_out(line, {.size_pt = 9, .grey = 0.3}, canvas.width() - size - 16);
        canvas.show(layout.get(), canvas.left(), y, 0.3);
        y += Canvas::height_of(layout.get()) + 2;
    }
    canvas.y = std::max(y, canvas.y + size) + 4;
}

void Document::rule() {
    impl_->canvas.need(8);
    impl_->canvas.y += 4;
    impl_->line(impl_->canvas.y, 0.4);
    impl_->canvas.y += 4;
}

void Document::space(double mm) {
    impl_->canvas.y += mm * points_per_mm;
}

void Document::need(double mm) {
    impl_->canvas.need(mm * points_per_mm);
}

std::string Document::finish() {
    auto file = impl_->canvas.finish();
    impl_->lock.unlock();
    return file;
}

} // namespace hearth::pdf

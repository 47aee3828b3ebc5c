#include "platform/pdf/canvas.h"

#include "base/ensure.h"
#include "platform/words/words.h"

#include <cairo-pdf.h>
#include <stdexcept>

namespace hearth::pdf {
namespace {

// With outlines of the TrueType kind: what cairo 1.16 embeds of Noto Sans CJK (CFF) leaves 如
// blank. That one still stands in for rare characters (docs/decisions/0002-dependencies.md).
constexpr char font_family[] = "WenQuanYi Micro Hei";

cairo_status_t append(void* out, unsigned char const* data, unsigned int size) {
    static_cast<std::string*>(out)->append(reinterpret_cast<char const*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Canvas::Canvas(About const& about) : about_(about) {
    bool const is_a4 = about.paper == Paper::A4;
    page_width_ = 210 * points_per_mm;
    page_height_ = (is_a4 ? 297 : 148) * points_per_mm;
    margin_ = (is_a4 ? 18 : 12) * points_per_mm;
    new_page();
}

void Canvas::new_page() {
    cairo_rectangle_t const extents{0, 0, page_width_, page_height_};
    pages_.emplace_back(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    ink_.reset(cairo_create(pages_.back().get()));
    y = top();
}

Own<PangoLayout> Canvas::lay_out(std::string_view text, Style const& style, double width) {
    Own<PangoLayout> layout(pango_cairo_create_layout(ink_.get()));
    // One unit of the page is one point.
    auto* const context = pango_layout_get_context(layout.get());
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
    pango_layout_context_changed(layout.get());
    Own<PangoFontDescription> font(pango_font_description_from_string(font_family));
    pango_font_description_set_absolute_size(font.get(), style.size_pt * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      style.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), style.align == Align::Left     ? PANGO_ALIGN_LEFT
                                             : style.align == Align::Centre ? PANGO_ALIGN_CENTER
                                                                            : PANGO_ALIGN_RIGHT);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

double Canvas::height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

void Canvas::show(PangoLayout* layout, double x, double at, double grey) {
    cairo_set_source_rgb(ink(), grey, grey, grey);
    cairo_move_to(ink(), x, at);
    pango_cairo_show_layout(ink(), layout);
}

std::string Canvas::finish() {
    std::string file;
    Own<cairo_surface_t> pdf(
        cairo_pdf_surface_create_for_stream(append, &file, page_width_, page_height_));
    auto const made_at = to_text(about_.made_at);
    auto const set = [&](cairo_pdf_metadata_t what, std::string const& text) {
        cairo_pdf_surface_set_metadata(pdf.get(), what, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, about_.title);
    set(CAIRO_PDF_METADATA_AUTHOR, about_.author);
    set(CAIRO_PDF_METADATA_CREATE_DATE, made_at);
    set(CAIRO_PDF_METADATA_MOD_DATE, made_at);
    auto const count = std::to_string(pages_.size());
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        ink_.reset(cairo_create(pages_[i].get()));
        auto const number = words::text(about_.locale, "pdf.page",
                                        {{"page", std::to_string(i + 1)}, {"pages", count}});
        auto const footer = lay_out(number, {.size_pt = 8, .align = Align::Centre}, width());
        show(footer.get(), left(), page_height_ - margin_ - 4, 0.4);
        ink_.reset();
        Own<cairo_t> out(cairo_create(pdf.get()));
        cairo_set_source_surface(out.get(), pages_[i].get(), 0, 0);
        cairo_paint(out.get());
        cairo_show_page(out.get());
    }
    cairo_surface_finish(pdf.get());
    auto const status = cairo_surface_status(pdf.get());
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("pdf: ") + cairo_status_to_string(status));
    return file;
}

} // namespace hearth::pdf

/// Cairo and Pango under a Document: pages are recorded, and written out once their number is
/// known.
#pragma once

#include "platform/pdf/pdf.h"

#include <cairo.h>
#include <memory>
#include <pango/pangocairo.h>

namespace hearth::pdf {

inline constexpr double points_per_mm = 72 / 25.4;

struct Release {
    void operator()(cairo_surface_t* one) const { cairo_surface_destroy(one); }
    void operator()(cairo_t* one) const { cairo_destroy(one); }
    void operator()(PangoLayout* one) const { g_object_unref(one); }
    void operator()(PangoFontDescription* one) const { pango_font_description_free(one); }
};
template <typename T>
using Own = std::unique_ptr<T, Release>;

class Canvas {
public:
    explicit Canvas(About const& about);

    double width() const { return page_width_ - 2 * margin_; }
    double left() const { return margin_; }
    double bottom() const { return page_height_ - margin_ - 14; }
    double top() const { return margin_; }
    double y = 0; ///< where the next thing goes, points from the top
    cairo_t* ink() { return ink_.get(); }

    /// A laid-out text of that width.
    Own<PangoLayout> lay_out(std::string_view text, Style const& style, double width);
    static double height_of(PangoLayout* layout);
    void show(PangoLayout* layout, double x, double at, double grey = 0);
    void new_page();
    void need(double height) {
        if (y + height > bottom() && y > top()) new_page();
    }
    std::string finish();

private:
    About about_;
    double page_width_;
    double page_height_;
    double margin_;
    std::vector<Own<cairo_surface_t>> pages_;
    Own<cairo_t> ink_;
};

/// The picture as a surface; nothing where it is neither PNG nor JPEG.
Own<cairo_surface_t> read_picture(std::string const& file);

} // namespace hearth::pdf

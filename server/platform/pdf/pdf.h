/// Printable documents in Chinese and English: receipts, service records, contracts. A document
/// flows from top to bottom over as many pages as it takes; each page ends with its number. Fonts
/// are embedded, text stays text. The same calls with the same moment give the same bytes.
///
/// Cairo and Pango are used by one thread at a time: a Document waits for its turn when it is made,
/// so make it in slow work (api::Slow), outside of any transaction, and finish it soon.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth::pdf {

enum class Paper { A4, A5Landscape };
enum class Align { Left, Centre, Right };

struct Style {
    double size_pt = 10;
    bool is_bold = false;
    Align align = Align::Left;
    double grey = 0; ///< 0 black … 1 white
};

struct Column {
    std::string head;
    double share = 1; ///< of the width, beside the other columns
    Align align = Align::Left;
};

struct About {
    std::string title;
    std::string author;
    std::string locale = "zh-CN"; ///< of the page numbers
    Instant made_at;
    Paper paper = Paper::A4;
};

class Document {
public:
    explicit Document(About about);
    ~Document();
    Document(Document const&) = delete;

    /// A title in the middle, or the head of a section.
    void title(std::string_view text);
    void heading(std::string_view text);
    /// Breaks between lines where the page ends.
    void paragraph(std::string_view text, Style style = {});
    /// "label: value" in so many columns, row by row.
    void pairs(std::vector<std::pair<std::string, std::string>> const& pairs, int columns = 2);
    /// Rows stay whole; the heads stand again on each page. Columns without any head: no head row.
    void table(std::vector<Column> const& columns,
               std::vector<std::vector<std::string>> const& rows);
    /// PNG or JPEG, side by side, each at most so high; JPEG goes in as it is. Invalid
    /// `pdf.not_an_image` where one is neither.
    Result<void> images(std::vector<std::string> const& files, int per_row, double height_mm);
    /// A QR code (level M) at the right edge, its words left of it.
    void qr(std::string_view content, double size_mm, std::vector<std::string> const& words);
    void rule();
    void space(double mm);
    /// A new page unless so much is left on this one.
    void need(double mm);

    /// The file. Nothing can be added after it.
    std::string finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace hearth::pdf

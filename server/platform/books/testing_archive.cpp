#include "platform/books/testing_archive.h"

#include <stdexcept>
#include <zip.h>

namespace hearth::books {

std::string make_archive(Parts const& parts) {
    auto* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    auto* const archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    if (!archive) throw std::runtime_error("no zip file could be made");
    for (auto const& [name, text] : parts) {
        auto* const part = zip_source_buffer(archive, text.data(), text.size(), 0);
        zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("the zip file was not written");
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

Parts one_sheet(std::string const& sheet_data, std::string const& strings, bool is_1904) {
    std::string const head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    std::string const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    auto const relation = [&](std::string const& id, std::string const& type,
                              std::string const& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + kind + type + "\" Target=\"" + target +
               "\"/>";
    };
    return {
        {"_rels/.rels", head + "<Relationships>" +
                            relation("rId1", "officeDocument", "xl/workbook.xml") +
                            "</Relationships>"},
        {"xl/workbook.xml",
         head + "<workbook xmlns:r=\"r\"><workbookPr date1904=\"" + (is_1904 ? "1" : "0") +
             "\"/><sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         head + "<Relationships>" + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
             relation("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
             relation("rId3", "styles", "styles.xml") + "</Relationships>"},
        {"xl/sharedStrings.xml", head + "<sst>" + strings + "</sst>"},
        {"xl/styles.xml",
         head + "<styleSheet><numFmts><numFmt numFmtId=\"170\" "
                "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
                "<xf numFmtId=\"20\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", head + "<worksheet>" + sheet_data + "</worksheet>"}};
}

} // namespace hearth::books

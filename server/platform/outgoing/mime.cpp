#include "platform/outgoing/mime.h"

#include "base/text.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace hearth::outgoing {

namespace {

constexpr std::size_t word_bytes = 42; // 56 characters of base64, with =?UTF-8?B?…?= 68 of 75

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string encode_base64(std::string_view bytes) {
    static constexpr char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        auto const left = std::min<std::size_t>(3, bytes.size() - i);
        unsigned group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = group * 256 + (j < left ? static_cast<unsigned char>(bytes[i + j]) : 0);
        for (std::size_t j = 0; j < 4; ++j)
            out += j <= left ? digits[group >> (18 - 6 * j) & 63] : '=';
    }
    return out;
}

// Line breaks and other controls would end a header: they become spaces.
std::string on_one_line(std::string_view text) {
    std::string out(text);
    std::replace_if(
        out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return out;
}

std::string write_address(MailAddress const& one) {
    auto const name = on_one_line(one.name);
    if (trim(name).empty()) return one.address;
    if (!is_printable_ascii(name)) return encode_words(name) + " <" + one.address + ">";
    std::string quoted;
    for (char const c : name) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return "\"" + quoted + "\" <" + one.address + ">";
}

// RFC 2231: every byte that is not plain is %XX.
std::string encode_parameter(std::string_view text) {
    std::string out = "UTF-8''";
    for (unsigned char const byte : text) {
        bool const is_plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                              (byte >= 'A' && byte <= 'Z') || byte == '.' || byte == '-' ||
                              byte == '_';
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", byte);
        out += is_plain ? std::string(1, static_cast<char>(byte)) : escaped;
    }
    return out;
}

struct Part {
    std::string fields;
    std::string content;
};

Part text_part(std::string_view subtype, std::string_view text) {
    // Text is sent with CRLF line ends, whatever it had.
    std::string lines;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) lines += '\r';
        lines += text[i];
    }
    return {"Content-Type: text/" + std::string(subtype) +
                "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
            encode_base64_lines(lines)};
}

Part attachment_part(MailPart const& one) {
    auto const name = on_one_line(one.file_name);
    return {"Content-Type: " + one.type + "\r\nContent-Transfer-Encoding: base64\r\n" +
                "Content-Disposition: attachment;\r\n filename*=" + encode_parameter(name) + "\r\n",
            encode_base64_lines(one.bytes)};
}

// All content is base64, which has no '=_': no boundary can occur in it.
Part join_parts(std::string const& subtype, std::vector<Part> const& parts) {
    auto const boundary = "=_hearth_" + subtype;
    Part whole{"Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"\r\n", ""};
    for (auto const& part : parts)
        whole.content += "--" + boundary + "\r\n" + part.fields + "\r\n" + part.content + "\r\n";
    whole.content += "--" + boundary + "--\r\n";
    return whole;
}

bool can_be_written(Mail const& mail) {
    auto const is_good = [](MailAddress const& one) { return is_mail_address(one.address); };
    auto const is_type = [](MailPart const& one) {
        return is_printable_ascii(one.type) && one.type.find('/') != std::string::npos &&
               one.type.find_first_of(" ;\"") == std::string::npos;
    };
    return is_good(mail.from) && !mail.to.empty() && mail.to.size() <= recipient_limit &&
           std::all_of(mail.to.begin(), mail.to.end(), is_good) &&
           is_mail_address(mail.message_id) &&
           std::all_of(mail.attachments.begin(), mail.attachments.end(), is_type);
}

} // namespace

std::optional<std::string> to_message(Mail const& mail) {
    if (!can_be_written(mail)) return std::nullopt;
    auto body = text_part("plain", mail.text);
    if (!mail.html.empty()) body = join_parts("alternative", {body, text_part("html", mail.html)});
    if (!mail.attachments.empty()) {
        std::vector<Part> parts{body};
        for (auto const& one : mail.attachments)
            parts.push_back(attachment_part(one));
        body = join_parts("mixed", parts);
    }
    std::string out = "From: " + write_address(mail.from) + "\r\nTo: ";
    for (std::size_t i = 0; i < mail.to.size(); ++i)
        out += (i > 0 ? ",\r\n " : "") + write_address(mail.to[i]);
    out += "\r\nSubject: " + encode_words(on_one_line(mail.subject));
    out += "\r\nDate: " + to_mail_date(mail.at);
    out += "\r\nMessage-ID: <" + mail.message_id + ">\r\nMIME-Version: 1.0\r\n";
    // What is sent by a program must not be answered by another one (RFC 3834).
    out += "Auto-Submitted: auto-generated\r\n";
    return out + body.fields + "\r\n" + body.content;
}

bool is_mail_address(std::string_view address) {
    auto const at = address.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return false;
    if (address.size() > 254 || address.find('@', at + 1) != std::string_view::npos) return false;
    return std::all_of(address.begin(), address.end(), [](char c) {
        return c > 0x20 && c < 0x7f &&
               std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos;
    });
}

std::string encode_words(std::string_view text) {
    bool const is_plain =
        is_printable_ascii(text) && text.size() <= 900 && text.find("=?") == std::string_view::npos;
    if (is_plain) return std::string(text);
    std::string out;
    while (!text.empty()) {
        auto size = std::min(word_bytes, text.size());
        auto const is_inside = [&](std::size_t i) {
            return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80;
        };
        while (size > 1 && is_inside(size))
            --size;
        if (!out.empty()) out += "\r\n ";
        out += "=?UTF-8?B?" + encode_base64(text.substr(0, size)) + "?=";
        text.remove_prefix(size);
    }
    return out;
}

std::string encode_base64_lines(std::string_view bytes) {
    auto const whole = encode_base64(bytes);
    std::string out;
    for (std::size_t at = 0; at < whole.size(); at += 76) {
        if (at > 0) out += "\r\n";
        out += whole.substr(at, 76);
    }
    return out;
}

std::string to_mail_date(Instant at) {
    static constexpr char const* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr char const* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const seconds = static_cast<std::time_t>(
        std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[64];
    int const size = std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d +0000",
                                   days[parts.tm_wday], parts.tm_mday, months[parts.tm_mon],
                                   parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return {text, static_cast<std::size_t>(size)};
}

} // namespace hearth::outgoing

#include "tools/vectors/inputs.h"

#include "cn/coordinates.h"
#include "cn/mask.h"
#include "cn/phone.h"
#include "cn/resident_id.h"
#include "cn/rmb_capital.h"
#include "cn/uscc.h"
#include "cn/yuan.h"
#include "platform/vault/field.h"

namespace hearth::vectors {
namespace {

cn::Day day(json::object const& in, std::string_view name) {
    return must_have(cn::parse_day(text(in, name)), name);
}

json::value validate_resident_id(Case const& c) {
    auto const answer = cn::parse_resident_id(text(c.in, "number"), day(c.in, "as_of"));
    if (auto const* fault = std::get_if<cn::ResidentIdFault>(&answer))
        return {{"valid", false}, {"reason", view(cn::to_text(*fault))}};
    auto const& id = std::get<cn::ResidentId>(answer);
    return {{"valid", true},
            {"normalized", id.number},
            {"birth", cn::to_text(id.birth)},
            {"sex", id.sex == cn::Sex::Male ? "M" : "F"}};
}

json::value upgrade_resident_id(Case const& c) {
    auto const answer = cn::upgrade_resident_id(text(c.in, "number"));
    if (auto const* fault = std::get_if<cn::ResidentIdFault>(&answer))
        return error(cn::to_text(*fault));
    return json::object{{"number", std::get<std::string>(answer)}};
}

json::value age_gates(Case const& c) {
    auto const gates = cn::age_gates(day(c.in, "birth"), day(c.in, "on"));
    return {{"full_age", gates.full_age},
            {"may_be_hired", gates.may_be_hired},
            {"minor_worker_rules", gates.minor_worker_rules},
            {"guardian_consent_for_data", gates.guardian_consent_for_data},
            {"full_capacity", gates.full_capacity}};
}

json::value validate_credit_code(Case const& c) {
    auto const answer = cn::parse_credit_code(text(c.in, "code"));
    if (auto const* fault = std::get_if<cn::CreditCodeFault>(&answer))
        return {{"valid", false}, {"reason", view(cn::to_text(*fault))}};
    auto const& code = std::get<cn::CreditCode>(answer);
    return {{"valid", true}, {"normalized", code.code}, {"org_code", code.org_code}};
}

// `accept` lists spellings a reader must take: given back are those it reads as this amount.
json::value to_capital(Case const& c) {
    auto const fen = number(c.in, "fen");
    json::array accepted;
    if (auto const* accept = c.expected.as_object().if_contains("accept"))
        for (auto const& spelling : accept->as_array())
            if (cn::parse_capital(to_string(spelling)) == fen) accepted.push_back(spelling);
    return {{"canonical", must_have(cn::to_capital(fen), "fen")}, {"accept", accepted}};
}

json::value normalize_phone(Case const& c) {
    auto const answer = cn::parse_phone(text(c.in, "raw"));
    if (auto const* fault = std::get_if<cn::PhoneFault>(&answer))
        return {{"valid", false}, {"reason", view(cn::to_text(*fault))}};
    auto const& phone = std::get<cn::PhoneNumber>(answer);
    json::value const e164 = phone.e164 ? json::value(*phone.e164) : json::value(nullptr);
    return {{"valid", true}, {"kind", view(cn::to_text(phone.kind))}, {"e164", e164}};
}

std::string normalize(std::string const& purpose, std::string const& raw) {
    if (purpose == "resident_id" || purpose == "identity") return cn::normalize_resident_id(raw);
    if (purpose != "phone") return raw;
    auto const answer = cn::parse_phone(raw);
    auto const* phone = std::get_if<cn::PhoneNumber>(&answer);
    return must_have(phone ? phone->e164 : std::nullopt, "raw");
}

json::value blind_index(Case const& c) {
    auto const purpose = text(c.in, "purpose");
    auto const normalized = normalize(purpose, text(c.in, "raw"));
    return {{"normalized", normalized},
            {"index_hex", vault::blind_index(hex(c.in, "key_hex"), purpose, normalized)}};
}

Run mask(std::string name, std::string (*function)(std::string_view)) {
    return [name = std::move(name), function](Case const& c) -> json::value {
        return json::object{{"masked", function(text(c.in, name))}};
    };
}

template <typename Position>
Position position(json::object const& in, std::string_view name) {
    auto const& pair = field(in, name).as_array();
    return {pair.at(0).to_number<double>(), pair.at(1).to_number<double>()};
}

template <typename From, typename Convert>
Run convert(Convert convert_one) {
    return [convert_one](Case const& c) -> json::value {
        auto const result = convert_one(position<From>(c.in, "p"));
        return json::object{{"p", json::array{result.longitude, result.latitude}}};
    };
}

json::value distance(Case const& c) {
    auto const a = position<cn::Wgs84>(c.in, "a");
    return json::object{{"m", cn::distance_m(a, position<cn::Wgs84>(c.in, "b"))}};
}

void register_positions(Registry& registry) {
    constexpr double kDegrees = 1e-6, kMetres = 0.05;
    auto const forward = [](cn::Wgs84 p) { return cn::to_gcj02(p); };
    auto const back = [](cn::Gcj02 p) { return cn::to_wgs84(p); };
    auto const baidu = [](cn::Gcj02 p) { return cn::to_bd09(p); };
    auto const from_baidu = [](cn::Bd09 p) { return cn::to_gcj02(p); };
    registry.add("gcj02", "wgs84_to_gcj02", convert<cn::Wgs84>(forward), kDegrees);
    registry.add("gcj02", "gcj02_to_wgs84", convert<cn::Gcj02>(back), kDegrees);
    registry.add("gcj02", "gcj02_to_bd09", convert<cn::Gcj02>(baidu), kDegrees);
    registry.add("gcj02", "bd09_to_gcj02", convert<cn::Bd09>(from_baidu), kDegrees);
    registry.add("gcj02", "distance_m", distance, kMetres);
}

json::value yuan_to_fen(Case const& c) {
    auto const fen = cn::yuan_to_fen(text(c.in, "yuan"));
    return fen ? json::value(json::object{{"fen", *fen}}) : error("format");
}

} // namespace

void register_cn_operations(Registry& registry) {
    registry.add("resident_id", "validate", validate_resident_id);
    registry.add("resident_id", "upgrade15", upgrade_resident_id);
    registry.add("resident_id", "age_gates", age_gates);
    registry.add("uscc", "validate", validate_credit_code);
    registry.add("rmb_capital", "to_capital", to_capital);
    registry.add("phone_pii", "normalize_phone", normalize_phone);
    registry.add("phone_pii", "blind_index", blind_index);
    registry.add("phone_pii", "mask_name", mask("name", cn::mask_name));
    registry.add("phone_pii", "mask_mobile", mask("e164", cn::mask_phone));
    registry.add("phone_pii", "mask_resident_id", mask("number", cn::mask_resident_id));
    registry.add("alipay_rsa2", "yuan_to_fen", yuan_to_fen);
    register_positions(registry);
}

} // namespace hearth::vectors

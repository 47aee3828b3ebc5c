#include "platform/api/route.h"

namespace hearth::api {
namespace {

using json::Array;
using json::Object;
using json::Value;

Value text(std::string value) {
    return {std::move(value)};
}

Value reference(std::string const& name) {
    return {Object{{"$ref", text("#/components/" + name)}}};
}

void add_parameters(Array& parameters, Value const& schema, std::string const& in) {
    auto const* const properties = schema.find("properties");
    if (!properties) return;
    auto const* const required = schema.find("required");
    for (auto const& [name, member] : *properties->as<Object>()) {
        bool is_required = in == "path";
        if (required)
            for (auto const& one : *required->as<Array>())
                is_required |= *one.as<std::string>() == name;
        parameters.push_back({Object{{"name", text(name)},
                                     {"in", text(in)},
                                     {"required", {is_required}},
                                     {"schema", member}}});
    }
}

Value content(std::string const& type, Value schema) {
    return {Object{{type, {Object{{"schema", std::move(schema)}}}}}};
}

Value security_of(Access const& access) {
    Array ways;
    if (access.anonymous) ways.push_back({Object{}});
    ways.push_back({Object{{"session", {Array{}}}}});
    ways.push_back({Object{{"bearer", {Array{}}}}});
    return {std::move(ways)};
}

std::string describe(Route const& route) {
    std::vector<std::string> who;
    if (route.access.anonymous) who.push_back("anyone");
    if (route.access.customer) who.push_back("customer");
    if (route.access.worker) who.push_back("worker");
    if (route.access.staff_permission == "*")
        who.push_back("staff");
    else if (!route.access.staff_permission.empty())
        who.push_back("staff with " + route.access.staff_permission);
    return "For: " + join(who, ", ");
}

Value operation(Route const& route) {
    Array parameters;
    add_parameters(parameters, route.shape.path, "path");
    add_parameters(parameters, route.shape.query, "query");
    if (route.needs_key) parameters.push_back(reference("parameters/IdempotencyKey"));
    if (route.shape.takes_if_match) parameters.push_back(reference("parameters/IfMatch"));
    Object object{{"operationId", text(route.name)},
                  {"tags", {Array{text(route.room)}}},
                  {"description", text(describe(route))},
                  {"security", security_of(route.access)}};
    if (!parameters.empty()) object.push_back({"parameters", {std::move(parameters)}});
    if (route.shape.body)
        object.push_back({"requestBody",
                          {Object{{"required", {true}},
                                  {"content", content("application/json", *route.shape.body)}}}});
    if (route.shape.takes_upload) {
        Value const bytes{Object{{"type", text("string")}, {"format", text("binary")}}};
        object.push_back({"requestBody",
                          {Object{{"required", {true}},
                                  {"content", content("application/octet-stream", bytes)}}}});
    }
    Object done{{"description", text("done")}};
    if (route.shape.reply)
        done.push_back({"content", content("application/json", *route.shape.reply)});
    else if (route.shape.reply_type != "application/json")
        done.push_back(
            {"content", content(route.shape.reply_type, {Object{{"type", text("string")}}})});
    object.push_back({"responses",
                      {Object{{std::to_string(route.status), {std::move(done)}},
                              {"default", reference("responses/Problem")}}}});
    return {std::move(object)};
}

std::string lower(std::string method) {
    for (char& c : method)
        c = static_cast<char>(std::tolower(c));
    return method;
}

constexpr char fixed_components[] = R"json({
"parameters":{
 "IdempotencyKey":{"name":"Idempotency-Key","in":"header","required":true,
  "schema":{"type":"string","minLength":1,"maxLength":255},
  "description":
   "A repeat with the same key and body has no second effect and gets the first answer."},
 "IfMatch":{"name":"If-Match","in":"header","required":true,
  "schema":{"type":"string"},"description":"The ETag that was read."}},
"responses":{"Problem":{"description":"A problem (RFC 9457)",
 "content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}},
"securitySchemes":{
 "session":{"type":"apiKey","in":"cookie","name":"hearth_session"},
 "bearer":{"type":"http","scheme":"bearer"}}})json";

constexpr char problem_schema[] = R"json({
"type":"object","required":["type","title","status","code","request_id"],
"properties":{
 "type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},
 "detail":{"type":"string"},"instance":{"type":"string"},"code":{"type":"string"},
 "request_id":{"type":"string"},"next":{},
 "errors":{"type":"array","items":{"type":"object","required":["pointer","code","detail"],
  "properties":{
   "pointer":{"type":"string"},"code":{"type":"string"},"detail":{"type":"string"}}}}}})json";

} // namespace

std::string to_openapi(Routes const& routes, std::string const& version) {
    std::map<std::string, Object> paths;
    for (auto const& route : routes.all())
        paths[route->path].push_back({lower(route->method), operation(*route)});
    Object path_object;
    for (auto& [path, operations] : paths)
        path_object.emplace_back(path, Value{std::move(operations)});

    Object schemas;
    for (auto const& [name, schema] : routes.schemas())
        schemas.emplace_back(name, schema);
    schemas.emplace_back("Problem", *json::parse(problem_schema));
    auto components = *json::parse(fixed_components);
    std::get<Object>(components.data).emplace_back("schemas", Value{std::move(schemas)});

    return to_text(Value{Object{
        {"openapi", text("3.1.0")},
        {"info", {Object{{"title", text("Hearth 暖家")}, {"version", text(version)}}}},
        {"servers", {Array{{Object{{"url", text("/api/v1")}}}}}},
        {"paths", {std::move(path_object)}},
        {"components", std::move(components)},
    }});
}

} // namespace hearth::api

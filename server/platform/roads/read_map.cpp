#include "platform/roads/read_map.h"

#include "roads/street_table.h"

#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/way.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace hearth::roads {
namespace {

std::vector<Tag> tags_of(osmium::OSMObject const& object) {
    std::vector<Tag> tags;
    for (auto const& tag : object.tags())
        tags.emplace_back(tag.key(), tag.value());
    return tags;
}

bool is_used(Uses const& uses) {
    return std::ranges::any_of(uses, &Use::is_any);
}

/// One pass over the objects of one kind. Breakdowns of the library become a fault with its place.
template <typename Object, typename Take>
std::optional<Fault> each(std::string const& path, osmium::osm_entity_bits::type kind,
                          Take&& take) {
    std::size_t offset = 0;
    try {
        osmium::io::Reader reader{osmium::io::File{path, "pbf"}, kind};
        while (auto const buffer = reader.read()) {
            offset = reader.offset();
            for (auto const& object : buffer.template select<Object>())
                take(object);
        }
        reader.close();
        return {};
    } catch (std::exception const& error) {
        return Fault{error.what(), "around byte " + std::to_string(offset)};
    }
}

Read<Map> read_extract(std::string const& path) {
    Map map;
    std::vector<std::int64_t> wanted;
    auto const take_way = [&](osmium::Way const& way) {
        auto const tags = tags_of(way);
        MapWay found{uses_of(tags), {}};
        if (!is_used(found.uses)) return;
        for (auto const& node : way.nodes()) {
            found.nodes.push_back(node.ref());
            wanted.push_back(node.ref());
        }
        map.ways.push_back(std::move(found));
    };
    if (auto fault = each<osmium::Way>(path, osmium::osm_entity_bits::way, take_way))
        return std::move(*fault);
    std::ranges::sort(wanted);
    auto const twice = std::ranges::unique(wanted);
    wanted.erase(twice.begin(), twice.end());
    auto const take_node = [&](osmium::Node const& node) {
        if (!node.location().valid() || !std::ranges::binary_search(wanted, node.id())) return;
        map.nodes.push_back(
            {node.id(), {node.location().y(), node.location().x()}, stopped_at(tags_of(node))});
    };
    if (auto fault = each<osmium::Node>(path, osmium::osm_entity_bits::node, take_node))
        return std::move(*fault);
    return map;
}

Read<Map> read_streets(std::string const& path) {
    std::ifstream in{path, std::ios::binary};
    return parse_street_table((std::stringstream{} << in.rdbuf()).str());
}

} // namespace

Read<Map> read_map(std::string const& path) {
    if (!std::ifstream{path}) return Fault{"cannot be read", path};
    auto const is_extract = path.ends_with(".pbf");
    if (!is_extract && !path.ends_with(".tsv")) return Fault{"neither .osm.pbf nor .tsv", path};
    auto read = is_extract ? read_extract(path) : read_streets(path);
    if (auto* const map = std::get_if<Map>(&read)) {
        map->note = std::filesystem::path{path}.filename().string() + "\n";
        map->note += attribution;
    }
    return read;
}

} // namespace hearth::roads

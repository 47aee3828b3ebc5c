// Runs test vectors against the product's own code.
//
//   hearth_vectors FOLDER
//
// Reads the files that FOLDER/index.json names, or every *.json of the folder where there is none.
// Prints each failing case and closes with one line `N passed, N failed`; the exit code is 1 when
// any failed, 2 when nothing could be read.
#include "tools/vectors/compare.h"
#include "tools/vectors/registry.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace hearth::vectors;

struct Tally {
    int passed = 0;
    int failed = 0;
};

json::value read_json(fs::path const& path) {
    std::ifstream file{path};
    if (!file) throw std::runtime_error("cannot open " + path.string());
    std::stringstream text;
    text << file.rdbuf();
    return json::parse(text.str());
}

std::vector<fs::path> list_files(fs::path const& folder) {
    std::vector<fs::path> files;
    if (fs::exists(folder / "index.json")) {
        auto const index = read_json(folder / "index.json");
        for (auto const& entry : index.at("files").as_array())
            files.push_back(folder / std::string{entry.at("file").as_string().c_str()});
        return files;
    }
    for (auto const& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

void report(std::string const& where, std::string const& expected, std::string const& got) {
    std::cout << "FAILED " << where << "\n  expected " << expected << "\n  got      " << got
              << '\n';
}

void run_case(Registry const& registry, std::string const& family, json::object const& file,
              json::object const& one, Tally& tally) {
    std::string const id{one.at("id").as_string().c_str()};
    std::string const name{one.at("op").as_string().c_str()};
    auto const where = family + ' ' + id + ' ' + name;
    auto const& expected = one.at("out");
    auto const* operation = registry.find(family, name);
    std::string got = "unknown operation";
    if (operation) {
        try {
            auto const answer = operation->run({one.at("in").as_object(), file, expected});
            if (is_same(expected, answer, operation->tolerance)) {
                ++tally.passed;
                return;
            }
            got = json::serialize(answer);
        } catch (std::exception const& error) {
            got = error.what();
        }
    }
    ++tally.failed;
    report(where, json::serialize(expected), got);
}

void run_file(Registry const& registry, fs::path const& path, Tally& tally) {
    try {
        auto const file = read_json(path);
        for (auto const& one : file.at("cases").as_array())
            run_case(registry, path.stem().string(), file.as_object(), one.as_object(), tally);
    } catch (std::exception const& error) {
        ++tally.failed;
        report(path.filename().string(), "a file of vectors", error.what());
    }
}

Registry all_operations() {
    Registry registry;
    register_cn_operations(registry);
    register_calendar_operations(registry);
    register_money_operations(registry);
    register_vault_operations(registry);
    register_payment_operations(registry);
    register_partner_operations(registry);
    register_time_operations(registry);
    register_http_operations(registry);
    return registry;
}

} // namespace

int main(int argc, char** argv) try {
    if (argc != 2 || !fs::is_directory(argv[1]))
        throw std::runtime_error("usage: hearth_vectors FOLDER");
    auto const registry = all_operations();
    Tally tally;
    for (auto const& path : list_files(argv[1]))
        run_file(registry, path, tally);
    std::cout << tally.passed << " passed, " << tally.failed << " failed\n";
    return tally.failed == 0 ? 0 : 1;
} catch (std::exception const& error) {
    std::cerr << "hearth_vectors: " << error.what() << '\n';
    return 2;
}

// hearth_messybooks FOLDER [SEED] [ORDERS]: writes a company's messy books into the folder, with
// problems.csv, the list of every mistake that was put in.
#include "app/import/testing_messy.h"

#include "base/zone.h"
#include "platform/clocks/system_clock.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

using namespace hearth;
using namespace hearth::import;

void save(std::filesystem::path const& path, std::string const& bytes) {
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw std::runtime_error(path.string() + " was not written");
}

std::string to_problems(std::vector<Planted> const& planted) {
    std::string text = "file,sheet,cell,weight,code\r\n";
    for (auto const& one : planted)
        text += one.file + "," + one.sheet + "," +
                (one.column < 0 ? std::to_string(one.row) : books::cell_name(one.column, one.row)) +
                "," + to_text(one.weight) + "," + one.code + "\r\n";
    return text;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "hearth_messybooks FOLDER [SEED] [ORDERS]\n";
        return 2;
    }
    SystemClock clock;
    auto const seed = argc > 2 ? std::stoull(argv[2]) : 1;
    MessySize size;
    if (argc > 3) size.orders = std::stoi(argv[3]);
    std::filesystem::path const folder = argv[1];
    std::filesystem::create_directories(folder);
    auto const messy = make_messy_books(seed, local_day(clock.now(), "Asia/Shanghai"), size);
    for (auto const& file : messy.files)
        save(folder / file.name, file.bytes);
    save(folder / "problems.csv", to_problems(messy.planted));
    for (auto const& [kind, counts] : messy.expected)
        std::cout << to_text(kind) << ": " << counts.rows << " rows, " << counts.added << " new, "
                  << counts.changed << " changed, " << counts.same << " same, " << counts.refused
                  << " with faults\n";
    std::cout << messy.planted.size() << " problems\n";
    return 0;
}

/// Which sheet holds what, and which column means what: by the headings' many names, in any order,
/// and where a heading says nothing, by what stands below it.
#pragma once

#include "platform/books/books.h"

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hearth::import {

/// What a sheet lists; in this order they are imported.
enum class Kind { Workers, Customers, Prices, Orders };
BOOST_DESCRIBE_ENUM(Kind, Workers, Customers, Prices, Orders)

enum class Field {
    Number,
    Name,
    Phone,
    OtherPhone,
    Address,
    City,
    District,
    Latitude,
    Longitude,
    Store,
    Note,
    Care,
    IdNumber,
    Gender,
    State,
    Grade,
    Skills,
    HiredOn,
    Title,
    Languages,
    Travel,
    Hours,
    IdentityUntil,
    HealthFrom,
    HealthUntil,
    HealthGrade,
    BackgroundFrom,
    BackgroundUntil,
    InsuranceUntil,
    LicenceUntil,
    Trainings,
    Item,
    Unit,
    UnitPrice,
    BasePrice,
    Minimum,
    Date,
    Time,
    Quantity,
    Amount,
    Worker,
    Channel,
    PlacedOn
};
BOOST_DESCRIBE_ENUM(Field, Number, Name, Phone, OtherPhone, Address, City, District, Latitude,
                    Longitude, Store, Note, Care, IdNumber, Gender, State, Grade, Skills, HiredOn,
                    Title, Languages, Travel, Hours, IdentityUntil, HealthFrom, HealthUntil,
                    HealthGrade, BackgroundFrom, BackgroundUntil, InsuranceUntil, LicenceUntil,
                    Trainings, Item, Unit, UnitPrice, BasePrice, Minimum, Date, Time, Quantity,
                    Amount, Worker, Channel, PlacedOn)

/// A column's names in one kind of sheet.
struct ColumnNames {
    Field field;
    char const* names; ///< bare, parted by |; the first is the one we show
    bool is_required = false;
};
std::vector<ColumnNames> const& columns_of(Kind kind);

struct Layout {
    Kind kind = Kind::Customers;
    std::size_t heading = 0; ///< index of the heading's row in the table
    std::map<Field, int> columns;
    std::vector<int> unread; ///< columns with a heading that nobody knows
};

/// Nothing where the sheet is none of ours. `missing` gets the required columns that keep the most
/// likely kind from being recognised.
std::optional<Layout> find_layout(books::Table const& table, std::string_view file,
                                  std::vector<std::string>& missing);

} // namespace hearth::import

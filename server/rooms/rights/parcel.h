/// The copy in the form it was asked for (LD-10): to read, for a program, or with everything: both
/// and the pictures in one zip, signed as the record of an order is (platform/record/pack.h).
#pragma once

#include "platform/api/route.h"
#include "platform/record/pack.h"
#include "rooms/rights/copy.h"
#include "rooms/rights/inside.h"

namespace hearth::rights {

enum class Form { Pdf, Json, Zip };
BOOST_DESCRIBE_ENUM(Form, Pdf, Json, Zip)
struct FormQuery {
    std::optional<Form> form;              ///< pdf
    std::optional<Whole<1, 1'000>> volume; ///< of a zip: 1; the others hold pictures alone
};
BOOST_DESCRIBE_STRUCT(FormQuery, (), (form, volume))

/// What is read in one transaction, before anything is printed or packed.
struct Parcel {
    Request request;
    Copy copy;
    std::optional<record::Folder> folder; ///< of a zip
};
Result<Parcel> gather_parcel(Tx& tx, Request const& request, FormQuery const& query,
                             std::string const& locale);
/// Outside of any transaction but its own. NotFound rights.not_found for a volume that is not
/// there.
Result<api::File> deliver(api::Slow& slow, Parcel const& parcel, FormQuery const& query);

} // namespace hearth::rights

/// AC-04: one printable document of a visit from the request to the last signature.
#pragma once

#include "platform/record/record.h"
#include "rooms/identity/identity.h"
#include "rooms/visits/store.h"
#include "rooms/visits/views.h"

namespace hearth::visits {

/// Everything that goes on the paper, read in one transaction.
struct ServiceRecord {
    std::string company;
    identity::Store store;
    orders::Order order;
    std::string item;
    std::string customer; ///< masked: the paper may lie about (PR-01)
    Progress progress;
    std::vector<std::pair<StoredPhoto, std::string>> photos;       ///< with their bytes
    std::vector<std::pair<Signature, std::string>> signed_strokes; ///< PNG
    Instant printed_at;
};

/// For the customer, and staff who may read visits; NotFound for everybody else. Photos that were
/// erased when their time was over are left out.
Result<ServiceRecord> load_service_record(Tx& tx, Id<orders::Visit> visit);

/// Of each visit of an order: its record on paper and everything that was reported (LC-12, LH-18).
Result<std::vector<record::Exhibit>> prove_visits(Tx& tx, record::About const& about);

/// PDF on A4, in Chinese.
std::string print_service_record(ServiceRecord const& record);

/// "record-<order number>.pdf"
std::string file_name_of(ServiceRecord const& record);

} // namespace hearth::visits

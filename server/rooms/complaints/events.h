/// What complaints tell the rooms above and the screens. Ids, numbers and enums only.
#pragma once

#include "rooms/complaints/model.h"

namespace hearth::complaints {

struct ComplaintOpened {
    static constexpr std::string_view kind = "complaints.opened";
    Id<Complaint> complaint;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::optional<Id<orders::Order>> order;
    Kind about;
    Grade grade;
    Channel channel;
    Uuid subject() const { return complaint.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(ComplaintOpened, (),
                      (complaint, customer, store, order, about, grade, channel))

/// A step forward (or back, where a customer is not satisfied).
struct ComplaintMoved {
    static constexpr std::string_view kind = "complaints.moved";
    Id<Complaint> complaint;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    State from;
    State to;
    Uuid subject() const { return complaint.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(ComplaintMoved, (), (complaint, customer, store, from, to))

/// Owner, notes, statements, commitments: the file changed, its state did not. `customer` where
/// the step is one that they may see.
struct ComplaintTouched {
    static constexpr std::string_view kind = "complaints.touched";
    Id<Complaint> complaint;
    Id<identity::Store> store;
    StepKind step;
    std::optional<Id<customers::Customer>> customer = {};
    Uuid subject() const { return complaint.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(ComplaintTouched, (), (complaint, store, step, customer))

/// A picture was put into the file, by its customer or by staff.
struct PhotoAdded {
    static constexpr std::string_view kind = "complaints.photo_added";
    Id<Complaint> complaint;
    Id<ComplaintPhoto> photo;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Uuid subject() const { return complaint.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(PhotoAdded, (), (complaint, photo, customer, store))

enum class Promise {
    Response,
    Examination,
    FinalDate,
    Commitment,
    FollowUp,
    ReferralAnswer,    ///< our answer to the authority (LH-18)
    ReferralAcceptance ///< the authority's word whether it takes the case (LC-13)
};
BOOST_DESCRIBE_ENUM(Promise, Response, Examination, FinalDate, Commitment, FollowUp, ReferralAnswer,
                    ReferralAcceptance)

/// A promise is about to be broken (`rung` warn) or is broken; it now stands with this level.
struct PromiseOverdue {
    static constexpr std::string_view kind = "complaints.promise_overdue";
    Id<Complaint> complaint;
    Id<identity::Store> store;
    Promise promise;
    std::string rung;
    Level level;
    Uuid subject() const { return complaint.uuid; }
    /// Everybody at headquarters hears it on the last level.
    Audience audience() const {
        if (level == Level::Headquarters) return {};
        return {.store = store};
    }
};
BOOST_DESCRIBE_STRUCT(PromiseOverdue, (), (complaint, store, promise, rung, level))

/// A letter of an authority came, was taken, or was answered.
struct ReferralMoved {
    static constexpr std::string_view kind = "complaints.referral";
    Id<Complaint> complaint;
    Id<identity::Store> store;
    Authority authority;
    ReferralStage stage;
    Uuid subject() const { return complaint.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(ReferralMoved, (), (complaint, store, authority, stage))

/// Everything about a case was packed for an authority: how many files, and the manifest's hash.
struct EvidencePacked {
    static constexpr std::string_view kind = "complaints.evidence_packed";
    Id<Complaint> complaint;
    Id<identity::Store> store;
    int files;
    std::string manifest_sha256;
    Uuid subject() const { return complaint.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(EvidencePacked, (), (complaint, store, files, manifest_sha256))

/// The worker is asked for their side before anybody decides (W17).
struct WorkerAsked {
    static constexpr std::string_view kind = "complaints.worker_asked";
    Id<Complaint> complaint;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    Uuid subject() const { return complaint.uuid; }
    Audience audience() const { return {.store = store, .worker = worker}; }
};
BOOST_DESCRIBE_STRUCT(WorkerAsked, (), (complaint, store, worker))

} // namespace hearth::complaints

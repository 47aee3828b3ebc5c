/// Nouns of customers.
#pragma once

#include "base/names.h"
#include "base/things.h"
#include "platform/actor.h"
#include "platform/json/limited.h"
#include "rooms/customers/home.h"

#include <boost/describe.hpp>
#include <optional>
#include <vector>

namespace hearth::customers {

/// Gender only where bodily care or living in makes it reasonable (compliance.md section 9).
enum class Gender { Female, Male };
BOOST_DESCRIBE_ENUM(Gender, Female, Male)

struct Wishes {
    std::optional<Text<1, 40>> language;
    std::optional<Text<1, 40>> cuisine;
    std::optional<Gender> worker_gender;
};
BOOST_DESCRIBE_STRUCT(Wishes, (), (language, cuisine, worker_gender))

struct Customer {
    Id<Customer> id;
    std::string name;
    std::string phone; ///< E.164
    std::string locale = "zh-CN";
    std::optional<Id<identity::Store>> store;
    bool is_special_care = false; ///< CP-07
    std::optional<std::string> note;
    Wishes wishes;
    Instant created_at;
    std::int64_t version = 1;
};

/// Whose a home is and about where (WGS-84 degrees to 3 decimals), as it lies unsealed.
struct AddressPlace {
    Id<Customer> customer;
    double latitude = 0;
    double longitude = 0;
    bool is_removed = false;
};

struct Address {
    Id<Address> id;
    Id<Customer> customer;
    std::string label;
    std::string province;
    std::string city;
    std::string district;
    std::string detail;  ///< street, community, building, door
    double latitude = 0; ///< WGS-84, rounded to 3 decimals
    double longitude = 0;
    std::optional<std::pair<double, double>> exact; ///< latitude, longitude
    HomeFacts home;         ///< what a worker must know before coming (LH-11)
    std::vector<Told> told; ///< when and by whom each question about it was answered
    bool is_default = false;
    bool is_removed = false;
    std::int64_t version = 1;
    std::string area() const { return city + district; }
    std::string full() const {
        return (province == city ? "" : province) + city + district + detail;
    }
};

enum class LeaningKind { Favourite, Refused };
BOOST_DESCRIBE_ENUM(LeaningKind, Favourite, Refused)
struct Leaning {
    Id<workforce::Worker> worker;
    LeaningKind kind = LeaningKind::Favourite;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(Leaning, (), (worker, kind, since))

struct Block {
    Uuid id;
    std::string reason;
    Uuid decided_by;
    Instant since;
    Instant until;
    std::optional<Instant> lifted_at;
};
BOOST_DESCRIBE_STRUCT(Block, (), (id, reason, decided_by, since, until, lifted_at))

enum class ConsentPurpose {
    Service,
    SensitiveData,
    SharePartners,
    Marketing,
    PublishFeedback,
    CallRecording
};
BOOST_DESCRIBE_ENUM(ConsentPurpose, Service, SensitiveData, SharePartners, Marketing,
                    PublishFeedback, CallRecording)
struct Consent {
    Uuid id;
    ConsentPurpose purpose = ConsentPurpose::Service;
    std::string text_version;
    std::string text_hash;
    std::string channel;
    ActorKind given_by_kind = ActorKind::Customer;
    Uuid given_by;
    Instant given_at;
    std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(Consent, (),
                      (id, purpose, text_version, text_hash, channel, given_by_kind, given_by,
                       given_at, withdrawn_at))

} // namespace hearth::customers

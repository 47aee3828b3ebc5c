/// The register of processing (LD-01): what is done with personal data, by which legal ground, and
/// which columns belong to it. Filled by the rooms' migrations (platform_processing,
/// platform_processing_field); each personal column of the house belongs to exactly one entry, and
/// what the law calls sensitive is flagged there (LD-05).
#pragma once

#include "platform/db/database.h"

#include <string>
#include <vector>

namespace hearth::personal {

enum class Ground { Consent, Contract, Hr, LegalDuty, Emergency, Public };
BOOST_DESCRIBE_ENUM(Ground, Consent, Contract, Hr, LegalDuty, Emergency, Public)

/// General: times and states. Guarded: sealed, masked in lists, seen whole with a reason.
/// Sensitive: of those, what the law calls so.
enum class Security { General, Guarded, Sensitive };
BOOST_DESCRIBE_ENUM(Security, General, Guarded, Sensitive)

/// The classes of PIPL 28.
enum class Sensitive { Biometric, Faith, Health, Financial, Whereabouts, Status, Minor };
BOOST_DESCRIBE_ENUM(Sensitive, Biometric, Faith, Health, Financial, Whereabouts, Status, Minor)

enum class DataKind {
    Name,
    Contact,
    IdNumber,
    Address,
    Health,
    Family,
    Words,
    Picture,
    Voice,
    Position,
    Money,
    Account,
    Facts,
    Opinion,
    Profile,
    Work,
    Paper
};
BOOST_DESCRIBE_ENUM(DataKind, Name, Contact, IdNumber, Address, Health, Family, Words, Picture,
                    Voice, Position, Money, Account, Facts, Opinion, Profile, Work, Paper)

struct ProcessedField {
    std::string table;
    std::string column;
    DataKind kind = DataKind::Facts;
    std::vector<Sensitive> sensitive = {};
};
BOOST_DESCRIBE_STRUCT(ProcessedField, (), (table, column, kind, sensitive))

struct Processing {
    std::string entry;
    Ground ground = Ground::Contract;
    Security security = Security::Guarded;
    std::vector<std::string> keeps; ///< classes of retention and clocks, each once
    std::vector<ProcessedField> fields;

    std::vector<DataKind> kinds() const;      ///< each once, in the order of the enum
    std::vector<Sensitive> sensitive() const; ///< each once, in the order of the enum
};

/// "home:health=health,minor detail:address"; a word that is not known is our own bug.
std::vector<ProcessedField> parse_fields(std::string const& table, std::string_view fields);

/// All entries in the order of the register, with what belongs to them.
std::vector<Processing> list_processing(Tx& tx);

} // namespace hearth::personal

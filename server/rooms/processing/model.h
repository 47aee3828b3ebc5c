/// Nouns of the register.
#pragma once

#include "base/id.h"
#include "base/time.h"
#include "platform/personal/processing.h"

#include <optional>
#include <string>
#include <vector>

namespace hearth::processing {

struct Purpose {
    std::string entry;
    std::int64_t version = 0;
    std::string zh;
    std::string en;
    std::optional<Instant> written_at = {};
};
BOOST_DESCRIBE_STRUCT(Purpose, (), (entry, version, zh, en, written_at))

/// A class of retention (months, with its law), or a clock of its own (days, a setting); neither:
/// the words of the class say it.
struct Keep {
    std::string keep;
    std::optional<int> months = {};
    std::optional<int> days = {};
    std::optional<std::string> source = {};
};

/// By which way data gets there; those that the house itself sends by are counted.
enum class Channel {
    Sms,
    Mail,
    Push,
    Wechat,
    Telephone,
    Map,
    Payment,
    Insurance,
    Authority,
    Hosting,
    Other
};
BOOST_DESCRIBE_ENUM(Channel, Sms, Mail, Push, Wechat, Telephone, Map, Payment, Insurance, Authority,
                    Hosting, Other)

/// Processor: by our order and for our purpose (PIPL 21). Recipient: for purposes of its own (PIPL
/// 23). Joint: we decide together (PIPL 20).
enum class Role { Processor, Recipient, Joint };
BOOST_DESCRIBE_ENUM(Role, Processor, Recipient, Joint)

struct Recipient {
    Id<Recipient> id = {};
    std::int64_t version = 0;
    std::string name = {};
    std::string contact = {};
    Channel channel = Channel::Other;
    Role role = Role::Processor;
    std::string contract = {};
    Day signed_on = {};
    std::optional<Day> valid_to = {};
    std::string purpose = {};
    std::vector<personal::DataKind> kinds = {};
    std::vector<std::string> entries = {};
    Day next_check = {};
    Instant written_at = {};
    std::optional<Day> checked_on = {}; ///< the last time
    std::optional<Day> ended_on = {};
    std::optional<std::string> what_became = {};
};

/// So often on one day by one way for one thing.
struct Given {
    Day day = {};
    Channel channel = Channel::Other;
    std::string what = {};
    std::int64_t times = 0;
    std::vector<std::string> recipients = {}; ///< names
};

enum class CheckResult { Fine, Gaps };
BOOST_DESCRIBE_ENUM(CheckResult, Fine, Gaps)
struct Check {
    int sequence = 0;
    Day checked_on = {};
    CheckResult result = CheckResult::Fine;
    std::string findings = {};
    Day next_on = {};
    Instant written_at = {};
    Uuid written_by = {};
};
BOOST_DESCRIBE_STRUCT(Check, (),
                      (sequence, checked_on, result, findings, next_on, written_at, written_by))

/// What somebody has to see to.
enum class Trouble { ContractOver, CheckDue, NeverChecked };
BOOST_DESCRIBE_ENUM(Trouble, ContractOver, CheckDue, NeverChecked)

} // namespace hearth::processing

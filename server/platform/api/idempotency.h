/// Idempotency-Key: scope is company + caller + method + path + key; the fingerprint is the SHA-256
/// of the body; the record is written in the transaction of the effect.
#pragma once

#include "platform/api/route.h"

#include <mutex>
#include <set>
#include <string>

namespace hearth::api {

struct KeyScope {
    db::Bytes scope;
    db::Bytes fingerprint;
};

/// 1 to 255 visible ASCII characters, else Malformed.
Result<void> check_key(std::optional<std::string_view> key);
KeyScope make_key_scope(std::string_view caller, std::string_view method, std::string_view path,
                        std::string_view key, std::string_view body);

struct Remembered {
    db::Bytes fingerprint;
    int status;
    db::Bytes answer;
};
BOOST_DESCRIBE_STRUCT(Remembered, (), (fingerprint, status, answer))

std::optional<Remembered> find_answer(Tx& tx, KeyScope const& scope);
void save_answer(Tx& tx, KeyScope const& scope, int status, db::Bytes const& sealed, bool is_kept);

/// Answers may hold personal data, so they are sealed.
db::Bytes seal_answer(Tx& tx, KeyScope const& scope, std::string_view body);
std::string open_answer(Tx& tx, KeyScope const& scope, db::Bytes const& sealed);

/// Requests under work in this process. A repeat meanwhile is a Conflict with Retry-After; other
/// processes are kept apart by the key's row.
class Running {
public:
    bool begin(std::string const& scope);
    void end(std::string const& scope);

private:
    std::mutex mutex_;
    std::set<std::string> scopes_;
};

} // namespace hearth::api

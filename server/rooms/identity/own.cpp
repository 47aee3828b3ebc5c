#include "platform/services.h"
#include "platform/settings/settings.h"
#include "platform/vault/password.h"
#include "rooms/identity/api.h"
#include "rooms/identity/rules.h"

namespace hearth::identity {

bool is_totp_required(Tx& tx) {
    return settings::load<SessionPolicy>(tx).is_totp_required;
}

Result<Credentials> load_own_credentials(api::Slow& slow) {
    return slow.database.read(slow.scope, [](Tx& tx) -> Result<Credentials> {
        auto found = find_credentials(tx, Id<Account>{tx.actor().id});
        if (!found) return Error{Refusal::NotFound, "identity.account_not_found"};
        return std::move(*found);
    });
}

Result<void> check_own_password(api::Slow& slow, Credentials const& own,
                                std::string const& password, std::string const& peer) {
    TRY(slow.database.read(
        slow.scope, [&](Tx& tx) -> Result<void> { return check_not_paused(tx, own.login, peer); }));
    if (own.password && vault::verify_password(*own.password, password)) return {};
    TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<void> {
        note_failure(tx, own.login, peer);
        return {};
    }));
    return invalid_field("/password", "identity.password_wrong");
}

Result<std::string> hash_fresh(api::Slow& slow, std::string const& password) {
    // The salt comes from the transaction's random, so that sim repeats it; the hashing itself
    // must not hold a transaction up.
    struct Salt final : Random {
        std::string bytes;
        void fill(std::span<std::byte> out) override {
            ensure(out.size() <= bytes.size(), "more salt than was drawn");
            std::copy_n(reinterpret_cast<std::byte const*>(bytes.data()), out.size(), out.begin());
        }
    } salt;
    vault::Argon2Cost cost;
    salt.bytes = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<std::string> {
        std::string drawn(64, '\0');
        tx.random().fill(std::as_writable_bytes(std::span{drawn}));
        cost = tx.services().password_cost;
        return drawn;
    }));
    return vault::hash_password(salt, password, cost);
}

} // namespace hearth::identity

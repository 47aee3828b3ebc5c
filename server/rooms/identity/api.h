/// What the files of this room's routes share.
#pragma once

#include "rooms/identity/access.h"

namespace hearth::identity {

void install_session(Room& room);
void install_accounts(Room& room);
void install_places(Room& room);
void install_approvals(Room& room);
void install_access_log(Room& room);

bool is_totp_required(Tx& tx);
/// The signed-in staff's own.
Result<Credentials> load_own_credentials(api::Slow& slow);
/// A wrong one counts as a failed sign-in: Invalid identity.password_wrong at /password.
Result<void> check_own_password(api::Slow& slow, Credentials const& own,
                                std::string const& password, std::string const& peer);
/// Outside of any transaction: it takes a tenth of a second of one core.
Result<std::string> hash_fresh(api::Slow& slow, std::string const& password);

} // namespace hearth::identity

#include "rooms/identity/access_log.h"
#include "rooms/identity/api.h"

namespace hearth::identity {
namespace {

/// What has served its purpose goes: compliance.md section 7.
Result<void> clean_up(Tx& tx) {
    tx.run("DELETE FROM identity_code_message WHERE company_id = ?1 AND valid_until <= ?2",
           tx.now());
    tx.run("UPDATE identity_code SET code_hash = NULL WHERE company_id = ?1 "
           "AND code_hash IS NOT NULL AND issued_at <= ?2",
           tx.now() - minutes{10});
    tx.run("DELETE FROM identity_code WHERE company_id = ?1 AND issued_at <= ?2",
           tx.now() - hours{24});
    tx.run("DELETE FROM identity_sign_in_failure WHERE company_id = ?1 AND at <= ?2",
           tx.now() - hours{24});
    forget_access(tx);
    return {};
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<SessionPolicy>(false));
    room.settings.push_back(settings::describe<CodeLimits>(false));
    room.permissions = {{"identity.read"},          {"identity.accounts"},
                        {"identity.roles"},         {"identity.stores"},
                        {"identity.approve_store"}, {"identity.approve_company"}};
    room.chores.push_back({"identity.clean_up", minutes{5}, clean_up});
    install_session(room);
    install_accounts(room);
    install_places(room);
    install_approvals(room);
    install_access_log(room);
}

} // namespace hearth::identity

/// Tags of every id, so that a room can hold another's id without knowing its room.
#pragma once

#include "base/id.h"

namespace hearth {

struct Company;
namespace identity {
struct Account;
struct Store;
struct Region;
struct Session;
struct Approval;
} // namespace identity
namespace catalog {
struct Item;
struct ItemVersion;
struct Standard;
struct Option;
} // namespace catalog
namespace ledger {
struct Entry;
struct Payment;
struct Refund;
struct Receipt;
} // namespace ledger
namespace customers {
struct Customer;
struct Household;
struct Address;
} // namespace customers
namespace workforce {
struct Worker;
struct Paper;
struct Shift;
struct Leave;
struct Skill;
} // namespace workforce
namespace pricing {
struct Quote;
struct PriceBook;
} // namespace pricing
namespace orders {
struct Order;
struct Visit;
struct Change;
struct Series;
} // namespace orders
namespace dispatch {
struct Assignment;
struct Hold;
struct Offer;
} // namespace dispatch
namespace intake {
struct Inquiry;
struct Routing;
struct Callback;
struct Draft;
} // namespace intake
namespace visits {
struct Log;
struct Photo;
struct Extra;
struct Round;
struct Damage;
struct Signature;
} // namespace visits
namespace notify {
struct Message;
struct Rating;
struct FollowUp;
} // namespace notify
struct Event;
struct ClockEntry;

using CompanyId = Id<Company>;

} // namespace hearth

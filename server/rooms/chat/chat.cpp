// Saying something, answering, handing over, closing.
#include "rooms/chat/inside.h"
#include "rooms/chat/store.h"

#include "platform/files/pictures.h"
#include "platform/settings/settings.h"
#include "rooms/customers/customers.h"

namespace hearth::chat {
namespace {

constexpr std::size_t most_of_needs = 500; ///< intake's limit

/// The inquiry that is still being worked on stands for this talk, too; else a new one (BK-01).
Result<Id<intake::Inquiry>> inquiry_for(Tx& tx, customers::Customer const& customer,
                                        std::string const& words) {
    if (auto const before = store::find_newest(tx, customer.id); before && before->inquiry) {
        auto const known = TRY(intake::load_inquiry(tx, *before->inquiry));
        if (known.state != intake::InquiryState::Ordered &&
            known.state != intake::InquiryState::Closed)
            return known.id;
    }
    intake::Wish wish;
    if (!customer.name.empty()) wish.name = first_characters(customer.name, 80);
    wish.phone = customer.phone;
    if (!words.empty()) wish.needs = first_characters(words, most_of_needs);
    auto const opened = TRY(intake::open_inquiry(
        tx, {.channel = intake::Channel::Chat, .wish = wish, .customer = customer.id}));
    return opened.id;
}

Result<Chat> open_for(Tx& tx, Id<customers::Customer> who, Said const& said,
                      std::optional<Id<orders::Order>> order) {
    auto const customer = TRY(customers::load_customer(tx, who));
    Chat chat{.id = tx.new_id<Chat>(),
              .customer = who,
              .store = customer.store,
              .order = order,
              .opened_at = tx.now(),
              .last_at = tx.now()};
    if (order) {
        chat.store = TRY(orders::load_for(tx, tx.actor(), *order, "orders.read")).store;
    } else {
        chat.inquiry = TRY(inquiry_for(tx, customer, said.words));
    }
    if (!store::insert(tx, chat)) return Error{Refusal::Conflict, "chat.open_already"};
    tx.publish(ChatOpened{chat.id, who, chat.store, chat.order, chat.inquiry});
    return chat;
}

Result<Line> line_of(Tx& tx, Said const& said) {
    Line line{.id = tx.new_id<Line>(),
              .at = tx.now(),
              .author_kind = tx.actor().kind,
              .author = tx.actor().id,
              .key = said.key};
    if (!said.content_type) {
        line.words = said.words;
        return line;
    }
    TRY(files::check_picture(said.bytes));
    line.kind = LineKind::Picture;
    line.content_type = said.content_type;
    line.blob = files::keep(tx, said.bytes);
    return line;
}

Result<Chat> add_line(Tx& tx, Chat chat, Said const& said) {
    auto line = TRY(line_of(tx, said));
    chat = after_line(std::move(chat), tx.actor().kind, tx.now(), promised_time(tx));
    line.sequence = chat.lines;
    store::insert_line(tx, chat.id, line);
    tx.publish(
        LineSaid{chat.id, chat.customer, chat.store, line.sequence, line.kind, line.author_kind});
    return save(tx, std::move(chat));
}

/// The clock of the promise is met, and so is the inquiry's.
Result<void> keep_promise(Tx& tx, Chat const& chat) {
    if (chat.inquiry) TRY(intake::answer_inquiry(tx, *chat.inquiry));
    if (!chat.awaiting_since) return {};
    clocks::meet(tx, answer_clock, chat.id.uuid);
    tx.publish(ChatAnswered{chat.id, chat.store,
                            std::chrono::floor<seconds>(tx.now() - *chat.awaiting_since).count(),
                            tx.now() <= *chat.promised_by});
    return {};
}

} // namespace

seconds promised_time(Tx& tx) {
    // Chats are always promised an answer; a minute stands in for a company that set none.
    return intake::answer_time(tx, intake::Channel::Chat).value_or(minutes{1});
}

Result<Chat> save(Tx& tx, Chat chat) {
    if (!store::replace(tx, chat))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    ++chat.version;
    return chat;
}

Result<Chat> tell(Tx& tx, Chat chat, LineKind kind) {
    ++chat.lines;
    chat.last_at = tx.now();
    Line line{.id = tx.new_id<Line>(),
              .sequence = chat.lines,
              .kind = kind,
              .at = tx.now(),
              .author_kind = tx.actor().kind,
              .author = tx.actor().id};
    line.key = "told-" + to_text(line.id);
    store::insert_line(tx, chat.id, line);
    return save(tx, std::move(chat));
}

Result<Chat> load(Tx& tx, Id<Chat> id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "chat.not_found"};
    return std::move(*found);
}

std::vector<Chat> list_of_customer(Tx& tx, Id<customers::Customer> customer, Instant before,
                                   int limit) {
    return store::list_of_customer(tx, customer, before, limit);
}

std::vector<Line> list_lines(Tx& tx, Id<Chat> id, int before, int limit) {
    return store::list_lines(tx, id, before, limit);
}

Result<Chat> write_as_customer(Tx& tx, Said const& said, std::optional<Id<orders::Order>> order) {
    if (auto const known = store::find_said(tx, tx.actor().id, said.key)) return load(tx, *known);
    Id<customers::Customer> const who{tx.actor().id};
    auto open = store::find_open(tx, who);
    auto chat = open ? std::move(*open) : TRY(open_for(tx, who, said, order));
    bool const waits_already = chat.awaiting_since.has_value();
    chat = TRY(add_line(tx, std::move(chat), said));
    if (!waits_already)
        clocks::start(tx, {.kind = answer_clock,
                           .subject = chat.id.uuid,
                           .ladder = ladder(settings::load<Promises>(tx), promised_time(tx)),
                           .store = chat.store});
    return chat;
}

Result<Chat> answer(Tx& tx, Id<Chat> id, Said const& said) {
    if (store::find_said(tx, tx.actor().id, said.key)) return load(tx, id);
    auto chat = TRY(load(tx, id));
    Id<identity::Account> const who{tx.actor().id};
    TRY(check_answer(chat, who));
    if (!chat.owner) chat = TRY(give(tx, id, who));
    TRY(keep_promise(tx, chat));
    return add_line(tx, std::move(chat), said);
}

Result<Chat> give(Tx& tx, Id<Chat> id, Id<identity::Account> to) {
    auto chat = TRY(load(tx, id));
    if (chat.state == State::Closed) return Error{Refusal::Conflict, "chat.is_closed"};
    if (chat.owner == to) return chat;
    TRY(identity::load_account(tx, to));
    auto const from = std::exchange(chat.owner, to);
    tx.publish(ChatTaken{chat.id, chat.customer, chat.store, from, to});
    return tell(tx, std::move(chat), LineKind::Taken);
}

Result<Chat> see(Tx& tx, Id<Chat> id) {
    auto chat = TRY(load(tx, id));
    auto& unread =
        tx.actor().kind == ActorKind::Customer ? chat.unread_customer : chat.unread_office;
    if (unread == 0) return chat;
    unread = 0;
    return save(tx, std::move(chat));
}

Result<Chat> close(Tx& tx, Id<Chat> id) {
    auto chat = TRY(load(tx, id));
    if (chat.state == State::Closed) return chat;
    chat.state = State::Closed;
    chat.closed_at = tx.now();
    chat.erase_after = kept_until(tx, chat.customer, tx.now());
    chat.level = Level::Agent;
    chat.awaiting_since = {};
    chat.promised_by = {};
    clocks::stop(tx, answer_clock, id.uuid);
    tx.publish(ChatClosed{chat.id, chat.customer, chat.store});
    return tell(tx, std::move(chat), LineKind::Closed);
}

Result<Chat> link_inquiry(Tx& tx, Id<Chat> id) {
    auto chat = TRY(load(tx, id));
    if (chat.inquiry) return chat;
    auto const customer = TRY(customers::load_customer(tx, chat.customer));
    chat.inquiry = TRY(inquiry_for(tx, customer, ""));
    // Whoever links it is talking with the customer already.
    TRY(intake::answer_inquiry(tx, *chat.inquiry));
    return save(tx, std::move(chat));
}

} // namespace hearth::chat

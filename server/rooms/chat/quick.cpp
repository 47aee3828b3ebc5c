// Answers that are written once and sent often, for the whole company.
#include "rooms/chat/views.h"

#include "platform/settings/settings.h"
#include "platform/words/words.h"

namespace hearth::chat {
namespace {

constexpr char setting[] = "chat.quick_answers";
constexpr int starters = 5; ///< words chat.quick_1 … chat.quick_5

struct QuickAnswers {
    List<Text<1, 300>, 30> items;
};
BOOST_DESCRIBE_STRUCT(QuickAnswers, (), (items))

/// A company that wrote none has ours, in the reader's language.
QuickAnswers starting_answers(Tx& tx) {
    QuickAnswers all;
    for (int i = 1; i <= starters; ++i)
        all.items.push_back(words::text(tx.actor().locale, "chat.quick_" + std::to_string(i), {}));
    return all;
}

Result<QuickAnswers> get_answers(Tx& tx) {
    auto const text = settings::find_text(tx, setting, {});
    return text ? json::from_text<QuickAnswers>(*text) : starting_answers(tx);
}

Result<QuickAnswers> put_answers(Tx& tx, api::Body<QuickAnswers> const& in) {
    QuickAnswers const answers = in;
    settings::save_text(tx, setting, {}, json::to_text(answers));
    return answers;
}

} // namespace

void add_quick_routes(api::Routes& routes) {
    routes.read("/chat-answers", "list_quick_answers", api::staff("chat.read"), get_answers);
    routes.write("PUT", "/chat-answers", "save_quick_answers", api::staff("chat.assign"),
                 put_answers);
}

} // namespace hearth::chat

/// [wechat] of the configuration: the account at WeCom or WeChat by which messages go out. One
/// process has one configuration, so it stands by itself; read_config fills it, the house reads it
/// once at its start.
#pragma once

#include <string>
#include <vector>

namespace hearth::app {

struct WechatConfig {
    std::string kind = "none"; ///< none | wecom | official
    std::string name = "";     ///< as people find it in WeChat
    std::string api_url = "";  ///< empty: the provider's own
    std::string app_id = "";   ///< corp id, or app id
    std::string secret = "";
    int agent_id = 0; ///< wecom
    std::string token = "";
    std::string encoding_aes_key = "";
    /// official: "order_placed.zh-CN=ID;thing1=item;time2=time"
    std::vector<std::string> templates = {};
};
WechatConfig& wechat_config();

} // namespace hearth::app

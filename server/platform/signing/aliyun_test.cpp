#include "platform/signing/aliyun.h"

#include <gtest/gtest.h>

namespace hearth::signing::aliyun_test {

TEST(Aliyun, SignsTheExampleOfTheDocumentation) { // V3, fixed parameters
    AliyunRequest const request{
        .host = "ecs.cn-shanghai.aliyuncs.com",
        .action = "RunInstances",
        .version = "2014-05-26",
        .date = "2023-10-26T10:22:32Z",
        .nonce = "3156853299f313e23d1673dc12e1703d",
        .parameters = {{"RegionId", "cn-shanghai"},
                       {"ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"}}};
    auto const signature = sign_acs3({"YourAccessKeyId", "YourAccessKeySecret"}, request);
    EXPECT_TRUE(signature.authorization.ends_with(
        "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"));
}

TEST(Aliyun, SignsTheRpcExampleOfTheDocumentation) { // RPC 1.0, SendSms
    Parameters const parameters{{"AccessKeyId", "testId"},
                                {"Timestamp", "2017-07-12T02:42:19Z"},
                                {"SignatureMethod", "HMAC-SHA1"},
                                {"SignatureVersion", "1.0"},
                                {"SignatureNonce", "45e25e9b-0a6f-4070-8c85-2956eda1b466"},
                                {"Format", "XML"},
                                {"Action", "SendSms"},
                                {"Version", "2017-05-25"},
                                {"RegionId", "cn-hangzhou"},
                                {"PhoneNumbers", "15300000001"},
                                {"SignName", "阿里云短信测试专用"},
                                {"TemplateCode", "SMS_71390007"},
                                {"TemplateParam", R"({"customer":"test"})"},
                                {"OutId", "123"}};
    EXPECT_EQ(sign_aliyun_rpc("testSecret", parameters), "zJDF+Lrzhj/ThnlvIToysFRq6t4=");
}

TEST(Aliyun, SignsEveryPartOfTheRequest) {
    AliyunRequest const request{.host = "h",
                                .action = "a",
                                .version = "v",
                                .date = "d",
                                .nonce = "n",
                                .parameters = {{"p", "q"}},
                                .body = "b"};
    auto const sign = [](AliyunRequest const& r) { return sign_acs3({"i", "s"}, r).authorization; };
    for (auto part : {&AliyunRequest::method, &AliyunRequest::host, &AliyunRequest::action,
                      &AliyunRequest::version, &AliyunRequest::date, &AliyunRequest::nonce,
                      &AliyunRequest::body}) {
        auto changed = request;
        changed.*part += "x";
        EXPECT_NE(sign(changed), sign(request));
    }
    EXPECT_EQ(canonical_query({{"b", "* ~"}, {"a", "1"}}), "a=1&b=%2A%20~");
}

} // namespace hearth::signing::aliyun_test

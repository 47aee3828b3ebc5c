import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor } from './ordering'
import { Hearth, signInByPhone, within, type Staff } from './server'
import { WechatProvider } from './wechat-provider'

// WeChat against a provider of its own over real HTTP: a customer binds theirs by sending a code to
// the account, an order is told by a template message, and a forged call is refused and logged
// (SY-03).
let [browser, hearth, wechat]: [Browser?, Hearth?, WechatProvider?] = []
let customer: Awaited<ReturnType<typeof visitor>>
let agent: Staff
const phone = '13800000001'
const openId = 'oLinJing0001'

beforeAll(async () => {
  browser = await launch()
  wechat = await WechatProvider.start()
  hearth = await Hearth.start()
  customer = await visitor(browser)
  customer.page.setDefaultTimeout(30_000)
  await customer.page.goto(`${hearth.url}/c/messages`)
  await signInByPhone(hearth, customer.page, phone)
  agent = await hearth.staff('kefu')
  // From here on in earnest: nothing is only shown in the outbox any more.
  await hearth.serve({
    HEARTH_WECHAT_KIND: 'official',
    HEARTH_WECHAT_NAME: '暖家到家',
    HEARTH_WECHAT_API_URL: wechat.url,
    HEARTH_WECHAT_APP_ID: wechat.appId,
    HEARTH_WECHAT_SECRET: wechat.secret,
    HEARTH_WECHAT_TOKEN: wechat.token,
    HEARTH_WECHAT_ENCODING_AES_KEY: wechat.aesKey,
    HEARTH_WECHAT_TEMPLATES: 'order_placed.zh-CN=TPL-PLACED;thing1=item;time2=time;thing3=number',
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
  wechat?.stop()
})

const post = async ({ query, body }: { query: string; body: string }): Promise<number> =>
  (
    await fetch(`${hearth!.url}/api/v1/wechat-calls?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml' },
      body,
    })
  ).status

describe('WeChat', () => {
  it('is bound by a code sent to the account, and by no forged call', async () => {
    // SY-03
    const { page } = customer
    await page.reload()
    await page.getByRole('button', { name: '用微信接收 暖家到家 的消息' }).click()
    await page.getByText('请在微信里关注 暖家到家').waitFor()
    const code = /\d{8}/.exec(await page.locator('.wechat .code').innerText())![0]
    await seen(page, 'c-wechat-code')
    const forged = wechat!.call('oSomebodyElse', code, '9000')
    const other = forged.query.replace(/msg_signature=./, (first) =>
      first.endsWith('0') ? 'msg_signature=1' : 'msg_signature=0',
    )
    expect(await post({ ...forged, query: other })).toBe(401)
    await within(30_000, 'the log', async () =>
      hearth!.log.includes('notify.wechat_forged') ? true : undefined,
    )
    expect(await page.getByText('微信已绑定').count()).toBe(0)
    const call = wechat!.call(openId, code, '9001')
    expect(await post(call)).toBe(200)
    expect(await post(call), 'WeChat calls again where our answer is late').toBe(200)
    await page.getByText('微信已绑定').waitFor()
  }, 240_000)

  it('brings word of an order, once, with a link to it', async () => {
    // SY-03
    const { page } = customer
    const visits = page.getByRole('group', { name: '预约与上门', exact: true })
    await visits.getByLabel('首选').selectOption({ label: '微信' })
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存').first().waitFor()
    await seen(page, 'c-wechat-bound')
    const placed = await orderFor(agent.call, phone)
    const told = await within(60_000, 'the template message', async () =>
      wechat!.sent.find(({ template_id: id }) => id === 'TPL-PLACED'),
    )
    expect(told.touser).toBe(openId)
    expect(told.url).toContain(`/c/orders/${placed.id}`)
    expect(told.data.thing3!.value).toBe(placed.number)
    await page.reload()
    await page.getByText(placed.number).first().waitFor()
    expect(wechat!.sent.filter(({ template_id: id }) => id === 'TPL-PLACED')).toHaveLength(1)
    expect(customer.faults).toEqual([])
  }, 240_000)
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'

// What the company owes the public: licences and the complaint number open to everybody, and a
// store that closes, thirty days before or with a reason (LH-03, LC-14).
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let [office, guest]: [Person?, Person?] = []
const phone = '13800000001'
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    Date.now() + days * 86_400_000,
  )

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  await orderFor((await hearth.staff('kefu')).call, phone)
  office = await visitor(browser, { viewport: desk })
  guest = await visitor(browser)
  for (const { page } of [office, guest]) page.setDefaultTimeout(30_000)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

describe('What the public may know', () => {
  it('is kept at a desk and stands open without signing in', async () => {
    // LH-03
    const { page } = office!
    await page.goto(`${hearth!.url}/a/notices`)
    await signInStaff(page, await hearth!.staff('zongjingli'))
    await page.getByRole('button', { name: '登记证照' }).click()
    const drawer = page.getByRole('dialog', { name: '登记证照' })
    await drawer.getByLabel('编号').fill('91310104MA1FL0AB1X')
    await drawer.getByLabel('证照上的名称').fill('暖家家政服务有限公司')
    await drawer.getByLabel('发证机关').fill('徐汇区市场监督管理局')
    await drawer.getByRole('button', { name: '登记证照' }).click()
    await page.getByText('91310104MA1FL0AB1X').waitFor()

    const { page: home, faults } = guest!
    await home.goto(`${hearth!.url}/c/`)
    await home.getByRole('link', { name: '公司信息与投诉电话' }).click()
    await home.getByText('91310104MA1FL0AB1X').waitFor()
    await home.getByRole('heading', { name: '投诉电话' }).waitFor()
    await home.getByText('日常保洁').first().waitFor()
    await seen(home, 'c-about')
    expect(faults).toEqual([])
  }, 120_000)

  it('hears of a store that closes, in time or with a reason', async () => {
    // LC-14
    const { page, faults } = office!
    await page.getByRole('button', { name: '发布公告' }).click()
    const drawer = page.getByRole('dialog', { name: '发布公告' })
    await drawer.getByLabel('门店').selectOption({ label: '徐汇店' })
    await drawer.getByLabel('从哪天起').fill(inDays(10))
    await drawer.getByLabel('公告内容').fill('因租约到期停止营业，未完成的订单由邻近门店接续。')
    await drawer.getByRole('button', { name: '发布公告' }).click()
    await drawer
      .getByText(/按规定要提前 30 天公告/)
      .first()
      .waitFor()
    await seen(page, 'a-notice-too-soon')
    await drawer.getByLabel('从哪天起').fill(inDays(40))
    await drawer.getByRole('button', { name: '发布公告' }).click()
    await page.getByText('因租约到期停止营业').waitFor()
    await seen(page, 'a-notices')
    expect(faults.filter((one) => !one.includes('422'))).toEqual([])

    const { page: home } = guest!
    await home.goto(`${hearth!.url}/c/`)
    await home.getByText('因租约到期停止营业').waitFor()
    await seen(home, 'c-home-notice')
    await home.goto(`${hearth!.url}/c/messages`)
    await signInByPhone(hearth!, home, phone)
    await home
      .getByText(/徐汇店将从 .* 起停止营业/)
      .first()
      .waitFor()
  }, 120_000)

  it('hears what becomes of personal data, and is asked anew when that changes', async () => {
    // LD-02, LD-03, LC-09: agreed to when signing in; a new version is told and asked about.
    const [{ page }, { page: home, faults }] = [office!, guest!]
    await home.goto(`${hearth!.url}/c/`)
    const card = home.getByRole('region', { name: '隐私政策' })
    await home.getByRole('heading', { name: '暖家' }).waitFor()
    expect(await card.count(), 'agreed when signing in').toBe(0)
    await page.getByText('正在用系统自带的文本').waitFor()
    await page.getByRole('button', { name: '发布新版' }).click()
    const drawer = page.getByRole('dialog', { name: '发布新版' })
    await drawer.getByRole('button', { name: '发布新版' }).click()
    await drawer.getByLabel('改了什么').fill('新增地图服务商，用来估算路上时间')
    await seen(page, 'a-privacy-write')
    await drawer.getByRole('button', { name: '发布新版' }).click()
    await page.getByText(/第 1 版/).waitFor()
    await seen(page, 'a-privacy')

    await home.reload()
    await card.getByText('改了什么：新增地图服务商，用来估算路上时间').waitFor()
    await seen(home, 'c-privacy-changed')
    await card.getByRole('link', { name: '看全文' }).click()
    await home.getByText('六、保存期限和地点').waitFor()
    await seen(home, 'c-privacy-page')
    await home.getByRole('button', { name: '同意', exact: true }).click()
    await card.waitFor({ state: 'detached' })

    // Offers are a consent of their own: off until switched on, and off again in one tap.
    await home.goto(`${hearth!.url}/c/me`)
    const offers = home.getByRole('switch', { name: '接收优惠和活动消息' })
    await offers.waitFor()
    expect(await offers.isChecked()).toBe(false)
    const given = async () =>
      home.evaluate(async () => {
        const answer = await fetch('/api/v1/me/consents')
        const { items } = (await answer.json()) as {
          items: { purpose: string; text_version: string; withdrawn_at?: string }[]
        }
        return items.map(
          (one) => `${one.purpose} ${one.text_version} ${one.withdrawn_at ? '-' : '+'}`,
        )
      })
    await offers.check()
    await expect
      .poll(given)
      .toEqual(['service privacy-0 +', 'service privacy-1 +', 'marketing offers-1 +'])
    await seen(home, 'c-me-offers')
    await offers.uncheck()
    await expect.poll(given).toContain('marketing offers-1 -')
    expect(faults).toEqual([])
  }, 120_000)
})

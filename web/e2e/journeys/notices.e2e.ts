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
})

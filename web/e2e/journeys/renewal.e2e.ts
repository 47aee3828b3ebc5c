import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from '../browser'
import type { Caller } from './caller'
import { focused, seen } from './hands'
import { atDesk, cleaningItem } from './office-things'
import type { Slots } from './ordering'
import { Hearth, signInByPhone } from './server'

// LC-08 and LC-11 as the customer meets them: a booking that goes on by itself only on a tick of its
// own, ended in one step on the same page; and suggestions by habit that can be switched off.
let [browser, hearth]: [Browser?, Hearth?] = []
const phone = '13800000001'
/** Another person: a code is sent to one telephone once a minute. */
const other = '13800000002'

/** Somebody with a past at this store. */
const regular = '13800000004'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  await hearth.staff('kefu')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const cleaning = () => cleaningItem(hearth!.anybody)
const agentAt = (path: string) => atDesk(browser!, hearth!, 'kefu', path)
/** Whole within the window. */
async function inSight(page: Page, what: Locator): Promise<boolean> {
  const [place, { height }] = [await what.boundingBox(), page.viewportSize()!]
  return place !== null && place.y >= 0 && place.y + place.height <= height
}
const box = (page: Page) => page.getByRole('region', { name: '到期自动续约' })

/** Whoever can come at a free start becomes their favourite: then times are marked with them. */
async function likeSomebody(call: Caller, customer: string, item: string): Promise<void> {
  const { items: homes } = await call.get<{ items: { id: string }[] }>(
    `/customers/${customer}/addresses`,
  )
  const slots = await call.get<Slots>(
    `/slots?item=${item}&quantity=2&address=${homes[0]!.id}&days=7`,
  )
  const { items: workers } = await call.get<{ items: { id: string }[] }>(
    `/workers?store=${slots.store}&state=active`,
  )
  for (const { id } of workers)
    await call.post(`/customers/${customer}/leanings`, { worker: id, kind: 'favourite' })
}

describe('A renewal', () => {
  it('is agreed to by a tick of its own, ended in one step, and noted by the office', async () => {
    const item = await cleaning()
    const { page, faults } = await visitor(browser!)
    await page.goto(`${hearth!.url}/c/sign-in?next=/book/${item}`)
    await signInByPhone(hearth!, page, phone)
    await page.getByRole('radiogroup', { name: '做几次' }).getByText('每周').click()
    await box(page).getByText('不勾选').waitFor()
    const tick = box(page).getByRole('checkbox')
    expect(await tick.isChecked(), 'never ticked beforehand').toBe(false)
    await tick.check()
    await seen(page, 'c-renewal-offer')
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.waitForURL('**/c/series/*')
    await box(page).getByText('将自动续约').waitFor()
    await seen(page, 'c-renewal-on')
    await box(page).getByRole('button', { name: '关闭自动续约' }).click()
    await box(page).getByText('不会自动续约').first().waitFor()
    await seen(page, 'c-renewal-off')
    const id = page.url().split('/').pop()!

    const { page: office, faults: officeFaults } = await agentAt(`/series/${id}`)
    await box(office).getByRole('checkbox').check()
    await box(office).getByText('电话里', { exact: true }).click()
    await box(office).getByRole('button', { name: '开通自动续约' }).click()
    await box(office).getByText('将自动续约').waitFor()
    await seen(office, 'a-renewal-on')
    expect([...faults, ...officeFaults]).toEqual([])
  }, 180_000)
})

describe('A standing booking taken by telephone', () => {
  it('renews only on the desk’s own tick, after what it means was read out', async () => {
    // LC-08
    const { page, faults } = await agentAt('/intake')
    await page.getByLabel('来电号码').waitFor()
    // Faster than the answer: Enter counts when the caller is found.
    await page.keyboard.type('13800000003\n')
    await page.getByText('138****0003').waitFor()
    await focused(page.locator('#intake-service'))
    await page.keyboard.type('rcbj')
    await page.getByRole('option', { name: /日常保洁/ }).waitFor()
    await page.keyboard.press('Enter')
    await focused(page.locator('#intake-quantity'))
    await page.keyboard.press('Enter')
    await focused(page.locator('#slot-strip'))
    await page.locator('kbd').first().waitFor()
    await page.keyboard.press('1')
    await page.getByText('跟您核对一下').waitFor()
    await page.getByRole('radiogroup', { name: '做几次' }).getByText('每周').click()
    const offer = box(page)
    await offer.getByText('念给客户：').waitFor()
    const tick = offer.getByRole('checkbox')
    expect(await tick.isChecked(), 'never ticked beforehand').toBe(false)
    await tick.check()
    await seen(page, 'a-renewal-desk')
    // However far one has scrolled: when, what and how much, and the button.
    const card = page.getByRole('region', { name: '将要下的单' })
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await expect.poll(() => inSight(page, card)).toBe(true)
    expect(await card.innerText()).toContain('日常保洁')
    expect(await card.innerText()).toContain('¥')
    await page.getByRole('button', { name: '下单', exact: true }).click()
    await page.waitForURL(/\/a\/(orders|series)\//)
    const { call } = await hearth!.staff('kefu')
    const { customer } = await call.get<{ customer: { id: string } }>('/callers?phone=13800000003')
    const { items } = await call.get<{
      items: { id: string; renewal?: { is_on: boolean; agreed_word?: string } }[]
    }>(`/series?customer=${customer.id}`)
    expect(items[0]!.renewal).toMatchObject({ is_on: true, agreed_word: 'phone' })
    await page.goto(`${hearth!.url}/a/series/${items[0]!.id}`)
    await box(page).getByText('将自动续约').waitFor()
    expect(faults).toEqual([])
  }, 180_000)
})

describe('Suggestions by habit', () => {
  it('are switched off by the customer and on again by the office on her word', async () => {
    const { page, faults } = await visitor(browser!)
    await page.goto(`${hearth!.url}/c/sign-in?next=/me`)
    await signInByPhone(hearth!, page, other)
    const habit = page.getByRole('switch', { name: /按我的习惯推荐/ })
    await habit.waitFor()
    expect(await habit.isChecked()).toBe(true)
    await habit.uncheck()
    await page.reload()
    await page.getByRole('switch', { name: /按我的习惯推荐/, checked: false }).waitFor()
    await seen(page, 'c-personal')

    const { call } = await hearth!.staff('kefu')
    const { customer } = await call.get<{ customer: { id: string } }>(`/callers?phone=${other}`)
    const { page: office, faults: officeFaults } = await agentAt(`/customers/${customer.id}`)
    const card = office.getByRole('region', { name: '按习惯推荐' })
    await card.getByText('关：和新客户看到的一样').waitFor()
    await card.getByText('电话里', { exact: true }).click()
    await card.getByRole('button', { name: '客户要求开启' }).click()
    await card.getByText('开：可以用以往服务').waitFor()
    await seen(office, 'a-personal')
    expect([...faults, ...officeFaults]).toEqual([])
  }, 180_000)

  it('stand beside a tap that leaves them out once, or for good', async () => {
    // LC-11
    const { call } = await hearth!.staff('kefu')
    const { customer } = await call.get<{ customer: { id: string } }>(`/callers?phone=${regular}`)
    const item = await cleaning()
    await likeSomebody(call, customer.id, item)
    const { page, faults } = await visitor(browser!)
    page.setDefaultTimeout(30_000)
    await page.goto(`${hearth!.url}/c/sign-in?next=/book/${item}`)
    await signInByPhone(hearth!, page, regular)
    const times = page.getByRole('region', { name: '什么时候' })
    await times.getByText('常用阿姨').first().waitFor()
    await seen(page, 'c-slots-habit')
    await times.getByRole('button', { name: '看不按我习惯推荐的时间' }).click()
    await times.getByText('现在看到的时间不按您的习惯推荐').waitFor()
    await times.getByText('常用阿姨').first().waitFor({ state: 'hidden' })
    await seen(page, 'c-slots-plain')
    await times.getByRole('button', { name: '看按我习惯推荐的时间' }).click()
    await times.getByText('常用阿姨').first().waitFor()

    await page.goto(`${hearth!.url}/c/`)
    const again = page.getByRole('link', { name: /^再约一次/ })
    await again.waitFor()
    await seen(page, 'c-home-again')
    await page.getByRole('button', { name: '不看按我习惯的推荐' }).click()
    await again.waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByRole('heading', { name: '暖家' }).first().waitFor()
    await page.getByText('日常保洁').first().waitFor()
    expect(await again.count(), 'gone for good').toBe(0)
    await page.goto(`${hearth!.url}/c/me`)
    const habit = page.getByRole('switch', { name: /按我的习惯推荐/ })
    await habit.waitFor()
    expect(await habit.isChecked(), 'and the switch says so').toBe(false)
    expect(faults).toEqual([])
  }, 180_000)
})

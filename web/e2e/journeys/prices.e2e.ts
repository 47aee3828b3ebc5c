import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { freeStarts, type Slots } from './ordering'
import { Hearth, signInStaff, within } from './server'

// A reduced price: the office types how much is taken off and for how long, never what it was. What
// stands struck through for customers is the lowest the company really sold it for before that
// (LC-02). What staff take off by themselves has its reason and, above a limit, an approval (LC-03).
let [browser, hearth]: [Browser?, Hearth?] = []
const phone = '13800000001'

interface Item {
  id: string
  code: string
  name: { zh: string }
  usual?: number
}
interface Price {
  total: number
  compared?: { total: number; deals: number; why: string }
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('10:00')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const clean = async (): Promise<Item> => {
  const { items } = await hearth!.anybody.get<{ items: Item[] }>('/items')
  return items.find((one) => one.code === 'daily_cleaning')!
}
const shownPrice = async (store: string, item: Item): Promise<Price> =>
  hearth!.anybody.get<Price>(`/price?store=${store}&item=${item.id}&quantity=${item.usual ?? 3}`)

/** The usual cleaning, ordered by telephone at the first shop. */
async function sell(store: string, item: Item): Promise<void> {
  const { call } = await hearth!.staff('kefu')
  const { customer } = await call.get<{ customer: { id: string } }>(`/callers?phone=${phone}`)
  const { items: homes } = await call.get<{
    items: { id: string; latitude: number; longitude: number }[]
  }>(`/customers/${customer.id}/addresses`)
  const home = homes[0]!
  const slots = await call.get<Slots>(
    `/slots?item=${item.id}&quantity=${item.usual ?? 3}&address=${home.id}&days=7`,
  )
  const start = freeStarts(slots)[40]!
  const { latitude, longitude } = home
  const quote = await call.post<{ id: string }>('/quotes', {
    ...{ store, item: item.id, quantity: item.usual ?? 3, options: [], start },
    ...{ latitude, longitude, customer: customer.id },
  })
  await call.post('/orders', {
    ...{ customer: customer.id, address: home.id, quote: quote.id, start },
    ...{ channel: 'phone', allows_same_day: true },
  })
}

describe('A reduced price', () => {
  it('stands beside what was really paid, which nobody types', async () => {
    // LC-02
    const item = await clean()
    const { items: stores } = await hearth!.anybody.get<{ items: { id: string }[] }>('/stores')
    const store = stores[0]!.id
    await sell(store, item)
    const before = await shownPrice(store, item)
    expect(before.compared).toBeUndefined()

    const office = await visitor(browser!, { viewport: desk })
    office.page.setDefaultTimeout(30_000)
    await hearth!.setClock(office.context)
    const { page } = office
    await page.goto(`${hearth!.url}/a/services?tab=prices`)
    await signInStaff(page, await hearth!.staff('zongjingli'))
    await page.getByRole('button', { name: '标准价目表' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('限时优惠', { exact: true }).click()
    const today = new Date(hearth!.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const later = new Date(hearth!.now() + 11 * 86_400_000).toISOString().slice(0, 10)
    await drawer.getByLabel(`${item.name.zh} 优惠 %`).fill('10')
    await drawer.getByLabel(`${item.name.zh} 名称（中文）`).fill('换季优惠')
    await drawer.getByLabel(`${item.name.zh} 名称（英文）`).fill('Season offer')
    await drawer.getByLabel(`${item.name.zh} 开始`).fill(today)
    await drawer.getByLabel(`${item.name.zh} 结束（含）`).fill(later)
    await seen(page, 'a-reduction')
    await drawer.getByRole('button', { name: '保存', exact: true }).click()
    await drawer.getByText('草稿').waitFor()
    await drawer.getByRole('button', { name: '发布' }).click()
    await drawer.getByText('已生效').waitFor()

    const after = await within(60_000, 'the comparison', async () => {
      const price = await shownPrice(store, item)
      return price.compared ? price : undefined
    })
    expect(after.total).toBe(Math.round(before.total * 0.9))
    expect(after.compared!.total).toBe(before.total)
    expect(after.compared!.deals).toBe(1)

    const guest = await visitor(browser!)
    guest.page.setDefaultTimeout(30_000)
    await hearth!.setClock(guest.context)
    await guest.page.goto(`${hearth!.url}/c/services/${item.id}`)
    await guest.page.locator('s', { hasText: (before.total / 100).toFixed(2) }).waitFor()
    await guest.page.getByText('同一门店同样服务的最低成交价（1 单）').waitFor()
    await seen(guest.page, 'c-price-was')
    expect(guest.faults).toEqual([])
    expect(office.faults).toEqual([])
  }, 240_000)
})

describe('A discount by staff', () => {
  it('has its reason, waits for approval above a limit, and is reported', async () => {
    // LC-03
    const { call } = await hearth!.staff('kefu')
    const item = await clean()
    const { items: stores } = await hearth!.anybody.get<{ items: { id: string }[] }>('/stores')
    const start = new Date(Math.ceil(hearth!.now() / 3_600_000) * 3_600_000 + 5 * 86_400_000)
    const quote = await call.post<{ id: string; total: number }>('/quotes', {
      ...{ store: stores[0]!.id, item: item.id, quantity: 3, options: [] },
      start: start.toISOString(),
    })
    const asked = await call.post<{ id: string; state: string }>(`/quotes/${quote.id}/discounts`, {
      ...{ amount: 5_000, reason: 'make_good', words: '上次保洁漏了一间' },
    })
    expect(asked.state).toBe('waiting')

    const office = await visitor(browser!, { viewport: desk })
    office.page.setDefaultTimeout(30_000)
    await hearth!.setClock(office.context)
    const { page } = office
    await page.goto(`${hearth!.url}/a/approvals`)
    await signInStaff(page, await hearth!.staff('zongjingli'))
    const row = page.getByRole('row').filter({ hasText: '人工优惠' })
    await row.getByText('上次保洁漏了一间').waitFor()
    await seen(page, 'a-discount-approval')
    await row.getByRole('button', { name: '审批' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('同意', { exact: true }).click()
    await drawer.getByRole('button', { name: '提交意见' }).click()
    const given = await within(60_000, 'the offer with the discount', async () =>
      (
        await call.get<{ items: { state: string; total?: number }[] }>(
          `/quotes/${quote.id}/discounts`,
        )
      ).items.find((one) => one.state === 'given'),
    )
    expect(given.total).toBe(quote.total - 5_000)

    await page.goto(`${hearth!.url}/a/discounts`)
    await page.getByText('服务补救 · 上次保洁漏了一间').waitFor()
    await seen(page, 'a-discounts')
    expect(office.faults).toEqual([])
  }, 240_000)
})

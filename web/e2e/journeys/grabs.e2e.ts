import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, picture, visitor } from '../browser'
import { byMenu, seen } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'
import { sweep } from './sweep'

// A store that lets its workers take visits themselves, and the account that keeps it fair
// (DP-07, BE-08).
let [browser, hearth]: [Browser?, Hearth?] = []
let order: Placed
let [first, second]: Candidate[] = []

interface Settings {
  items: { name: string; version: number }[]
}
interface Candidate {
  worker: string
  number: string
  name: string
  can_come: boolean
}
interface Candidates {
  suggestions: Candidate[]
  visit_version: number
}
interface Grabs {
  items: { visit: string; limit?: string }[]
}
interface Board {
  visits: { id: string; crew: { worker: string; state: string }[] }[]
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('08:30')
  const { call: manager } = await hearth.staff('dianzhang')
  const { call: agent } = await hearth.staff('kefu')
  const { items: stores } = await agent.get<{ items: { id: string; name: string }[] }>('/stores')
  const store = stores.find(({ name }) => name === '徐汇店')!.id
  const { items } = await manager.get<Settings>(`/settings?store=${store}`)
  const { version } = items.find(({ name }) => name === 'dispatch.mode')!
  await manager.put('/settings/dispatch.mode', { store, value: { mode: 'grabbed' } }, version)
  order = await orderFor(agent, '13800000001')
  expect(order.store).toBe(store)
  const { call: dispatcher } = await hearth.staff('diaodu')
  const visit = order.visits[0]!.id
  const { suggestions } = await dispatcher.get<Candidates>(`/visits/${visit}/candidates`)
  ;[first, second] = suggestions.filter(({ can_come }) => can_come)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

/** The worker's phone, signed in. */
async function phoneOf(worker: Candidate) {
  const person = await visitor(browser!)
  await hearth!.setClock(person.context)
  await person.page.goto(`${hearth!.url}/w/`)
  await signInByPhone(hearth!, person.page, `139000000${worker.number.slice(-2)}`)
  return person
}

/** Where the order's visit stands among what the worker may take. */
async function placeOf(page: Page): Promise<number> {
  const answer = await page.request.get(`${hearth!.url}/api/v1/my/grabs`)
  const free = ((await answer.json()) as Grabs).items.filter(({ limit }) => !limit)
  return free.findIndex(({ visit }) => visit === order.visits[0]!.id)
}

async function openGrabs(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: /单可以抢/ }).click()
  await page.getByRole('heading', { name: '可以抢的单' }).waitFor()
  const place = await placeOf(page)
  expect(place).toBeGreaterThanOrEqual(0)
  return page.getByRole('button', { name: '抢单' }).nth(place)
}

describe('A visit that is put up', () => {
  it('is taken by the first who wants it; who comes later is told', async () => {
    const { call: dispatcher } = await hearth!.staff('diaodu')
    const visit = order.visits[0]!
    const [quick, slow] = [await phoneOf(first!), await phoneOf(second!)]
    await quick.page.getByRole('link', { name: /单可以抢/ }).waitFor()
    await seen(quick.page, 'w-today-grabs')
    const [his, hers] = [await openGrabs(slow.page), await openGrabs(quick.page)]
    await seen(quick.page, 'w-grabs')
    await hers.click()
    await quick.page.getByText('抢到了').waitFor()
    expect(await placeOf(quick.page)).toBe(-1)
    await his.click()
    await slow.page.getByText('这一单刚被抢走了').waitFor()
    await expect.poll(() => placeOf(slow.page)).toBe(-1)
    const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const board = await dispatcher.get<Board>(
      `/board?store=${order.store}&day=${local.format(new Date(visit.starts_at))}`,
    )
    expect(board.visits.find(({ id }) => id === visit.id)!.crew).toMatchObject([
      { worker: first!.worker, state: 'confirmed' },
    ])
    for (const { context, faults } of [quick, slow]) {
      expect(faults).toEqual([])
      await context.close()
    }
  }, 120_000)
})

describe('The fairness account', () => {
  it('shows a worker their four weeks, and takes an appeal', async () => {
    const { call: agent } = await hearth!.staff('kefu')
    const { call: dispatcher } = await hearth!.staff('diaodu')
    const visit = (await orderFor(agent, '13800000001', 20)).visits[0]!.id
    const found = await dispatcher.get<Candidates>(`/visits/${visit}/candidates`)
    const one = found.suggestions.find(({ can_come }) => can_come)!
    await dispatcher.post(`/visits/${visit}/assignment`, {
      workers: [one.worker],
      visit_version: found.visit_version,
    })
    const { page, context, faults } = await phoneOf(one)
    await page.goto(`${hearth!.url}/w/offers`)
    await page.getByRole('button', { name: '这次不接' }).first().click()
    await page.getByText('时间排不开').click()
    await page.getByRole('button', { name: '告诉调度' }).click()
    await page.getByText('已告诉调度').waitFor()
    await page.goto(`${hearth!.url}/w/settings`)
    await page.getByRole('link', { name: '公平账' }).click()
    await page.getByText('本店平均', { exact: true }).waitFor()
    await page.getByRole('button', { name: '申诉：不应计入' }).click()
    await page.getByLabel('为什么不应计入').fill('孩子发烧，正在医院')
    await seen(page, 'w-appeal')
    await page.getByRole('button', { name: '提交申诉' }).click()
    await page.getByText('申诉中').waitFor()
    await seen(page, 'w-fairness')
    await sweep(page, '/w', ['/fairness', '/offers', '/settings'])
    expect(faults).toEqual([])
    await context.close()
  }, 120_000)

  it('is read by the office, which decides the appeal', async () => {
    const { page, context, faults } = await visitor(browser!, { viewport: desk })
    await hearth!.setClock(context)
    await page.goto(`${hearth!.url}/a/`)
    await signInStaff(page, await hearth!.staff('dianzhang'))
    await byMenu(page, '派单与人员', '公平账')
    await page.getByRole('table', { name: '公平账' }).waitFor()
    await page.getByLabel('门店').selectOption({ label: '徐汇店' })
    await page.getByText('孩子发烧，正在医院').waitFor()
    await seen(page, 'a-fairness')
    await page.getByRole('button', { name: '不再计入' }).click()
    await expect.poll(() => page.getByText('孩子发烧，正在医院').count()).toBe(0)
    await page.evaluate(() =>
      localStorage.setItem('hearth.preferences', JSON.stringify({ locale: 'en' })),
    )
    await page.reload()
    await page.getByRole('table', { name: 'Fairness account' }).waitFor()
    await picture(page, 'a-fairness-en')
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../browser'
import { seen } from './hands'
import { clockOf, dayOf, sitDown, store } from './office-things'
import type { OrderView, Person } from './office-things'
import { orderFor } from './ordering'
import { Hearth } from './server'

// Plans of a day on the real server: somebody falls ill, plans side by side, a pinned crew, what
// nobody goes to (F5, DP-03 to DP-06).
let [browser, hearth]: [Browser?, Hearth?] = []
let order: OrderView

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  for (const login of ['kefu', 'diaodu']) await hearth.staff(login)
  const { call } = await hearth.staff('kefu')
  const placed = await orderFor(call, '13800000001')
  order = await call.get<OrderView>(`/orders/${placed.id}`)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const bar = (page: Page, visit: string, worker: string) =>
  page.locator(`[data-bar="${visit}/${worker}"]`)

async function atBoard(login: string): Promise<Person> {
  const path = `/board?day=${dayOf(order.visits[0]!.starts_at)}`
  const person = await sitDown(browser!, hearth!, login, path)
  await person.page.getByLabel('门店').selectOption({ label: store })
  await person.page.locator(`[data-bar^="${order.visits[0]!.id}/"]`).waitFor()
  return person
}

describe('A plan of the day', () => {
  it('gives away the visits of somebody who cannot come, and takes it all back', async () => {
    // F5, DP-06
    const { context, page, faults } = await atBoard('diaodu')
    const visit = order.visits[0]!.id
    const before = page.locator(`[data-bar^="${visit}/"]`)
    const worker = (await before.getAttribute('data-bar'))!.split('/')[1]!
    await before.focus()
    await page.keyboard.press('a')
    const drawer = page.getByRole('dialog', { name: /当日不可用/ })
    await drawer.getByRole('checkbox').first().waitFor()
    await seen(page, 'a-board-away')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/当日不可用，已换人 [1-9]/).waitFor()
    await expect.poll(() => bar(page, visit, worker).count()).toBe(0)
    await before.waitFor()
    const { call } = await hearth!.staff('diaodu')
    const isOff = async (): Promise<boolean> => {
      const day = dayOf(order.visits[0]!.starts_at)
      const { workers } = await call.get<{ workers: { id: string; shifts: unknown[] }[] }>(
        `/board?store=${await page.getByLabel('门店').inputValue()}&day=${day}`,
      )
      return workers.find(({ id }) => id === worker)!.shifts.length === 0
    }
    expect(await isOff()).toBe(true)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销').waitFor()
    await bar(page, visit, worker).waitFor()
    expect(await isOff()).toBe(false)
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)

  it('lays plans of the day side by side, publishes one at once and takes it back', async () => {
    // DP-03, DP-04, DP-06. The sick call above was plan 1.
    const { context, page, faults } = await atBoard('diaodu')
    const visit = order.visits[0]!.id
    const before = page.locator(`[data-bar^="${visit}/"]`)
    const key = (await before.getAttribute('data-bar'))!
    const worker = key.split('/')[1]!
    await page.keyboard.press('s')
    const drawer = page.getByRole('dialog', { name: '自动建议' })
    await drawer.getByRole('tab', { name: '方案比较' }).click()
    await drawer.getByLabel('怎么排').selectOption('repair')
    await drawer.getByLabel('假设谁不在').selectOption(worker)
    await drawer.getByRole('button', { name: '算一个方案' }).click()
    await drawer.getByRole('radio', { name: /方案 2/ }).waitFor()
    await drawer.getByLabel('怎么排').selectOption('anew')
    await drawer.getByRole('button', { name: '算一个方案' }).click()
    await drawer.getByRole('radio', { name: /方案 3/ }).waitFor()
    expect(await drawer.getByRole('row', { name: /合计/ }).getByRole('cell').count()).toBe(4)
    expect(await drawer.getByRole('columnheader', { name: /不在/ }).count()).toBe(3)
    await drawer.getByRole('radio', { name: /方案 2/ }).check()
    await seen(page, 'a-board-drafts')
    await drawer.getByRole('button', { name: '发布方案 2' }).click()
    await page.getByText('方案 2 已发布').waitFor()
    await expect.poll(() => page.locator(`[data-bar="${key}"]`).count()).toBe(0)
    await drawer.getByRole('button', { name: '撤回方案 2' }).click()
    await page.getByText('已撤销').waitFor()
    await page.keyboard.press('Escape')
    await page.locator(`[data-bar="${key}"]`).waitFor()
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)

  it('pins a crew by a key, and no plan moves it', async () => {
    // DP-05
    const { context, page, faults } = await atBoard('diaodu')
    const visit = order.visits[0]!.id
    const bars = page.locator(`[data-bar^="${visit}/"]`)
    const worker = (await bars.getAttribute('data-bar'))!.split('/')[1]!
    await bars.focus()
    await page.keyboard.press('p')
    await page.getByText('已锁定：排班不会再换人').waitFor()
    const { call } = await hearth!.staff('diaodu')
    const plan = await call.post<{ moves: { visit: string }[] }>('/board/plan', {
      store: await page.getByLabel('门店').inputValue(),
      day: dayOf(order.visits[0]!.starts_at),
      aim: 'anew',
      without: [worker],
    })
    expect(plan.moves.map((one) => one.visit)).not.toContain(visit)
    await bars.focus()
    await page.keyboard.press('p')
    await page.getByText('已解锁').waitFor()
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)

  it('proposes a plan for what nobody goes to, and does what is accepted', async () => {
    // DP-03
    const { context, page, faults } = await atBoard('diaodu')
    const { call } = await hearth!.staff('diaodu')
    await call.delete(`/visits/${order.visits[0]!.id}/assignment`)
    // By the hour the demonstration has more: an offer that nobody answered, a crew that lacks one.
    const pool = page.getByRole('heading', { name: /待派/ })
    const waiting = async () => Number(/\d+/.exec(await pool.innerText())![0])
    const from = `${clockOf(order.visits[0]!.starts_at)}–`
    const inPool = page.locator('.pool li').filter({ hasText: from })
    await inPool.first().waitFor()
    const before = await waiting()
    await seen(page, 'a-board-pool')
    await page.keyboard.press('s')
    await page.getByRole('checkbox').first().waitFor()
    await seen(page, 'a-board-plan')
    await page.keyboard.press('Control+Enter')
    const said = page.getByText(/已安排 (\d+)\/\1/)
    await said.waitFor()
    const done = Number(/\d+/.exec(await said.innerText())![0])
    expect(done).toBeGreaterThan(0)
    await expect.poll(waiting).toBe(before - done)
    await page.locator(`[data-bar^="${order.visits[0]!.id}/"]`).waitFor()
    await page.keyboard.press('m')
    await page.locator('.leaflet-container').waitFor()
    await seen(page, 'a-board-map')
    await page.keyboard.press('m')
    await page.getByRole('table').waitFor()
    await seen(page, 'a-board-list')
    // The list twin takes the board's keys: the row in focus is the visit at hand.
    await page.getByRole('row').filter({ hasText: from }).first().focus()
    await page.keyboard.press('r')
    await page.locator('[data-candidate]').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-candidate]').first().waitFor({ state: 'detached' })
    await page.keyboard.press('m')
    const week = page.getByRole('table', { name: '一周' })
    await week.getByRole('cell', { name: /单 \d/ }).first().waitFor()
    await seen(page, 'a-board-week')
    await page.getByRole('button', { name: /待派/ }).nth(3).click()
    await page.getByRole('grid').waitFor()
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, picture, visitor } from '../browser'
import { seen } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'

// An assignment waits for the worker's word (DP-09): a no, or a quarter of an hour of silence, and
// the next one is asked; the dispatcher is told on the board.
let [browser, hearth]: [Browser?, Hearth?] = []
let order: Placed

interface Candidate {
  worker: string
  number: string
  name: string
  asked?: string
}
interface Candidates {
  suggestions: Candidate[]
  others: Candidate[]
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('08:30')
  const { call: agent } = await hearth.staff('kefu')
  order = await orderFor(agent, '13800000001', 12)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

/** Those of the visit who were asked, by what they said. */
async function asked(state: string): Promise<Candidate[]> {
  const { call } = await hearth!.staff('diaodu')
  const { suggestions, others } = await call.get<Candidates>(
    `/visits/${order.visits[0]!.id}/candidates`,
  )
  return [...suggestions, ...others].filter((one) => one.asked === state)
}

async function oneAsked(): Promise<Candidate> {
  await expect.poll(async () => (await asked('proposed')).length, { timeout: 30_000 }).toBe(1)
  return (await asked('proposed'))[0]!
}

async function atBoard() {
  const person = await visitor(browser!, { viewport: desk })
  await hearth!.setClock(person.context)
  await person.page.goto(`${hearth!.url}/a/`)
  await signInStaff(person.page, await hearth!.staff('diaodu'))
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  const day = local.format(new Date(order.visits[0]!.starts_at))
  await person.page.goto(`${hearth!.url}/a/board?day=${day}`)
  await person.page.getByLabel('门店').selectOption({ label: '徐汇店' })
  await person.page.locator(`[data-bar^="${order.visits[0]!.id}/"]`).waitFor()
  return person
}

describe('An assignment', () => {
  it('that is refused goes to the next, and the dispatcher is told at once', async () => {
    const first = await oneAsked()
    const board = await atBoard()
    const { page, context, faults } = await visitor(browser!)
    await hearth!.setClock(context)
    await page.goto(`${hearth!.url}/w/`)
    await signInByPhone(hearth!, page, `139000000${first.number.slice(-2)}`)
    await page.getByRole('link', { name: /个派单等您确认/ }).click()
    await page.getByText('请在 15 分钟内回复').first().waitFor()
    // What the answer hangs on: how long, and how far (DP-09).
    await page
      .getByText(/· 做 2 小时/)
      .first()
      .waitFor()
    await page
      .getByText(/从(家里|上一单)过去约 .* 公里|和上一单在同一处/)
      .first()
      .waitFor()
    await seen(page, 'w-offer-clock')
    await page.getByRole('button', { name: '这次不接' }).first().click()
    await page.getByText('太远了').click()
    await page.getByRole('button', { name: '告诉调度' }).click()
    await page.getByText('已告诉调度').waitFor()
    const second = await oneAsked()
    expect(second.worker).not.toBe(first.worker)
    await board.page.getByText(`没有接下，已改问${second.name}`).waitFor()
    await picture(board.page, 'a-board-missed')
    await board.page.locator(`[data-bar="${order.visits[0]!.id}/${second.worker}"]`).waitFor()
    expect([...faults, ...board.faults]).toEqual([])
    await context.close()
    await board.context.close()
  }, 150_000)

  it('that nobody answers for a quarter of an hour goes to the next as well', async () => {
    const silent = await oneAsked()
    await hearth!.kill()
    await hearth!.restart('08:55')
    await expect
      .poll(async () => (await asked('expired')).map(({ worker }) => worker), { timeout: 60_000 })
      .toEqual([silent.worker])
    const third = await oneAsked()
    expect(third.worker).not.toBe(silent.worker)
    const { page, context, faults } = await atBoard()
    const bar = page.locator(`[data-bar="${order.visits[0]!.id}/${third.worker}"]`)
    await bar.focus()
    await page.keyboard.press('r')
    await page.locator('[data-candidate]').filter({ hasText: third.name }).waitFor()
    // Who was silent is not proposed again, only listed with the others.
    await page
      .locator('[data-candidate]')
      .filter({ hasText: silent.name })
      .waitFor({ state: 'detached' })
    await page.getByText(/^其他 \d+ 人/).click()
    await page.locator('li').filter({ hasText: silent.name }).getByText('超时未答').waitFor()
    await seen(page, 'a-board-expired')
    expect(faults).toEqual([])
    await context.close()
  }, 150_000)
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { dayOf } from './office-things'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff, within } from './server'

// An order where the worker contracts with the family: what the family is shown is kept, an
// important fact is told to them, the fee is claimed with evidence, and lost by what we hid.
let [browser, hearth]: [Browser?, Hearth?] = []
let placed: Placed
let name = ''
const phone = '13800000001'

interface Candidates {
  visit_version: number
  suggestions: { worker: string; name: string; can_come: boolean }[]
}
interface Introductions {
  items: { shown_at: string; hash: string; resume: { name: string }; state: string }[]
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('14:00')
  placed = await orderFor((await hearth.staff('kefu')).call, phone, 40, { relation: 'introduced' })
  const { call: dispatcher } = await hearth.staff('diaodu')
  const visit = placed.visits[0]!.id
  const found = await dispatcher.get<Candidates>(`/visits/${visit}/candidates`)
  const one = found.suggestions.find(({ can_come }) => can_come)!
  await dispatcher.post(`/visits/${visit}/assignment`, {
    workers: [one.worker],
    visit_version: found.visit_version,
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const kept = async (): Promise<Introductions['items']> =>
  (
    await (
      await hearth!.staff('zongjingli')
    ).call.get<Introductions>(`/orders/${placed.id}/introductions`)
  ).items

describe('An introduction', () => {
  it('is kept as it was shown, and its fee is claimed and lost on record', async () => {
    // LX-03 LX-01
    const record = await within(60_000, 'the record of the showing', async () => (await kept())[0])
    name = record.resume.name
    const today = dayOf(record.shown_at)
    const customer = await visitor(browser!)
    customer.page.setDefaultTimeout(30_000)
    await hearth!.setClock(customer.context)
    await customer.page.goto(`${hearth!.url}/c/sign-in?next=/orders/${placed.id}`)
    await signInByPhone(hearth!, customer.page, phone)
    const card = customer.page.getByRole('region', { name: '为您介绍的服务人员' })
    await card.getByText(name, { exact: true }).waitFor()
    await card.getByText(`${name}的情况`).click()
    await card.getByText('绕开我们直接与其签约').waitFor()
    await seen(customer.page, 'c-introduction')

    const office = await visitor(browser!, { viewport: desk })
    office.page.setDefaultTimeout(30_000)
    await hearth!.setClock(office.context)
    const { page } = office
    await page.goto(`${hearth!.url}/a/orders/${placed.id}`)
    await signInStaff(page, await hearth!.staff('zongjingli'))
    const line = page.getByRole('region', { name: '介绍记录' }).getByRole('group', { name })
    await line.getByText('客户已看到').waitFor()
    await line.getByRole('button', { name: '绕开签约' }).click()
    let drawer = page.getByRole('dialog')
    await drawer.getByLabel('聘用日期').fill(today)
    await drawer.getByLabel('证据').fill('客户在电话里说已经直接请她上班')
    await drawer.getByRole('button', { name: /^主张中介费/ }).click()
    await line.getByText('已主张中介费').waitFor()
    await seen(page, 'a-introduction-claimed')
    await customer.page.reload()
    await card.getByText('客户在电话里说已经直接请她上班').waitFor()

    await line.getByRole('button', { name: '告知重要事实' }).click()
    drawer = page.getByRole('dialog')
    await drawer.getByText('经历', { exact: true }).click()
    await drawer.getByLabel('事实').fill('简历上的工作年限写多了两年')
    await drawer.getByLabel('我们何时知道的').fill(today)
    await drawer.getByRole('button', { name: '告知家庭' }).click()
    await line.getByText('展示时已知、事后才告知').waitFor()
    await customer.page.reload()
    await card.getByText('简历上的工作年限写多了两年').waitFor()

    await line.getByRole('button', { name: '认定隐瞒，不收中介费' }).click()
    drawer = page.getByRole('dialog')
    await drawer.getByLabel('理由').fill('展示前门店已经知道')
    await drawer.getByRole('button', { name: '认定隐瞒，不收中介费' }).click()
    await line.getByText('不收中介费', { exact: true }).waitFor()
    await seen(page, 'a-introduction-lost')
    await customer.page.reload()
    await card.getByText('因我们隐瞒重要事实，不收中介费。').waitFor()
    await seen(customer.page, 'c-introduction-lost')
    expect((await kept())[0]).toMatchObject({ hash: record.hash, state: 'lost' })
    expect(customer.faults).toEqual([])
    expect(office.faults).toEqual([])
  }, 240_000)
})

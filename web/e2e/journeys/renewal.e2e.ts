import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { Hearth, signInByPhone, signInStaff } from './server'

// LC-08 and LC-11 as the customer meets them: a booking that goes on by itself only on a tick of its
// own, ended in one step on the same page; and suggestions by habit that can be switched off.
let [browser, hearth]: [Browser?, Hearth?] = []
const phone = '13800000001'
/** Another person: a code is sent to one telephone once a minute. */
const other = '13800000002'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  await hearth.staff('kefu')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const cleaning = async (): Promise<string> => {
  const { items } = await hearth!.anybody.get<{ items: { id: string; code: string }[] }>('/items')
  return items.find(({ code }) => code === 'daily_cleaning')!.id
}
const box = (page: Page) => page.getByRole('region', { name: '到期自动续约' })

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

    const { page: office, faults: officeFaults } = await visitor(browser!, { viewport: desk })
    await office.goto(`${hearth!.url}/a/`)
    await signInStaff(office, await hearth!.staff('kefu'))
    await office.getByRole('link', { name: '设置', exact: true }).waitFor()
    await office.goto(`${hearth!.url}/a/series/${id}`)
    await box(office).getByRole('checkbox').check()
    await box(office).getByText('电话里', { exact: true }).click()
    await box(office).getByRole('button', { name: '开通自动续约' }).click()
    await box(office).getByText('将自动续约').waitFor()
    await seen(office, 'a-renewal-on')
    expect([...faults, ...officeFaults]).toEqual([])
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
    await page.locator('input[role=switch]:not(:checked)').first().waitFor()
    expect(await habit.isChecked()).toBe(false)
    await seen(page, 'c-personal')

    const { call } = await hearth!.staff('kefu')
    const { customer } = await call.get<{ customer: { id: string } }>(`/callers?phone=${other}`)
    const { page: office, faults: officeFaults } = await visitor(browser!, { viewport: desk })
    await office.goto(`${hearth!.url}/a/`)
    await signInStaff(office, await hearth!.staff('kefu'))
    await office.getByRole('link', { name: '设置', exact: true }).waitFor()
    await office.goto(`${hearth!.url}/a/customers/${customer.id}`)
    const card = office.getByRole('region', { name: '按习惯推荐' })
    await card.getByText('关：和新客户看到的一样').waitFor()
    await card.getByText('电话里', { exact: true }).click()
    await card.getByRole('button', { name: '客户要求开启' }).click()
    await card.getByText('开：可以用以往服务').waitFor()
    await seen(office, 'a-personal')
    expect([...faults, ...officeFaults]).toEqual([])
  }, 180_000)
})

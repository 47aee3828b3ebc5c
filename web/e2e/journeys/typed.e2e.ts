import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { focused, seen } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'

// Nothing typed is lost (UX rule 5, section 5): Esc, a reload, a server that dies while somebody
// writes; and on the telephone a number that is typed is the number. A worker takes back what was
// asked for by a slip of the finger.
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let office: Person
let order: Placed
const said = '阳台没有擦，玻璃上有水印'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('09:00')
  order = await orderFor((await hearth.staff('kefu')).call, '13800000002', 30)
  office = await visitor(browser, { viewport: desk })
  office.page.setDefaultTimeout(30_000)
  await hearth.setClock(office.context)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})
const drawer = () => office.page.getByRole('dialog', { name: '登记投诉' })
const open = () => office.page.getByRole('button', { name: '登记投诉' }).first().click()

describe('What was typed', () => {
  it('is offered again after Esc and after a reload', async () => {
    const { page } = office
    await page.goto(`${hearth!.url}/a/orders/${order.id}`)
    await signInStaff(page, await hearth!.staff('kefu'))
    await open()
    await drawer().getByLabel('客户怎么说').fill(said)
    await page.keyboard.press('Escape')
    await drawer().waitFor({ state: 'detached' })
    await open()
    await drawer().getByText('上次没发出的内容还在').waitFor()
    await seen(page, 'a-typed-kept')
    await page.reload()
    await open()
    await drawer().getByRole('button', { name: '接着写' }).click()
    expect(await drawer().getByLabel('客户怎么说').inputValue()).toBe(said)
  }, 120_000)

  it('stays in the form when the server dies, goes out once it is back, and is then done with', async () => {
    const { page } = office
    await drawer().getByText('质量', { exact: true }).click()
    await hearth!.kill()
    await drawer().getByRole('button', { name: '登记投诉' }).click()
    await drawer().getByText('您填的内容都在').waitFor()
    await seen(page, 'a-typed-no-server')
    await hearth!.restart('09:30')
    await drawer().getByRole('button', { name: '登记投诉' }).click()
    await page.waitForURL('**/complaints/*')
    await page.getByText(said).first().waitFor()
    await page.goto(`${hearth!.url}/a/orders/${order.id}`)
    await open()
    await drawer().getByLabel('客户怎么说').waitFor()
    expect(await drawer().getByText('上次没发出的内容还在').count()).toBe(0)
  }, 240_000)

  it('on the telephone replaces what stood there, and an extra can be had twice', async () => {
    // BK-01
    const { page, faults } = office
    await page.goto(`${hearth!.url}/a/intake`)
    await focused(page.locator('#intake-phone'))
    await page.keyboard.type('13800000002')
    await page.getByRole('link', { name: '客户档案' }).first().waitFor()
    await page.locator('#intake-service').fill('sdbj')
    await page.keyboard.press('Enter')
    const area = page.locator('#intake-quantity')
    await focused(area)
    await expect.poll(() => area.inputValue()).toBe('90')
    await page.keyboard.type('84')
    await page.keyboard.press('Tab')
    await expect.poll(() => area.inputValue()).toBe('80')
    const more = page.getByRole('button', { name: '增加床垫除螨（每张）' })
    await more.click()
    await more.click()
    await page.getByText('床垫除螨（每张） × 2').first().waitFor()
    await seen(page, 'a-intake-extras')
    expect(faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
  }, 120_000)
})

describe('Leave asked for by a slip of the finger', () => {
  it('is taken back by the worker', async () => {
    // WF-03
    const { context, page, faults } = await visitor(browser!)
    page.setDefaultTimeout(30_000)
    await hearth!.setClock(context)
    await page.goto(`${hearth!.url}/w/calendar`)
    await signInByPhone(hearth!, page, '13900000002')
    await page.getByRole('button', { name: '请假', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
    await page.getByText('待批').first().waitFor()
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '撤回' }).click()
    await page.getByText('已撤回').waitFor()
    await page.getByText('待批').waitFor({ state: 'detached' })
    await seen(page, 'w-leave-back')
    expect(faults).toEqual([])
    await context.close()
  }, 120_000)
})

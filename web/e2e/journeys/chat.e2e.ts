import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { goBy, seen, timeOver } from './hands'
import { Hearth, signInByPhone, signInStaff } from './server'

// A customer asks on the phone, an agent answers live within the promise; what was written without a
// network arrives once; a question that nobody answers climbs, and the customer is told (BK-01).
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let customer: Person
let office: Person
const phone = '13800000001'
const question = '周五下午能擦玻璃吗？家里有三扇大窗。'
const reply = '周五两点有空，我帮您留着。'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('09:00')
  customer = await visitor(browser)
  customer.page.setDefaultTimeout(30_000)
  await hearth.setClock(customer.context)
  office = await sitDown('kefu')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})
let hasFailed = false
beforeEach(({ skip }) => skip(hasFailed, 'an earlier chapter failed'))
afterEach(({ task }) => {
  hasFailed ||= task.result?.state === 'fail'
})

async function sitDown(login: string): Promise<Person> {
  const person = await visitor(browser!, { viewport: desk })
  person.page.setDefaultTimeout(30_000)
  await hearth!.setClock(person.context)
  await person.page.goto(`${hearth!.url}/a/queue`)
  await signInStaff(person.page, await hearth!.staff(login))
  // Not on the intake desk, whose phone field takes every key.
  await person.page.goto(`${hearth!.url}/a/queue`)
  await person.page.getByRole('heading', { name: '我的待办', exact: true }).waitFor()
  return person
}
const write = async ({ page }: Person, words: string) => {
  await page.getByLabel('请写下您的问题').fill(words)
  await page.getByRole('button', { name: '发送', exact: true }).click()
}

describe('A chat', () => {
  it('tells the customer how soon we answer, before they write', async () => {
    const { page } = customer
    await page.goto(`${hearth!.url}/c/chat`)
    await signInByPhone(hearth!, page, phone)
    await page.getByText('通常 2 分钟内回复').waitFor()
    await write(customer, question)
    await page.getByText(/最晚 \d\d:\d\d 答复您/).waitFor()
    await seen(page, 'c-chat-asked')
  }, 90_000)

  it('is answered live within the promise, by the keyboard alone', async () => {
    // BK-01, A1
    const { page } = office
    await goBy(page, 'm', '/chats')
    await page
      .getByText(/^剩 0[01]:\d\d$/)
      .first()
      .waitFor()
    await page.keyboard.press('u')
    await page.getByText(question).waitFor()
    await seen(page, 'a-chat-waiting')
    await page.keyboard.press('r')
    await page.keyboard.type(reply)
    const sentAt = Date.now()
    await page.keyboard.press('Control+Enter')
    await customer.page.getByText(reply).waitFor({ timeout: 10_000 })
    expect(Date.now() - sentAt).toBeLessThan(5_000)
    expect(await customer.page.getByText(/最晚 .* 答复您/).count()).toBe(0)
    await seen(customer.page, 'c-chat-answered')
    await seen(page, 'a-chat-answered')
  }, 90_000)

  it('takes what was written without a network, once', async () => {
    const { page, context } = customer
    await context.setOffline(true)
    await write(customer, '地址还是老地方。')
    await page.getByText('已存好，有网络后自动发送').waitFor()
    await seen(page, 'c-chat-offline')
    await context.setOffline(false)
    await office.page.getByText('地址还是老地方。').waitFor()
    await page.getByText('已存好，有网络后自动发送').waitFor({ state: 'detached' })
    expect(await page.getByText('地址还是老地方。').count()).toBe(1)
    expect(await office.page.getByText('地址还是老地方。').count()).toBe(1)
  }, 90_000)

  it('that nobody answers climbs to the manager, and the customer is told', async () => {
    // BK-01: the clock goes on while the power is out
    await office.context.close()
    await hearth!.kill()
    await hearth!.restart('09:12')
    office = await sitDown('kefu')
    await office.page.goto(`${hearth!.url}/a/chats`)
    await office.page.getByText('店长', { exact: true }).first().waitFor()
    await office.page.getByText(timeOver).first().waitFor()
    await seen(office.page, 'a-chat-climbed')
    const later = await visitor(browser!)
    await hearth!.setClock(later.context)
    await later.context.addCookies(await customer.context.cookies())
    await later.page.goto(`${hearth!.url}/c/chat`)
    await later.page.getByText(/让您久等了/).waitFor()
    await seen(later.page, 'c-chat-late')
  }, 150_000)
})

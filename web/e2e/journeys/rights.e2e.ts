import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { printed, seen } from './hands'
import { Hearth, signInByPhone, signInStaff } from './server'

// The rights desk on the real server (LD-10, LD-11): a customer fetches the copy of their data; the
// office answers a request that came by telephone; somebody closes their account, and the office
// finds it frozen.
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let customer: Person
let office: Person
const phone = '13800000001'
const leaving = '13900007788'
const why = '为什么系统说我是老客户？'
const because = '您一年内多次下单，系统按次数和金额这样分类，可以随时要求改正。'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('09:00')
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

async function onPhone(number: string): Promise<Person> {
  const person = await visitor(browser!)
  person.page.setDefaultTimeout(30_000)
  await hearth!.setClock(person.context)
  await person.page.goto(`${hearth!.url}/c/sign-in?next=/rights`)
  await signInByPhone(hearth!, person.page, number)
  await person.page.getByRole('heading', { name: '提出新请求' }).waitFor()
  return person
}
/**
 * The copy is given only against a fresh code; after the one of signing in another waits a minute. `later` is a time of
 * the day when it has passed.
 */
async function openCopy(page: Page, mine: Locator, number: string, later: string): Promise<void> {
  const send = mine.getByRole('button', { name: '发送验证码' })
  await mine.getByText('请再验证一次').waitFor()
  expect(await mine.getByRole('link').count(), 'nothing to fetch before').toBe(0)
  const sent = mine.getByText('验证码已发到您的登记手机')
  await send.click()
  await sent.or(page.getByText('验证码刚发过')).first().waitFor()
  if (!(await sent.isVisible())) {
    await hearth!.kill()
    await hearth!.restart(later)
    await page.reload()
    await send.click()
  }
  await sent.waitFor()
  await mine.getByLabel('短信验证码').fill(await hearth!.codeFor(number))
  await mine.getByRole('button', { name: '验证并下载' }).click()
  await mine.getByText('已验证').waitFor()
}
const own = (page: Page, kind: string) => page.locator('article.one').filter({ hasText: kind })
const wish = (page: Page, kind: string) => page.getByRole('radio', { name: kind })

describe('What is held of a person', () => {
  it('is theirs to fetch, to read and for another program', async () => {
    customer = await onPhone(phone)
    const { page } = customer
    await wish(page, '复制我的信息').check()
    await seen(page, 'c-rights')
    await page.getByRole('button', { name: '提交请求' }).click()
    const mine = own(page, '复制我的信息')
    await mine.getByText('已办结').waitFor()
    await seen(page, 'c-rights-copy-code')
    await openCopy(page, mine, phone, '09:10')
    await printed(page, mine.getByRole('link', { name: '下载可读版' }), 'rights-copy')
    const machine = mine.getByRole('link', { name: '下载机器可读版' })
    const address = new URL((await machine.getAttribute('href'))!, page.url()).href
    const copy = (await (await page.request.get(address)).json()) as {
      sections: { name: string; records: { fields: { column: string; value: string }[] }[] }[]
    }
    const person = copy.sections.find(({ name }) => name === 'person')!
    const field = person.records[0]!.fields.find(({ column }) => column === 'phone')!
    expect(field.value).toBe(`+86${phone}`)
    expect(copy.sections.map(({ name }) => name)).toContain('address')
    const everything = mine.getByRole('link', { name: '下载全部（含照片，ZIP）' })
    const zip = await page.request.get(
      new URL((await everything.getAttribute('href'))!, page.url()).href,
    )
    expect(zip.headers()['content-type']).toBe('application/zip')
    const names = (await zip.body()).toString('latin1')
    for (const name of ['copy.pdf', 'copy.json', 'manifest.json', 'manifest.sig'])
      expect(names, name).toContain(name)
    await seen(page, 'c-rights-copy')
    expect(customer.faults).toEqual([])
  }, 240_000)

  it('is asked about by telephone, and a person answers in words', async () => {
    office = await visitor(browser!, { viewport: desk })
    const { page } = office
    page.setDefaultTimeout(30_000)
    await hearth!.setClock(office.context)
    await page.goto(`${hearth!.url}/a/`)
    await signInStaff(page, await hearth!.staff('zongjingli'))
    await page.goto(`${hearth!.url}/a/data-requests`)
    await page.getByRole('button', { name: '登记请求' }).click()
    const form = page.getByRole('dialog', { name: '登记请求' })
    await form.getByLabel('本人手机号').fill(phone)
    await form.getByLabel('请求', { exact: true }).selectOption('explain')
    await form.getByLabel('原话').fill(why)
    await seen(page, 'a-right-take')
    await page.keyboard.press('Control+Enter')
    await page.getByText(why).first().waitFor()
    await page.getByText('还没有核实身份').waitFor()
    await page.getByRole('button', { name: '核实身份' }).click()
    const proof = page.getByRole('dialog', { name: '核实身份' })
    await proof.getByLabel('怎么核实的').fill('回拨登记号码，报出最近一次上门日期')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已核实：回拨登记号码').waitFor()
    await page.getByRole('button', { name: '答复', exact: true }).click()
    const words = page.getByRole('dialog', { name: '答复' })
    await words.getByLabel('答复（会发给本人）').fill(because)
    await page.keyboard.press('Control+Enter')
    await page.getByText('办结', { exact: true }).waitFor()
    await seen(page, 'a-right')
    await own(customer.page, '解释自动决定').getByText(because).waitFor()
    expect(office.faults).toEqual([])
  }, 120_000)

  it('is a worker’s to fetch as well; what else they ask a person decides', async () => {
    const worker = await visitor(browser!)
    const { page } = worker
    page.setDefaultTimeout(30_000)
    await hearth!.setClock(worker.context)
    await page.goto(`${hearth!.url}/w/sign-in?next=/rights`)
    await signInByPhone(hearth!, page, '13900000001')
    await page.getByRole('heading', { name: '提出新请求' }).waitFor()
    expect(await wish(page, '注销账号').count()).toBe(0)
    await wish(page, '复制我的信息').check()
    await page.getByRole('button', { name: '提交请求' }).click()
    await openCopy(page, own(page, '复制我的信息'), '13900000001', '09:20')
    await printed(
      page,
      own(page, '复制我的信息').getByRole('link', { name: '下载可读版' }),
      'rights-copy-worker',
    )
    await wish(page, '删除不再需要的信息').check()
    await page.getByRole('button', { name: '提交请求' }).click()
    await own(page, '删除不再需要的信息').getByText('待受理').waitFor()
    await seen(page, 'w-rights')
    expect(worker.faults).toEqual([])
    await worker.context.close()
  }, 240_000)

  it('is a worker’s to ask for by telephone, too: found by the number in their file', async () => {
    const { page } = office
    await page.goto(`${hearth!.url}/a/data-requests`)
    await page.getByRole('button', { name: '登记请求' }).click()
    const form = page.getByRole('dialog', { name: '登记请求' })
    await form.getByRole('radio', { name: '阿姨' }).check()
    await form.getByLabel('本人手机号').fill('13911112222')
    await page.keyboard.press('Control+Enter')
    await form.getByText('没有找到用这个号码登记的人').first().waitFor()
    await form.getByLabel('本人手机号').fill('13900000002')
    await form.getByLabel('请求', { exact: true }).selectOption('copy')
    await seen(page, 'a-right-take-worker')
    await page.keyboard.press('Control+Enter')
    await page.getByText('还没有核实身份').waitFor()
    await page
      .getByText(/· 阿姨/)
      .first()
      .waitFor()
    await seen(page, 'a-right-worker')
    expect(office.faults).toEqual([])
  }, 120_000)

  it('is frozen when the account is closed, and read only with a reason', async () => {
    const person = await onPhone(leaving)
    await wish(person.page, '注销账号').check()
    await seen(person.page, 'c-rights-close')
    await person.page.getByRole('button', { name: '提交请求' }).click()
    const sure = person.page.getByRole('alertdialog')
    await sure.getByText('不能恢复').waitFor()
    await sure.getByRole('button', { name: '注销账号' }).click()
    await person.page.getByRole('heading', { name: '账号已注销' }).waitFor()
    await seen(person.page, 'c-rights-closed')
    const { page } = office
    await page.goto(`${hearth!.url}/a/data-requests?all=1`)
    await page.getByRole('row').filter({ hasText: '注销账号' }).getByRole('link').click()
    await page.getByRole('heading', { name: '已注销' }).waitFor()
    await page.getByRole('button', { name: '查看冻结的信息' }).click()
    const reason = page.getByRole('dialog', { name: '查看冻结的信息' })
    await reason.getByLabel('为什么要看').fill('本人来电核对注销结果')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '冻结的信息' }).waitFor()
    await seen(page, 'a-right-frozen')
    expect(office.faults).toEqual([])
  }, 120_000)
})

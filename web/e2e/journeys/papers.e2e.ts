import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor, type Placed } from './ordering'
import { Hearth, signInByPhone, signInStaff } from './server'

// Personnel takes somebody on; each paper is a gate of the board, on the real server.
let [browser, hearth]: [Browser?, Hearth?] = []
let personnel: Awaited<ReturnType<typeof office>>
let dispatcher: Awaited<ReturnType<typeof office>>
let order: Placed
const phone = '13911234567'
const name = '秦秀兰'
const dayMs = 86_400_000
const dayIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * dayMs)
const expired = dayIn(-2)

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  personnel = await office('renshi')
  dispatcher = await office('diaodu')
  const kefu = await hearth.staff('kefu')
  order = await orderFor(kefu.call, '13800000001')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

async function office(login: string) {
  const person = await visitor(browser!, { viewport: desk })
  await person.page.goto(`${hearth!.url}/a/`)
  await signInStaff(person.page, await hearth!.staff(login))
  await person.page.getByRole('link', { name: '设置', exact: true }).waitFor()
  return person
}

const card = (page: Page, title: string) =>
  page
    .locator('.desk-card')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const gate = (page: Page, title: string) =>
  card(page, '上岗条件').getByRole('listitem').filter({ hasText: title })

interface Paper {
  kind: string
  grade?: string
  training?: string
  issuer: string
  issued: string
  until?: string
}
async function addPaper(page: Page, paper: Paper): Promise<void> {
  await page.getByRole('button', { name: '登记证件' }).click()
  const drawer = page.getByRole('dialog', { name: '登记证件' })
  await drawer.getByLabel('证件类型').selectOption({ label: paper.kind })
  // LH-06: an original is looked at and given back.
  await drawer.getByText('只看不留').waitFor()
  if (paper.grade) await drawer.getByLabel('体检类别').selectOption({ label: paper.grade })
  if (paper.training) await drawer.getByLabel('哪项培训').selectOption({ label: paper.training })
  await drawer.getByLabel('签发机构').fill(paper.issuer)
  await drawer.getByLabel('签发日期').fill(paper.issued)
  if (paper.until) await drawer.getByLabel('有效期至').fill(paper.until)
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.waitFor({ state: 'detached' })
}

/** The list behind «改派», of the visit at hand. */
async function candidates(page: Page) {
  const visit = order.visits[0]!
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
  await page.goto(`${hearth!.url}/a/board?day=${day.format(new Date(visit.starts_at))}`)
  await page.getByLabel('门店').selectOption({ label: '徐汇店' })
  const bar = page.locator(`[data-bar^="${visit.id}/"]`)
  await bar.waitFor()
  await bar.focus()
  await page.keyboard.press('r')
  await page.locator('[data-candidate]').first().waitFor()
  await page.locator('summary').click()
  return page.getByRole('listitem').filter({ hasText: name })
}

interface Candidates {
  suggestions: { name: string; asked?: string }[]
}

describe('A new worker', () => {
  it('is written into the file once, with what is wrong named under its field', async () => {
    const { page } = personnel
    await page.goto(`${hearth!.url}/a/workers`)
    await page.getByRole('button', { name: '新建服务人员' }).click()
    const drawer = page.getByRole('dialog', { name: '新建服务人员' })
    await drawer.getByLabel('姓名').fill(name)
    await drawer.getByLabel('手机号').fill(phone)
    await drawer.getByLabel('身份证号').fill('310104198505121240')
    await drawer.getByLabel('门店').selectOption({ label: '徐汇店' })
    await drawer.getByLabel('保洁', { exact: true }).selectOption({ label: '3 级' })
    await seen(page, 'a-worker-new')
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.getByText('身份证号校验位不对，请核对。').first().waitFor()
    await drawer.getByLabel('身份证号').fill('310104198505121247')
    await drawer.getByRole('button', { name: '保存' }).dblclick()
    await page.waitForURL('**/a/workers/*')
    await page.getByRole('heading', { name: new RegExp(name) }).waitFor()
    const { call } = await hearth!.staff('renshi')
    const { items } = await call.get<{ items: { name: string }[] }>('/workers')
    expect(items.filter((one) => one.name === name)).toHaveLength(1)
  }, 60_000)

  it('is not made active before the identity is on file, then is', async () => {
    const { page } = personnel
    const state = card(page, '上岗条件').page().getByLabel('状态')
    await state.selectOption({ label: '在岗' })
    await page.getByText('请先登记并核验身份证件，再设为在岗。').waitFor()
    await expect.poll(() => state.inputValue()).toBe('applicant')
    await seen(page, 'a-worker-applicant')
    await addPaper(page, {
      kind: '身份证件',
      issuer: '上海市公安局徐汇分局',
      issued: dayIn(-2000),
      until: dayIn(1650),
    })
    await state.selectOption({ label: '在岗' })
    await page.getByText('已保存').first().waitFor()
    await gate(page, '在岗状态').getByText('符合').waitFor()
  }, 60_000)

  it('shows each missing paper as a gate, and an expired one with its day', async () => {
    const { page, faults } = personnel
    await gate(page, '背景核查').getByText('没有登记').waitFor()
    await addPaper(page, { kind: '背景核查', issuer: '上海市公安局', issued: dayIn(-100) })
    await gate(page, '背景核查').getByText('符合').waitFor()
    await addPaper(page, {
      kind: '保险',
      issuer: '平安财险',
      issued: dayIn(-100),
      until: dayIn(200),
    })
    await addPaper(page, {
      kind: '健康证明',
      grade: '一般家政体检',
      issuer: '徐汇区疾控中心',
      issued: dayIn(-360),
      until: expired,
    })
    await gate(page, '健康证明').getByText(`有效期至 ${expired}`).waitFor()
    await gate(page, '健康证明').getByText('已过期').waitFor()
    await page.getByRole('row').filter({ hasText: '徐汇区疾控中心' }).getByText('已过期').waitFor()
    const week = card(page, '每周班次')
    for (const day of await week.getByRole('checkbox').all()) await day.check()
    for (const from of await week.getByLabel('从').all()) await from.fill('07:00')
    for (const to of await week.getByLabel('到', { exact: true }).all()) await to.fill('22:00')
    await week.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').first().waitFor()
    await seen(page, 'a-worker-expired')
    expect(faults).toEqual([])
  }, 90_000)
})

describe('An expired paper', () => {
  it('keeps its holder from being sent, and the board says which and when', async () => {
    // WF-01: a gate, not a note.
    const { page, faults } = dispatcher
    const row = await candidates(page)
    const [, month, day] = expired.split('-')
    await row.getByText(`一般家政体检 ${month}-${day} 到期`).waitFor()
    expect(await row.getByRole('button').count()).toBe(0)
    await seen(page, 'a-board-paper-expired')
    const { call } = await hearth!.staff('diaodu')
    const worker = await idOfWorker()
    const { visits } = await call.get<Placed>(`/orders/${order.id}`)
    const refused = call.post(`/visits/${visits[0]!.id}/assignment`, {
      workers: [worker],
      visit_version: visits[0]!.version,
    })
    await expect(refused).rejects.toThrow(/到期/)
    expect(faults).toEqual([])
  }, 60_000)

  it('is seen by its holder', async () => {
    // WF-02
    const holder = await visitor(browser!)
    await holder.page.goto(`${hearth!.url}/w/papers`)
    await signInByPhone(hearth!, holder.page, phone)
    await holder.page.goto(`${hearth!.url}/w/papers`)
    const paper = holder.page.getByRole('listitem').filter({ hasText: '健康证明' })
    await paper.getByText('已过期').waitFor()
    await paper.getByText(new RegExp(expired)).waitFor()
    await seen(holder.page, 'w-papers-expired')
    await holder.context.close()
  }, 60_000)

  it('renewed opens the gate, and the board sends who has also learnt the manners', async () => {
    const { page } = personnel
    await addPaper(page, {
      kind: '健康证明',
      grade: '一般家政体检',
      issuer: '徐汇区中心医院',
      issued: dayIn(-1),
      until: dayIn(363),
    })
    await gate(page, '健康证明').getByText('符合').waitFor()
    await page.getByText('可上岗').waitFor()
    const board = dispatcher.page
    const untrained = await candidates(board)
    await untrained.getByText('缺少服务礼仪培训').waitFor()
    await page.getByLabel('按服务项目看').selectOption({ label: '日常保洁' })
    await gate(page, '服务礼仪培训').getByText('没有登记').waitFor()
    for (const training of ['服务礼仪培训', '安全培训']) {
      const issued = dayIn(-1)
      await addPaper(page, { kind: '技能证书', training, issuer: '暖家培训学校', issued })
      await gate(page, training).getByText('符合').waitFor()
    }
    await seen(page, 'a-worker-renewed')
    const row = await candidates(board)
    await row.getByRole('button').click()
    await board.getByText(`已派给 ${name}`).waitFor()
    const { call } = await hearth!.staff('diaodu')
    const { suggestions } = await call.get<Candidates>(`/visits/${order.visits[0]!.id}/candidates`)
    expect(suggestions.find((one) => one.name === name)?.asked).toBe('proposed')
    await seen(board, 'a-board-renewed')
    expect([...dispatcher.faults, ...personnel.faults]).toEqual([])
  }, 60_000)
})

const idOfWorker = async (): Promise<string> => {
  const { call } = await hearth!.staff('renshi')
  const { items } = await call.get<{ items: { id: string; name: string }[] }>('/workers')
  return items.find((one) => one.name === name)!.id
}

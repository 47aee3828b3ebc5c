import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { byMenu, seen } from './hands'
import { Hearth, signInStaff } from './server'

// What a company's head does in the console on the real server: takes over its own books (SY-04),
// sets the numbers behind the rules.
let [browser, hearth]: [Browser?, Hearth?] = []
let boss: Awaited<ReturnType<typeof visitor>>
interface Customers {
  items: { id: string }[]
}
const head = '姓名,手机,地址,门店,星座\n'
const good = [
  '顾念慈,13977770001,上海市徐汇区宛平南路88弄3号楼1201室,徐汇店,天蝎',
  '陆小满,13977770002,上海市徐汇区龙华中路600弄12号402室,徐汇店,',
]
const wrong = '何伟明,1397777,上海市徐汇区龙华中路6号,徐汇店,'
const book = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(head + rows.join('\n') + '\n', 'utf8'),
})

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  for (const login of ['zongjingli', 'kefu']) await hearth.staff(login)
  boss = await office('zongjingli')
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

const choose = (page: Page, file: ReturnType<typeof book>) =>
  page.getByLabel('选择文件').setInputFiles(file)
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
const withPhone = async (phone: string): Promise<number> => {
  const { call } = await hearth!.staff('zongjingli')
  return (await call.get<Customers>(`/customers?phone=${phone}`)).items.length
}

describe('Books', () => {
  it('are shown with every problem by its cell, then taken, and again without doubling', async () => {
    const { page, faults } = boss
    await byMenu(page, '公司设置', '导入表格')
    await page.getByText('把客户、员工、价目或订单表格拖到这里').waitFor()
    await seen(page, 'a-import')
    await choose(page, book('客户.csv', [...good, wrong]))
    await page.getByText('预览：导入后会怎样').waitFor()
    await page.getByRole('rowheader', { name: 'B4' }).waitFor()
    expect(await rowOf(page, 'B4').innerText()).toContain('错误')
    expect(await page.getByText('星座').count()).toBeGreaterThan(0)
    expect(await withPhone('13977770001')).toBe(0)
    await seen(page, 'a-import-preview')

    await page.getByText('有一处错误就全部不导入').click()
    await page.getByText('还有 1 处错误').waitFor()
    expect(await page.getByRole('button', { name: /^导入 \d+ 行$/ }).count()).toBe(0)
    await page.getByText('跳过有错的行，导入其余的').click()
    await page.getByRole('button', { name: '导入 2 行' }).dblclick()
    await page.getByText('已导入：新增 2，更新 0，不变 0；有错没有导入的 1 行。').waitFor()
    await seen(page, 'a-import-taken')
    expect([await withPhone('13977770001'), await withPhone('13977770003')]).toEqual([1, 0])

    const mended = wrong.replace('1397777', '13977770003')
    await choose(page, book('客户.csv', [...good, mended]))
    await page.getByRole('button', { name: '导入 1 行' }).click()
    await page.getByText('已导入：新增 1，更新 0，不变 2；有错没有导入的 0 行。').waitFor()
    expect([await withPhone('13977770001'), await withPhone('13977770003')]).toEqual([1, 1])
    await choose(page, book('客户.csv', good))
    await page.getByText('没有新的内容').waitFor()
    expect(faults).toEqual([])
  }, 120_000)

  it('that are no books say so and keep the page; who may not import sees no such page', async () => {
    await boss.page.goto(`${hearth!.url}/a/import`)
    const picture = { name: '合影.xlsx', mimeType: '', buffer: Buffer.from([0x50, 0x4b, 3, 4, 9]) }
    await boss.page.getByLabel('选择文件').setInputFiles(picture)
    await boss.page.getByRole('alert').waitFor()
    expect(await boss.page.getByRole('alert').innerText()).toMatch(/损坏|不是 Excel/)
    await choose(boss.page, book('客户.csv', good.slice(0, 1)))
    await boss.page.getByText('预览：导入后会怎样').waitFor()
    expect(boss.faults).toEqual([])

    const agent = await office('kefu')
    expect(
      await agent.page.getByRole('link', { name: '导入表格', includeHidden: true }).count(),
    ).toBe(0)
    await agent.context.close()
  }, 120_000)
})

describe('The rules', () => {
  const codes = async (page: Page): Promise<string[]> => {
    const texts = await page.locator('main label, main h2, main option, main .note').allInnerTexts()
    return texts.filter((text) => /\b[a-z]+_[a-z_]+\b|[a-z]\.[a-z]/.test(text))
  }

  it('are named in words in both languages, take no empty number, and go back', async () => {
    const { page, faults } = boss
    await page.goto(`${hearth!.url}/a/rules`)
    const answers = page.getByRole('region', { name: '服务人员答复' })
    await answers.waitFor()
    expect(await codes(page)).toEqual([])
    await seen(page, 'a-rules')
    const field = answers.getByLabel('多久没答复就问下一位（分钟）')
    await field.fill('')
    await answers.getByRole('button', { name: '保存' }).click()
    await answers.getByText('请填写 0 或更大的整数').waitFor()
    await field.fill('20')
    await answers.getByRole('button', { name: '保存' }).click()
    await answers.getByText('已修改').waitFor()
    const { call } = await hearth!.staff('zongjingli')
    const set = async () => {
      const all = await call.get<{ items: { name: string; value: object }[] }>('/settings')
      return all.items.find((one) => one.name === 'dispatch.assignment')?.value
    }
    expect(await set()).toEqual({ answer_min: 20 })
    await answers.getByRole('button', { name: '恢复默认' }).click()
    await answers.getByText('已修改').waitFor({ state: 'detached' })
    expect(await set()).toEqual({ answer_min: 15 })

    await page.evaluate(() =>
      localStorage.setItem('hearth.preferences', JSON.stringify({ locale: 'en' })),
    )
    await page.reload()
    await page.getByRole('region', { name: 'Answers of workers' }).waitFor()
    expect(await codes(page)).toEqual([])
    await page.evaluate(() => localStorage.removeItem('hearth.preferences'))
    expect(faults).toEqual([])
  }, 120_000)
})

describe('The opening hours', () => {
  it('are tried before they hold, refuse what is no time by its day, and move running promises', async () => {
    // BE-15
    const { page, faults } = boss
    await page.goto(`${hearth!.url}/a/`)
    await byMenu(page, '公司设置', '营业时间')
    const hours = page.getByRole('region', { name: '营业时间', exact: true })
    await hours.getByText('还没规定：全天都算').waitFor()
    for (const day of ['一', '二', '三', '四', '五'])
      await hours.getByLabel(`星期${day}`).fill('9:00–18：00')
    await hours.getByLabel('星期六').fill('上午')
    await hours.getByLabel('星期日').fill('')
    await hours.getByRole('button', { name: '保存' }).click()
    await hours.getByText('“上午”不是营业时间').first().waitFor()
    await seen(page, 'a-hours-refused')
    await hours.getByLabel('星期六').fill('')
    await hours.getByLabel('法定节假日休息').check()
    await hours.getByRole('button', { name: '加一天' }).click()
    await hours.getByRole('button', { name: '保存' }).click()
    await hours
      .getByRole('group', { name: '第 1 个特别的日子' })
      .getByText('请选择日期。')
      .first()
      .waitFor()
    await hours.getByRole('button', { name: '删掉' }).click()

    // Four open hours from a Friday at half past five end on Monday at half past twelve.
    await hours.getByLabel('假设这天').fill('2027-03-05')
    await hours.getByLabel('几点开始').fill('17:30')
    await hours.getByLabel('给多少营业时间（分钟）').fill('很多')
    await hours.getByRole('button', { name: '试算' }).click()
    await hours.getByText('请填日期和 1 到 60000 的整分钟数。').waitFor()
    await hours.getByLabel('给多少营业时间（分钟）').fill('240')
    await hours.getByRole('button', { name: '试算' }).click()
    await hours.getByText(/3月5日.*21:30/).waitFor()
    await hours.getByText(/3月8日.*12:30/).waitFor()
    await seen(page, 'a-hours-tried')
    await hours.getByRole('button', { name: '保存' }).click()
    await hours.getByText('公司统一的时间').waitFor()

    const kinds = page.getByRole('region', { name: '哪些时限只算营业时间' })
    await kinds.getByLabel('接待：门店接单').check()
    expect(await kinds.getByText('求助', { exact: true }).count()).toBe(0)
    await kinds.getByRole('button', { name: '保存' }).click()
    const { call } = await hearth!.staff('zongjingli')
    const counted = async () => {
      const all = await call.get<{ items: { kind: string; is_counted: boolean }[] }>(
        '/counted-clock-kinds',
      )
      return all.items.filter((one) => one.is_counted).map((one) => one.kind)
    }
    await expect.poll(counted, { timeout: 30_000 }).toEqual(['intake.store_acknowledgement'])
    await page.setViewportSize({ width: 390, height: 844 })
    await seen(page, 'a-hours-phone')
    await page.setViewportSize(desk)
    await page.evaluate(() =>
      localStorage.setItem('hearth.preferences', JSON.stringify({ locale: 'en' })),
    )
    await page.reload()
    await page
      .getByRole('region', { name: 'Opening hours', exact: true })
      .getByLabel('Monday')
      .waitFor()
    await seen(page, 'a-hours-en')
    await page.evaluate(() => localStorage.removeItem('hearth.preferences'))
    expect(faults).toEqual([])
  }, 180_000)
})

describe('The log of signing in', () => {
  it('says who got in and who was refused, and for how long that is kept', async () => {
    const { page, faults } = boss
    // LD-20: somebody tries the account of the service desk.
    const refused = await fetch(`${hearth!.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'wrong-word-1' },
      body: JSON.stringify({ login: 'kefu', password: 'certainly not this one' }),
    })
    expect(refused.status).toBe(401)
    await page.goto(`${hearth!.url}/a/trail`)
    await page.getByRole('tab', { name: '登录日志' }).click()
    await page.getByText('保留 24 个月；不得少于 6 个月').waitFor()
    await page.getByRole('combobox', { name: '结果' }).selectOption('refused')
    const row = page.getByRole('row').filter({ hasText: '密码或动态码不对' })
    await row.first().waitFor()
    expect(await row.first().innerText()).toContain('127.0.0.1')
    await seen(page, 'a-access-log')
    expect(faults).toEqual([])
  })
})

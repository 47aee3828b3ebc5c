import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { printed, seen } from './hands'
import { orderFor } from './ordering'
import { Hearth, signInStaff } from './server'

// A regulator's letter about a complaint: entered, on its clock, answered, printed, with the
// evidence in one file (LH-18, LC-13).
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let office: Person | undefined
let complaint = ''
const letter = '沪市监转〔2026〕1188号'

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  const { call } = await hearth.staff('kefu')
  const order = await orderFor(call, '13800000001')
  const { row } = await call.post<{ row: { id: string } }>('/complaints', {
    kind: 'quality',
    words: '灶台没擦干净，打了 12315。',
    order: order.id,
    channel: 'regulator',
  })
  complaint = row.id
  office = await visitor(browser, { viewport: desk })
  office.page.setDefaultTimeout(30_000)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

describe("A regulator's letter", () => {
  it('is entered into the file and gets its dates from the law', async () => {
    // LH-18, LC-13
    const { page } = office!
    await page.goto(`${hearth!.url}/a/complaints/${complaint}`)
    await signInStaff(page, await hearth!.staff('dianzhang'))
    await page.getByRole('button', { name: '登记转办件' }).click()
    const drawer = page.getByRole('dialog', { name: '登记转办件' })
    await drawer.getByLabel('单位名称').fill('徐汇区市场监督管理局')
    await drawer.getByLabel('转办编号').fill(letter)
    await seen(page, 'a-referral-drawer')
    await drawer.getByRole('button', { name: '登记转办件' }).click()
    await page.getByText(letter).waitFor()
    await page.getByText(/总局令第121号/).waitFor()
    await page.getByText('答复监管部门').first().waitFor()
    await seen(page, 'a-referral-open')
    await page.goto(`${hearth!.url}/a/complaints?view=referred`)
    await page
      .getByText(/12315）\s*·\s*待受理/)
      .first()
      .waitFor()
    await seen(page, 'a-referrals')
  }, 120_000)

  it('is answered once, printed as a letter, and the evidence is one file', async () => {
    // LH-18
    const { page, faults } = office!
    await page.goto(`${hearth!.url}/a/complaints/${complaint}`)
    await page.getByRole('button', { name: '部门已受理' }).click()
    await page.getByText('已受理', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: '答复监管部门' }).click()
    const drawer = page.getByRole('dialog', { name: '答复监管部门' })
    await drawer.getByLabel('答复内容').fill('已上门重做，消费者表示认可。')
    await drawer.getByRole('button', { name: '答复监管部门' }).click()
    await page.getByRole('link', { name: '打印答复函' }).waitFor()
    await printed(page, page.getByRole('link', { name: '打印答复函' }), 'referral-answer')
    const link = page.getByRole('link', { name: '导出举证材料' })
    const pack = await page.request.get(
      new URL((await link.getAttribute('href'))!, page.url()).href,
    )
    expect(pack.headers()['content-type']).toBe('application/zip')
    expect((await pack.body()).subarray(0, 2).toString()).toBe('PK')
    await seen(page, 'a-referral-answered')
    expect(faults).toEqual([])
  }, 120_000)
})

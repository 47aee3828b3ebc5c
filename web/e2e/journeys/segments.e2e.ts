import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { Hearth, signInStaff, within } from './server'

// Where customers stand: the office narrows its list of customers to those about to leave, reads the
// numbers behind it, and finds the reasons on the file (CR-02).
let [browser, hearth]: [Browser?, Hearth?] = []
let page: Page
let faults: string[]
const phone = '13800000001'

interface Found {
  customer: { id: string }
}
interface Standing {
  standing?: { risk: string; reasons: { code: string; count: number }[] }
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('14:00')
  const someone = await visitor(browser, { viewport: desk })
  ;({ page, faults } = someone)
  await hearth.setClock(someone.context)
  page.setDefaultTimeout(30_000)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})
const table = () => page.getByRole('table', { name: '客户分群' })

describe('Segments', () => {
  it('narrow the list of customers to those about to leave, with the reasons', async () => {
    // CR-02
    const { call } = await hearth!.staff('zongjingli')
    const { customer } = await call.get<Found>(`/callers?phone=${phone}`)
    const { items: stores } = await call.get<{ items: { id: string }[] }>('/stores')
    for (const words of ['灶台没擦干净', '约好的时间没来'])
      await call.post('/complaints', {
        customer: customer.id,
        store: stores[0]!.id,
        kind: 'attitude',
        grade: 'soft',
        words,
      })
    const counted = await within(120_000, 'the count', async () => {
      const { standing } = await call.get<Standing>(`/customers/${customer.id}/segment`)
      return standing?.reasons.some((one) => one.code === 'complaints' && one.count === 2)
        ? standing
        : undefined
    })
    await page.goto(`${hearth!.url}/a/customers`)
    await signInStaff(page, await hearth!.staff('zongjingli'))
    await page.getByRole('table', { name: '客户', exact: true }).waitFor()
    await page.getByLabel('流失风险').selectOption(counted.risk)
    const row = table().getByRole('row').filter({ hasText: '近期投诉 2 次' })
    await row.waitFor()
    expect(new URL(page.url()).searchParams.get('risk')).toBe(counted.risk)
    await seen(page, 'a-customers-segment')
    // A filter nobody fits says so; taken away, all are there again.
    await page.getByLabel('忠诚度').selectOption({ label: '忠诚客户' })
    await page.getByText('没有符合条件的客户').waitFor()
    await page.getByLabel('忠诚度').selectOption({ label: '全部' })
    await row.waitFor()
    await row.getByRole('link').click()
    await page.getByText('近期投诉 2 次').first().waitFor()
    await seen(page, 'a-customer-segment')
    await page.goBack()
    await row.waitFor()
    await page.getByLabel('流失风险').selectOption({ label: '全部' })
    await page.getByRole('table', { name: '客户', exact: true }).waitFor()
    expect(faults).toEqual([])
  }, 300_000)
})

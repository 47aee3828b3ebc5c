import type { Browser } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { Hearth, signInStaff } from './server'

// What is done with personal data, and who else gets it: kept at a desk, open to everybody, and as
// a file for whoever asks (LD-01, LD-05, LD-12).
let [browser, hearth]: [Browser?, Hearth?] = []
type Person = Awaited<ReturnType<typeof visitor>>
let [office, guest]: [Person?, Person?] = []
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    Date.now() + days * 86_400_000,
  )

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  office = await visitor(browser, { viewport: desk })
  guest = await visitor(browser)
  for (const { page } of [office, guest]) page.setDefaultTimeout(30_000)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

describe('The register of processing', () => {
  it('shows what the house does, in the company’s own words', async () => {
    // LD-01
    const { page } = office!
    await page.goto(`${hearth!.url}/a/processing`)
    await signInStaff(page, await hearth!.staff('zongjingli'))
    const orders = page.getByRole('article', { name: '订单与排班' })
    await orders.getByText('订立和履行服务合同').waitFor()
    await orders.getByText('订单类：36 个月（《电子商务法》第 31 条）').waitFor()
    await page.getByRole('article', { name: '家中情况告知' }).getByText('医疗健康').waitFor()
    await seen(page, 'a-processing')
    await orders.getByRole('button', { name: '改写目的' }).click()
    const drawer = page.getByRole('dialog', { name: '改写目的 · 订单与排班' })
    await drawer.getByLabel('中文').fill('按照合同安排人员上门，并在改期时通知家庭')
    await drawer.getByRole('button', { name: '保存' }).click()
    await orders.getByText('按照合同安排人员上门').waitFor()
    await drawer.waitFor({ state: 'detached' })
  }, 120_000)

  it('says who else gets data, and that somebody looked', async () => {
    // LD-12
    const { page, faults } = office!
    await page.getByRole('button', { name: '登记接收方' }).click()
    const drawer = page.getByRole('dialog', { name: '登记接收方' })
    await drawer.getByLabel('名称').fill('云信短信平台')
    await drawer.getByLabel('联系方式', { exact: true }).first().fill('400-888-0000')
    await drawer.getByLabel('提供的目的').fill('发送验证码和订单通知')
    await drawer.getByRole('checkbox', { name: '通知消息' }).check()
    await drawer.getByRole('group', { name: '信息种类' }).getByLabel('联系方式').check()
    await drawer.getByLabel('合同编号').fill('HT-2026-017')
    await drawer.getByLabel('签订日期').fill(inDays(-200))
    await drawer.getByLabel('下次检查日期').fill(inDays(800))
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.getByText('至少每年检查一次').first().waitFor()
    await seen(page, 'a-recipient')
    await drawer.getByLabel('下次检查日期').fill(inDays(30))
    await drawer.getByRole('button', { name: '保存' }).click()
    const gateway = page.getByRole('listitem', { name: '云信短信平台' })
    await gateway.getByText('从未检查').waitFor()
    await page.getByRole('article', { name: '通知消息' }).getByText('云信短信平台').waitFor()

    await gateway.getByRole('button', { name: '登记检查' }).click()
    const check = page.getByRole('dialog', { name: '登记检查 · 云信短信平台' })
    await check.getByLabel('检查日期', { exact: true }).fill(inDays(0))
    await check.getByLabel('检查情况').fill('抽查发送日志，未见超范围使用')
    await check.getByLabel('下次检查日期').fill(inDays(180))
    await check.getByRole('button', { name: '保存' }).click()
    await gateway.getByText('从未检查').waitFor({ state: 'detached' })
    await gateway.getByText(`下次检查 ${inDays(180)}`).waitFor()
    // In the demonstration nothing leaves the house, so nothing is counted.
    await page.getByText('最近 30 天没有对外提供').waitFor()
    await seen(page, 'a-recipients')

    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载登记表' }).click()
    const file = await readFile(await (await waiting).path(), 'utf8')
    expect(file).toContain('云信短信平台,发送验证码和订单通知,受托处理,联系方式')
    expect(file).toContain('按照合同安排人员上门')
    expect(faults.filter((one) => !one.includes('422'))).toEqual([])
  }, 120_000)

  it('stands open to everybody: what is sensitive, why, and who gets data', async () => {
    // LD-05, LD-02
    const { page, faults } = guest!
    await page.goto(`${hearth!.url}/c/privacy`)
    await page.getByRole('heading', { name: '医疗健康' }).waitFor()
    await page.getByText('对您的影响：不提供可能无法安排照护').waitFor()
    await page.getByRole('heading', { name: '云信短信平台' }).waitFor()
    expect(await page.getByText('HT-2026-017').count(), 'the contract is ours').toBe(0)
    await seen(page, 'c-privacy-annex')
    expect(faults).toEqual([])
  }, 60_000)
})

import { createHmac, randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { Hearth, signInStaff, type Staff } from './server'

// The telephone rings, by a provider's signed events, and the caller's household is on the desk
// (BK-01, BK-02); what happens is told to a program of the company's choice (SY-04).
let [browser, hearth]: [Browser?, Hearth?] = []
let [boss, agent]: [Staff?, Staff?] = []
const known = '13800000001'

interface Line {
  line: { id: string }
  secret: string
}
interface Calls {
  items: { state: string; seconds_to_answer?: number; rings?: number }[]
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  agent = await hearth.staff('kefu')
  boss = await hearth.staff('zongjingli')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

/** What a provider's translator does: Standard Webhooks 1.0.0. */
async function tell({ line, secret }: Line, type: string, data: object): Promise<number> {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data })
  const [id, at] = [`msg_${randomUUID()}`, String(Math.floor(Date.now() / 1000))]
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')
  const answer = await fetch(`${hearth!.url}/api/v1/call-events/${line.id}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': at,
      'webhook-signature': `v1,${signature}`,
    },
    body,
  })
  return answer.status
}

describe('The telephone', () => {
  it('rings on the desk, and F4 opens the caller on the intake screen', async () => {
    // BK-01, BK-02
    const line = await boss!.call.post<Line>('/call-lines', { name: '总机' })
    const { context, page, faults } = await visitor(browser!, { viewport: desk })
    await page.goto(`${hearth!.url}/a/`)
    await signInStaff(page, agent!)
    await page.getByRole('link', { name: '设置', exact: true }).waitFor()
    await page.goto(`${hearth!.url}/a/queue`)
    await page.getByRole('heading', { name: '我的待办' }).waitFor()

    const began = Date.now()
    expect(await tell(line, 'call.ringing', { call: 'c1', caller: known, rings: 1 })).toBe(204)
    const card = page.getByRole('status', { name: '正在来电' })
    await card.getByText('138****0001').waitFor()
    process.stdout.write(`the card came ${Date.now() - began} ms after the event\n`)
    await seen(page, 'a-ringing')

    await page.keyboard.press('F4')
    await page.waitForURL('**/a/intake?call=*')
    await page.getByRole('link', { name: '客户档案' }).first().waitFor()
    expect((await page.getByLabel('来电号码').inputValue()).replaceAll(' ', '')).toBe(known)
    await seen(page, 'a-ringing-taken')

    expect(await tell(line, 'call.answered', { call: 'c1', rings: 2 })).toBe(204)
    expect(await tell(line, 'call.ended', { call: 'c1' })).toBe(204)
    expect(await tell({ ...line, secret: `whsec_${'A'.repeat(43)}=` }, 'call.ended', {})).toBe(401)
    const { items } = await agent!.call.get<Calls>('/calls')
    expect(items.find((one) => one.rings === 2)).toMatchObject({ state: 'ended' })
    await page.goto(`${hearth!.url}/a/calls`)
    await page.getByText('已结束').first().waitFor()
    await seen(page, 'a-calls')
    expect(faults).toEqual([])
    await context.close()
  })

  it('and the lines and webhooks are set up by who looks after them', async () => {
    const { context, page, faults } = await visitor(browser!, { viewport: desk })
    await page.goto(`${hearth!.url}/a/`)
    await signInStaff(page, boss!)
    await page.getByRole('link', { name: '设置', exact: true }).waitFor()
    await page.goto(`${hearth!.url}/a/calls`)
    await page.getByText('拒绝过伪造的事件').waitFor()
    await seen(page, 'a-call-lines')

    await page.goto(`${hearth!.url}/a/webhooks`)
    await page.getByRole('button', { name: '添加推送地址' }).click()
    await page.getByLabel('接收地址').fill('https://10.0.0.1/in')
    await page.getByRole('checkbox', { name: /下单/ }).check()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请用域名，不要用 IP 地址。').first().waitFor()
    await seen(page, 'a-webhook-refused')
    expect(faults).toEqual([])
    await context.close()
  })
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { Hearth, signInStaff, type Staff } from './server'

// Nobody at the store: every store that can is asked at once, the first has it (ST-04); and how the
// stores do is on a page (ST-05).
let [browser, hearth]: [Browser?, Hearth?] = []
let boss: Staff | undefined

interface Store {
  id: string
  name: string
  latitude: number
  longitude: number
}
interface Item {
  id: string
  state: string
}

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  boss = await hearth.staff('zongjingli')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

describe('a race between stores', () => {
  it('is opened on the inquiry, taken from the queue, and counted', async () => {
    const { items: stores } = await boss!.call.get<{ items: Store[] }>('/stores')
    const { items } = await boss!.call.get<{ items: Item[] }>('/items')
    const inquiry = await boss!.call.post<{ id: string }>('/inquiries', {
      channel: 'phone',
      wish: {
        name: '周敏',
        phone: '13900001234',
        needs: '今晚就要',
        item: items[0]!.id,
        latitude: stores[0]!.latitude,
        longitude: stores[0]!.longitude,
      },
    })
    const { context, page, faults } = await visitor(browser!, { viewport: desk })
    await page.goto(`${hearth!.url}/a/`)
    await signInStaff(page, boss!)
    await page.getByRole('link', { name: '设置', exact: true }).waitFor()
    await page.goto(`${hearth!.url}/a/inquiries/${inquiry.id}`)
    await page.getByRole('button', { name: '加急，问各店' }).click()
    await page.getByText('已询问，等答复').first().waitFor()
    await seen(page, 'a-race-open')

    await page.goto(`${hearth!.url}/a/queue`)
    await page.getByRole('button', { name: '看看能不能接' }).click()
    await page.getByText('全部归服务门店').waitFor()
    await seen(page, 'a-race-offer')
    await page.getByRole('button', { name: '我们接' }).click()
    await page.getByText('接下了，请尽快联系客户').waitFor()
    await page.getByRole('button', { name: '看看能不能接' }).waitFor({ state: 'detached' })

    await page.goto(`${hearth!.url}/a/store-performance`)
    const row = page.getByRole('row').filter({ hasText: '100 %' }).first()
    await row.waitFor()
    expect(await row.innerText()).toContain('秒')
    await seen(page, 'a-performance')
    expect(faults).toEqual([])
    await context.close()
  })
})

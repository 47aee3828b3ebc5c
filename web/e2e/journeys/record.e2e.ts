import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launch, visitor } from '../browser'
import { seen } from './hands'
import { orderFor } from './ordering'
import { Hearth, program, signInStaff } from './server'

// The complete record of one order for a dispute: made at the desk, checked without it (LC-12).
let [browser, hearth]: [Browser?, Hearth?] = []
let order = ''
const folder = mkdtempSync(join(tmpdir(), 'hearth-record-'))

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start()
  const { call } = await hearth.staff('kefu')
  order = (await orderFor(call, '13800000001')).id
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('The record of an order', () => {
  it('is made with a reason and is whole for a stranger', async () => {
    // LC-12
    const office = await visitor(browser!, { viewport: desk })
    const { page, faults } = office
    page.setDefaultTimeout(30_000)
    await page.goto(`${hearth!.url}/a/orders/${order}`)
    await signInStaff(page, await hearth!.staff('dianzhang'))
    await page.getByText('还没有出具过。').waitFor()
    await page.getByRole('button', { name: '出具完整记录' }).click()
    const drawer = page.getByRole('dialog', { name: '出具完整记录' })
    await drawer.getByRole('button', { name: '出具完整记录' }).click()
    await drawer.getByLabel('用途').fill('法院调取（2026）沪0104民初1号')
    await seen(page, 'a-record-drawer')
    const download = page.waitForEvent('download')
    await drawer.getByRole('button', { name: '出具完整记录' }).click()
    const file = join(folder, 'record.zip')
    await (await download).saveAs(file)
    await page.getByText('法院调取（2026）沪0104民初1号').waitFor()
    await seen(page, 'a-record-made')
    const said = execFileSync(program, ['record', 'verify', file], { encoding: 'utf8' })
    expect(said).toContain('the record is as it was made')
    expect(faults).toEqual([])
  }, 120_000)
})

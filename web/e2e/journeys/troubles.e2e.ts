import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from '../browser'
import type { Caller } from './caller'
import { seen } from './hands'
import { takeAll } from './ordering'
import { Hearth } from './server'

// What goes wrong for a customer, on the real server: a wrong code, a start that somebody else
// takes, two taps, a reload, a server that dies. Nothing typed is lost, nothing ordered twice, and
// no message claims what is not so.
let [browser, hearth]: [Browser?, Hearth?] = []
let [context, page]: [BrowserContext?, Page?] = []
let faults: string[] = []
let office: Caller | undefined
const phone = '13800000001'
const others = ['13800000002', '13800000003', '13800000004']

beforeAll(async () => {
  browser = await launch()
  hearth = await Hearth.start('08:30')
  office = (await hearth.staff('kefu')).call
  ;({ context, page, faults } = await visitor(browser))
  await hearth.setClock(context)
  page.setDefaultTimeout(15_000)
}, 300_000)
afterAll(async () => {
  await context?.close()
  await browser?.close()
  await hearth?.stop()
})

const confirm = () => page!.getByRole('button', { name: '确认预约' })
const note = () => page!.getByLabel('有什么要特别交代的？')
/** Whoever has another visit on that day is asked once more; the day of the week decides whether they have. */
async function confirmed(): Promise<void> {
  const ordered = page!.getByRole('link', { name: '查看订单' })
  const again = page!.getByRole('button', { name: '再约一单' })
  await ordered.or(again).first().waitFor()
  if (await again.isVisible()) await again.click()
  await ordered.waitFor()
}
/** How many orders the person at the page has. */
const orders = (): Promise<number> =>
  page!.evaluate(async () => {
    const answer = await fetch('/api/v1/orders?limit=100')
    return ((await answer.json()) as { items: unknown[] }).items.length
  })

async function book(): Promise<void> {
  await page!.goto(`${hearth!.url}/c/`)
  await page!.locator('a[href*="/services/"]').filter({ hasText: '日常保洁' }).click()
  await page!.getByRole('link', { name: '预约', exact: true }).click()
  await confirm().waitFor()
  await page!.locator('.times input:checked').waitFor({ state: 'attached' })
  await page!.getByText('宛平南路').first().waitFor()
}

describe('A customer', () => {
  it('with a wrong code is told so, and goes on with the right one', async () => {
    await page!.goto(`${hearth!.url}/c/orders`)
    await page!.getByLabel('手机号').fill('138')
    await page!.getByRole('button', { name: '获取验证码' }).click()
    // LD-02: nobody is asked for anything before they have agreed to what becomes of it.
    await page!.getByText('请先阅读并同意隐私政策').waitFor()
    await page!.getByRole('button', { name: '看全文' }).click()
    await page!.getByRole('dialog').getByText('您的权利').first().waitFor()
    await seen(page!, 'c-privacy')
    await page!.keyboard.press('Escape')
    await page!.getByLabel('我已阅读并同意隐私政策').check()
    await page!.getByRole('button', { name: '获取验证码' }).click()
    await page!
      .getByText('请输入 11 位手机号')
      .or(page!.getByText(/手机号.*11/))
      .first()
      .waitFor()
    await page!.getByLabel('手机号').fill(phone)
    await page!.getByRole('button', { name: '获取验证码' }).click()
    await page!.getByText('验证码已发出').waitFor()
    await page!.getByLabel('短信验证码').fill('000000')
    await page!.getByRole('button', { name: '登录', exact: true }).click()
    await page!.getByText('验证码不对或已过期').waitFor()
    expect(await page!.getByLabel('手机号').inputValue()).toBe('138 0000 0001')
    await seen(page!, 'trouble-code')
    await page!.getByLabel('短信验证码').fill(await hearth!.codeFor(phone))
    await page!.getByRole('button', { name: '登录', exact: true }).click()
    await page!.waitForURL('**/c/orders')
  }, 90_000)

  it('whose page is loaded anew in the middle finds everything as it was', async () => {
    await book()
    await note().fill('猫在阳台，别开窗')
    const time = page!.locator('.times label').nth(2)
    const wanted = (await time.innerText()).split('\n')[0]!
    await time.click()
    await page!.waitForTimeout(2500)
    await page!.reload()
    await expect.poll(() => note().inputValue()).toBe('猫在阳台，别开窗')
    await expect
      .poll(() => page!.locator('.times label:has(:checked)').innerText())
      .toContain(wanted)
    await page!.goBack()
    await page!.goForward()
    await expect.poll(() => note().inputValue()).toBe('猫在阳台，别开窗')
  }, 60_000)

  it('whose start is taken meanwhile is offered the nearest, and orders one of them', async () => {
    // BK-05, DP-06, F2
    await book()
    await page!.locator('.days label').nth(1).click()
    const choice = page!.locator('.times label').first()
    await choice.click()
    const start = await page!.locator('.times input:checked').getAttribute('value')
    await expect.poll(() => confirm().getAttribute('aria-busy')).toBeNull()
    // As if the hold of this page had run out while others took every worker of that hour.
    await page!.route('**/api/v1/orders', async (route) => {
      const body = { ...(route.request().postDataJSON() as object) } as { hold?: string }
      delete body.hold
      await route.continue({ postData: JSON.stringify(body) })
    })
    await takeAll(office!, others, start!)
    await confirm().click()
    const nearest = page!.locator('.stop button')
    await nearest.first().waitFor()
    expect(await nearest.count()).toBeGreaterThan(0)
    expect(await nearest.count()).toBeLessThanOrEqual(3)
    // In sight, and no other time was chosen for the person.
    expect(await inSight(nearest.first())).toBe(true)
    expect(await page!.locator('.times input:checked').count()).toBe(0)
    await seen(page!, 'trouble-taken')
    await page!.unroute('**/api/v1/orders')
    expect(await note().inputValue()).toBe('猫在阳台，别开窗')
    await nearest.first().click()
    await expect.poll(() => nearest.count()).toBe(0)
    const before = await orders()
    await confirm().dblclick()
    await confirmed()
    expect(await orders(), 'two taps order once').toBe(before + 1)
  }, 180_000)

  it('whose time is full joins the waiting list, sees it stand, and takes it back', async () => {
    // BK-01, F2
    await book()
    await page!.locator('.days label').nth(1).click()
    await page!.locator('.times .full').first().click()
    await page!.getByLabel('想补充什么').fill('早一小时也行')
    await seen(page!, 'trouble-waiting')
    await page!.getByRole('button', { name: '登记候补' }).click()
    await page!.getByText('已登记候补').waitFor()
    await page!.getByRole('link', { name: '查看登记' }).click()
    await page!.getByText('早一小时也行').waitFor()
    await page!.getByText('已登记，等客服答复').waitFor()
    await seen(page!, 'trouble-wishes')
    const { items } = await office!.get<{ items: { needs?: string; state: string }[] }>(
      '/inquiries?state=open',
    )
    expect(items.some(({ needs }) => needs?.includes('早一小时也行'))).toBe(true)
    await page!.getByRole('button', { name: '取消登记' }).click()
    await page!.getByRole('alertdialog').getByRole('button', { name: '取消登记' }).click()
    await page!.getByText('已结束').waitFor()
  }, 60_000)

  it('whose server dies before the answer keeps everything, and orders once when it is back', async () => {
    await book()
    await note().fill('门铃坏了，请敲门')
    await page!.locator('.days label').nth(3).click()
    await page!.locator('.times label').nth(1).click()
    await expect.poll(() => confirm().getAttribute('aria-busy')).toBeNull()
    const before = await orders()
    await hearth!.kill()
    await confirm().click()
    await page!.locator('.stop').getByRole('alert').waitFor()
    await page!.getByText('暂时连不上服务').waitFor()
    await seen(page!, 'trouble-dead')
    expect(await page!.getByRole('link', { name: '查看订单' }).count()).toBe(0)
    expect(await note().inputValue()).toBe('门铃坏了，请敲门')
    await hearth!.restart()
    // It is found out by the page itself, and what was typed stands there still.
    await page!.getByText('暂时连不上服务').waitFor({ state: 'detached' })
    expect(await note().inputValue()).toBe('门铃坏了，请敲门')
    await confirm().click()
    await confirmed()
    expect(await orders()).toBe(before + 1)
    expect(faults).toEqual([])
  }, 120_000)
})

const inSight = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axe, desk, launch, phone, picture, visitor } from './browser'
import { serveFolders } from './static-server'

// The faces as built, under the real policy; the API is answered here where a page needs one.
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const session = {
  kind: 'worker',
  id: '1',
  session: '2',
  name: '王芳',
  roles: [],
  rights: [],
  needs_totp: false,
}

/** A server that knows one person: code 123456, signed in from then on. */
async function answerSession(
  page: Page,
  kind = 'worker',
): Promise<{ isIn: boolean; keys: string[] }> {
  const known = { ...session, kind }
  const state = { isIn: false, keys: [] as string[] }
  const problem = (status: number, body: object) => ({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify(body),
  })
  const whole = (status: number, body: object) => ({ status, json: body })
  await page.route(/\/api\/v1\/(worker-)?session$/, (route) => {
    const request = route.request()
    if (request.method() === 'POST') {
      state.keys.push(request.headers()['idempotency-key'] ?? '')
      const proof = request.postDataJSON() as { code?: string; totp?: string }
      state.isIn = (proof.code ?? proof.totp) === '123456'
      const errors = [{ pointer: '/code', code: 'identity.wrong_code', detail: '验证码不对' }]
      return route.fulfill(state.isIn ? whole(201, known) : problem(422, { errors }))
    }
    return route.fulfill(state.isIn ? whole(200, known) : problem(401, { code: 'x' }))
  })
  await page.route('**/api/v1/worker-session/code', (route) =>
    route.fulfill(whole(201, { ticket: 't', resend_after_s: 60 })),
  )
  return state
}

const screens = [
  ['c', '/c/help', phone],
  ['c', '/c/settings', phone],
  ['c', '/c/sign-in', phone],
  ['c', '/c/nowhere', phone],
  ['w', '/w/settings', phone],
  ['w', '/w/sign-in', phone],
  ['a', '/a/sign-in', desk],
] as const

describe.each(screens)('The %s face at %s', (face, path, viewport) => {
  it.each(['light', 'dark'] as const)('is whole and accessible in %s', async (colorScheme) => {
    const { context, page, faults } = await visitor(browser, { viewport, colorScheme })
    await answerSession(page)
    for (const locale of ['zh-CN', 'en']) {
      await page.addInitScript(
        (wanted) => localStorage.setItem('hearth.preferences', JSON.stringify({ locale: wanted })),
        locale,
      )
      await page.goto(inject('facesUrl') + path)
      await page.waitForSelector('#app h1')
      await page.waitForTimeout(100)
      expect(await axe(page), locale).toEqual([])
      await picture(page, `face-${face}-${path.split('/').pop()}-${colorScheme}-${locale}`)
    }
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('Signing in', () => {
  it('leads a worker back to where they wanted to go, with the words of a wrong code', async () => {
    const { context, page, faults } = await visitor(browser)
    const state = await answerSession(page)
    await page.goto(`${inject('facesUrl')}/w/sync`)
    await page.waitForURL('**/w/sign-in?next=/sync')
    await page.getByLabel('手机号').fill('138 1234 5678')
    await page.getByRole('button', { name: '获取验证码' }).click()
    await page.getByText('验证码已发出').waitFor()
    await page.getByLabel('短信验证码').fill('000000')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('验证码不对').waitFor()
    await page.getByLabel('短信验证码').fill('123456')
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL('**/w/sync')
    await page.getByText('都上传好了').waitFor()
    expect(new Set(state.keys).size).toBe(2)
    expect(await axe(page)).toEqual([])
    await picture(page, 'face-w-sync')
    // The device shows at once what it keeps; the server has ended the session, and has its word.
    state.isIn = false
    await page.reload()
    await page.waitForURL('**/w/sign-in?next=/sync')
    expect(faults).toEqual([])
    await context.close()
  })

  it('shows a worker who was here before the page at once, and asks again whom it is not meant for', async () => {
    const { context, page, faults } = await visitor(browser)
    const state = await answerSession(page, 'customer')
    state.isIn = true
    await page.addInitScript(`localStorage.setItem('hearth.signed_in_as', 'worker')`)
    let answer = (): void => undefined
    const isAsked = new Promise<void>((resolve) => (answer = resolve))
    await page.route(/\/api\/v1\/session$/, async (route) => {
      await isAsked
      await route.fallback()
    })
    await page.goto(`${inject('facesUrl')}/w/sync`)
    await page.getByText('都上传好了').waitFor()
    answer()
    await page.waitForURL('**/w/sign-in?next=/sync')
    expect(faults).toEqual([])
    await context.close()
  })

  it('lets staff in, and the keyboard reaches everything', async () => {
    const { context, page, faults } = await visitor(browser, { viewport: desk })
    await answerSession(page, 'staff')
    await page.goto(`${inject('facesUrl')}/a/`)
    await page.getByLabel('账号').fill('wangfang')
    await page.getByLabel('密码').fill('secret')
    await page.getByLabel('动态验证码').fill('123456')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/a/preferences')
    await page.locator('#main').getByText('王芳').waitFor()
    await picture(page, 'face-a-preferences')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('qhss')
    expect(await page.getByRole('option').allTextContents()).toHaveLength(1)
    expect(await axe(page)).toEqual([])
    await picture(page, 'face-a-menu')
    await page.keyboard.press('Enter')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.locator('main').focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
    expect(await axe(page)).toEqual([])
    await picture(page, 'face-a-keys')
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('Without a network', () => {
  it('the worker face opens from the device, and a new version waits for a yes', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'hearth-w-'))
    cpSync(resolve(import.meta.dirname, '../dist/w'), copy, { recursive: true })
    const [server, url] = await serveFolders(() => ({ '/w/': copy }))
    const { context, page } = await visitor(browser)
    await page.goto(`${url}/w/settings`)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await context.setOffline(true)
    await page.reload()
    await page.getByText('没有网络').waitFor()
    await page.getByRole('heading', { name: '设置' }).waitFor()
    await picture(page, 'face-w-offline')
    await context.setOffline(false)

    // A new version lands on the server: it is installed, but nothing changes by itself.
    const worker = readFileSync(join(copy, 'sw.js'), 'utf8')
    rmSync(join(copy, 'sw.js.gz'))
    writeFileSync(join(copy, 'sw.js'), worker.replace(/"version":"\w+"/, '"version":"newer"'))
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await page.getByText('有新版本').waitFor()
    const before = await page.evaluate(() => caches.keys())
    expect(before).toHaveLength(2)
    await page.getByRole('button', { name: '更新' }).click()
    await page.waitForFunction(async () => (await caches.keys()).join() === 'hearth/w/newer')
    await page.getByRole('heading', { name: '设置' }).waitFor()
    await context.close()
    server.closeAllConnections()
    server.close()
    rmSync(copy, { recursive: true })
  })
})

describe('The accessibility check itself', () => {
  it('finds an unnamed field', async () => {
    const { context, page } = await visitor(browser)
    await page.goto(`${inject('facesUrl')}/c/help`)
    await page.waitForSelector('#app h1')
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('input')),
    )
    expect((await axe(page)).join()).toContain('label')
    await context.close()
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axe, launch, picture, visitor } from './browser'
import { serveApi, type Sent } from './stubs/api'
import { workerDay } from './stubs/worker-day'

// The worker's day over a stand-in of the server: what a phone does when nobody answers (VS-11)
// is the phone's own, and can only be cut off at will here.
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const atDoor = {
  geolocation: { latitude: 31.1952, longitude: 121.4361, accuracy: 12 },
  permissions: ['geolocation' as const],
}
const kindsOf = (sent: readonly Sent[]): string[] =>
  sent.flatMap(({ route, body }) => {
    if (route.endsWith('/opening')) return []
    if (!route.endsWith('/entries')) return [route.split('/').at(-1)!]
    return (body as { entries: { kind: string }[] }).entries.map(({ kind }) => kind)
  })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const samplePicture = async (page: Page): Promise<Buffer> => {
  const data = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2000, height: 1500 })
    canvas.getContext('2d')?.fillRect(0, 0, 900, 900)
    return canvas.toDataURL('image/jpeg').split(',')[1]!
  })
  return Buffer.from(data, 'base64')
}
async function photograph(page: Page, label: string): Promise<void> {
  const buffer = await samplePicture(page)
  const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer }
  await page.getByLabel(label).setInputFiles(file)
}
async function seen(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(150)
  expect(await axe(page), name).toEqual([])
  await picture(page, `w-${name}`)
}

describe('A visit, from the briefing to the signature', () => {
  it('works without a network in the cellar, and everything arrives once and in order', async () => {
    const { context, page, faults } = await visitor(browser, atDoor)
    const { visit, routes } = workerDay()
    const api = await serveApi(page, routes)
    await page.goto(`${inject('facesUrl')}/w/`)
    await page.getByText('有 1 个派单等您确认').waitFor()
    await seen(page, 'today')

    await link(page, '看作业要求').click()
    await seen(page, 'briefing')
    await button(page, '看完了，确认').click()
    await page.getByText('请先看完，再勾选').waitFor()
    await page.getByRole('checkbox').check()
    await button(page, '看完了，确认').click()
    await link(page, '出发').waitFor()
    await seen(page, 'visit')

    await button(page, '会晚到').click()
    await seen(page, 'late')
    await page.getByRole('button', { name: /^晚 20 分钟/ }).click()
    await link(page, '出发').click()
    await page.getByLabel('抹布').check()
    await button(page, '出发').click()
    await page.getByText('这一项没有确认').first().waitFor()
    await page.getByLabel('没有喝酒').check()
    await page.getByLabel('身体状况良好').check()
    await seen(page, 'departure')
    await button(page, '出发').click()

    // No network from here on.
    await button(page, '到达打卡').waitFor()
    api.isDown = true
    await button(page, '到达打卡').click()
    await button(page, '已出示工牌，开始服务').click()
    await page.getByRole('checkbox', { name: /水槽/ }).check()
    await page.getByRole('checkbox', { name: /垃圾/ }).check()
    await photograph(page, '给“灶台和油烟机表面去油，拍作业前后”拍照')
    await page.getByText('再拍作业后').waitFor()
    await photograph(page, '给“灶台和油烟机表面去油，拍作业前后”拍照')
    await page.getByText('必做的都完成了').waitFor()
    await seen(page, 'steps-offline')
    await button(page, '完工，自检合格').click()
    await link(page, '请客户验收签字').waitFor()

    // The page is opened anew, still without a network: nothing is lost.
    await page.goto(`${inject('facesUrl')}/w/visits/v1/signature`)
    await page.getByText('完成 2 / 2 项').waitFor()
    const pad = await page.getByRole('img', { name: '请在这里签名' }).boundingBox()
    await page.mouse.move(pad!.x + 40, pad!.y + 40)
    await page.mouse.down()
    await page.mouse.move(pad!.x + 160, pad!.y + 90, { steps: 6 })
    await page.mouse.up()
    await seen(page, 'signature')
    await button(page, '提交签名').click()
    await page.getByText('已签，待上传').waitFor()
    await seen(page, 'signed')
    expect(visit.stop.state).not.toBe('done')

    api.isDown = false
    await page.goto(`${inject('facesUrl')}/w/sync`)
    await page.getByText('都上传好了').waitFor()
    expect(kindsOf(api.sent)).toEqual([
      'briefed',
      'late',
      'checked',
      'departed',
      'arrived',
      'identified',
      'started',
      'step_done',
      'step_done',
      'photos',
      'photos',
      'step_done',
      'finished',
      'verdict',
      'signature',
    ])
    const deeds = api.sent.filter(({ route }) => !route.endsWith('/opening'))
    expect(new Set(deeds.map(({ key }) => key)).size).toBe(deeds.length)
    const photos = deeds.filter(({ route }) => route.endsWith('/photos'))
    expect(photos.map(({ query }) => query.purpose)).toEqual(['before', 'after'])
    expect(Math.min(...photos.map(({ bytes }) => bytes))).toBeGreaterThan(1000)
    const signature = deeds.at(-1)!.body as { image: string }
    expect(Buffer.from(signature.image, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(faults).toEqual([])
    await context.close()
  })

  it('takes the picture that the company wants before setting out, without a network too', async () => {
    // VS-02
    const { context, page, faults } = await visitor(browser, atDoor)
    const { visit, routes } = workerDay()
    visit.wants_departure_photo = true
    visit.sheet.briefed_at = new Date().toISOString()
    const api = await serveApi(page, routes)
    await page.goto(`${inject('facesUrl')}/w/visits/v1/departure`)
    await page.getByLabel('没有喝酒').check()
    await page.getByLabel('身体状况良好').check()
    api.isDown = true
    await button(page, '出发').click()
    await page.getByText('请先拍一张出发照片').waitFor()
    await photograph(page, '拍照或选图')
    await page.getByRole('button', { name: '删除第 1 张照片' }).waitFor()
    await seen(page, 'departure-photo')
    await button(page, '出发').click()
    await button(page, '到达打卡').waitFor()
    expect(kindsOf(api.sent)).toEqual([])
    api.isDown = false
    await page.goto(`${inject('facesUrl')}/w/sync`)
    await page.getByText('都上传好了').waitFor()
    expect(kindsOf(api.sent)).toEqual(['photos', 'checked', 'departed'])
    expect(api.sent.find(({ route }) => route.endsWith('/photos'))?.query.purpose).toBe('departure')
    expect(faults).toEqual([])
    await context.close()
  })

  it('lets a worker whom the position fails check in with a photo of the door (F6)', async () => {
    const far = { ...atDoor, geolocation: { latitude: 31.22, longitude: 121.44, accuracy: 20 } }
    const { context, page } = await visitor(browser, far)
    const { visit, routes } = workerDay()
    visit.stop.state = 'en_route'
    visit.sheet.briefed_at = new Date().toISOString()
    const api = await serveApi(page, routes)
    await page.goto(`${inject('facesUrl')}/w/today`)
    await button(page, '到达打卡').click()
    await page.getByText('约 2.8 公里').waitFor()
    await page.getByText('我就在门口，定位不准').click()
    await page.getByRole('dialog').getByRole('button', { name: '到达打卡' }).click()
    await page.getByText('请拍一张门口照片').waitFor()
    await photograph(page, '拍照或选图')
    await page.getByRole('button', { name: '删除第 1 张照片' }).waitFor()
    await seen(page, 'arrival')
    await page.getByRole('dialog').getByRole('button', { name: '到达打卡' }).click()
    await button(page, '已出示工牌，开始服务').waitFor()
    await expect.poll(() => kindsOf(api.sent)).toEqual(['photos', 'arrived'])
    await context.close()
  })

  it('asks the customer for an extra, and reports damage', async () => {
    const { context, page } = await visitor(browser, { ...atDoor, colorScheme: 'dark' })
    const { visit, routes } = workerDay()
    visit.stop.state = 'in_service'
    visit.sheet.briefed_at = new Date().toISOString()
    const api = await serveApi(page, routes)
    await page.goto(`${inject('facesUrl')}/w/visits/v1/extra`)
    await button(page, '发给客户确认').click()
    await page.getByText('请写一句原因').first().waitFor()
    await page.getByText('冰箱内部清洁').click()
    await page.getByLabel('为什么需要？').fill('客户说冰箱有异味')
    await page.getByText('¥80.00').last().waitFor()
    await seen(page, 'extra-dark')
    await button(page, '发给客户确认').click()
    await page.getByText('等客户同意').waitFor()
    await seen(page, 'visit-extra-dark')
    await link(page, '损坏上报').click()
    await page.getByLabel('什么东西坏了').fill('擦灶台时碰掉一个玻璃杯')
    await page.getByLabel('大概价值').fill('25.5')
    await seen(page, 'damage-dark')
    await button(page, '上报').click()
    await expect.poll(() => kindsOf(api.sent)).toEqual(['extras', 'damages'])
    const damage = api.sent.find(({ route }) => route.endsWith('/damages'))
    expect(damage?.body).toEqual({ thing: '擦灶台时碰掉一个玻璃杯', estimate: 2550 })
    await context.close()
  })
})

describe('The worker face in English, dark, and for older eyes', () => {
  it.each([
    ['en', false],
    ['zh-CN', true],
  ] as const)('is whole in %s, elder %s', async (locale, isElder) => {
    const { context, page } = await visitor(browser, { ...atDoor, colorScheme: 'dark' })
    const { visit, routes } = workerDay()
    visit.stop.state = 'in_service'
    visit.sheet.briefed_at = new Date().toISOString()
    await serveApi(page, routes)
    await page.addInitScript(
      (wanted) => localStorage.setItem('hearth.preferences', JSON.stringify(wanted)),
      { locale, isElder },
    )
    for (const path of ['today', 'visits/v1', 'visits/v1/steps']) {
      await page.goto(`${inject('facesUrl')}/w/${path}`)
      await page.waitForSelector('.chip, .ring')
      await seen(page, `${path.replaceAll('/', '-')}-${locale}${isElder ? '-elder' : ''}`)
    }
    await context.close()
  })

  it('says what it cannot show when nothing was ever fetched', async () => {
    const { context, page } = await visitor(browser)
    const { routes } = workerDay()
    const api = await serveApi(page, routes)
    await page.goto(`${inject('facesUrl')}/w/settings`)
    await page.evaluate(() => localStorage.setItem('hearth.signed_in_as', 'worker'))
    api.isDown = true
    await page.goto(`${inject('facesUrl')}/w/today`)
    await page.getByText('没连上网络').waitFor()
    await seen(page, 'today-offline')
    await context.close()
  })
})

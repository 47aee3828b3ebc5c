import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchWhole, visitor } from '../browser'
import { seen } from './hands'
import { orderFor } from './ordering'
import { Hearth, signInByPhone, signInStaff, within } from './server'

// A customer chooses how messages reach her, an order is told that way and no other, the office
// sees it and changes it for her; and a push opens the page it speaks of (SY-03).
let [browser, hearth]: [Browser?, Hearth?] = []
let customer: Awaited<ReturnType<typeof visitor>>
const phone = '13800000001'

interface Told {
  id: string
  channel: string
  template_name: string
  to?: string
  text: string
}

beforeAll(async () => {
  browser = await launchWhole()
  hearth = await Hearth.start('14:00')
  customer = await visitor(browser, { permissions: ['notifications'] })
  customer.page.setDefaultTimeout(30_000)
  await hearth.setClock(customer.context)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await hearth?.stop()
})

const outbox = async (about = ''): Promise<Told[]> => {
  const query = about ? `?about=${about}` : ''
  return (await hearth!.anybody.get<{ items: Told[] }>(`/outbox${query}`)).items
}
const kind = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

describe('Messages', () => {
  it('go to an address once its code has been typed', async () => {
    // SY-03
    const { page } = customer
    await page.goto(`${hearth!.url}/c/messages`)
    await signInByPhone(hearth!, page, phone)
    await page.getByText('短信发到 138****0001').waitFor()
    await page.getByLabel('邮箱地址').fill('lin')
    await page.getByRole('button', { name: '发送验证码' }).click()
    await page.getByText('请填写邮箱地址').waitFor()
    await page.getByLabel('邮箱地址').fill('lin@example.cn')
    await page.getByRole('button', { name: '发送验证码' }).click()
    await page.getByText('验证码已发到 l***@example.cn').waitFor()
    const mail = await within(30_000, 'the mail with the code', async () =>
      (await outbox()).find((one) => one.template_name === 'way_code'),
    )
    await page.getByLabel('邮件里的验证码').fill(/\d{6}/.exec(mail.text)![0])
    await page.getByRole('button', { name: '确认', exact: true }).click()
    await page.getByText('邮件发到 l***@example.cn').waitFor()
  }, 240_000)

  it('come by the channel that was chosen, once, and stand in the app', async () => {
    // SY-03
    const { page } = customer
    const visits = kind(page, '预约与上门')
    await visits.getByLabel('首选').selectOption({ label: '邮件' })
    await visits.getByLabel('不成时改用').selectOption({ label: '短信' })
    await kind(page, '评价、感谢与祝福').getByLabel('首选').selectOption({ label: '只在应用内' })
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存').first().waitFor()
    await seen(page, 'c-messages')
    const placed = await orderFor((await hearth!.staff('kefu')).call, phone)
    const told = await within(60_000, 'word of the order', async () => {
      const all = (await outbox(placed.id)).filter((one) => one.template_name === 'order_placed')
      return all.length >= 2 ? all : undefined
    })
    expect(told.map(({ channel }) => channel).sort()).toEqual(['email', 'in_app'])
    expect(told.find(({ channel }) => channel === 'email')!.to).toBe('l***@example.cn')
    await page.reload()
    await page.getByText(placed.number).first().waitFor()
    await seen(page, 'c-messages-read')
  }, 240_000)

  it('are seen and changed by the office on the file', async () => {
    // SY-03
    const office = await visitor(browser!, { viewport: desk })
    office.page.setDefaultTimeout(30_000)
    await hearth!.setClock(office.context)
    const { customer: file } = await (
      await hearth!.staff('kefu')
    ).call.get<{ customer: { id: string } }>(`/callers?phone=${phone}`)
    await office.page.goto(`${hearth!.url}/a/customers/${file.id}`)
    await signInStaff(office.page, await hearth!.staff('kefu'))
    const visits = kind(office.page, '预约与上门')
    await expect
      .poll(() => visits.getByLabel('首选').inputValue(), { timeout: 30_000 })
      .toBe('email')
    await visits.getByLabel('首选').selectOption({ label: '短信' })
    const card = office.page.locator('section').filter({ has: visits })
    await card.getByRole('button', { name: '保存', exact: true }).click()
    await office.page.getByText('已保存').first().waitFor()
    await seen(office.page, 'a-customer-messages')
    expect(office.faults).toEqual([])
    const { page } = customer
    await page.evaluate(() =>
      localStorage.setItem('hearth.preferences', JSON.stringify({ locale: 'en' })),
    )
    await page.reload()
    const own = kind(page, 'Bookings and visits')
    await expect
      .poll(() => own.getByLabel('First by').inputValue(), { timeout: 30_000 })
      .toBe('sms')
    await seen(page, 'c-messages-en')
  }, 240_000)

  it('are a worker’s to choose as well', async () => {
    const worker = await visitor(browser!)
    worker.page.setDefaultTimeout(30_000)
    await hearth!.setClock(worker.context)
    await worker.page.goto(`${hearth!.url}/w/messages`)
    await signInByPhone(hearth!, worker.page, '13900000001')
    const work = kind(worker.page, '派工与询问')
    await work.getByLabel('首选').selectOption({ label: '短信' })
    await worker.page.getByRole('button', { name: '保存', exact: true }).click()
    await worker.page.getByText('已保存').first().waitFor()
    await worker.page.reload()
    await expect.poll(() => work.getByLabel('首选').inputValue(), { timeout: 30_000 }).toBe('sms')
    await seen(worker.page, 'w-messages')
    expect(worker.faults).toEqual([])
  }, 240_000)

  it('open the page they speak of when a push is touched', async () => {
    // SY-03: what the push service delivers, the face's own service worker shows.
    const { page, context } = customer
    const cdp = await context.newCDPSession(page)
    const registration = new Promise<string>((found) =>
      cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith('/c/'))
        if (ours) found(ours.registrationId)
      }),
    )
    await cdp.send('ServiceWorker.enable')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    const push = { id: 'm-1', text: '【暖家】林静您好，服务人员会晚到。', url: '/c/orders' }
    for (let twice = 0; twice < 2; twice += 1)
      await cdp.send('ServiceWorker.deliverPushMessage', {
        origin: hearth!.url,
        registrationId: await registration,
        data: JSON.stringify(push),
      })
    const shown = () =>
      page.evaluate(async () => {
        const { scope, getNotifications } = await navigator.serviceWorker.ready.then((one) => ({
          scope: one.scope,
          getNotifications: () => one.getNotifications(),
        }))
        return (await getNotifications()).map(({ title, body, data }) => ({
          title,
          body,
          url: (data as { url: string }).url,
          isOurs: scope.endsWith('/c/'),
        }))
      })
    await expect
      .poll(shown, { timeout: 30_000 })
      .toEqual([
        { title: '暖家', body: '林静您好，服务人员会晚到。', url: '/c/orders', isOurs: true },
      ])
    expect(customer.faults).toEqual([])
  }, 240_000)
})

import { deflateSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axe, paper, picture } from '../browser'

/** Axe and a picture of the page, from its top: what slides under a sticky bar is no finding. */
export async function seen(page: Page, name: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(200)
  expect(await axe(page), name).toEqual([])
  await picture(page, name)
}

/** What a clock's chip says after «剩» or «超时»: below an hour as a countdown, else in words. */
const span = String.raw`(\d\d:\d\d|\d+ 小时( \d+ 分)?|\d+ 天 \d+ 小时)`
export const timeLeft = new RegExp(`^剩 ${span}$`)
export const timeOver = new RegExp(`^超时 ${span}$`)

/** Goes to a screen by the console's menu, its group unfolded first where it is not. */
export async function byMenu(page: Page, group: string, screen: string): Promise<void> {
  const head = page.getByRole('navigation').getByRole('button', { name: group, exact: true })
  await head.waitFor()
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  await page.getByRole('navigation').getByRole('link', { name: screen }).click()
}

/** Keys as pressed, counted. */
export function keyboard(page: Page) {
  let keys = 0
  const type = async (text: string) => {
    keys += text.length
    await page.keyboard.type(text, { delay: 20 })
  }
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  return { type, press, count: () => keys }
}

/** Fetches what a link prints, as the page would, and keeps it. */
export async function printed(page: Page, link: Locator, name: string): Promise<void> {
  const answer = await page.request.get(
    new URL((await link.getAttribute('href'))!, page.url()).href,
  )
  expect(answer.headers()['content-type'], name).toBe('application/pdf')
  const body = await answer.body()
  expect(body.subarray(0, 5).toString(), name).toBe('%PDF-')
  paper(name, body)
}

/**
 * Goes to a desk by its two keys, pressed again where a machine that is busy took longer between
 * them than a hand does.
 */
export async function goBy(page: Page, key: string, path: string): Promise<void> {
  const go = async () => {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    return page.waitForURL(`**/a${path}`, { timeout: 3_000 }).then(
      () => true,
      () => false,
    )
  }
  await expect.poll(go, { timeout: 30_000 }).toBe(true)
}

/** Waits until the focus has come to a field. */
export async function focused(field: Locator): Promise<void> {
  await field.waitFor()
  await expect
    .poll(() => field.evaluate((element) => element === document.activeElement), {
      timeout: 15_000,
    })
    .toBe(true)
}

/** Draws a line into the field for a signature. */
export async function sign(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: '请在这里签名' })
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (const [x, y] of [
    [90, 30],
    [110, 110],
    [150, 50],
    [200, 100],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 5 })
  await page.mouse.up()
}

/** What a camera would give: a picture of a room, one shade for each call. */
export function snapshot(shade: number): { name: string; mimeType: string; buffer: Buffer } {
  return { name: `photo-${shade}.png`, mimeType: 'image/png', buffer: png(1200, 900, shade) }
}

function png(width: number, height: number, shade: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; ++y)
    for (let x = 0; x < width; ++x) {
      const at = y * (1 + width * 3) + 1 + x * 3
      const isTile = (Math.floor(x / 100) + Math.floor(y / 100)) % 2 === 0
      rows[at] = isTile ? 200 : 150 + (shade % 100)
      rows[at + 1] = isTile ? 190 : 140
      rows[at + 2] = 120 + ((shade * 7) % 100)
    }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

type Box = { x: number; y: number; width: number; height: number }

/** Of these people one whose row is on the screen, where a mouse can reach it; and where. */
export async function rowInSight<T extends { name: string }>(
  page: Page,
  people: T[],
): Promise<[T, Box]> {
  const head = (await page.getByRole('row').first().boundingBox())!
  const below = page.viewportSize()!.height - 60
  for (const one of people) {
    const box = await page.getByRole('row').filter({ hasText: one.name }).boundingBox()
    if (box && box.y > head.y + head.height && box.y + box.height < below) return [one, box]
  }
  throw new Error(`nobody of ${people.map((one) => one.name).join(', ')} is on the screen`)
}

import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContext, Cookie, Page } from 'playwright-core'
import { Caller } from './caller'
import { Authenticator } from './totp'

const web = resolve(import.meta.dirname, '../..')
/** The program: HEARTH, else the release build. */
export const program = process.env.HEARTH ?? resolve(web, '../build/release/hearth')
// A demonstration writes much at its start, and a loaded disk makes every commit wait.
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const startWithinMs = 120_000
const nobodysPhone = '13899990000'
const stopWithinMs = 10_000
const codeWithinMs = 30_000
/** Long enough for the rule about passwords, and nobody's. */
const password = 'tea-at-the-window-4711'

interface Message {
  id: string
  to: string
  text: string
  created_at: string
}
/** `HEARTH_<SECTION>_<NAME>`, as the environment of the server says them. */
export type Settings = Readonly<Record<string, string>>
interface Account {
  id: string
  login: string
}
export interface Staff {
  call: Caller
  login: string
  password: string
  authenticator: Authenticator
  /** Of the session they began on a screen; nothing before that. */
  cookies?: Cookie[]
}

/**
 * `hearth demo` in a folder of its own, with the faces as built: the real server, nothing between.
 * The program is HEARTH, else the release build.
 */
export class Hearth {
  #seen = new Set<string>()
  #staff = new Map<string, Promise<Staff>>()

  private constructor(
    readonly url: string,
    private child: ChildProcess,
    private readonly folder: string,
    private readonly run: (at?: string) => ChildProcess,
    private readonly runByConfig: (settings: Settings) => ChildProcess,
    private readonly said: () => string,
    private aheadMs: number,
  ) {}

  /** `at` is the time of today («08:30»), in Shanghai, that its day begins at; the real time without it. */
  static async start(at?: string): Promise<Hearth> {
    if (!existsSync(program)) throw new Error(`not built: ${program}; say HEARTH=path`)
    const folder = mkdtempSync(join(inMemory, 'hearth-journey-'))
    const port = await freePort()
    const where = ['--folder', folder, '--port', `${port}`, '--web', join(web, 'dist')]
    // Without the past that a newcomer finds: each journey makes what it needs.
    const words = ['demo', '--no-past', ...where]
    const ahead = at ? aheadTo(at) : 0
    let said = ''
    const begin = (args: string[], settings: Settings = {}): ChildProcess => {
      const env = { ...process.env, ...settings }
      const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
      child.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
      child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
      return child
    }
    const run = (begins = at) => begin(begins ? [...words, '--at', begins] : words)
    const place = {
      HEARTH_DATABASE_FOLDER: folder,
      HEARTH_SERVER_PORT: `${port}`,
      HEARTH_SERVER_WEB_ROOT: join(web, 'dist'),
    }
    const runByConfig = (settings: Settings) => begin(['serve'], { ...place, ...settings })
    const url = `http://127.0.0.1:${port}`
    const hearth = new Hearth(url, run(), folder, run, runByConfig, () => said, ahead)
    await hearth.#ready().catch(async (cause: unknown) => {
      await hearth.stop()
      throw cause
    })
    return hearth
  }

  /** As when the power goes: nothing is said to anybody. */
  async kill(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done))
    this.child.kill('SIGKILL')
    await ended
  }

  /** Once more, on the same folder and port; later where it is said («17:00», «+3 09:00»). */
  async restart(at?: string): Promise<void> {
    if (at) this.aheadMs = aheadTo(at)
    this.child = this.run(at)
    await within(startWithinMs, `the server again (${this.said()})`, async () => {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined)
      return answer?.ok ? true : undefined
    })
  }

  /** The same company served in earnest, by a configuration: what is sent leaves the house. */
  async serve(settings: Settings): Promise<void> {
    await this.kill()
    this.aheadMs = 0
    this.child = this.runByConfig(settings)
    await within(startWithinMs, `the server by its configuration (${this.said()})`, async () => {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined)
      return answer?.ok ? true : undefined
    })
  }

  /** What the server has written to its log so far. */
  get log(): string {
    return this.said()
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done))
    if (this.child.exitCode === null && this.child.kill('SIGTERM')) {
      const late = setTimeout(() => this.child.kill('SIGKILL'), stopWithinMs)
      await ended
      clearTimeout(late)
    }
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** What the server's clock shows. */
  now(): number {
    return Date.now() + this.aheadMs
  }

  /** Sets the clock of somebody's device to the server's, as any phone's is. */
  async setClock(context: BrowserContext): Promise<void> {
    // As text: what a compiler would add to a function is not known in the page.
    const content = `{
      const Real = Date
      const now = () => Real.now() + ${this.aheadMs}
      globalThis.Date = class Date extends Real {
        constructor(...parts) { super(...(parts.length > 0 ? parts : [now()])) }
        static now() { return now() }
      }
    }`
    await context.addInitScript({ content })
  }

  /** Somebody who has not signed in. */
  get anybody(): Caller {
    return new Caller(this.url)
  }

  /** The newest code that was sent to this number and not asked for here before. */
  async codeFor(phone: string, patienceMs = codeWithinMs): Promise<string> {
    const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`
    return within(patienceMs, `a code for ${masked}`, async () => {
      const { items } = await this.anybody.get<{ items: Message[] }>('/outbox')
      const fresh = items
        .filter(({ id, to }) => to === masked && !this.#seen.has(id))
        .sort((a, b) => b.created_at.localeCompare(a.created_at))
        .find(({ text }) => /验证码 \d{6}/.test(text))
      if (!fresh) return undefined
      this.#seen.add(fresh.id)
      return /验证码 (\d{6})/.exec(fresh.text)![1]!
    })
  }

  /** Signs in by the API, for what a journey needs beside its screens. */
  async byPhone(actor: 'customer' | 'worker', phone: string): Promise<Caller> {
    const path = `/${actor}-session`
    const { ticket } = await this.anybody.post<{ ticket: string }>(`${path}/code`, { phone })
    const code = await this.codeFor(phone)
    const proof = { phone, ticket, code, hand_over: 'bearer' }
    const { token } = await this.anybody.post<{ token: string }>(path, proof)
    return new Caller(this.url, token)
  }

  /**
   * Staff of the demonstration (kefu, diaodu, dianzhang, zhijian …), or admin. Each is invited by
   * the administrator, chooses a password and sets up an authenticator, as on a first day.
   */
  staff(login: string): Promise<Staff> {
    const known = this.#staff.get(login) ?? this.#activate(login)
    this.#staff.set(login, known)
    return known
  }

  async #activate(login: string): Promise<Staff> {
    const code = login === 'admin' ? this.#setupCode() : await this.#invite(login)
    const { token } = await this.anybody.post<{ token: string }>('/session/activation', {
      code,
      password,
      hand_over: 'bearer',
    })
    const call = new Caller(this.url, token)
    const { secret } = await call.post<{ secret: string }>('/me/totp', { password })
    const authenticator = new Authenticator(secret, () => this.now())
    await call.put('/me/totp', { code: await authenticator.next() })
    return { call, login, password, authenticator }
  }

  async #invite(login: string): Promise<string> {
    const admin = await this.staff('admin')
    const { items } = await admin.call.get<{ items: Account[] }>('/accounts')
    const account = items.find((one) => one.login === login)
    if (!account) throw new Error(`the demonstration has no account ${login}`)
    const invited = await admin.call.post<{ invitation: string }>(
      `/accounts/${account.id}/invitation`,
    )
    return invited.invitation
  }

  #setupCode(): string {
    const code = /Set-up code [^:]*: (\S+)/.exec(this.said())?.[1]
    if (!code) throw new Error(`no set-up code in: ${this.said()}`)
    return code
  }

  async #ready(): Promise<void> {
    await within(startWithinMs, `the server (${this.said()})`, async () => {
      if (this.child.exitCode !== null) throw new Error(`the server ended: ${this.said()}`)
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined)
      return answer?.ok && this.said().includes('Stop with') ? true : undefined
    })
    // A fresh demonstration tells its own past to all listeners first: wait until it is through.
    await this.anybody.post('/customer-session/code', { phone: nobodysPhone })
    await this.codeFor(nobodysPhone, startWithinMs)
  }
}

/** Signs in on the screen of a phone face, whatever page asked for it. */
export async function signInByPhone(hearth: Hearth, page: Page, phone: string): Promise<void> {
  await page.getByLabel('手机号').fill(phone)
  // LD-02: a customer agrees to the privacy notice before a code is asked for.
  if (new URL(page.url()).pathname.startsWith('/c/'))
    await page.getByLabel('我已阅读并同意隐私政策').check()
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('验证码已发出').waitFor()
  await page.getByLabel('短信验证码').fill(await hearth.codeFor(phone))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/**
 * Signs in on the console's screen. The second time the same person comes with the session they
 * have, as from another tab: a third code within a minute would wait for the clock.
 */
export async function signInStaff(page: Page, staff: Staff): Promise<void> {
  await page.getByLabel('账号').waitFor()
  if (staff.cookies && (await comeBack(page, staff.cookies))) return
  await page.getByLabel('账号').fill(staff.login)
  await page.getByLabel('密码').fill(staff.password)
  await page.getByLabel('动态验证码').fill(await staff.authenticator.next())
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  staff.cookies = await page.context().cookies()
}

/** Whether the session still stands; else the page is back at its sign-in. */
async function comeBack(page: Page, cookies: Cookie[]): Promise<boolean> {
  const next = new URL(page.url()).searchParams.get('next') ?? '/'
  await page.context().addCookies(cookies)
  const answer = await page.request.get(new URL('/api/v1/session', page.url()).href)
  if (answer.ok()) await page.goto(new URL(`/a${next}`, page.url()).href)
  return answer.ok()
}

/** Asks again until there is an answer. */
export async function within<T>(
  patienceMs: number,
  what: string,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const until = Date.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > until) throw new Error(`${what} did not come within ${patienceMs} ms`)
    await new Promise((later) => setTimeout(later, 100))
  }
}

/** How far a clock is ahead that shows this time in Shanghai, today or some days later: «+3 09:00». */
function aheadTo(at: string): number {
  const [, days = '0', time] = /^(?:\+(\d+) )?(\d\d:\d\d)$/.exec(at)!
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now())
  return Date.parse(`${today}T${time}:00+08:00`) + Number(days) * 86_400_000 - Date.now()
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}

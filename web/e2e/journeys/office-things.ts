import type { Browser, BrowserContext, Page } from 'playwright-core'
import { desk, visitor } from '../browser'
import type { Caller } from './caller'
import { signInStaff, type Hearth } from './server'

// What the office's journey reads from the server, and days and hours as its pages say them.
export interface Person {
  context: BrowserContext
  page: Page
  faults: string[]
}
export interface Visit {
  id: string
  starts_at: string
  version: number
  state: string
}
export interface OrderView {
  id: string
  number: string
  price: number
  stage: string
  visits: Visit[]
}
export interface Candidate {
  worker: string
  name: string
  can_come: boolean
  is_chosen: boolean
  reasons: { text: string }[]
}
export interface Candidates {
  suggestions: Candidate[]
  others: Candidate[]
}

export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))
export const clockOf = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(
    new Date(at),
  )

export const store = '徐汇店'
export const tell = (text: string): boolean => process.stdout.write(`${text}\n`)

type Signed = Awaited<ReturnType<BrowserContext['storageState']>>
/** Who has signed in once stays so: an authenticator has one code in 30 s, and each counts once. */
const signedIn = new Map<string, Signed>()

/** Somebody of the office at a page of the console, signed in the first time by its screen. */
export async function sitDown(
  browser: Browser,
  hearth: Hearth,
  login: string,
  path: string,
): Promise<Person> {
  const storageState = signedIn.get(login)
  const options = { viewport: desk, ...(storageState && { storageState }) }
  const person = await visitor(browser, options)
  await person.page.goto(`${hearth.url}/a${storageState ? path : '/'}`)
  if (storageState) return person
  await signInStaff(person.page, await hearth.staff(login))
  await person.page.getByRole('link', { name: '设置', exact: true }).waitFor()
  signedIn.set(login, await person.context.storageState())
  if (path) await person.page.goto(`${hearth.url}/a${path}`)
  return person
}

/** Somebody of the office at a page of the console, with the server's clock on their wall. */
export async function atDesk(
  browser: Browser,
  hearth: Hearth,
  login: string,
  path: string,
): Promise<Person> {
  const person = await visitor(browser, { viewport: desk })
  person.page.setDefaultTimeout(30_000)
  await hearth.setClock(person.context)
  await person.page.goto(`${hearth.url}/a/`)
  await signInStaff(person.page, await hearth.staff(login))
  await person.page.getByRole('link', { name: '设置', exact: true }).waitFor()
  await person.page.goto(`${hearth.url}/a${path}`)
  return person
}

/** What daily cleaning is called on this server. */
export async function cleaningItem(call: Caller): Promise<string> {
  const { items } = await call.get<{ items: { id: string; code: string }[] }>('/items')
  return items.find(({ code }) => code === 'daily_cleaning')!.id
}

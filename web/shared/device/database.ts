import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** One thing the person did that the server has not heard of yet. */
export interface OutboxItem {
  /** Made on the device; the server's idempotency key, and the order within a lane. */
  key: string
  /** What must arrive in order: the visit's id. */
  lane: string
  route: string
  params: Readonly<Record<string, string>>
  /** JSON, or the bytes of a picture. */
  body: unknown
  /** For the person: what it was, in words. */
  title: string
  /** When it was done, by the device's clock. */
  madeAt: number
  bytes: number
  state: 'waiting' | 'parked'
  tries: number
  /** Not before this, after a failure. */
  notBefore: number
  reason?: string
}

/** The server knew better (409): what we wanted, and what it said. Shown until it is read. */
export interface OutboxNote {
  key: string
  lane: string
  title: string
  text: string
  at: number
}

/** An answer of the server kept for when there is no network. */
export interface KeptAnswer {
  name: string
  value: unknown
  /** When the server gave it. */
  at: number
}

interface Device extends DBSchema {
  outbox: { key: string; value: OutboxItem }
  notes: { key: string; value: OutboxNote }
  drafts: { key: string; value: { name: string; values: unknown; at: number } }
  kept: { key: string; value: KeptAnswer }
}

let opening: Promise<IDBPDatabase<Device>> | undefined

/** What the device keeps: the outbox, notes to the person, drafts, answers. */
export function device(): Promise<IDBPDatabase<Device>> {
  opening ??= openDB<Device>('hearth', 2, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('outbox', { keyPath: 'key' })
        database.createObjectStore('notes', { keyPath: 'key' })
        database.createObjectStore('drafts', { keyPath: 'name' })
      }
      if (from < 2) database.createObjectStore('kept', { keyPath: 'name' })
    },
    terminated: () => {
      opening = undefined
    },
  })
  return opening
}

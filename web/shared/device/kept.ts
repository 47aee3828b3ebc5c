import { ApiError } from '../api/error'
import { device, type KeptAnswer } from './database'

/**
 * Answers of the server kept on the device, so that a face opens and works without a network. Only
 * for the person signed in: `forgetKept` when they leave.
 */
export async function keepAnswer(name: string, value: unknown, at = Date.now()): Promise<void> {
  await (await device()).put('kept', { name, value, at })
}

export async function findKept<Value>(
  name: string,
): Promise<{ value: Value; at: number } | undefined> {
  return (await (await device()).get('kept', name)) as (KeptAnswer & { value: Value }) | undefined
}

/** What is shown at a door must open in a cellar too: where nobody answers, the last answer. */
export async function orKept<Value>(name: string, load: () => Promise<Value>): Promise<Value> {
  try {
    const value = await load()
    await keepAnswer(name, value)
    return value
  } catch (cause) {
    const kept = cause instanceof ApiError && cause.mayPass && (await findKept<Value>(name))
    if (!kept) throw cause
    return kept.value
  }
}

/** Drops what is no longer wanted: every name that starts so and is not in `wanted`. */
export async function forgetKept(prefix = '', wanted: readonly string[] = []): Promise<void> {
  const database = await device()
  const names = (await database.getAllKeys('kept')).filter((name) => name.startsWith(prefix))
  for (const name of names) if (!wanted.includes(name)) await database.delete('kept', name)
}

import { computed, ref, watch } from 'vue'
import { newId } from '@shared/api/id'
import { checkPolicy, publishPolicy, tryPolicy } from './calls'
import type { Check, PolicyPage, Row, Simulation } from './types'

const lookBackDays = 90
const dayMs = 86_400_000

/** A draft of the policy: changed row by row, checked, tried on the past, published. */
export function usePolicy(page: () => PolicyPage | undefined) {
  const rows = ref<Row[]>([])
  const check = ref<Check>()
  const result = ref<Simulation>()
  watch(
    page,
    (now) => {
      if (now) rows.value = now.in_force.rows.map((row) => ({ ...row }))
    },
    { immediate: true },
  )
  const isChanged = computed(
    () => JSON.stringify(rows.value) !== JSON.stringify(page()?.in_force.rows ?? []),
  )
  function keep(at: number, row: Row): void {
    rows.value = at < rows.value.length ? rows.value.with(at, row) : [...rows.value, row]
    check.value = undefined
    result.value = undefined
  }
  function drop(at: number): void {
    rows.value = rows.value.toSpliced(at, 1)
    check.value = undefined
    result.value = undefined
  }
  async function look(): Promise<boolean> {
    check.value = await checkPolicy(rows.value, newId())
    return check.value.is_fit
  }
  async function simulate(): Promise<void> {
    if (!(await look())) return
    const now = Date.now()
    const span = {
      from: new Date(now - lookBackDays * dayMs).toISOString(),
      to: new Date(now).toISOString(),
    }
    result.value = await tryPolicy(rows.value, span, newId())
  }
  const publish = (why: string) => publishPolicy(rows.value, why, newId())
  return { rows, check, result, isChanged, keep, drop, look, simulate, publish }
}

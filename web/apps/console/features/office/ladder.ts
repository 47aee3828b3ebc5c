import type { ClockKind, ClockTrial } from './calls'

type Rung = ClockKind['shapes'][number]['rungs'][number]

/** What a manager types, in minutes; an empty field leaves the rung out. */
export interface LadderForm {
  warn: string
  due: string
  manager: string
  hq: string
}

const minutes = (seconds: number): string => String(Math.round((seconds / 60) * 100) / 100)

export const dueOf = (rungs: readonly Rung[]): Rung | undefined =>
  rungs.find(({ is_warning: isWarning }) => !isWarning)

/** The ladder that holds, to begin with; manager and headquarters count from the due time. */
export function toForm(rungs: readonly Rung[]): LadderForm {
  const due = dueOf(rungs)?.after_s ?? 0
  const after = (name: string): string => {
    const rung = rungs.find((one) => one.name === name && !one.is_warning && one.after_s > due)
    return rung ? minutes(rung.after_s - due) : ''
  }
  const warn = rungs.find(({ is_warning: isWarning }) => isWarning)
  return {
    warn: warn ? minutes(warn.after_s) : '',
    due: minutes(due),
    manager: after('manager'),
    hq: after('hq'),
  }
}

/** As the server asks for it; nothing where a field is no number of minutes. */
export function toSeconds(typed: string): number | undefined {
  const text = typed.trim()
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 60) : undefined
}

export function toTrial(form: LadderForm): Partial<ClockTrial> {
  const [warn, due, manager, hq] = [form.warn, form.due, form.manager, form.hq].map(toSeconds)
  return {
    ...(warn === undefined ? {} : { warn_s: warn }),
    ...(due === undefined ? {} : { due_s: due }),
    ...(manager === undefined ? {} : { manager_s: manager }),
    ...(hq === undefined ? {} : { hq_s: hq }),
  }
}

/** How many of a hundred were kept; nothing where none has ended. */
export function keptShare({ kept, broken }: { kept: number; broken: number }): number | undefined {
  const ended = kept + broken
  return ended === 0 ? undefined : Math.round((kept / ended) * 100)
}

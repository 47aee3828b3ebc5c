import type { Row } from './types'
import { alone, t } from './words'

/** Whom a row is about, in a line: "标准服务、定制服务 · 未开始 · 客户原因". Nothing said: every one. */
export function whomOf(row: Row): string {
  const parts = [
    row.kinds.map((one) => t(`aftersales.line_${one}`)),
    row.phases.map((one) => t(`aftersales.phase_${one}`)),
    row.faults.map((one) => t(`aftersales.fault_${one}`)),
    row.sales.map((one) => t(`aftersales.sale_${one}`)),
    row.conditions.map((one) => t(`aftersales.condition_${one}`)),
    row.cities,
  ]
  const said = parts.filter((one) => one.length > 0).map((one) => one.join(t('console.row_and')))
  return said.length > 0 ? alone(said.join(' · ')) : t('console.row_everyone')
}

/** Whole days from three on («7 天»), hours below: the law itself says 48 hours. */
const spanOf = (hours: number): string =>
  hours >= 72 && hours % 24 === 0
    ? t('aftersales.span_days', { days: hours / 24 })
    : t('aftersales.span_hours', { hours })

/** When it holds. */
export function whenOf(row: Row): string {
  const hours = (key: 'since_over' | 'since_within' | 'before_at_least' | 'before_less') =>
    row[key] === undefined ? [] : [t(`aftersales.where_${key}`, { span: spanOf(row[key]) })]
  const said = [
    ...hours('since_over'),
    ...hours('since_within'),
    ...hours('before_at_least'),
    ...hours('before_less'),
  ]
  return said.length > 0 ? alone(said.join(' · ')) : t('console.row_always')
}

/** What it grants. */
export function whatOf(row: Row): string {
  const outcome = alone(t(`aftersales.outcome_${row.outcome}`))
  if (row.outcome !== 'refund') return outcome
  if (row.basis === 'percent')
    return `${outcome} · ${t('console.row_percent', { percent: row.percent })}`
  return `${outcome} · ${t(`console.row_basis_${row.basis}`)}`
}

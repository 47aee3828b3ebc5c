import { t } from './words'

/** What a line of a price is for; an extra that is had more than once says how often. */
export const lineLabel = (line: { label: string; kind: string; quantity?: number }): string =>
  line.kind === 'option' && (line.quantity ?? 1) > 1
    ? t('shared.counted', { name: line.label, count: line.quantity ?? 1 })
    : line.label

import { call } from '@shared/api/call'
import type { AnswerOf, ParamsOf } from '@shared/api/route-types'
import { t } from '../../words'

export type AccessRow = AnswerOf<'GET /access-log'>['items'][number]
type Filter = ParamsOf<'GET /access-log'>

export const listAccess = (filter: Filter) => call('GET /access-log', filter)

/** What happened: signed in, until when; or refused, and at what. */
export function accessText(row: AccessRow): string {
  if (row.what === 'signed_in') return t('console.access_signed_in')
  return row.way === 'password'
    ? t('console.access_refused_password')
    : t('console.access_refused_code')
}

/** Who it was; of customers and workers no more than that. */
export const accessWho = (row: AccessRow): string =>
  row.kind
    ? [t(`console.actor_${row.kind}`), row.name].filter(Boolean).join(' · ')
    : t('console.access_nobody')

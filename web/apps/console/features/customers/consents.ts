import type { AnswerOf } from '@shared/api/route-types'

export type Consent = AnswerOf<'GET /customers/{id}/consents'>['items'][number]

/** To the notice as it stands now; an older version's yes is none (LD-02). */
export const hasAgreed = (given: readonly Consent[], version: string | undefined): boolean =>
  given.some(
    (one) => one.purpose === 'service' && one.text_version === version && !one.withdrawn_at,
  )

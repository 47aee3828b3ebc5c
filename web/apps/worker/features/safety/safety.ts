import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import { orKept } from '@shared/device/kept'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'

export type Precautions = AnswerOf<'GET /my/safety'>
export type Question = NonNullable<Precautions['question']>
export type PrecautionsForm = BodyOf<'PUT /my/safety'>
type AnswerBody = BodyOf<'POST /my/safety-questions/{id}/answer'>

const key = ['safety']
const stale = { stale: [key] }
const lookEveryMs = 30_000

/** Whom to call for me, my word, and whether somebody asks after me; also without a network. */
export function usePrecautions() {
  onScopeDispose(
    onLive('*', ({ kind }) => {
      if (kind.startsWith('safety.')) refresh(key)
    }),
  )
  return useQuery({
    queryKey: key,
    queryFn: () => orKept('safety', () => call('GET /my/safety', {})),
    refetchInterval: lookEveryMs,
  })
}

export const savePrecautions = (form: PrecautionsForm) => call('PUT /my/safety', {}, form, stale)
export const answerQuestion = (id: string, body: AnswerBody) =>
  call('POST /my/safety-questions/{id}/answer', { id }, body, stale)

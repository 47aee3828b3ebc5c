import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf } from '@shared/api/route-types'
import { onLive } from '@shared/live/live'
import { queries } from '@shared/queries'

export type Complaint = AnswerOf<'GET /my/complaints'>['items'][number]

const key = ['complaints']

export function useComplaints() {
  onScopeDispose(
    onLive('complaints.worker_asked', () => void queries.invalidateQueries({ queryKey: key })),
  )
  return useQuery({ queryKey: key, queryFn: () => call('GET /my/complaints', {}) })
}

export const tellMySide = (id: string, words: string, idempotency: string) =>
  call('POST /my/complaints/{id}/statement', { id }, { words }, { stale: key, key: idempotency })

/** What the worker has to know of its state: their word is wanted, was heard, or it is over. */
export function standOf({ state, statement }: Complaint): 'asking' | 'heard' | 'over' {
  if (state === 'closed' || state === 'withdrawn') return 'over'
  return statement ? 'heard' : 'asking'
}

import { useQuery } from '@tanstack/vue-query'
import { onScopeDispose } from 'vue'
import { call } from '@shared/api/call'
import type { AnswerOf, Route } from '@shared/api/route-types'
import type { OutboxItem } from '@shared/device/database'
import { orKept } from '@shared/device/kept'
import { enqueue, onAnswer } from '@shared/device/outbox'
import { onLive } from '@shared/live/live'
import { refresh } from '@shared/live/refresh'

export type Complaint = AnswerOf<'GET /my/complaints'>['items'][number]

const key = ['complaints']
const statementRoute = 'POST /my/complaints/{id}/statement' satisfies Route

/** Also without a network: what was asked is kept on the phone, and so is the answer. */
export function useComplaints() {
  const lookAgain = () => refresh(key)
  onScopeDispose(onLive('complaints.worker_asked', lookAgain))
  onScopeDispose(
    onAnswer(({ route }) => {
      if (route === statementRoute) lookAgain()
      return Promise.resolve(undefined)
    }),
  )
  return useQuery({
    queryKey: key,
    queryFn: () => orKept('complaints', () => call('GET /my/complaints', {})),
  })
}

/** Safe on the phone at once, sent when there is a network, like every deed of the day. */
export const tellMySide = (id: string, words: string, title: string) =>
  enqueue({
    lane: `complaint/${id}`,
    route: statementRoute,
    params: { id },
    body: { words },
    title,
  })

/** What was said here and has not left the phone yet. */
export const unsentWords = (items: readonly OutboxItem[], id: string): string[] =>
  items
    .filter(({ route, params }) => route === statementRoute && params.id === id)
    .map(({ body }) => (body as { words: string }).words)

/** What the worker has to know of its state: their word is wanted, was heard, or it is over. */
export function standOf({ state, statement }: Complaint): 'asking' | 'heard' | 'over' {
  if (state === 'closed' || state === 'withdrawn') return 'over'
  return statement ? 'heard' : 'asking'
}

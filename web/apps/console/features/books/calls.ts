import { call } from '@shared/api/call'
import type { AnswerOf, ParamsOf } from '@shared/api/route-types'

export type Report = AnswerOf<'POST /imports'>
export type Sheet = Report['sheets'][number]
export type Problem = Report['problems'][number]
export type Choice = NonNullable<ParamsOf<'POST /imports'>['choice']>

export interface Book {
  name: string
  bytes: ArrayBuffer
}

/** `store`: the code of the one meant by rows that name none. */
export const importBook = (book: Book, choice: Choice, store: string, key: string) =>
  call('POST /imports', { choice, name: book.name, ...(store ? { store } : {}) }, book.bytes, {
    key,
    bytes: 'application/octet-stream',
    ...(choice === 'preview' ? {} : { stale: [['customers'], ['workers'], ['orders'], ['books']] }),
  })

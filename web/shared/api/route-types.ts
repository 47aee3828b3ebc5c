import type { paths as Contract } from '@api/schema'
import type { Drafts } from './drafts'

type paths = Contract & Omit<Drafts, keyof Contract>

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Path = keyof paths & string

/** Every `'POST /orders/{id}/cancellation'` of the contract. */
export type Route = {
  [P in Path]: {
    [V in Verb & keyof paths[P]]: [Exclude<paths[P][V], undefined>] extends [never]
      ? never
      : `${Uppercase<V>} ${P}`
  }[Verb & keyof paths[P]]
}[Path]

type Operation<R extends Route> = R extends `${infer V} ${infer P}`
  ? P extends Path
    ? Lowercase<V> extends keyof paths[P]
      ? Exclude<paths[P][Lowercase<V>], undefined>
      : never
    : never
  : never

type Given<T, Name extends string> = T extends { parameters: infer P }
  ? Name extends keyof P
    ? Exclude<P[Name], undefined>
    : never
  : never

type Filled<T> = [T] extends [never] ? unknown : T

/** Path and query parameters in one flat object; a name in `{}` of the path goes there. */
export type ParamsOf<R extends Route> = Filled<Given<Operation<R>, 'path'>> &
  Filled<Given<Operation<R>, 'query'>>

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never

type Sent<T> = T extends { content: { 'application/octet-stream': unknown } }
  ? ArrayBuffer
  : Json<T>

/** What the route wants in its body, the bytes of a file too; `never` when it wants none. */
export type BodyOf<R extends Route> =
  Operation<R> extends { requestBody?: infer Body } ? Sent<Exclude<Body, undefined>> : never

type Good = 200 | 201 | 202 | 203

type GoodAnswer<T> = T extends { responses: infer All }
  ? { [Code in keyof All & Good]: Json<All[Code]> }[keyof All & Good]
  : never

/** What comes back when it went well; `undefined` for 204. */
export type AnswerOf<R extends Route> = [GoodAnswer<Operation<R>>] extends [never]
  ? undefined
  : GoodAnswer<Operation<R>>

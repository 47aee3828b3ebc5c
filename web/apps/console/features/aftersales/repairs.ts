import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type Repair = AnswerOf<'GET /repairs/{id}'>
export type Diagnosis = BodyOf<'PUT /repairs/{id}/diagnosis'>
export const repairWays = [
  'repair',
  'redo',
  'other_worker',
  'partial_refund',
] as const satisfies readonly Diagnosis['way'][]
export const repairResults = [
  'satisfied',
  'unsatisfied',
] as const satisfies readonly BodyOf<'POST /repairs/{id}/follow-up'>['result'][]

const stale = [['repairs'], ['repair'], ['order'], ['board'], ['bill']]
const moved = (key: string) => ({ key, stale })

/** Soonest due first. */
export const listRepairs = () => call('GET /repairs', {})
export const loadRepair = (id: string) => call('GET /repairs/{id}', { id })
export const contact = (id: string, said: string, key: string) =>
  call('POST /repairs/{id}/contact', { id }, { said }, moved(key))
export const diagnose = (id: string, plan: Diagnosis) =>
  call('PUT /repairs/{id}/diagnosis', { id }, plan, { stale })
export const signPlan = (id: string, key: string) =>
  call('POST /repairs/{id}/plan-signature', { id }, undefined, moved(key))
/** The customer said yes to the fee; the note says who heard it. */
export const agree = (id: string, fee: number, note: string, key: string) =>
  call('POST /repairs/{id}/agreement', { id }, { fee, note }, moved(key))
export const withdraw = (id: string, key: string) =>
  call('POST /repairs/{id}/withdrawal', { id }, undefined, moved(key))
export const finish = (id: string, said: string, key: string) =>
  call('POST /repairs/{id}/completion', { id }, { said }, moved(key))
export const giveBack = (id: string, key: string) =>
  call('POST /repairs/{id}/return', { id }, undefined, moved(key))
export const followUp = (
  id: string,
  result: (typeof repairResults)[number],
  said: string,
  key: string,
) => call('POST /repairs/{id}/follow-up', { id }, { result, said }, moved(key))

export const repairForm = (id: string): string => `/api/v1/repairs/${id}/form`
export const refundForm = (id: string): string => `/api/v1/refunds/${id}/form`

/** What comes next in each state; nothing once it is over. */
const deedOf = {
  noticed: 'contact',
  contacted: 'diagnose',
  diagnosed: 'sign',
  signed: 'finish',
  repaired: 'give_back',
  returned: 'follow_up',
  closed: undefined,
  withdrawn: undefined,
} as const satisfies Record<Repair['state'], string | undefined>
export type Deed = NonNullable<(typeof deedOf)[Repair['state']]> | 'agree'
/** A fee waits for the customer's word before anything else is done. */
export const nextDeed = (repair: Repair): Deed | undefined =>
  repair.waits_for_customer ? 'agree' : deedOf[repair.state]

/** Until the plan is signed, and as long as a fee waits for the customer's word. */
export const mayWithdraw = ({ state, waits_for_customer: waits }: Repair): boolean =>
  ['noticed', 'contacted', 'diagnosed'].includes(state) || waits

/** The promise that runs out first. */
export const nextClock = ({ clocks }: Repair): Repair['clocks'][number] | undefined =>
  clocks.find(({ ended_at: ended }) => ended === undefined)

export const repairTone = {
  noticed: 'accent',
  contacted: 'info',
  diagnosed: 'warn',
  signed: 'primary',
  repaired: 'info',
  returned: 'info',
  closed: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<Repair['state'], string>

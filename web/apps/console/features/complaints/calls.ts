import type { Photo } from '@kit/photo'
import { apiBase, call } from '@shared/api/call'
import type {
  Cause,
  Decision,
  NewCommitment,
  NewComplaint,
  NewReferral,
  ReferralAnswer,
  Satisfaction,
} from './types'

const pageSize = 50
const moved = (key: string) => ({ key, stale: [['complaints'], ['complaint']] })

export const views = ['open', 'overdue', 'mine', 'referred', 'all'] as const
export type View = (typeof views)[number]

/** The server orders those that wait by the time left; closed ones come in pages, newest first. */
export const listComplaints = (view: View, cursor: string) =>
  call('GET /complaints', {
    ...(view === 'all' ? { all: true, limit: pageSize } : {}),
    ...(view === 'overdue' ? { overdue: true } : {}),
    ...(view === 'mine' ? { mine: true } : {}),
    ...(view === 'referred' ? { all: true, referred: true, limit: pageSize } : {}),
    ...(cursor ? { cursor } : {}),
  })
export const loadComplaint = (id: string) => call('GET /complaints/{id}', { id })
export const listSimilar = (id: string) => call('GET /complaints/{id}/similar', { id })
export const findOrders = (number_tail: string) => call('GET /orders', { number_tail, limit: 10 })

export const photoUrl = (complaint: string, photo: string): string =>
  `${apiBase}/complaints/${complaint}/photos/${photo}`
export const addPhoto = (id: string, { id: key, bytes }: Photo) =>
  call('POST /complaints/{id}/photos', { id, key }, bytes, moved(key))

export const openComplaint = (form: NewComplaint, key: string) =>
  call('POST /complaints', {}, form, moved(key))
export const takeComplaint = (id: string) =>
  call('PUT /complaints/{id}/owner', { id }, {}, { stale: [['complaints'], ['complaint']] })
export const respond = (id: string, said: string, key: string) =>
  call('POST /complaints/{id}/response', { id }, { said }, moved(key))
export const examine = (id: string, findings: string, final_by: string | undefined, key: string) =>
  call(
    'POST /complaints/{id}/findings',
    { id },
    { findings, ...(final_by ? { final_by } : {}) },
    moved(key),
  )
export const addNote = (id: string, text: string, is_public: boolean, key: string) =>
  call('POST /complaints/{id}/notes', { id }, { text, is_public }, moved(key))
export const markSilent = (id: string, how_asked: string, key: string) =>
  call('POST /complaints/{id}/silence', { id }, { how_asked }, moved(key))
export const decide = (id: string, decision: Decision, key: string) =>
  call('POST /complaints/{id}/decision', { id }, decision, moved(key))
export const commit = (id: string, form: NewCommitment, key: string) =>
  call('POST /complaints/{id}/commitments', { id }, form, moved(key))
export const keepCommitment = (id: string, key: string) =>
  call('POST /commitments/{id}/completion', { id }, undefined, moved(key))
export const closeComplaint = (id: string, cause: Cause, said: string, key: string) =>
  call('POST /complaints/{id}/closing', { id }, { cause, said }, moved(key))
export const followUp = (id: string, result: Satisfaction, words: string, key: string) =>
  call(
    'POST /complaints/{id}/follow-up',
    { id },
    { result, ...(words ? { words } : {}) },
    moved(key),
  )

/** LH-18: the authority's letter, whether it takes the case, and our answer. */
export const referComplaint = (id: string, form: NewReferral, key: string) =>
  call('POST /complaints/{id}/referral', { id }, form, moved(key))
export const decideReferral = (id: string, is_taken: boolean) =>
  call(
    'PUT /complaints/{id}/referral/taking',
    { id },
    { is_taken },
    { stale: [['complaints'], ['complaint']] },
  )
export const answerReferral = (id: string, form: ReferralAnswer, key: string) =>
  call('POST /complaints/{id}/referral/answer', { id }, form, moved(key))
export const letterUrl = (id: string): string => `${apiBase}/complaints/${id}/referral/letter`
export const evidenceUrl = (id: string): string => `${apiBase}/complaints/${id}/evidence`

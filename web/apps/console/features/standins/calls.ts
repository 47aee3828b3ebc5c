import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'
import type { NoteForm } from '@shared/standins/home'
import { standInsKey } from '@shared/standins/standins'

export type StoreContinuity = AnswerOf<'GET /continuity'>
export type ContinuityRow = StoreContinuity['series'][number]

const stale = [standInsKey, ['series']]

export const listChoices = (id: string) => call('GET /series/{id}/stand-in-choices', { id })
/** The customer is asked; with a day it is for that once. */
export const propose = (id: string, worker: string, day: string, key: string) =>
  call('POST /series/{id}/stand-ins', { id }, { worker, ...(day && { day }) }, { stale, key })
export const withdraw = (id: string) => call('DELETE /stand-ins/{id}', { id }, undefined, { stale })

export const homeKeysKey = ['home-keys']
const staleKeys = homeKeysKey
export type HandForm = BodyOf<'POST /home-keys/{id}/handing'>
/** A write: each reading of the notes is kept in the trail. */
export const openNotes = (id: string) => call('POST /series/{id}/home-notes/opening', { id })
export const writeNote = (id: string, note: NoteForm) =>
  call('POST /series/{id}/home-notes', { id }, note)
export const removeNote = (id: string) => call('DELETE /home-notes/{id}', { id })
export type LateKey = AnswerOf<'GET /late-home-keys'>['items'][number]
export const listLateKeys = () => call('GET /late-home-keys', {})
export const listKeys = (id: string) => call('GET /series/{id}/home-keys', { id })
export const addKey = (id: string, label: string, key: string) =>
  call('POST /series/{id}/home-keys', { id }, { label }, { stale: staleKeys, key })
export const handKey = (id: string, hand: HandForm) =>
  call('POST /home-keys/{id}/handing', { id }, hand, { stale: staleKeys })
export const confirmKey = (id: string) =>
  call('POST /home-keys/{id}/receipt', { id }, undefined, { stale: staleKeys })
export const strikeOffKey = (id: string) =>
  call('DELETE /home-keys/{id}', { id }, undefined, { stale: staleKeys })

export const readContinuity = () => call('GET /continuity', {})

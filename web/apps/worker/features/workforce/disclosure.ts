import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf } from '@shared/api/route-types'

export type OwnDisclosure = AnswerOf<'GET /my/disclosure'>
export type OwnFacts = BodyOf<'PUT /my/disclosure'>

/** LH-11: what a worker tells of themselves, and what customers see of it. */
export const useDisclosure = () =>
  useQuery({ queryKey: ['disclosure'], queryFn: () => call('GET /my/disclosure', {}) })
export const saveDisclosure = (facts: OwnFacts) =>
  call('PUT /my/disclosure', {}, facts, { stale: ['disclosure'] })

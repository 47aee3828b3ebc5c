import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'

export const useContact = () =>
  useQuery({ queryKey: ['care-contact'], queryFn: () => call('GET /me/care-contact', {}) })

/** Calls and letters of care, or none of them: at once, in one step (LC-09). */
export const setContact = (isWanted: boolean) =>
  call('PUT /me/care-contact', {}, { is_wanted: isWanted }, { stale: ['care-contact'] })

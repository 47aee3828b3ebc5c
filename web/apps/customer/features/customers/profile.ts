import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'

export const useProfile = () =>
  useQuery({ queryKey: ['profile'], queryFn: () => call('GET /me/profile', {}) })

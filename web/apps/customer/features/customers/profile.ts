import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '@shared/api/call'
import { ApiError } from '@shared/api/error'
import { queries } from '@shared/queries'
import type { Profile } from './contract'

const key = ['profile']

export const useProfile = (isWanted: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: key,
    queryFn: () => call('GET /me/profile', {}),
    enabled: () => toValue(isWanted),
  })

/**
 * Their name and how they want to be addressed. Where it was changed elsewhere meanwhile, that is
 * fetched, so that a second tap is meant for what stands there now.
 */
export async function saveProfile(
  profile: Profile,
  draft: { name: string; called: string },
): Promise<Profile> {
  try {
    const seen = `"${profile.version}"`
    return await call('PUT /me/profile', {}, draft, { stale: key, seen })
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 412)
      await queries.invalidateQueries({ queryKey: key })
    throw cause
  }
}

import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { call } from '@shared/api/call'

const key = ['personal']

/** May past visits suggest times and people? (LC-11) */
export const usePersonal = (isSignedIn: MaybeRefOrGetter<boolean> = true) => {
  const query = useQuery({
    queryKey: key,
    queryFn: () => call('GET /me/personalisation', {}),
    enabled: () => toValue(isSignedIn),
  })
  /** Until it is known, nothing is suggested: a suggestion that flashes up is one. */
  const isOn = computed(() => query.data.value?.is_on === true)
  return { query, isOn }
}

/** In force at once, everywhere. */
export const setPersonal = (isOn: boolean) =>
  call('PUT /me/personalisation', {}, { is_on: isOn }, { stale: [key, ['slots']] })

import { computed } from 'vue'
import { useFilters } from '../../desk/filters'
import { partNames } from './calls'
import { filterOf } from './filter'

/** Whether the address asks for some segment. */
export function useSegmentFilter() {
  const { values } = useFilters([...partNames, 'cursor'])
  return computed(() => Object.keys(filterOf(values.value)).length > 0)
}

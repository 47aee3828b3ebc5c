import { computed, reactive, ref } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { showToast } from '@kit/toast'
import { t as kit } from '@kit/words'
import { newId } from '@shared/api/id'
import { useGuarded } from '@shared/guarded'
import { t } from '../../words'
import { dropDraft, listDrafts, makeDraft, publishDraft, undoDraft } from './calls'
import { conflictsOf, wishOf, type Wished } from './drafts'
import { weighed, type Draft, type DraftConflict } from './types'

/** A5: plans of a day side by side. Thinking changes nothing; publishing is all or nothing. */
export function useDrafts(store: string, day: string) {
  const query = reactive(
    useQuery({
      queryKey: ['board', 'drafts', store, day],
      queryFn: () => listDrafts(store, day),
    }),
  )
  const drafts = computed<readonly Draft[]>(() => query.data?.drafts ?? [])
  const wish = reactive<Wished>({
    aim: 'anew',
    without: [],
    more: 0,
    weights: Object.fromEntries(weighed.map((name) => [name, 100])) as Wished['weights'],
  })
  const chosenId = ref<string>()
  const chosen = computed(() => drafts.value.find((one) => one.id === chosenId.value))
  const conflicts = ref<readonly DraftConflict[]>([])
  const { isBusy, problem, guarded } = useGuarded((cause) => {
    conflicts.value = conflictsOf(cause)
  })
  const deed = (work: () => Promise<void>) => {
    conflicts.value = []
    return guarded(work)
  }

  const make = () =>
    deed(async () => {
      const draft = await makeDraft(wishOf(store, day, wish), newId())
      chosenId.value = draft.id
    })
  const takeBack = (draft: Draft) =>
    deed(async () => {
      await undoDraft(draft.id)
      showToast(t('console.board_undone'), { tone: 'ok' })
    })
  const publish = (draft: Draft) =>
    deed(async () => {
      await publishDraft(draft.id, newId())
      showToast(t('console.draft_published', { number: draft.number }), {
        tone: 'ok',
        action: { label: kit('kit.undo'), run: () => takeBack(draft) },
      })
    })
  const drop = (draft: Draft) => deed(async () => void (await dropDraft(draft.id)))

  const deeds = { make, publish, takeBack, drop }
  return { query, drafts, wish, chosenId, chosen, conflicts, isBusy, problem, ...deeds }
}

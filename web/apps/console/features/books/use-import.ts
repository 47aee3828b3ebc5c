import { computed, ref, shallowRef, type Ref } from 'vue'
import { newId } from '@shared/api/id'
import { useGuarded } from '@shared/guarded'
import { t } from '../../words'
import { importBook, type Book, type Choice, type Report } from './calls'

const mostBytes = 12 * 1024 * 1024

/** The bytes of a file, or why they cannot be had. */
async function readBook(file: File): Promise<Book | string> {
  if (file.size > mostBytes) return t('console.import_too_large', { name: file.name })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return t('console.import_unreadable', { name: file.name })
  return { name: file.name.slice(-200), bytes }
}

function sumsOf(report: Readonly<Ref<Report | undefined>>) {
  const sum = (of: 'added' | 'changed' | 'same' | 'refused') =>
    (report.value?.sheets ?? []).reduce((all, sheet) => all + sheet[of], 0)
  return computed(() => ({
    added: sum('added'),
    changed: sum('changed'),
    same: sum('same'),
    refused: sum('refused'),
  }))
}

/**
 * A book of the company's own: read, shown as it would be taken, then taken. The preview belongs to
 * this file and this store; with another one there is a new preview first.
 */
export function useImport() {
  const { isBusy, problem, guarded } = useGuarded()
  const book = shallowRef<Book>()
  const store = ref('')
  const report = shallowRef<Report>()
  const isTaken = ref(false)
  const refused = ref('')
  // The same wish keeps its key: sent again after a cut line, it is not taken twice.
  let wish = { choice: '', key: '' }

  const preview = () =>
    guarded(async () => {
      report.value = undefined
      isTaken.value = false
      wish = { choice: '', key: '' }
      if (!book.value) return
      report.value = await importBook(book.value, 'preview', store.value, newId())
    })

  async function choose(file: File): Promise<void> {
    problem.value = undefined
    const read = await readBook(file)
    refused.value = typeof read === 'string' ? read : ''
    if (typeof read === 'string') return
    book.value = read
    await preview()
  }

  async function chooseStore(code: string): Promise<void> {
    store.value = code
    await preview()
  }

  const take = (choice: Exclude<Choice, 'preview'>) =>
    guarded(async () => {
      if (!book.value) return
      if (wish.choice !== choice) wish = { choice, key: newId() }
      report.value = await importBook(book.value, choice, store.value, wish.key)
      isTaken.value = true
    })

  const sums = sumsOf(report)
  return {
    book,
    store,
    report,
    isTaken,
    isBusy,
    problem,
    refused,
    sums,
    choose,
    chooseStore,
    preview,
    take,
  }
}

const prefix = 'hearth.typed.'
// No secrets, and nothing that is chosen from a list which has to be asked for first.
const secrets = '[type=password], [type=file], [type=hidden], [autocomplete=one-time-code]'
const choices = '[type=checkbox], [type=radio], [role=combobox]'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Texts = Record<string, string>

/**
 * What was typed into a form that is closed before it was sent, by the labels of its fields: for
 * this tab and until it is closed or its owner signs out. `name` says which form of which thing.
 */
export function typedInto(name: string) {
  const key = `${prefix}${name}`

  /** At each key: a page that is loaded anew leaves no time to write. */
  function note(form: HTMLElement, at: EventTarget | null): void {
    const place = namedFields(form).find(([, field]) => field === at)
    if (place) write({ ...read(), [place[0]]: place[1].value })
  }

  const isKept = (): boolean => Object.values(read()).some((text) => text.trim() !== '')

  /** Puts it back where fields of these names are, as if it were typed. */
  function restore(form: HTMLElement): void {
    const texts = read()
    for (const [label, field] of namedFields(form)) {
      const text = texts[label]
      if (text === undefined || text === field.value) continue
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }

  function read(): Texts {
    return safely(() => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Texts) ?? {}
  }
  const write = (texts: Texts) => safely(() => sessionStorage.setItem(key, JSON.stringify(texts)))
  const drop = () => safely(() => sessionStorage.removeItem(key))

  return { note, isKept, restore, drop }
}

/** Whoever signs in here next must not read it. */
export function forgetTyped(): void {
  safely(() =>
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => sessionStorage.removeItem(key)),
  )
}

/** The fields of a form by their labels; the second of a name is `name 2`. */
function namedFields(form: HTMLElement): [string, Field][] {
  const seen = new Map<string, number>()
  return Array.from(form.querySelectorAll<Field>('input, textarea, select'))
    .filter((field) => !field.matches(`${secrets}, ${choices}`))
    .map((field) => {
      const label = labelOf(field)
      const count = (seen.get(label) ?? 0) + 1
      seen.set(label, count)
      return [count > 1 ? `${label} ${count}` : label, field]
    })
}

const labelOf = (field: Field): string =>
  (field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.name).trim()

/** Storage may be full or refused: then nothing is kept, and the form works all the same. */
function safely<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

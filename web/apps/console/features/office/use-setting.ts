import { computed, ref, watch } from 'vue'
import { showToast } from '@kit/toast'
import { useGuarded } from '@shared/guarded'
import { saveSetting, type Setting } from './calls'
import { isPlain, ownPart, type Plain } from './own-part'
import { choicesOf, fromField, shapeOf, toField, toWords, type Shape } from './shape'
import { t, wordOr } from './words'

const plainOf = (value: unknown): Plain => (isPlain(value) ? value : {})
const choiceWord = (choice: string): string => wordOr(`ui_choice_${choice}`, choice)

/** One group of settings being changed: what is typed, what is wrong with it, and the saving. */
export function useSetting(props: { setting: Setting; store: string }) {
  const { problem, isBusy, guarded } = useGuarded()
  const value = computed(() => plainOf(props.setting.value))
  const defaults = computed(() => plainOf(props.setting.defaults))
  const isOwn = computed(() => Object.keys(plainOf(props.setting.own)).length > 0)
  const typed = ref<Readonly<Record<string, string>>>({})
  const wrong = ref<Readonly<Record<string, string>>>({})
  watch(
    () => props.setting,
    () => ([typed.value, wrong.value] = [{}, {}]),
  )

  const shapes = computed(() =>
    Object.entries(value.value).flatMap(([name, one]) => {
      const shape = shapeOf(props.setting.name, name, one)
      return shape ? [{ name, shape }] : []
    }),
  )
  const fields = computed(() =>
    shapes.value.map(({ name, shape }) => ({
      name,
      shape,
      kind: shape === 'time' ? ('time' as const) : ('text' as const),
      label: wordOr(`ui_setting_${props.setting.name.replace('.', '_')}__${name}`, name),
      text: typed.value[name] ?? toField(shape, value.value[name]),
      hint: t('console.setting_default', { value: said(shape, defaults.value[name]) }),
      error: wrong.value[name] ?? fieldError(name),
      options: choicesOf(props.setting.name, name).map((choice) => ({
        value: choice,
        label: choiceWord(choice),
      })),
    })),
  )

  function put(name: string, text: string): void {
    typed.value = { ...typed.value, [name]: text }
    wrong.value = Object.fromEntries(Object.entries(wrong.value).filter(([one]) => one !== name))
  }
  const fieldError = (name: string): string | undefined =>
    problem.value?.fields.find(({ field }) => field === `value.${name}`)?.message

  const send = (next: object) =>
    guarded(async () => {
      await saveSetting(props.setting, props.store, next)
      showToast(t('console.saved'), { tone: 'ok' })
    })

  async function save(): Promise<void> {
    const next: Record<string, unknown> = { ...value.value }
    const faults: Record<string, string> = {}
    for (const { name, shape } of shapes.value) {
      const text = typed.value[name]
      if (text === undefined) continue
      const taken = shape === 'switch' ? text === 'true' : fromField(shape, text)
      if (taken === undefined) faults[name] = faultWord(shape)
      else next[name] = taken
    }
    wrong.value = faults
    if (Object.keys(faults).length > 0) return
    await send(ownPart(next, defaults.value))
  }

  return { fields, isOwn, isBusy, problem, put, save, goBack: () => send({}) }
}

function said(shape: Shape, value: unknown): string {
  if (shape === 'switch') return t(value === true ? 'office.ui_yes' : 'office.ui_no')
  if (shape === 'choice') return choiceWord(String(value))
  return toWords(shape, value)
}

function faultWord(shape: Shape): string {
  if (shape === 'money') return t('office.ui_setting_money_wrong')
  return t(shape === 'time' ? 'office.ui_setting_time_wrong' : 'office.ui_setting_number_wrong')
}

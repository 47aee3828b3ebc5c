import { defineComponent, h, ref, type Component, type VNode } from 'vue'
import { locale } from '@kit/i18n'

export interface Story {
  component: string
  state: string
  /** Covers the page when shown, so it is only shown alone. */
  isOver?: boolean
  view: Component
}

/** The sample sentence in the language of the gallery. */
export const both = (zh: string, en: string): string => (locale.value === 'en' ? en : zh)

type Props = () => Record<string, unknown>
type Slots = Record<string, () => unknown>

export function story(
  component: Component,
  name: string,
  state: string,
  props: Props = () => ({}),
  slots: Slots = {},
): Story {
  return { component: name, state, view: () => h(component, props(), slots) }
}

/** A story whose model really changes when it is used. */
export function held<Value>(
  component: Component,
  name: string,
  state: string,
  initial: Value,
  props: Props = () => ({}),
  slots: Slots = {},
  model = 'modelValue',
): Story {
  const view = defineComponent({
    setup() {
      const value = ref(initial)
      const take = (next: unknown) => {
        value.value = next as typeof value.value
      }
      return (): VNode =>
        h(component, { ...props(), [model]: value.value, [`onUpdate:${model}`]: take }, slots)
    },
  })
  return { component: name, state, view }
}

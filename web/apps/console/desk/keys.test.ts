import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { keySettings, listenToKeys, setSingleKeys, useShortcuts } from './keys'

// UX section 5: single letters are off while typing and can be switched off (WCAG 2.1.4); an input
// method's composing never triggers a shortcut.
let [scope, stop]: [EffectScope, () => void] = [effectScope(), () => undefined]
const runs = { menu: vi.fn(), queue: vi.fn(), help: vi.fn() }

beforeEach(() => {
  document.body.innerHTML = '<input>'
  stop = listenToKeys(window)
  scope = effectScope()
  scope.run(() =>
    useShortcuts([
      { keys: 'ctrl+k', title: () => '', run: runs.menu },
      { keys: 'g q', title: () => '', run: runs.queue },
      { keys: '?', title: () => '', run: runs.help },
    ]),
  )
})
afterEach(() => {
  stop()
  scope.stop()
  setSingleKeys(true)
  vi.clearAllMocks()
})

const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
const input = () => document.querySelector('input')!

describe('The keyboard of the console', () => {
  it('opens the menu from everywhere, also while typing', () => {
    press('k', { ctrlKey: true }, input())
    expect(runs.menu).toHaveBeenCalledTimes(1)
  })

  it('goes to a screen by two letters', () => {
    press('g')
    press('q')
    expect(runs.queue).toHaveBeenCalledTimes(1)
    press('q')
    expect(runs.queue).toHaveBeenCalledTimes(1)
  })

  it('leaves letters alone while typing, while composing and when switched off', () => {
    press('?', {}, input())
    press('?', { isComposing: true })
    setSingleKeys(false)
    press('?')
    expect(runs.help).not.toHaveBeenCalled()
    expect(keySettings.hasSingleKeys).toBe(false)
  })

  it('lets a page take a key over while it is shown', () => {
    const own = vi.fn()
    const page = effectScope()
    page.run(() => useShortcuts([{ keys: '?', title: () => '', run: own }]))
    press('?')
    page.stop()
    press('?')
    expect(own).toHaveBeenCalledTimes(1)
    expect(runs.help).toHaveBeenCalledTimes(1)
  })
})

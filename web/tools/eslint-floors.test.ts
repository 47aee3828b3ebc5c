import { describe, expect, it } from 'vitest'
import { floorFault } from './eslint-floors.js'

describe('The floors of web/', () => {
  it.each([
    ['kit/UiButton.vue', 'kit/words'],
    ['shared/api/call.ts', 'kit/i18n'],
    ['apps/customer/features/orders/x.ts', 'shared/api/call'],
    ['apps/customer/features/orders/x.vue', 'apps/customer/words'],
    ['apps/console/features/orders/x.vue', 'apps/console/desk/keys'],
    ['apps/customer/pages/X.vue', 'apps/customer/features/orders/x'],
    ['gallery/Gallery.vue', 'shared/money'],
    ['shared/words.ts', '../words/zh-CN/web_shared.json'],
  ])('let %s import %s', (from, to) => {
    expect(floorFault(from, to)).toBeUndefined()
  })

  it.each([
    ['kit/UiButton.vue', 'shared/words'],
    ['api/schema.d.ts', 'kit/i18n'],
    ['shared/words.ts', 'apps/customer/words'],
    ['apps/customer/features/orders/x.ts', 'apps/customer/features/visits/y'],
    ['apps/customer/features/orders/x.ts', 'apps/customer/pages/X.vue'],
    ['apps/customer/pages/X.vue', 'apps/worker/features/visits/y'],
  ])('refuse that %s imports %s', (from, to) => {
    expect(floorFault(from, to)).toBeTypeOf('string')
  })
})

import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { queries } from '@shared/queries'
import type { LateKey } from './calls'
import LateKeysCard from './LateKeysCard.vue'

const key = (more: Partial<LateKey> = {}): LateKey => ({
  id: 'k1',
  label: 'A-07',
  series: 's1',
  store: 'xh',
  customer_name: '林*',
  holder: { kind: 'worker', worker: 'w1', name: '王秀英' },
  next: { kind: 'worker', worker: 'w2', name: '李敏' },
  next_at: '2026-11-25T01:00:00Z',
  late_since: new Date(Date.now() - 3_600_000).toISOString(),
  ...more,
})

const page = { path: '/series/:id?', name: 'series-file', component: { render: () => null } }
const router = createRouter({ history: createMemoryHistory(), routes: [page] })

/** The card as somebody sees it who may write in the stores named. */
async function card(items: LateKey[], stores: string[]) {
  const asked: Request[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request)
    const path = new URL(request.url, 'http://here').pathname
    const rights = [{ permission: 'standins.write', is_everywhere: false, stores }]
    const body = path.endsWith('/session') ? { rights, roles: [] } : { items }
    return Promise.resolve(
      new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }),
    )
  })
  const seen = mount(LateKeysCard, {
    global: {
      plugins: [[VueQueryPlugin, { queryClient: queries }], router],
    },
  })
  await vi.waitFor(async () => {
    await flushPromises()
    expect(seen.find('.state, table').exists()).toBe(true)
  })
  return { seen, asked }
}

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

// BE-09
describe('The list of keys that are late', () => {
  it('says which key, whose home, where it is, who needs it and how late it is', async () => {
    const { seen } = await card([key()], ['xh'])
    const text = seen.text()
    for (const word of ['A-07', '林*', '在王秀英那里', '李敏上门', '超时'])
      expect(text).toContain(word)
    expect(seen.findAll('tbody button'), 'nothing to confirm yet').toHaveLength(0)
  })

  it('lets somebody of that store confirm one that is on its way, and nobody else', async () => {
    const coming = key({ on_its_way_to: { kind: 'worker', worker: 'w2', name: '李敏' } })
    const { seen, asked } = await card([coming], ['xh'])
    expect(seen.text()).toContain('已交给李敏，等确认')
    await seen.get('tbody button').trigger('click')
    await flushPromises()
    expect(asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toContain(
      'POST /api/v1/home-keys/k1/receipt',
    )
    queries.clear()
    const elsewhere = await card([coming], ['pd'])
    expect(elsewhere.seen.findAll('tbody button')).toHaveLength(0)
  })

  it('is content where every key is in its place', async () => {
    const { seen } = await card([], ['xh'])
    expect(seen.text()).toContain('钥匙都已到位')
  })
})

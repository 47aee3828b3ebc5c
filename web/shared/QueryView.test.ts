import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ApiError } from './api/error'
import QueryView from './QueryView.vue'
import { staleAfterMs } from './queries'

// UX section 4: loading, empty, error, offline, stale and no permission, each its own state.
const query = (more: object = {}) => ({
  data: undefined as string[] | undefined,
  error: null as Error | null,
  dataUpdatedAt: 0,
  isFetching: false,
  refetch: vi.fn(),
  ...more,
})
const view = (more: object, props: object = {}) =>
  mount(QueryView, {
    props: { query: query(more), ...props },
    slots: { default: ({ data }: { data: unknown }) => String(data) },
  })
const fresh = { data: ['三个订单'], dataUpdatedAt: Date.now() }

describe('A server answer', () => {
  it('is a skeleton while nothing has come', () => {
    expect(view({ isFetching: true }).text()).toBe('正在加载')
  })

  it('stays on the screen while it is fetched anew, and when that fails', () => {
    const error = new ApiError(500, 'x', '')
    expect(view({ ...fresh, isFetching: true, error }).text()).toBe('三个订单')
  })

  it('says its age from a minute on, and is greyed', () => {
    const old = view({ ...fresh, dataUpdatedAt: Date.now() - staleAfterMs - 1000 })
    expect(old.text()).toContain('1 分钟前')
    expect(old.text()).toContain('三个订单')
    expect(old.find('.old').exists()).toBe(true)
  })

  it('says why there is nothing', () => {
    expect(view(fresh, { isEmpty: true }).text()).toContain('这里还没有内容')
  })

  it('offers another try when it failed, with the code to quote', async () => {
    const refetch = vi.fn()
    const failed = view({ error: new ApiError(500, 'x', '出错了', [], 'H-1'), refetch })
    expect(failed.text()).toContain('H-1')
    await failed.get('button').trigger('click')
    expect(refetch).toHaveBeenCalledTimes(1)
  })

  it('says it is the network, or a right that is missing, where it is', () => {
    expect(view({ error: new ApiError(0, 'web.offline', '') }).text()).toContain('没有网络')
    const forbidden = view({ error: new ApiError(403, 'x', '店长可以开通') })
    expect(forbidden.text()).toContain('店长可以开通')
    expect(forbidden.find('button').exists()).toBe(false)
  })
})

import { mount } from '@vue/test-utils'
import { ElDrawer } from 'element-plus'
import { afterEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import DeskDrawer from './DeskDrawer.vue'

vi.mock('element-plus/es/components/drawer/style/css', () => ({}))
afterEach(() => (document.body.innerHTML = ''))

async function opened() {
  const drawer = mount(DeskDrawer, {
    props: { title: '登记承诺' },
    slots: { default: '<input id="kind" value="date"><input id="words"><input id="who">' },
    attachTo: document.body,
  })
  await nextTick()
  const field = (id: string) => document.getElementById(id) as HTMLInputElement
  return { field, comeIn: () => drawer.findComponent(ElDrawer).vm.$emit('opened') }
}

it('lets typing begin in the first empty field once it has come in', async () => {
  const { field, comeIn } = await opened()
  comeIn()
  expect(document.activeElement).toBe(field('words'))
})

it('leaves whoever began to type before that where they are', async () => {
  const { field, comeIn } = await opened()
  field('words').focus()
  field('words').value = '今天 10 点前把发票送到前台'
  comeIn()
  expect(document.activeElement).toBe(field('words'))
})

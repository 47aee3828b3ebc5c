import { afterEach, expect, it } from 'vitest'
import { forgetTyped, typedInto } from './typed'

// UX section 5: Esc goes back one layer and never loses text.
afterEach(() => {
  sessionStorage.clear()
  document.body.innerHTML = ''
})

function form(): HTMLElement {
  document.body.innerHTML = `<form>
    <label for="a">原因</label><textarea id="a"></textarea>
    <label for="b">金额</label><input id="b">
    <label for="c">密码</label><input id="c" type="password">
    <label for="d">方式</label><select id="d"><option value=""></option><option value="cash"></option></select>
    <label for="e">原因</label><input id="e">
  </form>`
  return document.querySelector('form')!
}
const field = (id: string) => document.getElementById(id) as HTMLInputElement
function type(name: string, id: string, text: string): void {
  field(id).value = text
  typedInto(name).note(document.querySelector('form')!, field(id))
}

it('What was typed comes back into the fields of the same names, and is heard of', () => {
  form()
  type('/orders/1|退款', 'a', '师傅没到')
  type('/orders/1|退款', 'd', 'cash')
  type('/orders/1|退款', 'e', '第二个原因')
  const again = form()
  const heard: string[] = []
  again.addEventListener('input', (event) => heard.push((event.target as HTMLElement).id))
  const typed = typedInto('/orders/1|退款')
  expect(typed.isKept()).toBe(true)
  typed.restore(again)
  expect(field('a').value).toBe('师傅没到')
  expect(field('d').value).toBe('cash')
  expect(field('e').value).toBe('第二个原因')
  expect(heard).toEqual(['a', 'd', 'e'])
})

it('Another form keeps its own, a secret is never kept, and what was emptied is gone', () => {
  form()
  type('/orders/1|退款', 'c', 'tea-at-the-window')
  expect(typedInto('/orders/1|退款').isKept()).toBe(false)
  type('/orders/1|退款', 'a', '一')
  expect(typedInto('/orders/2|退款').isKept()).toBe(false)
  type('/orders/1|退款', 'a', '')
  expect(typedInto('/orders/1|退款').isKept()).toBe(false)
})

it('Whoever signs out takes it along', () => {
  form()
  type('/orders/1|退款', 'a', '师傅没到')
  sessionStorage.setItem('other', 'stays')
  forgetTyped()
  expect(typedInto('/orders/1|退款').isKept()).toBe(false)
  expect(sessionStorage.getItem('other')).toBe('stays')
})

import { expect, it, vi } from 'vitest'
import { permissionWord } from './permission-word'

it('says permissions and the patterns of roles in words', async () => {
  await vi.waitFor(() => expect(permissionWord('dispatch.read')).toBe('查看派单与可约时间'))
  expect(permissionWord('*')).toBe('全部权限')
  expect(permissionWord('intake.*')).toBe('咨询：全部')
  await vi.waitFor(() => expect(permissionWord('-identity.roles')).toMatch(/^不含“管理角色/))
  expect(permissionWord('identity.approve_*')).toBe('账号与权限：部分')
  expect(permissionWord('unheard.of')).toBe('unheard.of')
})

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

it('has a word for every room that names permissions', () => {
  const files = import.meta.glob<Record<string, string>>('../../../../../words/zh-CN/*.json', {
    eager: true,
    import: 'default',
  })
  const rooms = Object.entries(files)
    .filter(([, words]) => Object.keys(words).some((name) => name.startsWith('permission_')))
    .map(([path]) => /([a-z]+)\.json$/.exec(path)![1]!)
    .filter((room) => room !== 'console')
  expect(rooms.length).toBeGreaterThan(25)
  for (const room of rooms) expect(permissionWord(`${room}.*`)).not.toContain(room)
})

import { expect, it } from 'vitest'
import { parseSkills, skillsText } from './use-worker-form'

it('reads skills with their levels, and refuses what is not written so', () => {
  expect(parseSkills('deep_cleaning:4, windows:3')).toEqual([
    { code: 'deep_cleaning', level: 4 },
    { code: 'windows', level: 3 },
  ])
  expect(parseSkills('')).toEqual([])
  expect(parseSkills('windows')).toBeUndefined()
  expect(parseSkills('windows:6')).toBeUndefined()
})

it('says them again as they are read', () => {
  const skills = [{ code: 'elder_care', level: 5 }]
  expect(parseSkills(skillsText(skills))).toEqual(skills)
})

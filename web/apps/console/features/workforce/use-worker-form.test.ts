import { expect, it } from 'vitest'
import { joinSkills, parseSkills, splitSkills } from './use-worker-form'

it('reads skills with their levels, and refuses what is not written so', () => {
  expect(parseSkills('deep_cleaning:4, windows:3')).toEqual([
    { code: 'deep_cleaning', level: 4 },
    { code: 'windows', level: 3 },
  ])
  expect(parseSkills('')).toEqual([])
  expect(parseSkills('windows')).toBeUndefined()
  expect(parseSkills('windows:6')).toBeUndefined()
})

it('shows those with a word by their level and the company’s own as text, and loses none', () => {
  const skills = [
    { code: 'elder_care', level: 5 },
    { code: 'pet_care', level: 2 },
  ]
  const { levels, other_skills } = splitSkills(skills)
  expect([levels.elder_care, levels.cleaning, other_skills]).toEqual(['5', '', 'pet_care:2'])
  expect(joinSkills(levels, other_skills)).toEqual(skills)
})

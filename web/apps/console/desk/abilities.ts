import { joinWords, roomWords } from '@shared/words'
import zh from '@words/zh-CN/dispatch.json'
import { t as own } from '../words'

const dispatch = roomWords('dispatch', zh, () => import('@words/en/dispatch.json'))
const t = joinWords(own, dispatch)

/** Skills that have a word; a company's own code is shown as it is written. */
export const knownSkills = [
  'cleaning',
  'deep_cleaning',
  'organising',
  'window',
  'appliance_hood',
  'appliance_aircon',
  'appliance_washer',
  'housework',
  'cooking',
  'infant_care',
  'maternity',
  'elder_care',
  'escort',
  'butler',
] as const
export const knownTrainings = [
  'conduct',
  'safety',
  'first_aid',
  'childcare',
  'elder_care',
  'maternity',
] as const

export interface SkillLevel {
  code: string
  level: number
}

/** The dispatcher's word for a skill, so that the office and the board say the same. */
export function skillName(code: string): string {
  const known = knownSkills.find((one) => one === code)
  return known ? t(`dispatch.skill_${known}`) : code
}

export function trainingName(code: string): string {
  const known = knownTrainings.find((one) => one === code)
  return known ? t('dispatch.training', { name: t(`dispatch.training_${known}`) }) : code
}

/** «保洁 3 级 · 擦窗 2 级». */
export const abilitiesText = (skills: readonly SkillLevel[]): string =>
  skills
    .map(({ code, level }) => t('console.skill_at', { skill: skillName(code), level }))
    .join(' · ')

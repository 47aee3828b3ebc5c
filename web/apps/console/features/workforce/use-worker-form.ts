import * as v from 'valibot'
import { degrees, filled } from '@shared/checks'
import { useForm } from '@shared/form'
import { knownSkills, type SkillLevel } from '../../desk/abilities'
import { t } from '../../words'
import { addWorker, saveWorker } from './calls'
import { grades, relations, travels, workerStates, type Worker, type WorkerForm } from './types'

const schema = v.object({
  name: filled(),
  phone: filled(),
  id_number: v.pipe(v.string(), v.trim()),
  store: filled(),
  state: v.picklist(workerStates),
  grade: v.picklist(grades),
  relation: v.picklist(relations),
  travel: v.picklist(travels),
  title: v.string(),
  languages: v.string(),
  levels: v.record(v.string(), v.string()),
  other_skills: v.pipe(
    v.string(),
    v.check(
      (text) => parseSkills(text) !== undefined,
      () => t('console.error_skills'),
    ),
  ),
  latitude: degrees(90),
  longitude: degrees(180),
  reach_km: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
  is_leader: v.boolean(),
  hired_on: v.string(),
})

/** `deep_cleaning:4, windows:3`; nothing when it is not written so. */
export function parseSkills(text: string): SkillLevel[] | undefined {
  const parts = text
    .split(/[\s,\uff0c\u3001]+/)
    .map((one) => one.trim())
    .filter(Boolean)
  const skills = parts.map((one) => /^([a-z0-9_]{1,40}):([1-5])$/.exec(one))
  if (skills.some((one) => one === null)) return undefined
  return skills.map((one) => ({ code: one![1]!, level: Number(one![2]) }))
}
const isKnown = ({ code }: SkillLevel): boolean => knownSkills.some((one) => one === code)

/** A level for each skill with a word, '' where it is not held; the company's own as text. */
export function splitSkills(skills: readonly SkillLevel[]) {
  const levelOf = (code: string) => skills.find((one) => one.code === code)?.level
  return {
    levels: Object.fromEntries(knownSkills.map((code) => [code, String(levelOf(code) ?? '')])),
    other_skills: skills
      .filter((one) => !isKnown(one))
      .map((one) => `${one.code}:${one.level}`)
      .join(', '),
  }
}
export const joinSkills = (levels: Readonly<Record<string, string>>, others: string) => [
  ...Object.entries(levels)
    .filter(([, level]) => level !== '')
    .map(([code, level]) => ({ code, level: Number(level) })),
  ...(parseSkills(others) ?? []),
]

export interface WorkerStart {
  worker?: Worker | undefined
  phone?: string
  store?: { id: string; latitude: number; longitude: number } | undefined
}

export function useWorkerForm({ worker, phone, store }: WorkerStart, done: (w: Worker) => unknown) {
  return useForm({
    schema,
    initial: {
      name: worker?.name ?? '',
      phone: phone ?? '',
      id_number: '',
      store: worker?.store ?? store?.id ?? '',
      state: worker?.state ?? 'applicant',
      grade: worker?.grade ?? 'junior',
      relation: worker?.relation ?? 'employee',
      travel: worker?.travel ?? 'e_bike',
      title: worker?.traits.title ?? '',
      languages: worker?.traits.languages.join(' ') ?? '',
      ...splitSkills(worker?.skills ?? []),
      latitude: String(worker?.latitude ?? store?.latitude ?? ''),
      longitude: String(worker?.longitude ?? store?.longitude ?? ''),
      reach_km: (worker?.reach_m ?? 20_000) / 1000,
      is_leader: worker?.is_leader ?? false,
      hired_on: worker?.hired_on ?? '',
    } as v.InferOutput<typeof schema>,
    submit: (values, key) => {
      const form = toForm(values, worker)
      return worker ? saveWorker(worker, form) : addWorker(form, key)
    },
    rename: { reach_m: 'reach_km', skills: 'other_skills' },
    done,
  })
}

function toForm(values: v.InferOutput<typeof schema>, worker: Worker | undefined): WorkerForm {
  const { title, languages, levels, other_skills, latitude, longitude, ...others } = values
  const { reach_km, hired_on, id_number, ...rest } = others
  return {
    ...rest,
    ...(worker ? { number: worker.number } : {}),
    ...(id_number ? { id_number } : {}),
    ...(hired_on ? { hired_on } : {}),
    traits: {
      title,
      languages: languages.split(/[\s,\uff0c\u3001]+/).filter(Boolean),
      cuisines: worker?.traits.cuisines ?? [],
      about: worker?.traits.about ?? '',
    },
    skills: joinSkills(levels, other_skills),
    latitude: Number(latitude),
    longitude: Number(longitude),
    reach_m: Math.round(reach_km * 1000),
  }
}

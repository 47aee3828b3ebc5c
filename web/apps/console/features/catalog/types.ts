export interface Name {
  zh: string
  en: string
}
export const units = ['hour', 'visit', 'square_metre', 'piece', 'day', 'month'] as const
export type Unit = (typeof units)[number]
export interface ItemLine {
  id: string
  code: string
  parent?: string
  name: Name
  summary: Name
  icon: string
  unit?: Unit
  usual?: number
  is_offered: boolean
  version: number
}
export interface Option {
  code: string
  name: Name
  most: number
  extra_min: number
  group?: string
  skills: { code: string; level: number }[]
}
export interface Service {
  unit: Unit
  form: 'visits' | 'engagement'
  least: number
  most: number
  step: number
  usual: number
  options: Option[]
  duration: {
    base_min: number
    per_unit_s: number
    least_min: number
    step_min: number
    is_shared: boolean
  }
  crew: { least: number; most: number; per_worker: number }
  skills: { code: string; level: number }[]
  papers: ('identity' | 'health' | 'background' | 'licence' | 'insurance' | 'skill_certificate')[]
  health: 'general' | 'live_in' | 'elder_care' | 'mother_infant'
  trainings: string[]
  needs_cover: boolean
  allows_gender_choice: boolean
  acceptance: { role: AcceptanceRole; by_photos: boolean }[]
  cancellation: 'standard' | 'special'
  notice_min: number
  before_min: number
  after_min: number
  standard?: string
  general_standards: string[]
  includes: Name[]
  excludes: Name[]
}
export type AcceptanceRole = 'on_site' | 'team_supervisor' | 'office_supervisor' | 'customer'
export interface ItemDraft {
  code: string
  parent?: string
  position: number
  name: Name
  summary: Name
  icon: string
  aliases: string[]
  is_offered: boolean
  offered_from?: string
  offered_until?: string
  service?: Service
}
export interface Item extends ItemDraft {
  id: string
  version: number
}
export interface StandardLine {
  id: string
  code: string
  kind: 'process' | 'quality' | 'facility' | 'personnel' | 'safety'
  title: Name
  valid_from: string
  version: number
}
export interface Standard extends StandardLine {
  groups: { code: string; name: Name }[]
  steps: { code: string; group: string; text: Name; photo: string; is_required: boolean }[]
  points: { code: string; group: string; text: Name; weight: number }[]
  toolkit: { code: string; name: Name; count: number; is_required: boolean }[]
  cautions: Name[]
}
interface ById {
  id: string
}

declare module '@shared/api/drafts' {
  interface Drafts {
    '/items': Get<{ items: ItemLine[] }, unknown, { query?: string; all?: boolean }>
    '/items/{id}': Get<Item, ById> & Put<ItemDraft, Item, ById>
    '/standards': Get<{ items: StandardLine[] }>
    '/standards/{id}': Get<Standard, ById, { day?: string; version?: number }>
  }
}

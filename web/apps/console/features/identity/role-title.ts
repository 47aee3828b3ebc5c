import { t } from '../../words'
import type { Role } from './types'

const ours = [
  'agent',
  'dispatcher',
  'store_manager',
  'store_agent',
  'inspector',
  'hr',
  'finance',
  'general_manager',
  'hq',
  'auditor',
  'administrator',
  'service_centre',
  'supervisor',
  'technician',
  'trainer',
] as const
type Ours = (typeof ours)[number]
const isOurs = (name: string): name is Ours => ours.some((one) => one === name)

/** A default role has its word here; one the company made says its own title. */
export const roleTitle = (role: Pick<Role, 'name' | 'title' | 'is_default'>): string =>
  role.is_default && isOurs(role.name) ? t(`console.role_${role.name}`) : role.title || role.name

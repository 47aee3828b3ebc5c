import { t } from '../../words'

const roles = ['on_site', 'team_supervisor', 'office_supervisor', 'customer'] as const

export function roleWord(role: string): string {
  const found = roles.find((one) => one === role)
  return found ? t(`console.accept_${found}`) : role
}

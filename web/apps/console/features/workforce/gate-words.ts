import { skillName, trainingName } from '../../desk/abilities'
import { t } from '../../words'
import { paperKinds } from './types'

const whys = ['missing', 'expired', 'failed', 'level', 'state'] as const

/** «health», «skill:elder_care», «training:safety», «state»: what the gate asks for. */
export function gateName(code: string): string {
  const [kind = '', what = ''] = code.split(':')
  const paper = paperKinds.find((one) => one === kind)
  if (paper) return t(`console.paper_${paper}`)
  if (kind === 'skill') return t('console.gate_skill', { what: skillName(what) })
  if (kind === 'training') return trainingName(what)
  return kind === 'state' ? t('console.gate_is_active') : code
}

/** The server names its reasons by their words: `workforce.gate_expired`. */
export function gateWhy(why: string): string {
  const found = whys.find((one) => why.endsWith(`gate_${one}`))
  return found ? t(`console.gate_${found}`) : t('console.gate_fine')
}

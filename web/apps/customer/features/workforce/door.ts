import { call } from '@shared/api/call'
import { t } from '../../words'

export const loadDoor = (token: string) => call('GET /door/{token}', { token })

const known = ['state', 'identity', 'health', 'background', 'licence', 'insurance'] as const

/** A check in words; what is more special than these is «other papers». */
export function gateWord(code: string): string {
  const word = known.find((one) => code === one || code.startsWith(`${one}:`))
  return t(`customer.gate_${word ?? 'other'}`)
}

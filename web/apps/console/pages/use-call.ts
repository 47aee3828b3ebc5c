import { showToast } from '@kit/toast'
import { asDialled } from '@shared/phone'
import { useGuarded } from '@shared/guarded'
import { takeCall } from '../features/calls/calls'

/** Takes a ringing call over: its number opens the caller's household on the intake screen. */
export function useCall(opened: (phone: string) => void) {
  const { guarded } = useGuarded((problem) => showToast(problem.message, { tone: 'danger' }))

  const takeOver = (call: unknown) =>
    guarded(async () => {
      if (typeof call !== 'string') return
      const { phone } = await takeCall(call)
      opened(phone ? asDialled(phone) : '')
    })
  return { takeOver }
}

import * as v from 'valibot'
import { useForm } from '../form'
import { codeRule, useSentCode } from '../session/use-sent-code'
import { openCopy, sendCopyCode } from './rights'

/** A code to the number in the person's file, and the copy that it opens. */
export function useCopyCode(id: () => string) {
  const form = useForm({
    schema: v.object({ code: codeRule }),
    initial: { code: '' },
    submit: ({ code: typed }, key) => openCopy(id(), typed, key),
    done: () => undefined,
  })
  return { form, ...useSentCode(async () => (await sendCopyCode(id())).resend_after_s) }
}

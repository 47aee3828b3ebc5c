import type { AnswerOf } from '@shared/api/route-types'

type Approval = AnswerOf<'GET /approvals'>['items'][number]

/** The question about this case that waits for this person: nobody decides their own. */
export const waitingFor = (
  items: readonly Approval[],
  about: string,
  me: string | undefined,
): Approval | undefined =>
  items.find((one) => one.subject === about && one.state === 'waiting' && one.asked_by !== me)

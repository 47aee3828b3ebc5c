import type { Signature } from '@kit/use-signature'
import type { Acceptance } from './contract'

export interface AcceptanceWish {
  verdict: 'accepted' | 'returned' | undefined
  score: number | undefined
  signature: Signature | undefined
  remark: string
  failed: Readonly<Record<string, string>>
}

/** What is sent; nothing while something of it is missing. Stars are never taken for granted. */
export function acceptanceOf(wish: AcceptanceWish): Acceptance | undefined {
  const { verdict, score, signature } = wish
  if (!verdict || !signature) return undefined
  const points = Object.entries(wish.failed)
    .map(([point, note]) => ({ point, note: note.trim() }))
    .filter(({ note }) => note !== '')
  if (verdict === 'returned' && points.length === 0) return undefined
  const remark = wish.remark.trim()
  return {
    verdict,
    ...(verdict === 'returned' ? { points } : {}),
    ...(verdict === 'accepted' && score ? { score } : {}),
    ...(remark ? { remark } : {}),
    ...(signature.way === 'drawn' ? { image: signature.png } : { typed_name: signature.name }),
  }
}

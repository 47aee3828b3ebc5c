import { createHmac } from 'node:crypto'

const stepMs = 30_000
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  const bits = Array.from(text.replaceAll('=', ''), (sign) =>
    alphabet.indexOf(sign).toString(2).padStart(5, '0'),
  ).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** What staff have on their phone (RFC 6238): 6 digits, 30 s, each used once. */
export class Authenticator {
  #lastStep = 0
  readonly #secret: Buffer

  constructor(
    secret: string,
    private readonly now: () => number = Date.now,
  ) {
    this.#secret = fromBase32(secret)
  }

  /** A code that was not given before; waits where the next one is not valid yet. */
  async next(): Promise<string> {
    const now = Math.floor(this.now() / stepMs)
    const step = Math.max(now, this.#lastStep + 1)
    // The server also takes the code of the step to come.
    if (step > now + 1) await new Promise((later) => setTimeout(later, (step - now - 1) * stepMs))
    this.#lastStep = step
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(step))
    const hash = createHmac('sha1', this.#secret).update(counter).digest()
    const at = hash[hash.length - 1]! & 15
    return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
  }
}

/**
 * The answer to a challenge of the server: a text with which the SHA-256 of `challenge:text` starts
 * with so many zero bits. Sixteen bits are some 65,000 tries, a moment on any phone.
 */
export function findWork(challenge: string, bits: number): string {
  for (let count = 0; ; count++) {
    const work = count.toString(36)
    if (zeroBits(sha256(new TextEncoder().encode(`${challenge}:${work}`))) >= bits) return work
  }
}

export function zeroBits(words: Uint32Array): number {
  let bits = 0
  for (const word of words) {
    bits += Math.clz32(word)
    if (word !== 0) break
  }
  return bits
}

// The browser's own digest is a promise a call, which costs more than the hash itself (FIPS 180-4).
const [start, rounds] = firstPrimeRoots()

/** SHA-256 as eight words. */
export function sha256(bytes: Uint8Array): Uint32Array {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) << 6) + 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, bytes.length * 8)
  const state = start.slice()
  const w = new Uint32Array(64)
  for (let block = 0; block < padded.length; block += 64) mix(state, w, view, block)
  return state
}

function mix(state: Uint32Array, w: Uint32Array, view: DataView, block: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + i * 4)
  for (let i = 16; i < 64; i++) {
    const [a, b] = [w[i - 15]!, w[i - 2]!]
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + big1 + ((e & f) ^ (~e & g)) + rounds[i]! + w[i]!) | 0
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = state[i]! + word))
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The fractions of the square roots of the first 8 primes, of the cube roots of the first 64. */
function firstPrimeRoots(): [Uint32Array, Uint32Array] {
  const primes: number[] = []
  for (let one = 2; primes.length < 64; one++)
    if (primes.every((prime) => one % prime !== 0)) primes.push(one)
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) >>> 0
  return [
    Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  ]
}

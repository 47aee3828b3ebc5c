let last = 0
let count = 0
const mostInOneMs = 0xfff

/**
 * A UUIDv7: its first 48 bits are the milliseconds, the next 12 count within one. Keys made on one
 * page sort in the order they were made, even when the device's clock is set back meanwhile.
 */
export function newId(now: number = Date.now()): string {
  if (now > last) [last, count] = [now, 0]
  else if (count < mostInOneMs) count += 1
  else [last, count] = [last + 1, 0]
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let place = 5, rest = last; place >= 0; place--) {
    bytes[place] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = 0x70 | (count >> 8)
  bytes[7] = count & 0xff
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

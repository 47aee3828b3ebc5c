/** Only the digits, full-width ones included, at most `most` of them; +86 in front is dropped. */
export function keepDigits(text: string, most: number): string {
  const half = text.replace(/[０-９]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  )
  const digits = half.replace(/\D/g, '')
  const isAbroad = most === 11 && digits.length > 11 && digits.startsWith('86')
  return (isAbroad ? digits.slice(2) : digits).slice(0, most)
}

/** 13812345678 as 138 1234 5678; shorter input keeps the places it has. */
export function groupPhone(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].filter(Boolean).join(' ')
}

export const countDigits = (text: string): number => keepDigits(text, Infinity).length

/** Where a caret stands that has so many digits before it: `138 1234` after the fourth is 5. */
export function placeAfter(text: string, digits: number): number {
  let place = 0
  for (let left = digits; left > 0 && place < text.length; ++place)
    if (/\d/.test(text[place]!)) left -= 1
  return place
}

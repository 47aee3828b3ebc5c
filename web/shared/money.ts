/** Money is integer fen on the wire and in every value; it becomes a decimal only on the screen. */
const yuan = new Intl.NumberFormat('zh-CN', {
  style: 'currency',
  currency: 'CNY',
  currencyDisplay: 'narrowSymbol',
})

/** 123450 → ¥1,234.50, in both languages. */
export const formatMoney = (fen: number): string => yuan.format(fen / 100)

const mostYuanDigits = 12

/** What a person typed as fen; nothing when it is no amount, negative or finer than a fen. */
export function parseMoney(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^[¥\uffe5]/, '')
    .replace(/,/g, '')
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match || match[1]!.length > mostYuanDigits) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

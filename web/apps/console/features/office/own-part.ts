export type Plain = Readonly<Record<string, unknown>>

/** The members that differ from the defaults: only these are stored, so defaults stay defaults. */
export const ownPart = (value: Plain, defaults: Plain): Plain =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([name, one]) => JSON.stringify(one) !== JSON.stringify(defaults[name]),
    ),
  )

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

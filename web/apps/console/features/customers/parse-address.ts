const province = /^(.{2,8}?(?:省|自治区))/
const city = /^(.{2,7}?(?:市|自治州|地区|盟))/
const district = /^(.{1,7}?(?:(?<![小园社])区|县|旗|市))/

export interface ParsedAddress {
  province: string
  city: string
  district: string
  detail: string
}

/** Cuts one line into province, city, district and the rest, as far as its endings tell. */
export function parseAddress(line: string): ParsedAddress {
  let rest = line.replace(/[\s,\uff0c]+/g, '')
  const take = (ending: RegExp): string => {
    const found = ending.exec(rest)?.[1] ?? ''
    rest = rest.slice(found.length)
    return found
  }
  const parts = { province: take(province), city: take(city), district: take(district) }
  return { ...parts, detail: rest }
}

import { groupPhone } from '@kit/digits'

/** 13812345678 → 138 1234 5678; a number that is no mainland mobile stays as it is. */
export const formatPhone = (phone: string): string => (isMobile(phone) ? groupPhone(phone) : phone)

/** 13812345678 → 138****5678. The server masks too; this is for what the device itself knows. */
export const maskPhone = (phone: string): string =>
  isMobile(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : phone.replace(/\d(?=\d{2})/g, '*')

/** +8613812345678 → 13812345678, as people dial and type it; a foreign number keeps its +. */
export const asDialled = (e164: string): string => e164.replace(/^\+86/, '')

export const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone)

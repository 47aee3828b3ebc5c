import zh from '@words/zh-CN/web_customer.json'
import { roomWords } from '@kit/i18n'

export const t = roomWords(zh, () => import('@words/en/web_customer.json'))

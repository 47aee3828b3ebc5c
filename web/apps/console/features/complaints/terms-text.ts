import { t } from './words'

// As the server keeps it: «CN 2026-04-15 消费者权益保护法第46条；… (7/3)».
const kept = /^(\S+) (\d{4}-\d{2}-\d{2}) (.+) \((\d+)\/(\d+)\)$/

/** The rule that a letter's dates go by, in words; as it is where it is of another kind. */
export function termsText(terms: string): string {
  const [, place = '', from = '', source = '', accept = '', answer = ''] = kept.exec(terms) ?? []
  if (!source) return terms
  const where = place === 'CN' ? t('complaints.ui_terms_whole_country') : place
  return t('complaints.ui_terms_text', { where, from, source, accept, answer })
}

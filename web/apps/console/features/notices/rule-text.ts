import { t } from './words'

// As the server keeps it: «CN 电子商务法第16条 (30)».
const kept = /^(\S+) (.+) \((\d+)\)$/

/** The rule a notice goes by, in words; as it is where it is of another kind. */
export function ruleText(source: string): string {
  const [, place = '', law = '', days = ''] = kept.exec(source) ?? []
  if (!law) return source
  const where = place === 'CN' ? t('notices.ui_rule_whole_country') : place
  return t('notices.ui_rule_text', { where, law, days })
}

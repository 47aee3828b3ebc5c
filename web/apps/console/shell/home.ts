/** Where a role's work is (UX section 2), the first one that the person may see. */
const homes: Readonly<Record<string, readonly string[]>> = {
  agent: ['intake', 'queue'],
  store_agent: ['queue', 'intake'],
  dispatcher: ['board'],
  inspector: ['orders'],
  hr: ['workers'],
  finance: ['finance'],
  store_manager: ['queue', 'board'],
  general_manager: ['queue', 'finance'],
  hq: ['complaints', 'performance'],
  service_centre: ['aftersales', 'complaints'],
  auditor: ['trail'],
  administrator: ['rights'],
}

export function homeOf(roles: readonly string[], seen: readonly string[]): string {
  const wanted = roles.flatMap((role) => homes[role] ?? [])
  return wanted.find((name) => seen.includes(name)) ?? seen[0] ?? 'preferences'
}

/** Where to go after signing in: a path of this face only, never another site. */
export function nextPath(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])/.test(asked) ? asked : '/'
}

/** The password just typed, kept for the one page that needs it next, in memory only. */
let kept = ''

export function keepOnce(password: string): void {
  kept = password
}

export function takeOnce(): string {
  const taken = kept
  kept = ''
  return taken
}

import { t } from '../words'

/** One field the server did not like: its dotted path in the request and a sentence for under it. */
export interface FieldError {
  field: string
  code: string
  message: string
}

/**
 * Every way a call can end without an answer. `status` 0 means that nothing came back: offline,
 * timed out, or cut; nobody knows then whether the server acted, so a retry keeps its key.
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: readonly FieldError[] = [],
    /** What the person can quote to the help desk. */
    readonly reference: string = '',
    readonly retryAfterS: number | undefined = undefined,
    /** What the server offers instead, e.g. the three nearest free starts. */
    readonly next: unknown = undefined,
  ) {
    super(message)
    this.name = 'ApiError'
  }

  get isOffline(): boolean {
    return this.status === 0
  }

  /** Somebody on the way spoke in the server's place: a proxy while it is down. */
  get isNoAnswer(): boolean {
    return this.status >= 500 && this.code === `http.${this.status}`
  }

  /** What helps the help desk: the server's reference, else the code; nothing where no server was. */
  get quotable(): string {
    return this.reference || (this.isOffline ? '' : this.code)
  }

  /** What is wrong, by field where the server said so: a page without those fields still tells it. */
  get explained(): string {
    return this.fields.length > 0
      ? [...new Set(this.fields.map(({ message }) => message))].join(' ')
      : this.message
  }

  /** Waiting may help: nothing came back, too many at once, or the server's trouble. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

/**
 * Reads problem+json (RFC 9457) with `code` and `errors[]`. Anything else is no answer of ours: a
 * proxy speaks while the server starts again, and not in the person's language.
 */
export async function errorFrom(response: Response, body: unknown): Promise<ApiError> {
  const problem = isRecord(body) ? body : {}
  const code = text(problem.code) || `http.${response.status}`
  const message =
    text(problem.detail) ||
    text(problem.title) ||
    t(response.status >= 500 ? 'shared.error_no_server' : 'shared.error_unknown')
  const reference = text(problem.request_id) || response.headers.get('X-Request-Id') || ''
  const wait = Number(response.headers.get('Retry-After') || NaN)
  return new ApiError(
    response.status,
    code,
    message,
    listFieldErrors(problem.errors),
    reference,
    Number.isFinite(wait) ? wait : undefined,
    problem.next,
  )
}

export function listFieldErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) return []
  return errors.filter(isRecord).map((error) => ({
    field: fieldOf(text(error.pointer) || text(error.field)),
    code: text(error.code),
    message: text(error.detail) || text(error.message) || text(error.code),
  }))
}

/** A JSON pointer (`/address/0/city`, `#/address`) or a dotted path as a dotted path. */
export function fieldOf(pointer: string): string {
  if (!/^#?\//.test(pointer)) return pointer
  const parts = pointer.replace(/^#?\//, '').split('/')
  return parts.map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~')).join('.')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

import { randomUUID } from 'node:crypto'

/** The API as one person, or nobody; a refusal throws with what the server said. */
export class Caller {
  constructor(
    private readonly url: string,
    readonly token?: string,
  ) {}

  get = <T>(path: string) => this.#ask<T>('GET', path)
  post = <T>(path: string, body?: object) => this.#ask<T>('POST', path, body)
  put = <T>(path: string, body?: object, version?: number) =>
    this.#ask<T>('PUT', path, body, version)
  delete = <T>(path: string) => this.#ask<T>('DELETE', path)

  async #ask<T>(method: string, path: string, body?: object, version?: number): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() }),
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        'Accept-Language': 'zh-CN',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
}

import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const blockBytes = 32

export interface Sent {
  touser: string
  template_id: string
  url: string
  data: Record<string, { value: string }>
}

/**
 * An official account of WeChat as the house sees it: it gives tokens, takes template messages, and
 * calls back, sealed and signed as WeChat's developer documentation says (secure mode).
 */
export class WechatProvider {
  readonly sent: Sent[] = []
  readonly appId = 'wx0123456789abcdef'
  readonly secret = 'the-secret-of-the-account'
  readonly token = 'callback-token'
  readonly aesKey = randomBytes(32).toString('base64').slice(0, 43)
  #tokens = 0

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WechatProvider> {
    const server = createServer()
    const provider = new WechatProvider(server)
    server.on('request', (request, response) => {
      let body = ''
      request.on('data', (piece: Buffer) => (body += piece.toString()))
      request.on('end', () => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(provider.#answer(request.url ?? '', body)))
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return provider
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.server.close()
  }

  #answer(path: string, body: string): object {
    if (path.startsWith('/cgi-bin/stable_token')) {
      const { secret } = JSON.parse(body) as { secret: string }
      if (secret !== this.secret) return { errcode: 40125, errmsg: 'invalid appsecret' }
      this.#tokens += 1
      return { access_token: `token-${this.#tokens}`, expires_in: 7200 }
    }
    if (!path.includes(`access_token=token-${this.#tokens}`))
      return { errcode: 42001, errmsg: 'access_token expired' }
    this.sent.push(JSON.parse(body) as Sent)
    return { errcode: 0, errmsg: 'ok', msgid: 4000 + this.sent.length }
  }

  /** A message that somebody wrote to the account, as it is posted to the house. */
  call(user: string, content: string, id: string): { query: string; body: string } {
    const at = `${Math.floor(Date.now() / 1000)}`
    const inner =
      `<xml><ToUserName>${this.appId}</ToUserName><FromUserName>${user}</FromUserName>` +
      `<CreateTime>${at}</CreateTime><MsgType>text</MsgType>` +
      `<Content>${content}</Content><MsgId>${id}</MsgId></xml>`
    const sealed = this.#seal(inner)
    const nonce = randomBytes(6).toString('hex')
    const signature = createHash('sha1')
      .update([this.token, at, nonce, sealed].sort().join(''))
      .digest('hex')
    return {
      query: `msg_signature=${signature}&timestamp=${at}&nonce=${nonce}`,
      body: `<xml><ToUserName>${this.appId}</ToUserName><Encrypt>${sealed}</Encrypt></xml>`,
    }
  }

  /** AES-256-CBC over 16 random bytes, the length, the message and the account's id. */
  #seal(message: string): string {
    const key = Buffer.from(`${this.aesKey}=`, 'base64')
    const text = Buffer.from(message)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length)
    const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(this.appId)])
    const pad = blockBytes - (plain.length % blockBytes)
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)])
    return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  }
}

/**
 * Stands in until contract/openapi.json is there; `npm run api` then writes this file from it.
 * Only what the sign-in pages and the live stream call.
 */
export interface paths {
  '/sign-in-codes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': { phone: string } } }
      responses: { 202: { content: { 'application/json': { resend_after_s: number } } } }
    }
  }
  '/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: { 200: { content: { 'application/json': Session } } }
    }
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': SignIn } }
      responses: { 201: { content: { 'application/json': Session } } }
    }
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: { 204: { content?: never } }
    }
  }
}

interface SignIn {
  phone?: string
  code?: string
  account?: string
  password?: string
  totp?: string
}

interface Session {
  account_id: string
  display_name: string
  roles: string[]
}

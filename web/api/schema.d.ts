/**
 * Stands in until contract/openapi.json is there; `npm run api` then writes this file from it.
 * Only the session that every face calls; the rest is in shared/api/drafts.ts.
 */
export interface paths {
  '/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: { 200: { content: { 'application/json': SessionView } } }
    }
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { 'application/json': StaffSignIn } }
      responses: { 201: { content: { 'application/json': SignedIn } } }
    }
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: { 200: { content: { 'application/json': { is_signed_out: boolean } } } }
    }
  }
  '/customer-session/code': SessionCodePath
  '/worker-session/code': SessionCodePath
  '/customer-session': PhoneSessionPath
  '/worker-session': PhoneSessionPath
}

interface SessionCodePath {
  post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { 'application/json': { phone: string; work?: string } } }
    responses: {
      201: {
        content: {
          'application/json': { ticket: string; resend_after_s: number; valid_until: string }
        }
      }
    }
  }
}

interface PhoneSessionPath {
  post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: {
      content: { 'application/json': { phone: string; code: string; ticket: string } }
    }
    responses: { 201: { content: { 'application/json': SignedIn } } }
  }
}

type ActorKind = 'anonymous' | 'customer' | 'worker' | 'staff' | 'partner' | 'system'

interface StaffSignIn {
  login: string
  password: string
  totp?: string
}

interface SignedIn {
  kind: ActorKind
  id: string
  valid_until: string
  needs_totp: boolean
}

interface SessionView {
  kind: ActorKind
  id: string
  session: string
  name?: string
  login?: string
  roles: { role: string; scope: 'everywhere' | 'region' | 'store'; scope_id: string }[]
  rights: { permission: string; is_everywhere: boolean; stores: string[] }[]
  needs_totp: boolean
}

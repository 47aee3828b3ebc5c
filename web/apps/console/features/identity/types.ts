import type { AnswerOf } from '@shared/api/route-types'

export type Scope = 'everywhere' | 'region' | 'store'
export interface Grant {
  role: string
  scope: Scope
  scope_id: string
}
export interface Account {
  id: string
  login: string
  name: string
  phone?: string
  has_password: boolean
  has_totp: boolean
  disabled_at?: string
  grants: Grant[]
  version: number
}
export interface Role {
  name: string
  title: string
  permissions: string[]
  is_default: boolean
  version: number
}
export interface StoreFields {
  code: string
  name: string
  zone: string
  city: string
  district?: string
  phone?: string
  address?: string
  latitude: number
  longitude: number
  region?: string
  is_open: boolean
}
export interface Store extends StoreFields {
  id: string
  version: number
}
export interface Region {
  id: string
  code: string
  name: string
  version: number
}
export interface SessionItem {
  id: string
  peer: string
  user_agent: string
  started_at: string
  seen_at: string
  valid_until: string
  is_this_one: boolean
}
export type Approval = AnswerOf<'GET /approvals'>['items'][number]
export interface ApprovalRule {
  kind: string
  store?: string
  above: number
  permission: string
}
interface ById {
  id: string
}
interface List<Item> {
  items: Item[]
}
interface Invited {
  account: Account
  invitation: string
}
interface AccountForm {
  name: string
  phone?: string
  grants: Grant[]
}
interface SignedIn {
  kind: string
  id: string
  valid_until: string
  needs_totp: boolean
}

declare module '@shared/api/drafts' {
  interface Drafts {
    '/session/activation': Post<{ code: string; password: string; name?: string }, SignedIn>
    '/me/totp': Post<{ password: string; totp?: string }, { secret: string; url: string }> &
      Put<{ code: string }, undefined>
    '/me/password': Put<{ old_password: string; password: string }, undefined>
    '/sessions': Get<List<SessionItem>>
    '/sessions/{id}': Delete<ById>
    '/accounts': Get<List<Account>> & Post<AccountForm & { login: string }, Invited>
    '/accounts/{id}': Get<Account, ById> & Put<AccountForm, Account, ById>
    '/accounts/{id}/disabling': Put<{ reason: string }, Account, ById> & Delete<ById>
    '/accounts/{id}/invitation': Post<undefined, Invited, ById>
    '/accounts/{id}/totp': Delete<ById>
    '/accounts/{id}/sessions': Delete<ById>
    '/roles': Get<List<Role> & { permissions: string[] }>
    '/roles/{name}': Put<
      { title: string; permissions: string[]; version: number },
      Role,
      { name: string }
    >
    '/stores': Get<List<Store>> & Post<StoreFields, Store>
    '/stores/{id}': Get<Store, ById> & Put<StoreFields, Store, ById>
    '/regions': Get<List<Region>> & Post<{ code: string; name: string }, Region>
    '/regions/{id}': Put<{ code: string; name: string }, Region, ById>
    '/approval-rules': Get<List<ApprovalRule>>
    '/approval-rules/{kind}': Put<
      { rules: { store?: string; above: number; permission: string }[] },
      List<ApprovalRule>,
      { kind: string }
    >
  }
}

import { call } from '@shared/api/call'
import type { Account, Approval, Grant, StoreFields } from './types'

export const activate = (code: string, password: string, name: string, key: string) =>
  call(
    'POST /session/activation',
    {},
    { code, password, ...(name ? { name } : {}) },
    { key, stale: ['session'] },
  )
export const beginTotp = (password: string, totp: string) =>
  call('POST /me/totp', {}, { password, ...(totp ? { totp } : {}) })
export const confirmTotp = (code: string) => call('PUT /me/totp', {}, { code })
export const changePassword = (old: string, password: string) =>
  call('PUT /me/password', {}, { old_password: old, password })

export const listSessions = () => call('GET /sessions', {})
export const endSession = (id: string) =>
  call('DELETE /sessions/{id}', { id }, undefined, { stale: ['sessions'] })

export interface AccountForm {
  name: string
  phone: string
  grants: Grant[]
}
const toBody = ({ name, phone, grants }: AccountForm) => ({
  name,
  grants,
  ...(phone ? { phone } : {}),
})
const accounts = { stale: ['accounts'] }
export const listAccounts = () => call('GET /accounts', {})
export const loadAccount = (id: string) => call('GET /accounts/{id}', { id })
export const addAccount = (login: string, form: AccountForm, key: string) =>
  call('POST /accounts', {}, { login, ...toBody(form) }, { key, ...accounts })
export const saveAccount = (seen: Account, form: AccountForm) =>
  call('PUT /accounts/{id}', { id: seen.id }, toBody(form), {
    seen: `"${seen.version}"`,
    ...accounts,
  })
export const disableAccount = (id: string, reason: string) =>
  call('PUT /accounts/{id}/disabling', { id }, { reason }, accounts)
export const enableAccount = (id: string) =>
  call('DELETE /accounts/{id}/disabling', { id }, undefined, accounts)
export const inviteAgain = (id: string) =>
  call('POST /accounts/{id}/invitation', { id }, undefined, accounts)
export const resetTotp = (id: string) =>
  call('DELETE /accounts/{id}/totp', { id }, undefined, accounts)
export const endSessionsOf = (id: string) =>
  call('DELETE /accounts/{id}/sessions', { id }, undefined, accounts)

export const listRoles = () => call('GET /roles', {})
export const saveRole = (
  name: string,
  role: { title: string; permissions: string[]; version: number },
) => call('PUT /roles/{name}', { name }, role, { stale: ['roles'] })

export const addStore = (store: StoreFields, key: string) =>
  call('POST /stores', {}, store, { key, stale: ['stores'] })
export const saveStore = (seen: { id: string; version: number }, store: StoreFields) =>
  call('PUT /stores/{id}', { id: seen.id }, store, {
    seen: `"${seen.version}"`,
    stale: ['stores'],
  })

export const listApprovals = (state: Approval['state']) => call('GET /approvals', { state })
export const decideApproval = (id: string, decision: 'approved' | 'refused', note: string) =>
  call(
    'PUT /approvals/{id}/decision',
    { id },
    { decision, ...(note ? { note } : {}) },
    { stale: [['approvals'], ['refunds'], ['complaint'], ['complaints']] },
  )
export const listApprovalRules = () => call('GET /approval-rules', {})

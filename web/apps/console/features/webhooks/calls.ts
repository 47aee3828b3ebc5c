import { call } from '@shared/api/call'
import type { AnswerOf, BodyOf, ParamsOf } from '@shared/api/route-types'

export type Endpoint = AnswerOf<'GET /webhooks'>['items'][number]
export type EndpointForm = BodyOf<'POST /webhooks'>
export type Delivery = AnswerOf<'GET /webhooks/{id}/deliveries'>['items'][number]
export type DeliveryFile = AnswerOf<'GET /webhook-deliveries/{id}'>
type Filter = Omit<ParamsOf<'GET /webhooks/{id}/deliveries'>, 'id'>

const webhooks = { stale: ['webhooks'] }
const deliveries = { stale: ['webhook-deliveries'] }

export const listWebhooks = () => call('GET /webhooks', {})
/** The answer shows the secret, this once. */
export const addWebhook = (form: EndpointForm, key: string) =>
  call('POST /webhooks', {}, form, { key, ...webhooks })
export const saveWebhook = (seen: Endpoint, form: EndpointForm) =>
  call('PUT /webhooks/{id}', { id: seen.id }, form, { seen: `"${seen.version}"`, ...webhooks })
export const removeWebhook = (id: string) =>
  call('DELETE /webhooks/{id}', { id }, undefined, webhooks)
/** The same; the old secret signs along for a day. */
export const renewSecret = (id: string) =>
  call('POST /webhooks/{id}/secret', { id }, undefined, webhooks)
export const pingWebhook = (id: string) =>
  call('POST /webhooks/{id}/ping', { id }, undefined, deliveries)
export const listDeliveries = (id: string, filter: Filter) =>
  call('GET /webhooks/{id}/deliveries', { id, ...filter })
export const loadDelivery = (id: string) => call('GET /webhook-deliveries/{id}', { id })
export const replayDelivery = (id: string) =>
  call('POST /webhook-deliveries/{id}/replay', { id }, undefined, deliveries)

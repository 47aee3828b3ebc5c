import * as v from 'valibot'
import { useForm } from '@shared/form'
import { t } from './words'
import { addWebhook, saveWebhook, type Endpoint } from './calls'

const schema = v.object({
  url: v.pipe(
    v.string(),
    v.trim(),
    v.startsWith('https://', () => t('webhooks.target_scheme')),
  ),
  note: v.pipe(v.string(), v.trim()),
  kinds: v.pipe(
    v.array(v.string()),
    v.minLength(1, () => t('console.webhook_choose_kinds')),
  ),
  is_on: v.boolean(),
})

/** Adds an endpoint (its secret comes back, this once) or changes one (nothing comes back). */
export const useEndpointForm = (
  endpoint: Endpoint | undefined,
  done: (secret: string | undefined) => unknown,
) =>
  useForm({
    schema,
    initial: {
      url: endpoint?.url ?? '',
      note: endpoint?.note ?? '',
      kinds: [...(endpoint?.kinds ?? [])],
      is_on: endpoint ? endpoint.state === 'on' : true,
    },
    submit: async (form, key) => {
      if (!endpoint) return (await addWebhook(form, key)).secret
      await saveWebhook(endpoint, form)
      return undefined
    },
    done,
  })

import * as v from 'valibot'
import { filled } from '@shared/checks'
import { useForm } from '@shared/form'
import { addLine, saveLine, type CallLine } from './calls'

const schema = v.object({
  name: filled(),
  api_url: v.pipe(v.string(), v.trim()),
  api_token: v.string(),
  is_on: v.boolean(),
})

/** Adds a line (its secret comes back, this once) or changes one (nothing comes back). */
export const useLineForm = (
  line: CallLine | undefined,
  done: (secret: string | undefined) => unknown,
) =>
  useForm({
    schema,
    initial: {
      name: line?.name ?? '',
      api_url: line?.api_url ?? '',
      api_token: '',
      is_on: line?.is_on ?? true,
    },
    submit: async ({ api_token, ...rest }, key) => {
      // What is left empty stays as it is at the server.
      const form = api_token ? { ...rest, api_token } : rest
      if (!line) return (await addLine(form, key)).secret
      await saveLine(line, form)
      return undefined
    },
    done,
  })

import * as v from 'valibot'
import { filled } from '@shared/checks'
import { useForm } from '@shared/form'
import { t } from '@shared/words'
import { addMember, saveMember } from './calls'
import { guardians, relations, ways, type GuardianForm, type Member, type Relation } from './types'

const schemaOf = (member: Member | undefined) =>
  v.pipe(
    v.object({
      name: member ? v.string() : filled(),
      phone: v.string(),
      relation: v.picklist(['self', ...relations] as const),
      may_order: v.boolean(),
      may_decide: v.boolean(),
      may_pay: v.boolean(),
      is_told: v.boolean(),
      is_under_14: v.boolean(),
      guardian: v.object({
        name: v.pipe(v.string(), v.trim()),
        guardian: v.picklist(guardians),
        way: v.picklist(ways),
      }),
    }),
    v.forward(
      v.check(
        ({ is_under_14: isChild, guardian }) => !isChild || guardian.name !== '',
        () => t('shared.error_needed'),
      ),
      ['guardian', 'name'],
    ),
  )

/** A relative; of who is under 14 with a guardian's consent, and without rights (LD-06). */
export const useMemberForm = (customer: string, member: Member | undefined, done: () => unknown) =>
  useForm({
    schema: schemaOf(member),
    initial: {
      name: '',
      phone: '',
      relation: (member?.relation ?? 'spouse') as Relation,
      ...(member?.rights ?? { may_order: true, may_decide: false, may_pay: false, is_told: true }),
      is_under_14: member?.guardian !== undefined,
      guardian: { name: '', guardian: 'mother', way: 'in_person' } as GuardianForm,
    },
    submit: async ({ name, phone, relation, is_under_14, guardian, ...given }, key) => {
      if (member) return void (await saveMember(member, relation, given))
      const none = { may_order: false, may_decide: false, may_pay: false, is_told: false }
      const child = is_under_14 ? { rights: none, is_under_14, guardian } : { rights: given }
      const form = { name, ...(phone ? { phone } : {}), relation, ...child }
      await addMember(customer, form, key)
    },
    done,
  })
